import { z } from 'astro/zod';
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

/** Reads the words of readers. @throws ContentError at the line that does not fit */
export function readSearchWords(text: string): SearchWords {
  return fit(schema, SEARCH_WORDS, parseYaml(SEARCH_WORDS, text));
}
