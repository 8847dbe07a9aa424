import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { attempt, ContentError, type Report, type SourceLocation } from '../errors.ts';
import { ASKED, readAsked, type Asked } from './asked.ts';
import { BIBLIOGRAPHY } from './bibliography-check.ts';
import { baselineSetSchema, type BaselineSet } from './baseline-schema.ts';
import { CHANGES, changeSchema, newestFirst, type Change } from './changes.ts';
import { evidenceSchema, surveyEvidenceSchema, type Evidence, type SurveyEvidence } from './evidence-schema.ts';
import { refuseBraces } from './braces.ts';
import { languageFiles } from './language-files.ts';
import { id } from './schema-parts.ts';
import { readRedirects, REDIRECTS, type Redirect } from './redirects.ts';
import { checkResults, readResults } from './results-file.ts';
import {
  areaSchema,
  benchmarkSchema,
  claimSchema,
  datasetSchema,
  erratumSchema,
  familySchema,
  findingSchema,
  modelSchema,
  outsideBaseSchema,
  spellingFixSchema,
  termSchema,
  type Area,
  type Benchmark,
  type Claim,
  type Dataset,
  type Erratum,
  type Family,
  type Finding,
  type Model,
  type OutsideBase,
  type Result,
  type SpellingFix,
  type Term,
} from './schemas.ts';
import { readPlainYaml } from './plain-text.ts';
import { readSearchWords, SEARCH_WORDS, type SearchWordsFile } from './search-words.ts';
import { completeSince, readSince } from './since-file.ts';
import { NO_SINCE, type Since, type SinceLines } from './since.ts';
import { surveySchema, type Survey } from './survey-schema.ts';
import { decodeText } from '../text-file.ts';
import { fit, locationOf, refuseOtherKeys, type YamlFile } from './yaml-file.ts';

/** All facts of the edition, as they stand in `src/data/`. */
export interface Facts {
  /** Families and areas in the order of the site. */
  families: Family[];
  areas: Area[];
  models: Model[];
  outsideBases: OutsideBase[];
  benchmarks: Benchmark[];
  datasets: Dataset[];
  results: Result[];
  /** Baselines of one version, to be read in place of those in the tables. */
  baselineSets: BaselineSet[];
  errata: Erratum[];
  claims: Claim[];
  /** Spellings of the article that the edition corrects, with their places. */
  spellingFixes: (SpellingFix & { location: SourceLocation })[];
  terms: Term[];
  findings: Finding[];
  /** Lines of repositories that show errata, claims and findings, and what is said of the survey. */
  evidence: Evidence[];
  surveyEvidence: SurveyEvidence[];
  survey: Survey;
  bibtex: string;
  redirects: Redirect[];
  /** What readers notice of the changes of the edition, newest first. */
  changes: Change[];
  /** What readers call things, by language. */
  searchWords: SearchWordsFile[];
  /** What readers ask, by language. */
  asked: Asked[];
  /** What happened after the survey: the data of the epilogue. */
  since: Since;
  /** Where its entries stand, and which of its files could not be read. */
  sinceLines: SinceLines;
  /** Ids of all models, those included whose files have mistakes: what names them is not told of as well. */
  modelIds: ReadonlySet<string>;
  /** Where an entry stands, by kind and id: `model/llama-2`, `erratum/e07`, `claim/c14` …; and `survey`, the whole of its file. */
  locations: Map<string, EntryLocation>;
}

/** Where an entry stands, and each of its parts. */
export interface EntryLocation extends SourceLocation {
  /** The line of what these keys lead to within the entry. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Where a part of an entry stands; the data's folder where nothing is known of the entry. */
export function locate(facts: Pick<Facts, 'locations'>, key: string, path: readonly PropertyKey[] = []): SourceLocation {
  const entry = facts.locations.get(key);
  if (!entry) return { file: 'src/data', line: 1 };
  return { file: entry.file, line: path.length > 0 ? entry.lineOf(path) : entry.line };
}

/** Where texts are read from. Tests hand in their own. */
export interface Files {
  /** The text of a file, by its path from the project's root. @throws ContentError when it cannot be read, or is no text */
  read: (path: string) => string;
  /** Names in a folder, sorted; hidden ones (`.DS_Store`, lock files of editors) are left out. */
  list: (path: string) => string[];
}

/** What to do where a file or folder cannot be read, by the system's code. */
const REMEDIES: Record<string, string> = {
  EISDIR: 'a file belongs here: move the folder elsewhere',
  ENOTDIR: 'a folder belongs here: move the file elsewhere',
  EACCES: 'check its permissions',
};

/** Reads files of a project folder. */
export function fromDisk(root: string): Files {
  const reading = <T>(path: string, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      const { code = (error as Error).message } = error as NodeJS.ErrnoException;
      throw new ContentError({ file: path, line: 1 }, `cannot be read (${code})`, REMEDIES[code] ?? 'restore it from version control');
    }
  };
  return {
    read: (path) =>
      decodeText(
        path,
        reading(path, () => new Uint8Array(readFileSync(join(root, path)))),
      ),
    list: (path) =>
      reading(path, () =>
        readdirSync(join(root, path))
          .filter((name) => !name.startsWith('.'))
          .sort(),
      ),
  };
}

