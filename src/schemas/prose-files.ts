import type { Prose } from './prose.ts';

/** The file of every entry, about in the order in which pages draw them. */
export function proseFiles({ families, notes, areas, supplements, pages }: Prose): string[] {
  const inOrder = [...families].sort((a, b) => a.data.order - b.data.order);
  return [pages, supplements, areas, notes, inOrder].flat().map(({ file }) => file);
}
