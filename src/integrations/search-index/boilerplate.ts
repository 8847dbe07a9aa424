import type { IndexedPage } from './indexed-page.ts';

/** A line that stands in so many sections says nothing of any of them. */
const OFTEN = 5;

/**
 * Leaves out of every section's text the lines that recur on the site: labels, legends, notes under tables, values that
 * most things have.
 */
export function withoutBoilerplate(pages: readonly IndexedPage[]): IndexedPage[] {
  const times = new Map<string, number>();
  for (const { lines } of pages.flatMap(({ sections }) => sections)) for (const line of new Set(lines)) times.set(line, (times.get(line) ?? 0) + 1);
  const isOwn = (line: string): boolean => (times.get(line) ?? 0) < OFTEN;
  return pages.map((page) => ({ ...page, sections: page.sections.map((section) => ({ ...section, lines: section.lines.filter(isOwn) })) }));
}
