import { toString } from 'mdast-util-to-string';
import type { Heading, List, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block, Passage, RelatedReading, Section } from './article.ts';
import { takeClaims } from './claims.ts';
import { SeedError } from './error.ts';
import { IdRegister, takeExplicitId } from './ids.ts';
import { runInLabel } from './label.ts';
import type { NameFinder } from './names.ts';
import { isReferenceHead, readReference, readRelated, type Reference } from './reference.ts';
import { renderBlocks, type RenderedBlock } from './render.ts';

/** The tree of an article and what was lifted out of its flow. */
export interface Outline {
  lead: Block[];
  sections: Section[];
  reference: Reference | null;
  related: RelatedReading[];
  footnotes: string;
}

/** More headings than this cannot be navigated, and the page would weigh megabytes. */
export const MAX_HEADINGS = 2_000;

/**
 * A cleaned tree to sections, blocks and passages.
 * @throws SeedError for malformed or doubled section ids and for too many headings.
 */
export function readOutline(file: string, tree: Root, linesAbove: number, names: NameFinder): Outline {
  const lineOf = (node: RootContent): number => (node.position?.start.line ?? 1) + linesAbove;
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading' && toString(node).trim() !== '');
  const surplus = headings[MAX_HEADINGS];
  if (surplus) {
    throw new SeedError({ file, line: lineOf(surplus) }, `${headings.length.toLocaleString('en')} headings`, `split the article: at most ${MAX_HEADINGS.toLocaleString('en')} are read`);
  }
  const ids = new IdRegister(file);
  const explicit = new Map<Heading, string>();
  for (const heading of headings) {
    const { id } = takeExplicitId(toString(heading));
    if (id !== null) explicit.set(heading, ids.declare(id, lineOf(heading)));
  }

  const { blocks: rendered, footnotes } = renderBlocks(tree);
  const outline: Outline = { lead: [], sections: [], reference: null, related: [], footnotes };
  const open: { section: Section; depth: number; number: string }[] = [];
  let referenceNext = false;
  tree.children.forEach((node, index) => {
    const current = open.at(-1)?.section;
    const line = lineOf(node);
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'heading') {
      if (toString(node).trim() === '') return;
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const parent = open.at(-1);
      const siblings = parent?.section.children ?? outline.sections;
      const number = `${parent ? `${parent.number}-` : 's'}${siblings.length + 1}`;
      const { title } = takeExplicitId(toString(node));
      const named = names.exactly(title);
      const id = explicit.get(node) ?? ids.take(named ? [named, number] : [number], line);
      const section: Section = { id, title: title.trim(), level: open.length + 1, line, models: names.within(title), blocks: [], children: [] };
      siblings.push(section);
      open.push({ section, depth: node.depth, number });
      return;
    }
    if (outline.reference === null && isReferenceHead(node) && tree.children[index + 1]?.type === 'list') {
      referenceNext = true;
      const { claims } = takeClaims(toString(node));
      outline.reference = readReference(tree.children[index + 1] as List);
      outline.reference.claims.unshift(...claims);
      return;
    }
    if (referenceNext) {
      referenceNext = false;
      return;
    }
    const related = readRelated(node);
    if (related) {
      outline.related.push({ ...related, section: current?.id ?? null, line });
      return;
    }
    const html = rendered[index];
    if (!html) return;
    (current?.blocks ?? outline.lead).push(readBlock(node, html, line, current, names));
  });
  return outline;
}

function readBlock(node: RootContent, rendered: RenderedBlock, line: number, section: Section | undefined, names: NameFinder): Block {
  const image = node.data?.image ?? null;
  const claims = claimsIn(node);
  const named = image ? [] : names.within(toString(node).replace(/\[\^c\d+\]/g, ''));
  return { line, html: image ? '' : rendered.html, image, claims, named, passages: image ? [] : passagesOf(node, rendered, claims, section, names) };
}

/** Claim marks in running text; a mark inside code is literal. */
function claimsIn(node: RootContent): string[] {
  const claims: string[] = [];
  visit(node, 'text', (text: Text) => void claims.push(...takeClaims(text.value).claims));
  return claims;
}

function passagesOf(node: RootContent, rendered: RenderedBlock, claims: string[], section: Section | undefined, names: NameFinder): Passage[] {
  const labelled = (children: readonly PhrasingContent[]): string[] => {
    const label = runInLabel(children);
    return label === null ? [] : names.within(label);
  };
  if (node.type === 'paragraph') {
    const models = labelled(node.children);
    if (models.length > 0) return [{ models, by: 'label', html: rendered.plain, claims }];
  }
  if (node.type === 'list') {
    const passages = node.children.flatMap((item, index): Passage[] => {
      const first = item.children[0];
      const models = first?.type === 'paragraph' ? labelled(first.children) : [];
      const html = rendered.items[index];
      return models.length > 0 && html !== undefined ? [{ models, by: 'label', html, claims: claimsIn(item) }] : [];
    });
    if (passages.length > 0) return passages;
  }
  const models = section?.models ?? [];
  return models.length > 0 && node.type !== 'thematicBreak' ? [{ models, by: 'heading', html: rendered.plain, claims }] : [];
}