/**
 * Reads and validates every data file.
 * @param report takes each mistake, at its file and line; an entry that does not fit its schema is left out
 */
export function readFacts(files: Files, report: Report): Facts {
  const locations = new Map<string, EntryLocation>();
  const register: Register = (key, file, yaml, path) => {
    const location = locationOf(file, yaml, [...path, 'id']);
    const twin = locations.get(key);
    if (twin) report(new ContentError(location, `a second entry ${key.split('/')[1]}`, `it stands already at ${twin.file}:${twin.line}; ids are unique`));
    else locations.set(key, { ...location, lineOf: (within) => yaml.lineOf([...path, ...within]) });
  };
  const parse = (path: string): YamlFile | null => readPlainYaml(path, files.read, report);
  /** Parses a file in whose texts no figure is filled in. */
  const parseWithoutTokens = (path: string): YamlFile | null => {
    const yaml = parse(path);
    refuseBraces(path, yaml, report);
    return yaml;
  };
  /** Parses a file of lists; a list that nobody reads is a mistake. */
  const parseLists = (path: string, ...keys: string[]): YamlFile | null => {
    const yaml = parse(path);
    refuseOtherKeys(path, yaml, keys, report);
    return yaml;
  };
  /** The entries of a list, each with the keys that lead to it. */
  const entriesOf = <S extends z.ZodType>(path: string, yaml: YamlFile | null, schema: S, key?: string): { entry: z.infer<S>; at: PropertyKey[] }[] => {
    if (!yaml) return [];
    const above = key === undefined ? [] : [key];
    const entries = key === undefined ? yaml.value : (yaml.value as Record<string, unknown> | null)?.[key];
    if (!Array.isArray(entries)) {
      report(new ContentError({ file: path, line: 1 }, `no list${key === undefined ? '' : ` ${key}`}`, 'this file holds a list of entries'));
      return [];
    }
    if (entries.length === 0 && key !== 'spelling_fixes')
      report(new ContentError({ file: path, line: yaml.lineOf(above) }, `an empty list${key === undefined ? '' : ` ${key}`}`, 'write its entries'));
    return entries.flatMap((_, index) => {
      const at = [...above, index];
      const entry = fit(schema, path, yaml, report, at);
      return entry === undefined ? [] : [{ entry, at }];
    });
  };
  const list = <S extends z.ZodType<{ id: string }>>(path: string, yaml: YamlFile | null, schema: S, kind: string, key?: string): z.infer<S>[] =>
    entriesOf(path, yaml, schema, key).map(({ entry, at }) => {
      if (yaml) register(`${kind}/${entry.id}`, path, yaml, at);
      return entry;
    });
  const modelFiles = attempt(report, () => files.list(FILES.models), []);
  const models = modelFiles.flatMap((name) => readModel(`${FILES.models}/${name}`, parse, report, register));
  // A model whose file has a mistake is told of once, not again in every row that names it.
  const modelIds = new Set([...models.map((model) => model.id), ...modelFiles.map(idOfFile)]);
  const benchmarksYaml = parseLists(FILES.benchmarks, 'benchmarks', 'datasets');
  const claimsYaml = parseLists(FILES.claims, 'claims', 'spelling_fixes');
  const benchmarks = list(FILES.benchmarks, benchmarksYaml, benchmarkSchema, 'benchmark', 'benchmarks');
  const surveyYaml = parse(FILES.survey);
  refuseBraces(FILES.survey, surveyYaml, report, ['findings']);
  if (surveyYaml) locations.set('survey', { file: FILES.survey, line: 1, lineOf: (path) => surveyYaml.lineOf(path) });
  const changesYaml = parseLists(FILES.changes, 'changes');
  refuseBraces(FILES.changes, changesYaml, report);
  const evidenceYaml = parseLists(FILES.evidence, 'evidence', 'survey');
  const results = attempt(report, () => readResults(FILES.results, files.read(FILES.results), report), []);
  checkResults(FILES.results, results, modelIds, benchmarksOf(benchmarks, benchmarksYaml), report);
  const since = attempt(report, () => readSince(files.read, report), NO_SINCE);
  return {
    families: list(FILES.families, parseWithoutTokens(FILES.families), familySchema, 'family'),
    areas: list(FILES.areas, parseWithoutTokens(FILES.areas), areaSchema, 'area'),
    models,
    outsideBases: list(FILES.outsideBases, parse(FILES.outsideBases), outsideBaseSchema, 'model'),
    benchmarks,
    datasets: list(FILES.benchmarks, benchmarksYaml, datasetSchema, 'benchmark', 'datasets'),
    results,
    baselineSets: list(FILES.baselineSets, parseLists(FILES.baselineSets, 'sets'), baselineSetSchema, 'baselines', 'sets'),
    errata: list(FILES.errata, parseLists(FILES.errata, 'errata'), erratumSchema, 'erratum', 'errata'),
    claims: list(FILES.claims, claimsYaml, claimSchema, 'claim', 'claims'),
    spellingFixes: entriesOf(FILES.claims, claimsYaml, spellingFixSchema, 'spelling_fixes').map(({ entry, at }) => ({
      ...entry,
      location: { file: FILES.claims, line: claimsYaml?.lineOf([...at, 'seed']) ?? 1 },
    })),
    terms: list(FILES.glossary, parseLists(FILES.glossary, 'terms'), termSchema, 'term', 'terms'),
    findings: list(FILES.survey, surveyYaml, findingSchema, 'finding', 'findings'),
    evidence: list(FILES.evidence, evidenceYaml, evidenceSchema, 'evidence', 'evidence'),
    surveyEvidence: list(FILES.evidence, evidenceYaml, surveyEvidenceSchema, 'survey-evidence', 'survey'),
    // Where it does not fit, that has been reported, and nobody goes on with these facts.
    survey: (surveyYaml && fit(surveySchema, FILES.survey, surveyYaml, report)) as Survey,
    bibtex: attempt(report, () => files.read(FILES.bibliography), ''),
    changes: newestFirst(list(FILES.changes, changesYaml, changeSchema, 'change', 'changes')),
    redirects: attempt(report, () => readRedirects(files.read(FILES.redirects), report), []),
    since: completeSince(since.data, models),
    sinceLines: since.lines,
    modelIds,
    asked: attempt(report, () => languageFiles(ASKED, files.list(ASKED), report), []).flatMap((name) =>
      attempt<Asked[]>(report, () => [readAsked(name, files.read(`${ASKED}/${name}`), report)], []),
    ),
    searchWords: attempt(report, () => languageFiles(SEARCH_WORDS, files.list(SEARCH_WORDS), report), []).flatMap((name) =>
      attempt<SearchWordsFile[]>(report, () => [readSearchWords(name, files.read(`${SEARCH_WORDS}/${name}`), report)], []),
    ),
    locations,
  };
}

