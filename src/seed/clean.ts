import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SeedError } from './error.ts';
import { withoutHidden } from './hidden-characters.ts';
import { imageOf, type HoistedImage } from './images.ts';
import { judgeTarget } from './links.ts';
import { removal, type Removal } from './removal.ts';
import { BLOCKS, isElement, isHeading, textOf, type HtmlNode } from './words.ts';

declare module 'hast' {
  interface Data {
    image?: HoistedImage;
  }
}

/** Most cells of a table: short rows are filled up to the width of its head. */
const MAX_CELLS = 20_000;
/** Most characters of all link addresses together: a short reference may stand for a long address many times. */
const MAX_ADDRESSES = 4_000_000;

/** Elements that run, embed, style or ask for input: they go with all they hold. */
const DROPPED = new Set(
  'script style template iframe object embed param noscript svg math video audio canvas map area dialog select datalist textarea button input meter progress link meta base head title frame frameset slot track'.split(
    ' ',
  ),
);
/** Elements that stay as they are. */
const KEPT = new Set(
  'p br hr strong em del ins code pre kbd mark small sup sub ruby rt rp blockquote ul ol li table caption thead tbody tfoot tr th td dl dt dd details summary abbr time q h1 h2 h3 h4 h5 h6 section a'.split(
    ' ',
  ),
);
/** Elements with another of the same meaning. */
const RENAMED: Record<string, string> = { b: 'strong', i: 'em', s: 'del', strike: 'del', tt: 'code', samp: 'code', var: 'em', dfn: 'em', cite: 'em' };

/** Where a seed's tree comes from, and what is recorded while it is cleaned. */
interface Context {
  file: string;
  sourceUrl: string;
  linesAbove: number;
  removals: Removal[];
  /** Characters of the addresses written so far. */
  written: number;
  /** Line of the element that is cleaned: what converters kept as HTML has no lines of its own. */
  line: number;
}

/**
 * Makes a seed's tree safe: only elements of a fixed list stay, others leave their text or go on record; unsafe links
 * become their text; images are hoisted into blocks of their own behind the block they stood in; headings inside quotes
 * and lists become bold lines; hidden characters go.
 * @throws SeedError for tables and addresses that would grow the page beyond measure
 */
export function cleanTree(file: string, tree: Root, sourceUrl: string, linesAbove: number): { tree: Root; removals: Removal[] } {
  const context: Context = { file, sourceUrl, linesAbove, removals: [], written: 0, line: linesAbove + 1 };
  const children = tree.children.flatMap((child): RootContent[] => {
    const images: HoistedImage[] = [];
    const cleaned = blocksOnly(cleanNode(child, context, images, 0));
    return [...cleaned, ...images.map((image) => figure(image, child))];
  });
  return { tree: { type: 'root', children }, removals: context.removals };
}

function figure(image: HoistedImage, from: RootContent): Element {
  return {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [],
    data: { image } as Element['data'],
    ...(from.position ? { position: from.position } : {}),
  };
}

/** Words that an unwrapped element leaves between blocks become paragraphs. */
function blocksOnly(nodes: readonly ElementContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let open: Element | null = null;
  for (const node of nodes) {
    const isBlock = isElement(node) && BLOCKS.has(node.tagName);
    if (isBlock || (node.type === 'text' && node.value.trim() === '' && open === null)) {
      open = null;
      blocks.push(node);
    } else if (open) open.children.push(node);
    else {
      open = { type: 'element', tagName: 'p', properties: {}, children: [node], ...(node.position ? { position: node.position } : {}) };
      blocks.push(open);
    }
  }
  return blocks.filter((block) => !isElement(block, 'p') || block.children.length > 0);
}

/** @param depth how many elements stand around; 0 for what stands in the article itself */
function cleanNode(node: HtmlNode, context: Context, images: HoistedImage[], depth: number): ElementContent[] {
  if (node.position) context.line = node.position.start.line + context.linesAbove;
  if (node.type === 'text') {
    const value = withoutHidden(node.value);
    if (value !== node.value) note(context, 'hidden', `${node.value.length - value.length} characters`);
    return value === '' ? [] : [{ ...node, value }];
  }
  if (node.type === 'comment') note(context, 'html', `<!--${node.value}-->`);
  if (node.type !== 'element') return [];
  if (DROPPED.has(node.tagName)) {
    note(context, 'script', toHtml(withLost(node)));
    return [];
  }
  if (node.data?.lost) note(context, 'attribute', openingTag(node.tagName, node.data.lost));
  if (node.tagName === 'abbr' && node.properties['title']) note(context, 'title', `${textOf(node)}: ${String(node.properties['title'])}`);
  if (node.tagName === 'img') return hoist(node, context, images, undefined);
  if (node.tagName === 'a') return cleanLink(node, context, images, depth);
  if (node.tagName === 'table') refuseWideTable(node, context);
  if (node.tagName === 'figure') return cleanFigure(node, context, images, depth);
  const children = node.children.flatMap((child) => cleanNode(child, context, images, depth + 1));
  const name = RENAMED[node.tagName] ?? node.tagName;
  // A heading within a quote, list or element is no section of this article.
  if (isHeading(node) && depth > 0)
    return children.length > 0 && !isNotesLabel(node)
      ? [element('p', [element('strong', children, node)], node)]
      : children.length > 0
        ? [{ ...node, children }]
        : [];
  if (!KEPT.has(name)) return unwrapped(node, children);
  if (name === 'p' || name === 'strong' || name === 'em' || name === 'del') {
    const trimmed = name === 'p' ? trimEdges(children) : children;
    return trimmed.length > 0 ? [{ ...node, tagName: name, children: trimmed }] : [];
  }
  return [{ ...node, tagName: name, children }];
}

