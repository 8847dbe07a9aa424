import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { ContentError, type SourceLocation } from '../errors.ts';
import { headingIdOf, withoutHeadingId } from './heading-ids.ts';

/**
 * Headings of prose: each has words, an id of its own, a level that follows from the one before (the page has the first),
 * and something below it.
 */
export function checkHeadings(tree: Root, at: (line: number | undefined) => SourceLocation): ContentError[] {
  const errors: ContentError[] = [];
  const lines = new Map<string, number>();
  let level = 1;
  for (const [index, node] of tree.children.entries()) {
    if (node.type !== 'heading') continue;
    const location = at(node.position?.start.line);
    const report = (found: string, advice: string): void => void errors.push(new ContentError(location, found, advice));
    const id = headingIdOf(node);
    const words = withoutHeadingId(toString(node));
    const twin = id === null ? undefined : lines.get(id);
    if (id === null) report(`the heading ${JSON.stringify(words)} has no id`, 'end it with one, such as [#some-id], so that its address never changes');
    else if (twin !== undefined) report(`a second heading with the id ${id}`, `it stands already in line ${twin}; give one of the two another id`);
    else lines.set(id, location.line);
    if (node.children.some(({ type }) => type === 'mdxJsxTextElement'))
      report('a component in a heading', 'write its words: outlines and search show them alone');
    else if (words === '') report('a heading without words', 'write them before its id');
    if (node.depth === 1) report('a heading of the first level', 'the page has its own: write ##');
    else if (node.depth > level + 1) report(`a heading of level ${node.depth} below one of level ${level}`, `write ${'#'.repeat(level + 1)}`);
    if (!hasContent(node, tree.children[index + 1])) report(`nothing below the heading ${JSON.stringify(words)}`, 'write its text, or take the heading out');
    level = node.depth;
  }
  return errors;
}

/** Whether text or a part of it follows a heading. */
function hasContent({ depth }: Heading, next: Root['children'][number] | undefined): boolean {
  return next !== undefined && (next.type !== 'heading' || next.depth > depth);
}
