import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const ID = /\s*\[#([a-z][a-z0-9-]*)\]\s*$/;

/** Reads the id at the end of an MDX heading, `## 見出し [#some-id]`: braces would be an expression in MDX. */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading: Heading) => {
      const last = heading.children.at(-1);
      if (last?.type !== 'text') return;
      const match = ID.exec(last.value);
      if (!match) return;
      last.value = last.value.slice(0, match.index);
      heading.data = { ...heading.data, hProperties: { id: match[1] } };
    });
  };
}
