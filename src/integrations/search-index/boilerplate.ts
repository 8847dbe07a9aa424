import type { IndexedPage } from './index.ts';

/** A line that stands in so many sections says nothing of any of them. */
const OFTEN = 5;

/**
 * Leaves out of every section's text the lines that recur on the site: source lines, legends, notes under charts. Lines
 * that differ in their numbers alone are one. A field of a list of facts (`label：value`) is no boilerplate.
 */
export function withoutBoilerplate(pages: readonly IndexedPage[]): IndexedPage[] {
  const times = new Map<string, number>();
  for (const page of pages)
    for (const section of page.sections) for (const key of new Set(section.lines.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const recurs = (line: string): boolean => (times.get(keyOf(line)) ?? 0) >= OFTEN;
  return pages.map((page) => ({ ...page, sections: page.sections.map((section) => ({ ...section, lines: section.lines.filter((line) => !recurs(line)) })) }));
}

const keyOf = (line: string): string => line.replace(/\d+/g, '0');