/** The data files, from the project's root. */
export const FILES = {
  families: 'src/data/families.yaml',
  areas: 'src/data/areas.yaml',
  models: 'src/data/models',
  outsideBases: 'src/data/outside-bases.yaml',
  benchmarks: 'src/data/benchmarks.yaml',
  results: 'src/data/results.csv',
  baselineSets: 'src/data/baseline-versions.yaml',
  errata: 'src/data/errata.yaml',
  evidence: 'src/data/evidence.yaml',
  claims: 'src/data/claims.yaml',
  glossary: 'src/data/glossary.yaml',
  survey: 'src/data/survey.yaml',
  bibliography: BIBLIOGRAPHY,
  redirects: REDIRECTS,
  changes: CHANGES,
} as const;

/** The benchmarks by id; those that do not fit their schema have been told of and stand as null. */
function benchmarksOf(read: readonly Benchmark[], yaml: YamlFile | null): Map<string, Benchmark | null> | null {
  const entries = (yaml?.value as { benchmarks?: unknown } | null | undefined)?.benchmarks;
  if (!Array.isArray(entries)) return null;
  const written = entries.map((entry: unknown) => String((entry as { id?: unknown } | null)?.id));
  return new Map<string, Benchmark | null>([...written.map((id) => [id, null] as const), ...read.map((benchmark) => [benchmark.id, benchmark] as const)]);
}

/** Takes an entry, by kind and id, with the keys that lead to it in its file. */
type Register = (key: string, file: string, yaml: YamlFile, path: readonly PropertyKey[]) => void;

const idOfFile = (name: string): string => name.replace(/\.yaml$/, '');

function readModel(path: string, parse: (path: string) => YamlFile | null, report: Report, register: Register): Model[] {
  const fileId = idOfFile(path.slice(path.lastIndexOf('/') + 1));
  if (!path.endsWith('.yaml') || !id.safeParse(fileId).success) {
    report(new ContentError({ file: path, line: 1 }, 'no file of a model', 'call it <id>.yaml with the id of its model, or move it elsewhere'));
    return [];
  }
  const yaml = parse(path);
  const model = yaml && fit(modelSchema, path, yaml, report);
  if (!model) return [];
  if (model.id !== fileId) report(new ContentError(locationOf(path, yaml, ['id']), `the id ${model.id}`, `the file's name says ${fileId}; make them agree`));
  register(`model/${model.id}`, path, yaml, []);
  return [model];
}
