import { z } from 'astro/zod';
import type { Report } from '../errors.ts';
import { fit, parseYaml } from './yaml-file.ts';

/** The file with the words of readers. */
export const SEARCH_WORDS = 'src/data/search-words.yaml';

const schema = z.strictObject({
  same: z.array(z.array(z.string()).min(2)),
  names: z.record(z.string(), z.array(z.string())),
  about: z.record(z.string(), z.array(z.string())),
  makers: z.record(z.string(), z.array(z.string())),
  readings: z.record(z.string(), z.string().regex(/^[ぁ-んー]+$/, 'hiragana')),
});

/** What readers call things that the data call otherwise. */
export type SearchWords = z.infer<typeof schema>;

/** No words of readers. */
export const NO_SEARCH_WORDS: SearchWords = { same: [], names: {}, about: {}, makers: {}, readings: {} };

/** Reads the words of readers. Lines that do not fit are reported. @throws ContentError when it is no YAML */
export function readSearchWords(text: string, report: Report): SearchWords {
  return fit(schema, SEARCH_WORDS, parseYaml(SEARCH_WORDS, text), report) ?? NO_SEARCH_WORDS;
}
