import { toString } from 'mdast-util-to-string';
import type { List, Link, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { takeClaims } from './claims.ts';

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

/** A pointer to another article: `本記事の関連研究：[…](…)`. */
export interface Related {
  label: string;
  title: string;
  url: string;
  claims: string[];
}

const REFERENCE_HEAD = /^\s*参照(?:した)?(?:論文|文献)(?:情報)?\s*[:：]?\s*$/;
const RELATED_HEAD = /^\s*((?:本記事の)?(?:関連(?:研究|記事|論文)|あわせて読みたい))\s*[:：]\s*/;

/** Whether this block announces the bibliographic lines that the next block (a list) holds. */
export function isReferenceHead(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const text = toString(node);
  return text.length < 40 && REFERENCE_HEAD.test(text);
}

/** Bibliographic lines (`タイトル：…`, `著者：…`, `所属：…`, `URL：…`) to structured data; other labels are kept. */
export function readReference(list: List): Reference {
  const reference: Reference = { title: undefined, authors: [], affiliations: [], url: undefined, doi: undefined, other: [], claims: [] };
  for (const item of list.children) {
    const { text, claims } = takeClaims(toString(item));
    reference.claims.push(...claims);
    const [, label = '', rest = ''] = /^\s*([^:：]{1,16})(?::(?!\/\/)|：)\s*([\s\S]*)$/.exec(text) ?? [];
    const value = rest.trim();
    if (label === '') reference.other.push({ label: '', value: text.trim() });
    else if (/^(?:論文)?(?:タイトル|題名|title)$/i.test(label)) reference.title = value;
    else if (/^(?:著者|author)/i.test(label)) reference.authors = splitNames(value);
    else if (/^(?:所属|研究機関|affiliation)/i.test(label)) reference.affiliations = splitNames(value);
    else if (/^(?:url|リンク|doi|論文url)$/i.test(label)) {
      const url = firstLink(item) ?? (/^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value) ? value : undefined);
      if (url === undefined) reference.other.push({ label, value });
      reference.url ??= url;
      reference.doi ??= /10\.\d{4,9}\/[^\s)\]]+/.exec(url ?? value)?.[0];
    } else reference.other.push({ label, value });
  }
  return reference;
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

function firstLink(node: List['children'][number]): string | undefined {
  let url: string | undefined;
  visit(node, 'link', (link: Link) => {
    url ??= link.url;
  });
  return url;
}

/** A related-reading line as data, or null when this block is something else. */
export function readRelated(node: RootContent): Related | null {
  if (node.type !== 'paragraph') return null;
  const whole = toString(node);
  const head = RELATED_HEAD.exec(whole);
  const link = node.children.find((child): child is Link => child.type === 'link');
  if (!head || !link) return null;
  const { text: rest, claims } = takeClaims(whole.slice(head[0].length));
  const title = toString(link).trim();
  if (rest.trim() !== title) return null;
  if (node.children.filter((child: PhrasingContent) => child.type === 'link').length !== 1) return null;
  return { label: head[1] ?? '', title, url: link.url, claims };
}
