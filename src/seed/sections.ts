import type { Element } from 'hast';
import type { Section } from './article.ts';
import { SeedError } from './error.ts';
import { isBlank } from './hidden-characters.ts';
import { IdRegister, lookalikeId, takeExplicitId } from './ids.ts';
import type { NameFinder } from '../names/finder.ts';
import { claimOf, textOf, type HtmlNode } from './words.ts';

/** More headings than this cannot be navigated, and the page would weigh megabytes. */
export const MAX_HEADINGS = 2_000;
/** A longer heading is a paragraph that a row of hyphens below it turned into one. */
const LONGEST_HEADING = 500;

/** A section that a heading opens, and the one that it belongs to. */
export interface Opened {
  section: Section;
  parent: Section | undefined;
}

/** What a heading says, without its id. */
interface Title {
  text: string;
  id: string | null;
}

/** Everything that reading headings needs. */
export interface HeadingContext {
  file: string;
  /** The body, to tell an id from one in code. */
  source: string;
  lineOf: (node: HtmlNode) => number;
  names: NameFinder;
  faults: SeedError[];
}

/** Headings with a visible title; the others open nothing. */
export function visibleHeadings(headings: readonly Element[], context: HeadingContext): Element[] {
  return headings.filter((heading) => !isBlank(titleOf(heading, context).text) || titleOf(heading, context).id !== null);
}

/**
 * A heading's title as plain text, and the id that the seed declares at its end: only one in plain text, neither in code
 * nor behind a backslash.
 */
export function titleOf(heading: Element, { source }: HeadingContext): Title {
  const text = textOf(withMarks(heading));
  const last = heading.children.findLast((child) => child.type !== 'text' || child.value.trim() !== '');
  if (last?.type !== 'text') return { text, id: null };
  const raw = heading.position ? source.slice(heading.position.start.offset, heading.position.end.offset) : text;
  const { title, id } = takeExplicitId(text);
  return id !== null && !raw.includes(`\\{#${id}`) && !raw.includes(`{#${id}\\}`) ? { text: title, id } : { text, id: null };
}

/** A heading has no margin for a claim: its mark stays the text that it was. */
function withMarks(heading: Element): Element {
  return {
    ...heading,
    children: heading.children.map((child) => {
      const id = claimOf(child);
      return id === null ? child : { type: 'text', value: `[^${id}]` };
    }),
  };
}

/** Every heading's section, still empty, and the section it belongs to. Malformed and doubled ids go into the faults. */
export function openSections(headings: readonly Element[], context: HeadingContext): Map<Element, Opened> {
  const { file, lineOf, names, faults } = context;
  const fault = (heading: Element, found: string, advice: string): void => void faults.push(new SeedError({ file, line: lineOf(heading) }, found, advice));
  const surplus = headings[MAX_HEADINGS];
  if (surplus) {
    fault(surplus, `${headings.length.toLocaleString('en')} headings`, `split the article: at most ${MAX_HEADINGS.toLocaleString('en')} are read`);
    return new Map();
  }
  const ids = new IdRegister(file, faults);
  const titles = new Map(headings.map((heading) => [heading, titleOf(heading, context)]));
  const explicit = new Map<Element, string>();
  for (const [heading, { text, id }] of titles) {
    if (text.length > LONGEST_HEADING) {
      fault(
        heading,
        `a heading of ${text.length.toLocaleString('en')} characters`,
        'shorten it, or put a blank line above the row of hyphens or equal signs that makes it one',
      );
    }
    const typed = id === null ? lookalikeId(text) : null;
    if (typed) fault(heading, `${typed.raw}, which is no section id`, `write ${typed.plain}; what is text stands in code: \`${typed.raw}\``);
    if (id === null) continue;
    if (text.trim() === '') fault(heading, `a heading that is only its id {#${id}}`, 'write words before the id');
    else if (ids.declare(id, lineOf(heading))) explicit.set(heading, id);
  }
  const sections = new Map<Element, Opened>();
  const open: { section: Section; depth: number; number: string; count: number }[] = [];
  let top = 0;
  for (const [heading, { text }] of titles) {
    const depth = Number(heading.tagName.slice(1));
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1);
    const number = parent ? `${parent.number}-${++parent.count}` : `s${++top}`;
    const named = names.exactly(text);
    const line = lineOf(heading);
    const id = explicit.get(heading) ?? ids.take(named ? [named, number] : [number], line);
    const section: Section = { id, title: text.trim(), level: open.length + 1, line, models: names.within(text), blocks: [], children: [] };
    sections.set(heading, { section, parent: parent?.section });
    open.push({ section, depth, number, count: 0 });
  }
  return sections;
}
