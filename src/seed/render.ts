import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import { unified } from 'unified';
import { claimOf, isElement } from './words.ts';

/** HTML of one block, and of its list items where it is a list. */
export interface RenderedBlock {
  html: string;
  /** The block without claim marks, for quoting elsewhere. */
  plain: string;
  /** For lists: each item's content without claim marks. */
  items: string[];
}

const schema: Options = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['input', 'img', 'picture', 'source', 'div', 'span'].includes(name)),
    ...['mark', 'small', 'caption', 'summary', 'details', 'abbr', 'time'],
  ],
  attributes: {
    // The label of the footnotes, which their references are described by.
    h2: ['id', 'className'],
    sup: ['dataClaim'],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy', 'id'],
    li: ['id', 'value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    abbr: ['title'],
    time: ['dateTime'],
    del: ['dateTime'],
    ins: ['dateTime'],
    details: ['open'],
    section: ['dataFootnotes', 'className'],
    th: ['align', 'colSpan', 'rowSpan', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    td: ['align', 'colSpan', 'rowSpan', 'dataNumber'],
  },
  clobber: [],
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};

const sanitizer = unified().use(rehypeSanitize, schema).freeze();

/** A cell that holds a number with its unit or sign, which must not break over two lines. */
const NUMBER = /^[\s\d.,:%±+\-−–×x/~≈<>≥≤$¥€()]+(?:[A-Za-z%]{1,3}|[億万兆千年月日個件点倍位])?$/;

/** A block as safe HTML: whatever else the cleaning has left passes an allow-list here. */
export function renderBlock(node: RootContent): RenderedBlock {
  const { children } = sanitizer.runSync({ type: 'root', children: [node] });
  const safe = children as ElementContent[];
  for (const child of safe) if (isElement(child)) markNumbers(child);
  const plain = safe.flatMap(withoutMarks);
  const [list] = plain;
  const items = isElement(list, 'ul') || isElement(list, 'ol') ? list.children.filter((child): child is Element => isElement(child, 'li')) : [];
  return { html: toHtml(safe), plain: toHtml(plain), items: items.map((item) => toHtml(item.children)) };
}

function markNumbers(node: Element): void {
  if (node.tagName === 'td' && node.children.length === 1 && node.children[0]?.type === 'text' && isNumber(node.children[0].value))
    node.properties['dataNumber'] = '';
  for (const child of node.children) if (isElement(child)) markNumbers(child);
}

function isNumber(text: string): boolean {
  return text.length <= 40 && /\d/.test(text) && NUMBER.test(text.trim());
}

/** A node without claim marks and numbers of notes. */
function withoutMarks(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  const isNote = node.tagName === 'sup' && node.children.some((child) => isElement(child) && child.properties['dataFootnoteRef'] !== undefined);
  return claimOf(node) !== null || isNote ? [] : [{ ...node, children: node.children.flatMap(withoutMarks) }];
}
