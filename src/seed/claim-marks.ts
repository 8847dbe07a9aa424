import type { Element, Root, RootContent } from 'hast';
import type { ClaimMark } from './article.ts';
import { SeedError } from './error.ts';
import { claimOf, isElement, isHeading, type HtmlNode } from './words.ts';

/** What claim marks are read with. */
export interface MarkContext {
  file: string;
  /** The Markdown of the article. */
  source: string;
  linesAbove: number;
  /** The id of the section that a heading opens; undefined for one that opens none. */
  sectionOf: (heading: Element) => string | undefined;
  isNotes: (node: RootContent) => boolean;
  faults: SeedError[];
}

/**
 * Every claim mark of an article, with its section and line. Marks in headings and notes, where nothing is drawn, are
 * among them. What is typed almost like a mark goes into the faults: it would be printed.
 */
export function claimMarksOf(tree: Root, context: MarkContext): ClaimMark[] {
  const marks: ClaimMark[] = [];
  let section = 'lead';
  for (const block of tree.children) {
    if (isHeading(block)) section = context.sectionOf(block) ?? section;
    const place = isHeading(block) ? 'heading' : context.isNotes(block) ? 'note' : 'text';
    const collect = (node: HtmlNode, above: number): void => {
      const line = node.position?.start.line ?? above;
      const id = claimOf(node);
      if (id !== null) marks.push({ id, line: line + context.linesAbove, section, place });
      else if (node.type === 'text') refuseLookalikes(node.value, line, context);
      else if ('children' in node && !isElement(node, 'code') && !isElement(node, 'pre')) for (const child of node.children) collect(child, line);
    };
    collect(block, 1);
  }
  return marks;
}

/** A mark with signs of another width or alphabet, with blanks, its signs in another order, or a bracket lost. */
const LOOKALIKE =
  /(?:[[［【〔(（][ \u3000]?[\^＾][ \u3000]?[cCｃＣсС]|[\^＾][ \u3000]?[[［【〔][ \u3000]?[cCｃＣсС]|[[［【〔][cCｃＣсС][\^＾])[ \u3000._-]?[0-9０-９]{2,4}(?:[ \u3000]?[\]］】〕)）]|(?![\w０-９"'<>-]))/g;

function refuseLookalikes(text: string, from: number, { file, source, linesAbove, faults }: MarkContext): void {
  for (const [raw] of text.matchAll(LOOKALIKE)) {
    const plain = `[^c${raw.normalize('NFKC').replace(/\D/g, '')}]`;
    // Behind backslashes it was meant as text.
    const at = plain === raw.toLowerCase() ? -1 : source.split('\n').findIndex((line, index) => index >= from - 1 && standsIn(line, raw));
    if (at >= 0)
      faults.push(
        new SeedError({ file, line: at + 1 + linesAbove }, `${raw}, which is no mark for a claim`, `write ${plain}; in code it stays text: \`${raw}\``),
      );
  }
}

/** Whether a line holds a text, and not only behind a backslash or as a part of a mark. */
function standsIn(line: string, text: string): boolean {
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) if (line[at - 1] !== '\\' && line[at + text.length] !== ']') return true;
  return false;
}
