/**
 * The file of search entries: every section of the site in one language with all its names, written at build from the
 * finished pages and the same data as they, read by the search client before anything else.
 */
export interface EntryFile {
  /** Changes with the index: asks for Pagefind's files of this build and no other. */
  tag: string;
  pages: { path: string; title: string; kind: Kind; family?: string }[];
  entries: EntryRecord[];
  /**
   * Beginnings of Pagefind's ids of their texts, as long as it takes to tell each from all others, in the order of the
   * entries with a space between: random letters compress best among themselves.
   */
  texts: string;
  /** Words for one thing. */
  same: string[][];
  /** What numbered places are called, by the beginning of their ids: `#erratum-e21` is 訂正21. */
  numbered: Record<string, string[]>;
  /** Words by their reading. */
  readings: Record<string, string[]>;
}

/** One section in the file. What is empty is left out. */
export interface EntryRecord {
  /** Index of its page. */
  page: number;
  /** Id on the page; a page's beginning has none, and `0` stands for the id that the title gives. */
  id?: string | 0;
  title?: string;
  /** Whether it is an item of a list, such as a claim. */
  item?: 1;
  names?: string[];
  makers?: string[];
  sizes?: string[];
  /** Topics it is known for. */
  about?: string[];
  /** Titles and numbers of works cited that present it; the numbers of a work itself. */
  works?: string[];
  /** Who wrote a work. */
  authors?: string[];
}

/** The file of works cited, which is read only when nothing else answers a query, for it is as large as the entries. */
export interface WorksFile {
  tag: string;
  /** The works themselves, as entries behind all others. */
  works: EntryRecord[];
  /** What the works that present an entry are called, by the entry's number. */
  of: Record<number, string[]>;
}

/** Name of the file of works of one language, below `pagefind/`. */
export const worksFileName = (lang: string): string => `works.${lang}.json`;

/** The entries with the works among them. */
export function withWorks(file: EntryFile, { works, of }: WorksFile): EntryFile {
  return { ...file, entries: [...file.entries.map((entry, number) => ({ ...entry, works: of[number] ?? [] })), ...works] };
}

/** Name of the file of one language, below `pagefind/`. */
export const entryFileName = (lang: string): string => `entries.${lang}.json`;

/** The id that a Latin title would have: `llama-2` for Llama 2. Most sections of models and benchmarks have it, and it need not be sent. */
export function idOfTitle(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** What a result is about; the values of the filter. */
export const KINDS = ['model', 'result', 'article', 'term'] as const;
export type Kind = (typeof KINDS)[number];

/** Stands in Pagefind's texts before each question of readers that a section answers: what follows is searched and never shown. */
export const QUESTION_MARK = '⁂';
