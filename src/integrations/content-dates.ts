import { splitLanguage } from '../languages.ts';
import { concerns } from '../schemas/changes.ts';
import type { Content } from '../checks/content.ts';
import { address } from '../views/addresses.ts';

/** What of the content says when a page was last changed. */
export type DatedContent = Pick<Content, 'articles'> & { facts: Pick<Content['facts'], 'changes' | 'since'> };

/**
 * The day on which a page last changed, by the record of changes, the front matter of an article and the newest row of the
 * epilogue; never by the build.
 * @param path of the page, without base, with the language: `/en/families/llama/`
 * @returns such as `2026-11-27`, or null where nothing is known
 */
export function lastChange({ articles, facts }: DatedContent, path: string): string | null {
  const { lang, address: page } = splitLanguage(path);
  const dates = facts.changes.filter((change) => concerns(change, page, lang)).map(({ date }) => date);
  for (const article of articles) if (article.lang === lang && page === address.article(article.id)) dates.push(dayOf(article.frontMatter.capturedAt));
  if (page === address.since) dates.push(...facts.since.snapshots.map(({ date }) => date));
  return dates.sort().at(-1) || null;
}

/** The day of a date of front matter; empty where there is none, or none that sorts. */
function dayOf(date: string | undefined): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? '';
}
