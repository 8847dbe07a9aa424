import type { Heading, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { ContentError, type SourceLocation } from '../../errors.ts';
import type { Lang } from '../../languages.ts';
import { checkProseText } from '../../schemas/prose-text.ts';

/** A token of the data or a component of prose, in either width: seeds know neither. */
const FOREIGN = /[{｛]{2}[^{}｛｝\n]*[}｝]{2}|[<＜][A-Z][A-Za-z]*(?:\s[^<>＜＞\n]*)?\/?[>＞]/;
const CLAIM = /^c\d{2,4}$/;

/**
 * What the text of one of our own seeds may not hold, though a capture may: what Markdown makes of it is seldom meant.
 * @param source the Markdown that the tree was read from
 */
export function checkOwnText(tree: Root, source: string, lang: Lang, at: (line: number | undefined) => SourceLocation): ContentError[] {
  const errors: ContentError[] = [];
  const tell = (line: number | undefined, found: string, advice: string): void => void errors.push(new ContentError(at(line), found, advice));
  tree.children.forEach((node, index) => {
    if (node.type === 'heading') checkHeading(node, tree.children[index + 1], source, tell);
  });
  visit(tree, (node) => {
    const line = node.position?.start.line;
    if (node.type === 'footnoteDefinition' && CLAIM.test(node.identifier))
      tell(line, `[^${node.identifier}]: as a footnote`, 'what is said of a claim stands in src/data/claims.yaml: take this note out of the article');
    const foreign = node.type === 'text' ? FOREIGN.exec(node.value) : null;
    if (foreign) {
      const above = node.type === 'text' ? node.value.slice(0, foreign.index).split('\n').length - 1 : 0;
      tell(
        (line ?? 1) + above,
        `${foreign[0]}, which would be printed`,
        'a seed holds plain Markdown: write the words themselves, or a supplement in src/content/supplements',
      );
    }
  });
  errors.push(...repeatedLines(tree, source, at));
  return errors.length > 0 ? errors : checkProseText(tree, source, lang, at);
}

type Tell = (line: number | undefined, found: string, advice: string) => void;

/** A heading stands on one line of its own, begins with #, and has text below it. */
function checkHeading(node: Heading, next: RootContent | undefined, source: string, tell: Tell): void {
  const { start, end } = node.position ?? {};
  const lines = source.split('\n');
  const written = lines[(start?.line ?? 1) - 1]?.trim() ?? '';
  const underline = lines[(end?.line ?? 1) - 1]?.trim() ?? '';
  if (!written.startsWith('#'))
    tell(
      end?.line,
      `${underline.slice(0, 20)}, which makes a heading of the text above it`,
      'take the line out, or put a blank line above it; write headings with ##',
    );
  else if (next?.type === 'paragraph' && next.position?.start.line === (end?.line ?? 0) + 1)
    tell(
      start?.line,
      `the heading ${JSON.stringify(written)} with text on the line below it`,
      'write the whole heading on one line, and a blank line below it',
    );
  else if (!next || (next.type === 'heading' && next.depth <= node.depth && lines[(next.position?.start.line ?? 1) - 1]?.trim().startsWith('#')))
    tell(start?.line, `nothing below the heading ${JSON.stringify(written)}`, 'write its section, or take the heading out');
}

/** Text that stands twice in the article, but for its marks. */
function repeatedLines(tree: Root, source: string, at: (line: number | undefined) => SourceLocation): ContentError[] {
  const lines = source.split('\n');
  const seen = new Map<string, number>();
  return tree.children.flatMap(({ type, position }): ContentError[] => {
    if (type !== 'paragraph' || !position) return [];
    for (let line = position.start.line; line <= position.end.line; line++) {
      const text = (lines[line - 1] ?? '').replace(/\[\^c\d+\]|\s/gi, '');
      const before = seen.get(text);
      if (before !== undefined)
        return [new ContentError(at(line), 'a paragraph a second time', `it stands already in line ${at(before).line}; take out one of the two`)];
      if (text !== '') seen.set(text, line);
    }
    return [];
  });
}