function note(context: Context, what: Removal['what'], text: string): void {
  context.removals.push(removal(context.line, what, text));
}

/** An element as it was written, down to the attributes that were left behind. */
function withLost(node: Element): Element {
  return {
    ...node,
    properties: { ...node.properties, ...node.data?.lost },
    children: node.children.map((child) => (isElement(child) ? withLost(child) : child)),
  };
}

/** The opening tag of an element with these attributes. */
function openingTag(tagName: string, properties: Element['properties']): string {
  const html = toHtml({ type: 'element', tagName, properties, children: [] });
  return html.endsWith(`</${tagName}>`) ? html.slice(0, -tagName.length - 3) : html;
}

/** The label that remark-rehype sets above footnotes. */
function isNotesLabel(node: Element): boolean {
  return node.properties['id'] === 'footnote-label';
}

function element(tagName: string, children: ElementContent[], from: Element): Element {
  return { type: 'element', tagName, properties: {}, children, ...(from.position ? { position: from.position } : {}) };
}

/** The content of an element that articles do not use; one that parts text becomes a paragraph, so that words stay apart. */
function unwrapped(node: Element, children: ElementContent[]): ElementContent[] {
  if (!BLOCKS.has(node.tagName) || children.some((child) => isElement(child) && BLOCKS.has(child.tagName))) return children;
  const trimmed = trimEdges(children);
  return trimmed.length > 0 ? [element('p', trimmed, node)] : [];
}

function trimEdges(children: ElementContent[]): ElementContent[] {
  const empty = (node: ElementContent | undefined): boolean => isElement(node, 'br') || (node?.type === 'text' && node.value.trim() === '');
  let [from, to] = [0, children.length];
  while (from < to && empty(children[from])) from++;
  while (to > from && empty(children[to - 1])) to--;
  return children.slice(from, to);
}

/** A picture with its caption becomes one figure; a figure of anything else its content. */
function cleanFigure(node: Element, context: Context, images: HoistedImage[], depth: number): ElementContent[] {
  const before = images.length;
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const children = node.children.filter((child) => child !== caption).flatMap((child) => cleanNode(child, context, images, depth + 1));
  const first = images[before];
  if (caption && first && first.alt === '') first.alt = withoutHidden(textOf(caption));
  else if (caption)
    children.push(
      ...unwrapped(
        caption as Element,
        (caption as Element).children.flatMap((child) => cleanNode(child, context, images, depth + 1)),
      ),
    );
  return unwrapped(node, children);
}

function cleanLink(node: Element, context: Context, images: HoistedImage[], depth: number): ElementContent[] {
  const before = images.length;
  const children = node.children.flatMap((child) => cleanNode(child, context, images, depth + 1));
  const href = node.properties['href'];
  if (typeof href !== 'string') return children;
  // Links between a note and its mark are ours.
  if (node.properties['dataFootnoteRef'] !== undefined || node.properties['dataFootnoteBackref'] !== undefined) return [{ ...node, children }];
  const target = judgeTarget(href, context.sourceUrl);
  if ('refused' in target) {
    context.removals.push(removal(context.line, 'link', href === '' ? '(no address)' : href, target.refused));
    return children;
  }
  for (const image of images.slice(before)) {
    image.target = target.href;
    context.removals.push(removal(context.line, 'link', target.href, 'the picture leads there'));
  }
  if (children.length === 0) {
    if (images.length === before) context.removals.push(removal(context.line, 'link', target.href, 'a link without words'));
    return [];
  }
  context.written += target.href.length;
  if (context.written > MAX_ADDRESSES) {
    throw new SeedError(
      { file: context.file, line: context.line },
      `addresses of links that add up to more than ${MAX_ADDRESSES.toLocaleString('en')} characters`,
      'shorten them or take out the links',
    );
  }
  return [{ ...node, properties: { href: target.href }, children }];
}

function hoist(node: Element, context: Context, images: HoistedImage[], target: string | undefined): ElementContent[] {
  const { src, alt, title } = node.properties;
  const address = typeof src === 'string' ? src : '';
  const words = withoutHidden(typeof alt === 'string' ? alt : '').trim();
  if (typeof title === 'string' && title !== '') note(context, 'title', title);
  note(context, 'image', address);
  const image = imageOf(address, words, context.line, context.sourceUrl);
  if (!image) return words === '' ? [] : [{ type: 'text', value: words }];
  images.push(target === undefined ? image : { ...image, target });
  return [];
}

function refuseWideTable(node: Element, context: Context): void {
  const rows: number[] = [];
  const count = (inner: Element): void => {
    if (inner.tagName === 'tr') rows.push(inner.children.length);
    for (const child of inner.children) if (isElement(child)) count(child);
  };
  count(node);
  const cells = rows.length * Math.max(0, ...rows);
  if (cells <= MAX_CELLS) return;
  throw new SeedError(
    { file: context.file, line: context.line },
    `a table of ${cells.toLocaleString('en')} cells`,
    `split it: at most ${MAX_CELLS.toLocaleString('en')} are read`,
  );
}
