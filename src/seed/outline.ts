import { toString } from 'mdast-util-to-string';
import type { Heading, Link, List, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { allSections, type Block, type Passage, type RelatedReading, type Section } from './article.ts';
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

/** A longer heading is a paragraph that a row of hyphens below it turned into one. */
const LONGEST_HEADING = 500;

/**
 * A cleaned tree to sections, blocks and passages.
 * @param sourceUrl address of the original, where links to fragments that this article does not have lead
 * @throws SeedError for malformed or doubled section ids, for too many headings and for too long ones.
 */
export function readOutline(file: string, tree: Root, linesAbove: number, names: NameFinder, sourceUrl: string): Outline {
  const lineOf = (node: RootContent): number => (node.position?.start.line ?? 1) + linesAbove;
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading' && toString(node).trim() !== '');
  const surplus = headings[MAX_HEADINGS];
  if (surplus) {
    throw new SeedError(
      { file, line: lineOf(surplus) },
      `${headings.length.toLocaleString('en')} headings`,
      `split the article: at most ${MAX_HEADINGS.toLocaleString('en')} are read`,
    );
  }
  for (const heading of headings) {
    const { length } = toString(heading);
    if (length > LONGEST_HEADING) {
      throw new SeedError(
        { file, line: lineOf(heading) },
        `a heading of ${length.toLocaleString('en')} characters`,
        'shorten it, or put a blank line above the row of hyphens or equal signs that makes it one',
      );
    }
  }
  const sections = openSections(file, headings, lineOf, names);
  keepFragments(tree, new Set(['lead', ...[...sections.values()].map(({ section }) => section.id)]), sourceUrl);
  const { blocks: rendered, footnotes } = renderBlocks(tree);
  const outline: Outline = { lead: [], sections: [], reference: null, related: [], footnotes };
  let current: Section | undefined;
  let referenceNext = false;
  tree.children.forEach((node, index) => {
    const line = lineOf(node);
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'heading') {
      const opened = sections.get(node);
      if (!opened) return;
      current = opened.section;
      (opened.parent?.children ?? outline.sections).push(current);
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
      outline.related.push({ ...related, section: current?.id ?? null, line, named: names.within(related.title) });
      return;
    }
    const html = rendered[index];
    if (!html) return;
    (current?.blocks ?? outline.lead).push(readBlock(node, html, line, current, names));
  });
  outline.footnotes = withoutDeadBacklinks(footnotes, [...outline.lead, ...allSections(outline.sections).flatMap((section) => section.blocks)]);
  return outline;
}

/** Every heading's section, still empty, and the section it belongs to. */
function openSections(
  file: string,
  headings: readonly Heading[],
  lineOf: (node: RootContent) => number,
  names: NameFinder,
): Map<Heading, { section: Section; parent: Section | undefined }> {
  const ids = new IdRegister(file);
  const explicit = new Map<Heading, string>();
  for (const heading of headings) {
    const { title, id } = takeExplicitId(toString(heading));
    if (id === null) continue;
    if (title.trim() === '') throw new SeedError({ file, line: lineOf(heading) }, `a heading that is only its id {#${id}}`, 'write words before the id');
    explicit.set(heading, ids.declare(id, lineOf(heading)));
  }
  const sections = new Map<Heading, { section: Section; parent: Section | undefined }>();
  const open: { section: Section; depth: number; number: string; count: number }[] = [];
  let top = 0;
  for (const heading of headings) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1);
    const number = parent ? `${parent.number}-${++parent.count}` : `s${++top}`;
    const { title } = takeExplicitId(toString(heading));
    const named = names.exactly(title);
    const line = lineOf(heading);
    const id = explicit.get(heading) ?? ids.take(named ? [named, number] : [number], line);
    const section: Section = { id, title: title.trim(), level: open.length + 1, line, models: names.within(title), blocks: [], children: [] };
    sections.set(heading, { section, parent: parent?.section });
    open.push({ section, depth: heading.depth, number, count: 0 });
  }
  return sections;
}

/** Captures keep links to anchors of the original page; where this article has no such section they lead there. */
function keepFragments(tree: Root, ids: ReadonlySet<string>, sourceUrl: string): void {
  visit(tree, 'link', (link: Link) => {
    if (link.url.startsWith('#') && !ids.has(link.url.slice(1))) link.url = new URL(link.url, sourceUrl).href;
  });
}

/** Footnotes without the links back to locations that were lifted out of the text (headings, related reading). */
function withoutDeadBacklinks(footnotes: string, blocks: readonly Block[]): string {
  if (footnotes === '') return '';
  const locations = new Set(blocks.flatMap((block) => [...block.html.matchAll(/ id="(note-fnref-[^"]*)"/g)].map((match) => match[1])));
  return footnotes.replace(/\s?<a href="#(note-fnref-[^"]*)"[^>]*>(?:(?!<\/a>).)*<\/a>/g, (link, id: string) => (locations.has(id) ? link : ''));
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
