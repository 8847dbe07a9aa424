/**
 * The file of places: every section of the site with all its names, written at build from the finished pages and the
 * same collections as they, read by the search client. Tuples instead of objects keep it small on the wire.
 */
export interface PlaceFile {
  /** Changes with the index: asks for Pagefind's files of this build and no other. */
  tag: string;
  /** Address without base, title, kind, and id of the family (empty for other pages). */
  pages: [path: string, title: string, kind: Kind, family: string][];
  /** Page number, id of the heading (0 where the title gives it), title, the beginning of Pagefind's number of its text, then names by role. */
  places: [page: number, id: string | 0, title: string, fragment: string, names?: string[], makers?: string[], sizes?: string[], about?: string[]][];
  /** Words for one thing. */
  same: string[][];
  /** Pairs of a reading in hiragana and the word: `すいろん 推論`. */
  readings: string[];
}

/** The id that a Latin title would have: `llama-2` for Llama 2. Most sections of models and benchmarks have it, and it need not be sent. */
export function idOfTitle(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** What a result is about; the values of the filter. */
export const KINDS = ['model', 'result', 'article', 'term'] as const;
export type Kind = (typeof KINDS)[number];
