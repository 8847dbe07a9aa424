import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isRaised, raisedText } from './raised.ts';

/** Any node of an article's tree. */
export type HtmlNode = Root | RootContent | ElementContent;

/** Elements that part text: what stands in two of them is never one word. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export function isElement(node: HtmlNode | undefined, name?: string): node is Element {
  return node?.type === 'element' && (name === undefined || node.tagName === name);
}

export function isHeading(node: HtmlNode): node is Element {
  return isElement(node) && /^h[1-6]$/.test(node.tagName);
}

/** A claim mark, which is no text. */
export function claimOf(node: HtmlNode): string | null {
  const id = isElement(node, 'sup') ? node.properties['dataClaim'] : undefined;
  return typeof id === 'string' ? id : null;
}

/** Whether a node is the number of a footnote. */
function isNoteNumber(node: HtmlNode): boolean {
  return isElement(node, 'sup') && node.children.some((child) => isElement(child) && child.properties['dataFootnoteRef'] !== undefined);
}

/** Raised or lowered text as plain text; null for any other node, and for what holds a link, which is the mark of something. */
export function raisedIn(node: HtmlNode): string | null {
  return isElement(node) && isRaised(node.tagName) && firstOf(node, 'a') === null ? raisedText(node.tagName, textOf({ ...node, tagName: 'span' })) : null;
}

/** Text of a node as it is read: line breaks and blocks part words, claim marks and numbers of notes are none. */
export function textOf(node: HtmlNode): string {
  return piecesOf(node)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text that stands apart from others, and the line it begins on, counted in the body. */
export interface Piece {
  text: string;
  line: number | undefined;
}

/** The texts of a node that stand apart from each other: each item, each cell, each line. */
export function piecesOf(node: HtmlNode): Piece[] {
  const pieces: Piece[] = [{ text: '', line: undefined }];
  const part = (): void => {
    if (pieces.at(-1)?.text !== '') pieces.push({ text: '', line: undefined });
  };
  const collect = (inner: HtmlNode, above: number | undefined): void => {
    const line = inner.position?.start.line ?? above;
    const last = pieces.at(-1);
    const said = inner.type === 'text' ? inner.value : raisedIn(inner);
    if (said !== null && last) {
      last.text += said;
      last.line ??= line;
    } else if ('children' in inner && !isNoteNumber(inner)) {
      const apart = inner.type === 'element' && (BLOCKS.has(inner.tagName) || inner.tagName === 'br');
      if (apart) part();
      for (const child of inner.children) collect(child, line);
      if (apart) part();
    }
  };
  collect(node, undefined);
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** Ids of the claims marked in a node, in order. */
export function claimsIn(node: HtmlNode): string[] {
  const id = claimOf(node);
  if (id !== null) return [id];
  return 'children' in node ? node.children.flatMap(claimsIn) : [];
}

/** The first element of a name within a node. */
export function firstOf(node: HtmlNode, name: string): Element | null {
  if (isElement(node, name)) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = firstOf(child, name);
    if (found) return found;
  }
  return null;
}
