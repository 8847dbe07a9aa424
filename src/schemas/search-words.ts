import { z } from 'astro/zod';
import { refuseBraces } from './braces.ts';
import type { Report } from '../errors.ts';
import { checkValues } from './plain-text.ts';
import { words } from './schema-parts.ts';
import { fit, parseYaml, type YamlFile } from './yaml-file.ts';

/** The folder with the words of readers: one file a language, `ja.yaml`. */
export const SEARCH_WORDS = 'src/data/search-words';

const schema = z.strictObject({
  same: z.array(z.array(words).min(2, 'two words or more that mean one thing')),
  names: z.record(z.string(), z.array(words)),
  about: z.record(z.string(), z.array(words)),
  makers: z.record(z.string(), z.array(words)).optional(),
  numbered: z.record(z.string().regex(/^[a-z]+$/, 'the beginning of an id'), z.array(words)),
  readings: z.record(z.string(), z.string().regex(/^[ぁ-んー]+$/, 'hiragana')).optional(),
});

type Read = z.infer<typeof schema>;

/** What readers of one language call things that the data call otherwise. */
export interface SearchWords extends Omit<Read, 'makers' | 'readings'> {
  lang: string;
  makers: NonNullable<Read['makers']>;
  readings: NonNullable<Read['readings']>;
}

/** The words of one language with where they stand. */
export interface SearchWordsFile extends SearchWords {
  file: string;
  lineOf: YamlFile['lineOf'];
}

/** The words of a language in which nobody has written any. */
export const noSearchWords = (lang: string): SearchWords => ({ lang, same: [], names: {}, about: {}, makers: {}, numbered: {}, readings: {} });

/** Reads one file of words of readers. What does not fit is reported. @throws ContentError when it is no YAML */
export function readSearchWords(name: string, text: string, report: Report): SearchWordsFile {
  const file = `${SEARCH_WORDS}/${name}`;
  const lang = name.replace(/\.yaml$/, '');
  const yaml = parseYaml(file, text);
  refuseBraces(file, yaml, report);
  checkValues(file, yaml, report);
  const { makers = {}, readings = {}, ...rest } = fit(schema, file, yaml, report) ?? noSearchWords(lang);
  return { file, lang, ...rest, makers, readings, lineOf: yaml.lineOf };
}

/**
 * All words that help a search on pages of one language: its own, and the names of things and makers in every other, since
 * readers type names as they know them. Names of places, which go by an address, are a language's own.
 */
export function searchWordsOf(lang: string, all: readonly SearchWords[]): SearchWords {
  const own = all.find((words) => words.lang === lang) ?? noSearchWords(lang);
  const names: Record<string, string[]> = { ...own.names };
  const makers: Record<string, string[]> = { ...own.makers };
  for (const other of all.filter((words) => words !== own)) {
    for (const [id, called] of Object.entries(other.names)) if (!id.startsWith('/')) names[id] = [...(names[id] ?? []), ...called];
    for (const [maker, called] of Object.entries(other.makers)) makers[maker] = [...(makers[maker] ?? []), ...called];
  }
  return { ...own, names, makers };
}
