import { parseDocument } from 'htmlparser2';
import { textContent } from 'domutils';
import type { Blockquote, Definition, Image, Link, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table, Text } from 'mdast';
import { withoutControls } from './controls.ts';
import { SeedError } from './error.ts';
import { judgeTarget } from './links.ts';
import { removal, type Removal } from './removal.ts';

/** An image hoisted out of the text: shown locally when the project holds it, else linked to. */
export interface HoistedImage {
  url: string;
  alt: string;
  /** File name within `seeds/images/`, the last segment of the address. */
  basename: string;
}

declare module 'mdast' {
  interface Data {
    image?: HoistedImage;
  }
}

/** A tree that may be rendered, and the record of everything cleaned away. */
export interface Cleaned {
  tree: Root;
  removals: Removal[];
}

/** Most cells of a table: short rows are filled up to the width of its head. */
const MAX_CELLS = 20_000;
/** Most characters of all link addresses together: a short reference may stand for a long address many times. */
const MAX_ADDRESSES = 4_000_000;

interface Context {
  file: string;
  /** Characters of the addresses written so far. */
  written: number;
  sourceUrl: string;
  linesAbove: number;
  definitions: Map<string, Definition>;
  removals: Removal[];
}

type Node = RootContent | PhrasingContent;

/**
 * Makes a seed's tree safe: raw HTML becomes its text (scripts and styles nothing), unsafe links become their
 * text, references are resolved, images are hoisted into blocks of their own behind the block they stood in,
 * headings inside quotes and lists become bold lines, control characters go.
 * @throws SeedError for tables and addresses that would grow the page beyond measure
 */
export function cleanTree(file: string, tree: Root, sourceUrl: string, linesAbove: number): Cleaned {
  const definitions = new Map<string, Definition>();
  collectDefinitions(tree.children, definitions);
  const context: Context = { file, written: 0, sourceUrl, linesAbove, definitions, removals: [] };
  const children = tree.children.flatMap((child) => {
    const images: HoistedImage[] = [];
    return [...cleanBlock(child, context, images, false), ...images.map((image) => figure(image, child))];
  });
  return { tree: { type: 'root', children }, removals: context.removals };
}

function collectDefinitions(nodes: readonly Node[], into: Map<string, Definition>): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !into.has(node.identifier)) into.set(node.identifier, node);
    if ('children' in node) collectDefinitions(node.children as Node[], into);
  }
}

function lineOf(node: Node, context: Context): number {
  return (node.position?.start.line ?? 1) + context.linesAbove;
}

function figure(image: HoistedImage, from: RootContent): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: image.alt }], data: { image }, ...(from.position ? { position: from.position } : {}) };
}

function cleanBlock(node: RootContent, context: Context, images: HoistedImage[], nested: boolean): RootContent[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'html':
      return htmlBlock(node.value, lineOf(node, context), context, node);
    case 'paragraph':
      return cleanParagraph(node, context, images);
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition': {
      const children = (node.children as RootContent[]).flatMap((child) => cleanBlock(child, context, images, true));
      if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return [{ ...node, children } as Blockquote | List | ListItem];
      // A form control would ask to be used: the box is drawn as a character.
      const [first, ...others] = children;
      const box: Text = { type: 'text', value: node.checked ? '☑ ' : '☐ ' };
      const start: RootContent[] =
        first?.type === 'paragraph' ? [{ ...first, children: [box, ...first.children] }] : [{ type: 'paragraph', children: [box] }, ...(first ? [first] : [])];
      return [{ ...node, checked: null, children: [...start, ...others] } as ListItem];
    }
    case 'heading': {
      const children = cleanInline(node.children, context, images);
      if (!nested) return [{ ...node, children }];
      // A heading within a quote or list is no section of this article.
      return children.length > 0
        ? [{ type: 'paragraph', children: [{ type: 'strong', children }], ...(node.position ? { position: node.position } : {}) }]
        : [];
    }
    case 'table':
      return [cleanTable(node, context, images)];
    case 'code':
      return [{ ...node, value: stripControls(node.value, node, context), lang: null, meta: null }];
    case 'thematicBreak':
      return [node];
    default:
      return [];
  }
}

function cleanTable(node: Table, context: Context, images: HoistedImage[]): Table {
  const cells = node.children.length * Math.max(...node.children.map((row) => row.children.length));
  if (cells > MAX_CELLS) {
    throw new SeedError(
      { file: context.file, line: lineOf(node, context) },
      `a table of ${cells.toLocaleString('en')} cells`,
      `split it: at most ${MAX_CELLS.toLocaleString('en')} are read`,
    );
  }
  const rows = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: cleanInline(cell.children, context, images) })),
  }));
  return { ...node, children: rows };
}

