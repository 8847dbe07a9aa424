import type { Link, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** The end of a link whose beginning stands in an earlier block. */
const END = /^\]\((<[^>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)?)(?:[ \t]+"[^"\n]*")?\)$/;
/** Most blocks of one card. */
const LONGEST = 40;

/**
 * Joins links that a converter has drawn around blocks: `[`, a heading, some text, `](address)`, each a block of its
 * own. Together they are one link.
 */
export function joinCards(tree: Root, source: string): void {
  visit(tree, (node) => {
    if (node.type !== 'root' && node.type !== 'listItem' && node.type !== 'blockquote') return;
    const children = node.children as RootContent[];
    for (let from = 0; from < children.length; from++) {
      const card = readCard(children, from, source);
      if (card) (node.children as RootContent[]).splice(from, card.blocks, card.paragraph);
    }
  });
}

function readCard(children: readonly RootContent[], from: number, source: string): { blocks: number; paragraph: RootContent } | null {
  const first = children[from];
  if (!first || !opens(first, source)) return null;
  for (let to = from; to < Math.min(children.length, from + LONGEST); to++) {
    const last = children[to];
    if (to > from && last && opens(last, source)) return null;
    const raw = last ? rawOf(last, source) : '';
    const end = last?.type === 'paragraph' || last?.type === 'heading' ? endOf(raw) : null;
    // A bracket that was matched made a link of its own.
    if (!end || !last || endsInLink(last) || to === from) continue;
    const parts = children.slice(from, to + 1).map((child) => phrasesOf(child));
    const words = joined(parts);
    trimStart(words);
    trimEnd(words, end[0]);
    const url = (end[1] ?? '').replace(/^<|>$/g, '');
    const link: Link = { type: 'link', url, children: spaced(words), ...(first.position ? { position: first.position } : {}) };
    return { blocks: to - from + 1, paragraph: { type: 'paragraph', children: [link], ...(first.position ? { position: first.position } : {}) } };
  }
  return null;
}

/** The end of a link at the end of a block, as it is written: its address is the first group. */
function endOf(raw: string): RegExpExecArray | null {
  const text = raw.trimEnd();
  const at = text.lastIndexOf('](');
  return at < 0 ? null : END.exec(text.slice(at));
}

const rawOf = (node: Nodes, source: string): string => (node.position ? source.slice(node.position.start.offset, node.position.end.offset) : '');

/** Whether a block begins with a bracket that nothing in it closes. */
function opens(node: RootContent, source: string): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  const first = node.children[0];
  return first?.type === 'text' && first.value.startsWith('[') && !rawOf(node, source).startsWith('\\');
}

function endsInLink(node: RootContent): boolean {
  const last = 'children' in node ? (node as Parents).children.at(-1)?.type : undefined;
  return last === 'link' || last === 'image';
}

/** The text of any block as phrases of one line each. */
function phrasesOf(node: RootContent): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children];
  if ('children' in node) return (node.children as RootContent[]).flatMap(phrasesOf);
  if (node.type === 'code') return [[{ type: 'inlineCode', value: node.value }]];
  return node.type === 'html' ? [[node]] : [];
}

function joined(parts: PhrasingContent[][][]): PhrasingContent[][] {
  return parts.flat().map((phrases) => phrases.flatMap((phrase) => (phrase.type === 'link' ? phrase.children : [phrase])));
}

function trimStart(words: PhrasingContent[][]): void {
  const first = words[0]?.[0];
  if (first?.type === 'text') first.value = first.value.slice(1).trimStart();
}

/** Takes the end of the link off, however its address was read. */
function trimEnd(words: PhrasingContent[][], end: string): void {
  const last = words.at(-1);
  while (last && last.length > 0) {
    const phrase = last.at(-1);
    const at = phrase?.type === 'text' ? phrase.value.lastIndexOf('](') : -1;
    if (phrase?.type === 'text' && at >= 0) {
      phrase.value = phrase.value.slice(0, at).trimEnd();
      return;
    }
    if (end.length < 3) return;
    last.pop();
  }
}

/** The lines of a card with a space between, without empty ones. */
function spaced(words: readonly PhrasingContent[][]): PhrasingContent[] {
  return words
    .map((phrases) => phrases.filter((phrase) => phrase.type !== 'text' || phrase.value !== ''))
    .filter((phrases) => phrases.length > 0)
    .flatMap((phrases, at, lines) => {
      // A picture is shown below, so nothing needs to be parted from it.
      const above = lines[at - 1]?.some(({ type }) => type !== 'image') === true;
      return above ? [{ type: 'text' as const, value: ' ' }, ...phrases] : phrases;
    });
}
