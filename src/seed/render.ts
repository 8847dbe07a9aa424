import type { Element, ElementContent, Root as HastRoot, RootContent as HastContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root, RootContent, Text } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { splitAtClaims } from './claims.ts';

/** HTML of one top-level block, and of its list items where it is a list. */
export interface RenderedBlock {
  html: string;
  /** The block without claim marks, for quoting elsewhere. */
  plain: string;
  /** For lists: each item's content without claim marks. */
  items: string[];
}

/** A cleaned tree as safe HTML, block by block in the tree's order; footnotes apart. */
export interface Rendered {
  blocks: RenderedBlock[];
  footnotes: string;
}

const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['input', 'img', 'picture', 'source'].includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    // The label of the footnotes, which their references are described by.
    h2: ['id'],
    sup: ['dataClaim'],
    '*': (defaultSchema.attributes?.['*'] ?? []).filter((name) => name === 'align' || name === 'title'),
    a: ['href', 'title', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy', 'id'],
    li: ['id'],
    code: [],
    ol: ['start', 'reversed'],
  },
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'] },
};

const toHast = unified()
  .use(remarkRehype, { clobberPrefix: 'note-', footnoteLabel: '脚注', footnoteBackLabel: (index: number) => `本文の${index + 1}番目の注に戻る` })
  .use(rehypeSanitize, schema)
  .freeze();

/** Renders a cleaned tree. Raw HTML nodes, should any be left, are dropped; what remains passes an allow-list. */
export function renderBlocks(tree: Root): Rendered {
  const marked = structuredClone(tree);
  marked.children.forEach(refuseRawHtml);
  visit(marked, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('[^c')) return;
    const parts = splitAtClaims(node.value).map((part) => ('text' in part ? { type: 'text' as const, value: part.text } : claimNode(part.claim)));
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
  const hast = toHast.runSync(marked) as HastRoot;
  const blocks: RenderedBlock[] = tree.children.map(() => ({ html: '', plain: '', items: [] }));
  let footnotes = '';
  let at = 0;
  for (const node of hast.children) {
    if (node.type !== 'element') continue;
    if (node.properties['dataFootnotes'] !== undefined || node.tagName === 'section') {
      footnotes += toHtml(node);
      continue;
    }
    // remark-rehype drops footnote definitions from the flow and keeps every other top-level node, one to one.
    while (at < tree.children.length && tree.children[at]?.type === 'footnoteDefinition') at++;
    blocks[at] = renderedBlock(node);
    at++;
  }
  return { blocks, footnotes };
}

/** The cleaning has replaced raw HTML; should any be left, that is a mistake of ours. */
function refuseRawHtml(node: RootContent, index: number): void {
  if (node.type === 'html') throw new TypeError(`raw HTML reached the renderer at block ${index}`);
}

function claimNode(id: string): Text {
  const hName = 'sup';
  return { type: 'text', value: '', data: { hName, hProperties: { dataClaim: id } } } as unknown as Text;
}

function renderedBlock(node: Element): RenderedBlock {
  const plain = withoutClaims(node);
  const isList = node.tagName === 'ul' || node.tagName === 'ol';
  const items = isList ? plain.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li') : [];
  return { html: toHtml(node), plain: toHtml(plain), items: items.map((item) => toHtml(item.children)) };
}

function withoutClaims(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const isNote = child.tagName === 'sup' && (child.properties['dataClaim'] !== undefined || hasFootnote(child));
    return isNote ? [] : [withoutClaims(child)];
  });
  return { ...node, children };
}

function hasFootnote(node: Element): boolean {
  return node.children.some((child: HastContent) => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined);
}