function cleanParagraph(node: Paragraph, context: Context, images: HoistedImage[]): RootContent[] {
  const children = trimEdges(cleanInline(node.children, context, images));
  return children.length > 0 ? [{ ...node, children }] : [];
}

function trimEdges(children: PhrasingContent[]): PhrasingContent[] {
  const empty = (node: PhrasingContent | undefined): boolean =>
    node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
  let [from, to] = [0, children.length];
  while (from < to && empty(children[from])) from++;
  while (to > from && empty(children[to - 1])) to--;
  return children.slice(from, to);
}

function cleanInline(nodes: readonly PhrasingContent[], context: Context, images: HoistedImage[]): PhrasingContent[] {
  return nodes.flatMap((node) => cleanPhrase(node, context, images));
}

function cleanPhrase(node: PhrasingContent, context: Context, images: HoistedImage[]): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ ...node, value: stripControls(node.value, node, context) }];
    case 'inlineCode':
      return [{ ...node, value: stripControls(node.value, node, context) }];
    case 'html':
      context.removals.push(removal(lineOf(node, context), 'html', node.value));
      return /^<br\b/i.test(node.value) ? [{ type: 'break' }] : [];
    case 'link':
      return linkTo(node, node.url, context, images);
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      return definition ? linkTo(node, definition.url, context, images) : cleanInline(node.children, context, images);
    }
    case 'image':
      return hoist(node, node.url, node.alt ?? '', context, images);
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier);
      return definition ? hoist(node, definition.url, node.alt ?? '', context, images) : textOf(node.alt ?? '');
    }
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = cleanInline(node.children, context, images);
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'break':
    case 'footnoteReference':
      return [node];
    default:
      return [];
  }
}

function textOf(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function linkTo(node: Node & { children: PhrasingContent[] }, url: string, context: Context, images: HoistedImage[]): PhrasingContent[] {
  const children = cleanInline(node.children, context, images);
  const target = judgeTarget(url, context.sourceUrl);
  if ('refused' in target) {
    context.removals.push(removal(lineOf(node, context), 'link', `${url} (${target.refused})`));
    return children;
  }
  if (children.length === 0) return [];
  context.written += target.href.length;
  if (context.written > MAX_ADDRESSES) {
    throw new SeedError(
      { file: context.file, line: lineOf(node, context) },
      `addresses of links that add up to more than ${MAX_ADDRESSES.toLocaleString('en')} characters`,
      'shorten them or take out the links',
    );
  }
  const link: Link = { type: 'link', url: target.href, children, ...(node.position ? { position: node.position } : {}) };
  return [link];
}

function hoist(node: Image | Node, url: string, alt: string, context: Context, images: HoistedImage[]): PhrasingContent[] {
  const target = judgeTarget(url, context.sourceUrl);
  const refused = 'refused' in target || target.href.startsWith('#') || target.href.startsWith('mailto:');
  context.removals.push(removal(lineOf(node, context), 'image', url));
  if (refused) return textOf(alt);
  const basename = decodeName(new URL(target.href).pathname.split('/').at(-1) ?? '');
  images.push({ url: target.href, alt: stripControls(alt, node as Node, context), basename });
  return [];
}

function decodeName(name: string): string {
  try {
    return withoutControls(decodeURIComponent(name)).replace(/[\\/]/g, '');
  } catch {
    return name;
  }
}

function htmlBlock(html: string, line: number, context: Context, node: RootContent): RootContent[] {
  const document = parseDocument(html);
  const scripted = /<\s*(?:script|style|iframe|object|template)\b/i.test(html);
  context.removals.push(removal(line, scripted ? 'script' : 'html', html));
  for (const [name, children] of [...findAll(document.children)]) if (OPAQUE.has(name)) children.length = 0;
  const paragraphs = withoutControls(textContent(document.children))
    .split(/\n[ \t]*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  const position = node.position ? { position: node.position } : {};
  return paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }], ...position }));
}

const OPAQUE = new Set(['script', 'style', 'template', 'iframe', 'object', 'noscript', 'svg', 'math']);

type HtmlNodes = ReturnType<typeof parseDocument>['children'];

function* findAll(nodes: HtmlNodes): Generator<[string, HtmlNodes]> {
  for (const node of nodes) {
    if (!('children' in node)) continue;
    const children = node.children as HtmlNodes;
    yield ['name' in node ? String(node.name) : '', children];
    yield* findAll(children);
  }
}

function stripControls(value: string, node: Node, context: Context): string {
  const clean = withoutControls(value);
  if (clean !== value) context.removals.push(removal(lineOf(node, context), 'control', `${value.length - clean.length} control characters`));
  return clean;
}
