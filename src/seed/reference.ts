import type { Element, ElementContent, RootContent } from 'hast';
import { BLOCKS, claimsIn, firstOf, isElement, isHeading, raisedIn, textOf, type HtmlNode } from './words.ts';

/** The paper an article is about, from its `参照論文情報` lines. */
export interface Reference {
  title: string | undefined;
  authors: string[];
  affiliations: string[];
  url: string | undefined;
  doi: string | undefined;
  /** Lines with other labels, kept as label and value. */
  other: { label: string; value: string }[];
  /** Ids of claims marked in the block. */
  claims: string[];
}

const REFERENCE_HEAD = /^(?:(?:参照|参考)(?:した)?(?:論文|文献)(?:の?情報)?|(?:reference)?paper|papercited|sourcepaper)[:：]?$/i;

/** Whether this block announces the bibliographic lines that the next block (a list) holds. */
export function isReferenceHead(node: RootContent): node is Element {
  return isElement(node, 'p') && REFERENCE_HEAD.test(textOf(node).replace(/\s/g, ''));
}

/** Bibliographic lines (`タイトル：…`, `著者：…`, `所属：…`, `URL：…`) to structured data; other labels are kept. */
export function readReference(list: Element): Reference {
  const reference: Reference = { title: undefined, authors: [], affiliations: [], url: undefined, doi: undefined, other: [], claims: claimsIn(list) };
  for (const item of list.children) if (isElement(item, 'li')) readLine(item, reference);
  return reference;
}

function readLine(item: Element, reference: Reference): void {
  const lines = linesOf(item);
  const [, label = '', rest = ''] = /^([^:：]{1,16})(?::(?!\/\/)|：)(.*)$/s.exec(lines[0] ?? '') ?? [];
  const name = label.trim();
  const values = [rest, ...lines.slice(1)].map((value) => value.trim()).filter((value) => value !== '');
  const value = values.join(' ');
  if (name === '') reference.other.push({ label: '', value: lines.join(' ') });
  else if (/^(?:論文)?(?:タイトル|題名|title)$/i.test(name) && reference.title === undefined) reference.title = value;
  else if (/^(?:著者|author)/i.test(name)) reference.authors.push(...values.flatMap(splitNames));
  else if (/^(?:所属|研究機関|affiliation)/i.test(name)) reference.affiliations.push(...values.flatMap(splitNames));
  else if (/^(?:url|リンク|doi|論文url)$/i.test(name)) readAddress(item, name, value, reference);
  else reference.other.push({ label: name, value });
}

function readAddress(item: Element, label: string, value: string, reference: Reference): void {
  const href = firstOf(item, 'a')?.properties['href'];
  const url = typeof href === 'string' && !href.startsWith('#') ? href : /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value) ? value : undefined;
  if (url === undefined || reference.url !== undefined) reference.other.push({ label, value: value === '' ? (url ?? '') : value });
  reference.url ??= url;
  reference.doi ??= /10\.\d{4,9}\/[^\s)\]]+/.exec(url ?? value)?.[0];
}

/** An item's lines: hard breaks and the items of an inner list part them. */
function linesOf(item: Element): string[] {
  const lines: string[] = [''];
  const collect = (node: HtmlNode): void => {
    const apart = isElement(node) && (BLOCKS.has(node.tagName) || node.tagName === 'br');
    const said = node.type === 'text' ? node.value : raisedIn(node);
    if (apart) lines.push('');
    if (said !== null) lines[lines.length - 1] += said;
    else if ('children' in node) for (const child of node.children) collect(child);
    if (apart) lines.push('');
  };
  for (const child of item.children) collect(child);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** Names between commas; a comma inside brackets belongs to the name. */
function splitNames(value: string): string[] {
  const names = [''];
  let depth = 0;
  for (const character of value) {
    if (/[(（]/.test(character)) depth++;
    else if (/[)）]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,、，;；]/.test(character)) names.push('');
    else names[names.length - 1] += character;
  }
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** A pointer to another article: `本記事の関連研究：[…](…)`. */
export interface Related {
  label: string;
  title: string;
  url: string;
  claims: string[];
}

const RELATED =
  '(?:本記事の|こちらの)?(?:関連(?:研究|記事|論文|リンク)|参考記事|あわせて読みたい|併せて読みたい|こちらもおすすめ|関連する記事|related (?:research|article|reading)|read also)(?:\\s?[(（][^()（）]+[)）])?';
const RELATED_HEAD = new RegExp(`^(${RELATED})\\s?[:：]\\s?`, 'i');
const RELATED_ALONE = new RegExp(`^(${RELATED})\\s?[:：]?$`, 'i');

/** A related-reading line as data, or null when this block is something else. */
export function readRelated(node: RootContent): Related | null {
  if (!isElement(node, 'p')) return null;
  const links = node.children.filter((child): child is Element => isElement(child, 'a'));
  const [link] = links;
  const url = link?.properties['href'];
  const whole = textOf(node);
  const head = RELATED_HEAD.exec(whole);
  if (!link || links.length !== 1 || typeof url !== 'string' || !head) return null;
  const title = textOf(link);
  const claims = claimsIn(node);
  if (whole.slice(head[0].length) === title) return { label: head[1] ?? '', title, url, claims };
  // The label may stand within the link.
  return whole === title && title.length > head[0].length ? { label: head[1] ?? '', title: title.slice(head[0].length), url, claims } : null;
}

/** The label of a related-reading line whose link stands in the next block, or null. */
export function relatedHead(node: RootContent): string | null {
  return isElement(node, 'p') && !isHeading(node) ? (RELATED_ALONE.exec(textOf(node))?.[1] ?? null) : null;
}

/** A block that is one link and nothing else. */
export function soleLink(node: RootContent | undefined): { title: string; url: string } | null {
  if (!isElement(node, 'p')) return null;
  const words = node.children.filter((child: ElementContent) => child.type !== 'text' || child.value.trim() !== '');
  const [link] = words;
  const url = isElement(link, 'a') ? link.properties['href'] : undefined;
  return words.length === 1 && link && typeof url === 'string' ? { title: textOf(link), url } : null;
}
