import { z } from 'astro/zod';
import type { Report } from '../errors.ts';
import { refuseBraces } from './braces.ts';
import { words } from './schema-parts.ts';
import { fit, parseYaml, type YamlFile } from './yaml-file.ts';

/** The file with the words of readers. */
export const SEARCH_WORDS = 'src/data/search-words.yaml';

const schema = z.strictObject({
  same: z.array(z.array(words).min(2, 'two words or more that mean one thing')),
  names: z.record(z.string(), z.array(words)),
  about: z.record(z.string(), z.array(words)),
  makers: z.record(z.string(), z.array(words)),
  numbered: z.record(z.string().regex(/^[a-z]+$/, 'the beginning of an id'), z.array(words)),
  readings: z.record(z.string(), z.string().regex(/^[ぁ-んー]+$/, 'hiragana')),
});

/** What readers call things that the data call otherwise. */
export type SearchWords = z.infer<typeof schema>;

/** No words of readers. */
export const NO_SEARCH_WORDS: SearchWords = { same: [], names: {}, about: {}, makers: {}, numbered: {}, readings: {} };

/** Reads the words of readers, with their lines. What does not fit is reported. @throws ContentError when it is no YAML */
export function readSearchWords(text: string, report: Report): { words: SearchWords; lineOf: YamlFile['lineOf'] } {
  const yaml = parseYaml(SEARCH_WORDS, text);
  refuseBraces(SEARCH_WORDS, yaml, report);
  return { words: fit(schema, SEARCH_WORDS, yaml, report) ?? NO_SEARCH_WORDS, lineOf: yaml.lineOf };
}
