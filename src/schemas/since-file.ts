import type { z } from 'astro/zod';
import { attempt, ContentError, type Report } from '../errors.ts';
import { refuseBraces } from './braces.ts';
import { readPlainYaml } from './plain-text.ts';
import { readSnapshots, readSurveyModels } from './since-csv.ts';
import {
  arenaModelSchema,
  boardNoteSchema,
  decisionSchema,
  methodSchema,
  NO_SINCE,
  recordedSchema,
  reversalSchema,
  scopeSchema,
  SINCE,
  wordsSchema,
  yardstickSchema,
  type Since,
  type SinceData,
  type SinceLines,
} from './since.ts';
import { fit, locationOf, refuseOtherKeys, type YamlFile } from './yaml-file.ts';

/**
 * Reads `src/data/since/`. Entries and rows that do not fit are reported and left out; what they refer to is checked by
 * `checkSince`.
 * @param read a file below the project's root
 */
export function readSince(read: (path: string) => string, tell: Report): { data: SinceData; lines: SinceLines } {
  const faulty = new Set<string>();
  const report: Report = (error) => {
    faulty.add(error.location.file);
    tell(error);
  };
  const lines = new Map<string, { line: number; lineOf: YamlFile['lineOf'] }>();
  const parse = (path: string): YamlFile | null => readPlainYaml(path, read, report);
  const list = <S extends z.ZodType<object>>(path: string, yaml: YamlFile | null, key: string, schema: S, name: 'id' | 'name' = 'id'): z.infer<S>[] => {
    if (yaml === null) return [];
    const entries = (yaml.value as Record<string, unknown> | null)?.[key];
    if (!Array.isArray(entries)) {
      report(new ContentError({ file: path, line: 1 }, `no list ${key}`, 'this file holds lists of entries'));
      return [];
    }
    if (entries.length === 0)
      report(new ContentError(locationOf(path, yaml, [key]), `${key} is []`, 'write one entry at least, since the page has a place for them'));
    return entries.flatMap((_, index) => {
      const entry = fit(schema, path, yaml, report, [key, index]);
      if (entry === undefined) return [];
      const own = String((entry as Record<string, unknown>)[name]);
      const location = locationOf(path, yaml, [key, index, name]);
      const twin = lines.get(`${key}/${own}`);
      if (twin !== undefined) report(new ContentError(location, `a second entry ${own}`, `it stands already in line ${twin.line}; keep one`));
      else lines.set(`${key}/${own}`, { line: location.line, lineOf: (path) => yaml.lineOf([key, index, ...path]) });
      return [entry];
    });
  };
  const [boards, firsts, words, models] = [parse(SINCE.boards), parse(SINCE.firsts), parse(SINCE.words), parse(SINCE.models)];
  for (const [file, yaml, keys] of [
    [SINCE.boards, boards, ['methods', 'scopes', 'notes', 'decisions']],
    [SINCE.firsts, firsts, ['yardsticks', 'recorded', 'reversals']],
    [SINCE.models, models, ['models']],
  ] as const) {
    refuseBraces(file, yaml, report);
    refuseOtherKeys(file, yaml, keys, report);
  }
  return {
    data: {
      models: list(SINCE.models, models, 'models', arenaModelSchema, 'name'),
      methods: list(SINCE.boards, boards, 'methods', methodSchema),
      scopes: list(SINCE.boards, boards, 'scopes', scopeSchema),
      notes: list(SINCE.boards, boards, 'notes', boardNoteSchema),
      decisions: list(SINCE.boards, boards, 'decisions', decisionSchema),
      yardsticks: list(SINCE.firsts, firsts, 'yardsticks', yardstickSchema),
      recorded: list(SINCE.firsts, firsts, 'recorded', recordedSchema),
      reversals: list(SINCE.firsts, firsts, 'reversals', reversalSchema),
      snapshots: attempt(report, () => readSnapshots(SINCE.snapshots, read(SINCE.snapshots), report), []),
      surveyModels: attempt(report, () => readSurveyModels(SINCE.surveyModels, read(SINCE.surveyModels), report), []),
      words: (words && fit(wordsSchema, SINCE.words, words, report)) ?? NO_SINCE.data.words,
    },
    lines: {
      faulty,
      entry: (key, path) => (path === undefined ? lines.get(key)?.line : lines.get(key)?.lineOf(path)) ?? 1,
      words: (path) => words?.lineOf(path) ?? 1,
    },
  };
}

/** Adds what the epilogue needs of the survey's models: the day of ChatGPT, and how many they are. */
export function completeSince(data: SinceData, models: readonly { id: string; released: { date: string } }[]): Since {
  return { ...data, chatgpt: models.find(({ id }) => id === 'chatgpt')?.released.date ?? '', surveyed: models.length };
}
