/** How far an element that a converter kept as HTML goes. Offsets count characters of the body. */
export interface KeptHtml {
  /** Elements and parts of elements that stand as blocks: start → end. */
  flow: ReadonlyMap<number, number>;
  /** Single tags within running text: start → end. */
  inline: ReadonlyMap<number, number>;
}

/** Blocks that converters keep whole, blank lines included: Markdown has no form for them. */
const WHOLE = new Set(['table', 'ul', 'ol', 'dl', 'figure', 'p', 'pre']);
/** Blocks that may hold Markdown after a blank line. */
const AROUND = new Set(['details', 'div', 'section', 'article', 'aside', 'center', 'blockquote', 'header', 'footer', 'main', 'nav', 'picture']);
/** Elements within a line. Those of one letter are more often words in angle brackets (`<s>`), but for links. */
const PHRASES = new Set('sup sub ruby rt rp kbd mark ins del small big font span abbr cite dfn time var samp strong em strike summary'.split(' '));
const VOID = new Set(['br', 'wbr', 'img']);
/** What must follow the opening tag, so that `<table>` in a sentence is text. */
const FIRST: Record<string, RegExp> = {
  table: /^\s*<(?:caption|colgroup|col|thead|tbody|tfoot|tr)\b/i,
  ul: /^\s*<li\b/i,
  ol: /^\s*<li\b/i,
  dl: /^\s*<(?:dt|dd|div)\b/i,
  figure: /^\s*</,
  pre: /^\s*<(?:code|span)\b/i,
};

/** Runs of backticks, tags whose quotes are closed, and ends of lines. */
const TOKENS = /`+|<(\/?)([A-Za-z][A-Za-z0-9-]*)(\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*|\/)?>|\n/g;

/** A tag outside of code. */
interface Tag {
  name: string;
  closes: boolean;
  start: number;
  end: number;
  /** Number of blank lines above. */
  paragraph: number;
  attributes: string;
}

/**
 * Finds the HTML that converters keep because Markdown has no form for it (tables without a head, lists in tables,
 * `<sup>`, `<details>` …). Only elements of a fixed list count, and only where both their tags are there: any other
 * `<…>` is text that a converter has not escaped, and nothing may be lost behind it.
 */
export function findKeptHtml(text: string): KeptHtml {
  const flow = new Map<number, number>();
  const inline = new Map<number, number>();
  const headings = lineStarts(text, /^ {0,3}#{1,6}(?:\s|$)/);
  const open = new Map<string, Tag[]>();
  for (const tag of tagsOf(text)) {
    if (VOID.has(tag.name)) {
      if (!tag.closes && (tag.name !== 'img' || /\ssrc\s*=/i.test(tag.attributes))) inline.set(tag.start, tag.end);
      continue;
    }
    const opened = open.get(tag.name) ?? [];
    open.set(tag.name, opened);
    if (!tag.closes) {
      opened.push(tag);
      continue;
    }
    const first = opened.pop();
    if (!first) continue;
    if (isBlock(text, first, tag, headings)) addBlock(text, first, tag, flow);
    else if (isPhrase(first) && first.paragraph === tag.paragraph) {
      inline.set(first.start, first.end);
      inline.set(tag.start, tag.end);
    }
  }
  return { flow, inline };
}

function isPhrase({ name, attributes }: Tag): boolean {
  return PHRASES.has(name) || (name === 'a' && /\shref\s*=/i.test(attributes));
}

/** Whether two tags enclose a block: they begin and end lines, and no heading of the article stands between. */
function isBlock(text: string, first: Tag, last: Tag, headings: readonly number[]): boolean {
  if (!WHOLE.has(first.name) && !AROUND.has(first.name)) return false;
  if (!/^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:<[^\n]*>[ \t]*)?$/.test(lineBefore(text, first.start))) return false;
  if (!/^[ \t]*(?:\n|$|<)/.test(text.slice(last.end, last.end + 200))) return false;
  if (hasBetween(headings, first.start, last.start)) return false;
  return FIRST[first.name]?.test(text.slice(first.end, first.end + 200)) ?? true;
}

/** Whether one of these ascending numbers lies between two others. */
function hasBetween(ascending: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return (ascending[low] ?? Infinity) < to;
}

function lineBefore(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return at - start > 200 ? 'x' : text.slice(start, at);
}

function addBlock(text: string, first: Tag, last: Tag, flow: Map<number, number>): void {
  if (WHOLE.has(first.name) || first.paragraph === last.paragraph) {
    flow.set(first.start, last.end);
    return;
  }
  // Markdown stands within: the opening tag up to the blank line, and the closing tag where it begins a line.
  if (!/^[ \t>]*$/.test(lineBefore(text, last.start))) return;
  const blank = /\n[ \t>]*\n/g;
  blank.lastIndex = first.end;
  flow.set(first.start, blank.exec(text)?.index ?? first.end);
  flow.set(last.start, last.end);
}

/** Offsets of the lines outside of code fences that a pattern fits. */
function lineStarts(text: string, pattern: RegExp): number[] {
  const starts: number[] = [];
  eachLine(text, (line, start, fenced) => {
    if (!fenced && pattern.test(line)) starts.push(start);
  });
  return starts;
}

function eachLine(text: string, visit: (line: string, start: number, fenced: boolean) => void): void {
  let fence: string | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
    const was = fence !== null;
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
    visit(line, start, was || fence !== null);
    start += line.length + 1;
  }
}

/** Tags outside of code fences and code spans. */
function tagsOf(text: string): Tag[] {
  const fenced: [number, number][] = [];
  eachLine(text, (line, start, inFence) => {
    const last = fenced.at(-1);
    if (!inFence) return;
    if (last?.[1] === start) last[1] = start + line.length + 1;
    else fenced.push([start, start + line.length + 1]);
  });
  const tokens: RegExpExecArray[] = [];
  let range = 0;
  for (const token of text.matchAll(TOKENS)) {
    if (token[0] === '\n' && !isBlankLine(text, token.index + 1)) continue;
    while (range < fenced.length && (fenced[range]?.[1] ?? 0) <= token.index) range++;
    if (token.index < (fenced[range]?.[0] ?? Infinity) || token[0] === '\n') tokens.push(token);
  }
  const ends = codeSpanEnds(tokens);
  const tags: Tag[] = [];
  let paragraph = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token[0] === '\n') paragraph++;
    else if (token[0].startsWith('`')) at = ends.get(at) ?? at;
    else {
      const [whole, slash, name = '', attributes = ''] = token;
      if (text[token.index - 1] === '\\') continue;
      tags.push({ name: name.toLowerCase(), closes: slash === '/', start: token.index, end: token.index + whole.length, paragraph, attributes });
    }
  }
  return tags;
}

/** Whether nothing but space and quote marks stand between here and the end of the line. */
function isBlankLine(text: string, start: number): boolean {
  let at = start;
  while (' \t>'.includes(text[at] ?? '\0')) at++;
  return text[at] === '\n';
}

/** For each run of backticks that opens code: the run of the same length that ends it, before the next blank line. */
function codeSpanEnds(tokens: readonly RegExpExecArray[]): Map<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]?.[0] ?? '';
    if (token === '\n') next.clear();
    else if (token.startsWith('`')) {
      const end = next.get(token.length);
      if (end !== undefined) ends.set(at, end);
      next.set(token.length, at);
    }
  }
  return ends;
}
