import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { allBlocks, type Block, type ClaimMark, type Mention, type Passage, type Section, type RelatedReading } from './article.ts';
import { claimMarksOf } from './claim-marks.ts';
import type { SeedError } from './error.ts';
import { runInLabel } from './label.ts';
import type { NameFinder } from '../names/finder.ts';
import { isReferenceHead, readReference, readRelated, relatedHead, soleLink, type Reference, type Related } from './reference.ts';
import { removal, type Removal } from './removal.ts';
import { renderBlock, type RenderedBlock } from './render.ts';
import { openSections, titleOf, visibleHeadings, type HeadingContext } from './sections.ts';
import { isRepeatedTitle } from './title.ts';
import { claimOf, claimsIn, firstOf, isElement, isHeading, piecesOf } from './words.ts';

/** The tree of an article and what was lifted out of its flow. */
export interface Outline {
  lead: Block[];
  sections: Section[];
  reference: Reference | null;
  related: RelatedReading[];
  footnotes: string;
  claimMarks: ClaimMark[];
  mentions: Mention[];
}

/** What an outline is made from besides the tree. */
export interface OutlineContext {
  file: string;
  /** Title of the article, which captures repeat as the first heading. */
  title: string;
  /** The Markdown of the article. */
  source: string;
  /** Address of the original, where links to fragments that this article does not have lead. */
  sourceUrl: string;
  linesAbove: number;
  names: NameFinder;
  faults: SeedError[];
}

/** A cleaned tree to sections, blocks and passages. Mistakes of headings go into the faults. */
export function readOutline(tree: Root, context: OutlineContext): { outline: Outline; removals: Removal[] } {
  const { names, linesAbove } = context;
  const lineOf = (node: { position?: { start: { line: number } } | undefined }): number => (node.position?.start.line ?? 1) + linesAbove;
  const headingContext: HeadingContext = { ...context, lineOf };
  const removals: Removal[] = [];
  const blocks = tree.children.filter((node): node is Element => isElement(node) && !isFootnotes(node));
  const headings = visibleHeadings(blocks.filter(isHeading), headingContext);
  const [first] = headings;
  if (first && isRepeatedTitle(titleOf(first, headingContext), context.title)) {
    removals.push(removal(lineOf(first), 'heading', titleOf(first, headingContext).text));
    headings.shift();
  }
  for (const heading of headings) {
    const link = firstOf(heading, 'a')?.properties['href'];
    if (typeof link === 'string') removals.push(removal(lineOf(heading), 'link', link, 'a heading is no link'));
  }
  const sections = openSections(headings, headingContext);
  keepFragments(tree, new Set(['lead', ...[...sections.values()].map(({ section }) => section.id)]), context.sourceUrl);
  const outline: Outline = {
    lead: [],
    sections: [],
    reference: null,
    related: [],
    footnotes: '',
    claimMarks: claimMarksOf(tree, { ...context, sectionOf: (heading) => sections.get(heading)?.section.id, isNotes: isFootnotes }),
    mentions: mentionsOf(blocks, names, linesAbove),
  };
  let current: Section | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const node = blocks[index];
    const next = blocks[index + 1];
    if (!node) break;
    const line = lineOf(node);
    if (isHeading(node)) {
      const opened = sections.get(node);
      if (!opened) continue;
      current = opened.section;
      (opened.parent?.children ?? outline.sections).push(current);
    } else if (outline.reference === null && isReferenceHead(node) && (isElement(next, 'ul') || isElement(next, 'ol'))) {
      outline.reference = readReference(next);
      outline.reference.claims.unshift(...claimsIn(node));
      index++;
    } else {
      const alone = readRelated(node);
      const related = alone ?? headAndLink(node, next);
      if (related) outline.related.push({ ...related, section: current?.id ?? null, line, named: names.within(related.title) });
      else (current?.blocks ?? outline.lead).push(readBlock(node, line, current, names));
      if (related && !alone) index++;
    }
  }
  outline.footnotes = tree.children
    .filter(isFootnotes)
    .map((notes) => footnotesOf(notes, allBlocks(outline)))
    .join('');
  return { outline, removals };
}

