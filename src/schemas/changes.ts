import { z } from 'astro/zod';
import { LANGUAGES } from '../languages.ts';
import { bilingual, day, id } from './schema-parts.ts';

/** The file of what readers notice of the changes of the edition. */
export const CHANGES = 'src/data/changes.yaml';

/** Kinds of change. */
export const CHANGE_KINDS = ['addition', 'correction'] as const;

/** One change of the edition that a reader notices. */
export const changeSchema = z.strictObject({
  id,
  date: day,
  kind: z.enum(CHANGE_KINDS),
  /** Addresses without base and language: a folder stands for what is below it, `/` for the home page alone. */
  pages: z.union([z.literal('all'), z.array(z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'an address such as /families/llama/')).min(1)]),
  /** Where only the pages of one language changed. */
  lang: z.enum(LANGUAGES).optional(),
  title: bilingual,
  text: bilingual,
});
export type Change = z.infer<typeof changeSchema>;

/** Changes from the newest to the oldest; those of a day keep their order. */
export function newestFirst(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** Whether a change was made on a page. @param address of the page, without base and language */
export function concerns({ pages, lang }: Pick<Change, 'pages' | 'lang'>, address: string, pageLang: string): boolean {
  if (lang !== undefined && lang !== pageLang) return false;
  return pages === 'all' || pages.some((page) => page === address || (page !== '/' && address.startsWith(page)));
}
