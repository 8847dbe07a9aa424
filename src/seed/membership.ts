import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { removal, type Removal } from './removal.ts';
import { firstOf, isElement, isHeading, textOf } from './words.ts';

/** Where an article stops for readers without membership. */
export interface Truncation {
  /** Line of the notice in the seed file. */
  line: number;
  /** The notice itself. */
  notice: string;
}

/** A whole line that says that the rest is for members, about this page and nothing else. */
const NOTICE = [
  /^(?:(?:この|本)(?:記事|コンテンツ|ページ|続き|先)|続き|ここから先|これより先|以降|以下|残り|全文)?(?:の(?:続き|全文|閲覧))?(?:は|には)?、?(?:プレミアム|有料|無料|購読|登録)?(?:会員|プラン|メンバー(?:シップ)?|購読者|読者)(?:の方|の皆様|様)?(?:のみ|だけ)?(?:限定|専用|向け|登録)?(?:で)?(?:の)?(?:コンテンツ|記事|公開|ページ|部分|エリア)?(?:に|が閲覧|がご覧いただけ|のみ閲覧)?(?:です|となります|になります|となっています|になっています|可能です|できます|ます)?[。！!]?$/,
  /^(?:この|本|続き|ここから先|以降|全文|閲覧|記事|残り).{0,24}(?:には|は|に)、?.{0,24}(?:会員登録|ログイン|購入|購読|決済|課金|登録)(?:が必要です|が必要となります|してください|をお願いします|をお願いいたします|ください|する必要があります)[。！!]?$/,
  /^(?:この|本)(?:記事|コンテンツ)は(?:有料|会員限定|プレミアム(?:限定)?|購読者限定)です[。！!]?$/,
  /^(?:続き|全文|この先)を(?:読む|見る|ご覧になる)$/,
  /^(?:this|the rest of this|the full) (?:content|article|story|post|page) is (?:only )?(?:for|available to|reserved for) .{0,30}(?:members|subscribers).{0,10}$/i,
  /^(?:subscribe|sign up|sign in|log in|become a member|join) .{0,30}(?:continue reading|read (?:more|the (?:rest|full)).{0,20})$/i,
];
/** What such a notice asks for, and where its links lead. */
const MEMBERS = /会員|プレミアム|有料|購読|メンバーシップ|ログイン|決済|premium|member|subscri|log-?in|sign-?(?:in|up)|register|pricing|paywall|checkout/i;
const LONGEST_LINE = 80;
/** Most blocks of a notice. */
const LONGEST_TAIL = 12;

/**
 * Cuts a membership notice, when it stands at the tail in the form that captures have: a line that is a notice and
 * nothing else, then only short lines, lists and links, and either the seed's front matter says that it is for members or
 * a link of the notice leads to where one becomes one.
 * @returns the tree without it, where it was cut (null when it was not), and what went
 */
export function cutMembershipTail(
  tree: Root,
  isPremium: boolean | undefined,
  linesAbove: number,
): { tree: Root; truncated: Truncation | null; removals: Removal[] } {
  const untouched = { tree, truncated: null, removals: [] };
  const blocks = tree.children.filter((node): node is Element => isElement(node));
  const lastHeading = blocks.findLastIndex(isHeading);
  const at = blocks.findIndex((node, index) => index > lastHeading && isNotice(node) && isTail(blocks.slice(index + 1)));
  const first = blocks[at];
  if (!first) return untouched;
  const cut = blocks.slice(at);
  const leadsToMembers = cut.some((node) => {
    const link = firstOf(node, 'a');
    return link !== null && MEMBERS.test(`${textOf(link)} ${String(link.properties['href'])}`);
  });
  if (isPremium !== true && !leadsToMembers) return untouched;
  const lineOf = (node: RootContent): number => (node.position?.start.line ?? 1) + linesAbove;
  return {
    tree: { type: 'root', children: tree.children.slice(0, tree.children.indexOf(first)) },
    truncated: { line: lineOf(first), notice: textOf(first) },
    removals: cut.map((node) => removal(lineOf(node), 'membership', withAddress(node))),
  };
}

function isNotice(node: Element): boolean {
  const text = textOf(node);
  return node.tagName === 'p' && text.length <= LONGEST_LINE && MEMBERS.test(text) && NOTICE.some((pattern) => pattern.test(text));
}

/** Whether blocks are what follows a notice: invitations, what members get, links; no prose of the article. */
function isTail(blocks: readonly Element[]): boolean {
  if (blocks.length > LONGEST_TAIL) return false;
  return blocks.every((node) => {
    if (node.tagName === 'ul' || node.tagName === 'ol') return node.children.every((item) => textOf(item).length <= LONGEST_LINE);
    if (node.tagName === 'hr' || node.data?.image) return true;
    const text = textOf(node);
    const link = firstOf(node, 'a');
    if (node.tagName !== 'p' || text.length > LONGEST_LINE) return false;
    return (
      MEMBERS.test(text) || /登録|アカウント|読み放題|閲覧|月額|無料(?:体験|トライアル)|account|trial/i.test(text) || (link !== null && textOf(link) === text)
    );
  });
}

/** What an element says, and where its links lead. */
function withAddress(node: Element): string {
  const addresses: string[] = [];
  visit(node, 'element', ({ properties: { href } }) => {
    if (typeof href === 'string') addresses.push(`<${href}>`);
  });
  return [textOf(node), ...addresses].join(' ');
}