/** Every name in the article, headings included, with its line. */
function mentionsOf(blocks: readonly Element[], names: NameFinder, linesAbove: number): Mention[] {
  return blocks
    .flatMap(piecesOf)
    .flatMap(({ text, line = 1 }) => names.find(text).map(({ id, start, end }) => ({ model: id, name: text.slice(start, end), line: line + linesAbove })));
}

/** A related-reading label whose link stands in the next block. */
function headAndLink(node: RootContent, next: RootContent | undefined): Related | null {
  const label = relatedHead(node);
  const link = label === null ? null : soleLink(next);
  return label !== null && link ? { label, ...link, claims: claimsIn(node) } : null;
}

function isFootnotes(node: RootContent): node is Element {
  return isElement(node, 'section') && node.properties['dataFootnotes'] !== undefined;
}

/** Captures keep links to anchors of the original page; where this article has no such section they lead there. */
function keepFragments(tree: Root, ids: ReadonlySet<string>, sourceUrl: string): void {
  visit(tree, 'element', (node) => {
    const href = node.properties['href'];
    if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
    if (node.properties['dataFootnoteRef'] !== undefined || node.properties['dataFootnoteBackref'] !== undefined) return;
    if (!ids.has(href.slice(1))) node.properties['href'] = new URL(href, sourceUrl).href;
  });
}

/** Footnotes without the links back to locations that were lifted out of the text (headings, related reading). */
function footnotesOf(notes: Element, blocks: readonly Block[]): string {
  const locations = new Set(blocks.flatMap((block) => [...block.html.matchAll(/ id="(note-fnref-[^"]*)"/g)].map((match) => `#${match[1] ?? ''}`)));
  const kept = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node];
    // A note has no margin: a claim's mark stays the text that it was.
    const claim = claimOf(node);
    if (claim !== null) return [{ type: 'text', value: `[^${claim}]` }];
    const dead = node.properties['dataFootnoteBackref'] !== undefined && !locations.has(String(node.properties['href']));
    return dead ? [] : [{ ...node, children: node.children.flatMap(kept) }];
  };
  return kept(notes)
    .map((node) => (isElement(node) ? renderBlock(node).html : toHtml(node)))
    .join('');
}

function readBlock(node: Element, line: number, section: Section | undefined, names: NameFinder): Block {
  const image = node.data?.image ?? null;
  if (image) return { line, html: '', image, claims: [], named: [], passages: [] };
  const rendered = renderBlock(node);
  const claims = claimsIn(node);
  const named = [...new Set(piecesOf(node).flatMap(({ text }) => names.within(text)))];
  return { line, html: rendered.html, image, claims, named, passages: passagesOf(node, rendered, claims, section, names) };
}

function passagesOf(node: Element, rendered: RenderedBlock, claims: string[], section: Section | undefined, names: NameFinder): Passage[] {
  const labelled = (element: Element | undefined): string[] => {
    const label = element ? runInLabel(element.children) : null;
    return label === null ? [] : names.within(label);
  };
  if (node.tagName === 'p') {
    const models = labelled(node);
    if (models.length > 0) return [{ models, by: 'label', html: rendered.plain, claims }];
  }
  if (node.tagName === 'ul' || node.tagName === 'ol') {
    const items = node.children.filter((child): child is Element => isElement(child, 'li'));
    const passages = items.flatMap((item, index): Passage[] => {
      const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
      const models = labelled(isElement(first, 'p') ? first : item);
      const html = rendered.items[index];
      return models.length > 0 && html !== undefined ? [{ models, by: 'label', html, claims: claimsIn(item) }] : [];
    });
    if (passages.length > 0) return passages;
  }
  const models = section?.models ?? [];
  // A rule says nothing, and a lone link is about what it leads to.
  return models.length > 0 && node.tagName !== 'hr' && !soleLink(node) ? [{ models, by: 'heading', html: rendered.plain, claims }] : [];
}
