import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const ID = /\s*\[#([a-z][a-z0-9-]*)\]\s*$/;

/** The id that an MDX heading ends with, `## 見出し [#some-id]` (braces would be an expression in MDX), or null. */
export function headingIdOf(heading: Heading): string | null {
  const last = heading.children.at(-1);
  return last?.type === 'text' ? (ID.exec(last.value)?.[1] ?? null) : null;
}

/** The words of a heading, without the id at their end. */
export function withoutHeadingId(words: string): string {
  return words.replace(ID, '').trim();
}

/** Remark plugin: takes the id at the end of each heading out of its text and gives it to the element. */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const id = headingIdOf(heading);
      const last = heading.children.at(-1);
      if (id === null || last?.type !== 'text') return;
      last.value = last.value.replace(ID, '');
      heading.data = { ...heading.data, hProperties: { id } };
    });
  };
}
