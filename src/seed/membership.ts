import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { removal, type Removal } from './removal.ts';

/** Lines that capture tools leave where an article goes on for members only. */
const NOTICE =
  /(?:プレミアム|有料|会員)(?:会員)?(?:限定|登録)(?:の)?(?:コンテンツ|記事|公開|です)|この(?:続き|先)(?:を読む|は会員)|続きを(?:読む|ご覧).{0,12}(?:会員|ログイン|購入)|閲覧には.{0,20}(?:決済|購入|登録|ログイン)/;
const LONGEST_NOTICE = 80;

/** Where an article stops for readers without membership. */
export interface Truncation {
  /** Line of the notice in the seed file. */
  line: number;
  /** The notice itself. */
  notice: string;
}

/**
 * Cuts a membership notice and everything after it, when it stands at the tail: no heading follows it.
 * Gives the shortened tree, where it was cut (null when it was not), and what went.
 */
export function cutMembershipTail(tree: Root, linesAbove: number): { tree: Root; truncated: Truncation | null; removals: Removal[] } {
  const lastHeading = tree.children.findLastIndex((node) => node.type === 'heading');
  const at = tree.children.findIndex((node, index) => {
    if (index <= lastHeading || node.type !== 'paragraph') return false;
    const text = toString(node);
    return text.length <= LONGEST_NOTICE && NOTICE.test(text);
  });
  const first = tree.children[at];
  if (!first) return { tree, truncated: null, removals: [] };
  const lineOf = (node: { position?: { start: { line: number } } | undefined }): number => (node.position?.start.line ?? 1) + linesAbove;
  const cut = tree.children.slice(at);
  return {
    tree: { type: 'root', children: tree.children.slice(0, at) },
    truncated: { line: lineOf(first), notice: toString(first) },
    removals: cut.map((node) => removal(lineOf(node), 'membership', toString(node))),
  };
}
