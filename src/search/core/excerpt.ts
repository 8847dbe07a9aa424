import type { SectionText } from './engine.ts';
import { fold, occurrences, type Folded } from '../writing/fold.ts';
import type { Concept } from './query.ts';
import { isBetweenWords, isTrailing } from '../writing/breaks.ts';

/** A run of text, marked where it is what was searched for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** What of a text is marked for a query: ranges in the source, in order, without overlaps. */
export function markedRanges(folded: Folded, needles: readonly string[]): [start: number, end: number][] {
  const ranges = needles
    .flatMap((needle) => occurrences(folded, needle, 40).map((at): [number, number] => [folded.at[at] ?? 0, endOf(folded, at + needle.length)]))
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: [number, number][] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]);
    else apart.push([...range]);
  }
  return apart;
}

/** End in the source of what ends before folded character `index`; long marks, small signs and the rest of a word after it belong to it. */
function endOf({ at, source }: Folded, index: number): number {
  const limit = at[index] ?? source.length;
  let end = (at[index - 1] ?? 0) + 1;
  while (end < limit && isTrailing(source[end] ?? '')) end++;
  while (/[A-Za-z][a-z]/.test(source.slice(end - 1, end + 1))) end++;
  return end;
}

/** All needles of a query, for marking. A verb's single kanji is marked with its ending or not at all. */
export function needlesOf(concepts: readonly Concept[]): string[] {
  const marked = concepts.filter((concept) => !concept.isCommon || concepts.length === 1);
  return [...new Set(marked.flatMap(({ isWeak, text, needles }) => (isWeak && concepts.length > 1 ? (text.length > 1 ? [fold(text).text] : []) : needles)))];
}

/** A title with its matches. */
export function markTitle(title: string, needles: readonly string[]): Piece[] {
  return split(title, 0, title.length, markedRanges(fold(title), needles));
}

/**
 * The sentence of a section's text that holds most of the words, and what follows it as far as there is room.
 * @param title the section's, which the result shows already and the text begins with
 * @param length in characters
 */
export function excerpt({ content, folded }: SectionText, title: string, needles: readonly string[], length: number): Piece[] {
  const bodyStart = content.startsWith(title) ? title.length + (/^[。.\s]*/.exec(content.slice(title.length))?.[0].length ?? 0) : 0;
  const ranges = markedRanges(folded, needles).filter(([start]) => start >= bodyStart);
  const sentences = sentencesOf(content, bodyStart);
  const matchesIn = ([from, to]: Span): number =>
    new Set(ranges.filter(([start]) => start >= from && start < to).map(([start, end]) => fold(content.slice(start, end)).text)).size;
  let best: Span = sentences[0] ?? [bodyStart, content.length];
  for (const sentence of sentences) if (matchesIn(sentence) > matchesIn(best)) best = sentence;
  const [from, sentenceEnd] = best;
  const firstMatch = ranges.find(([start]) => start >= from && start < sentenceEnd)?.[0] ?? from;
  const start = sentenceEnd - from <= length || firstMatch - from < length / 2 ? from : clauseStart(content, from, firstMatch, length);
  const end = endWithin(content, start, length);
  const pieces = split(content, start, end, ranges);
  if (start > from) pieces.unshift({ text: '…', isMarked: false });
  if (end < content.trimEnd().length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}

type Span = [start: number, end: number];

/** Sentences end with a full stop; a Latin one only before white space, for 3.5 is one number. */
function sentencesOf(content: string, from: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const match of content.slice(from).matchAll(/(?:[。！？!?]|\.(?=\s))[」』）)]*\s*/g)) {
    const end = from + match.index + match[0].length;
    // Within brackets a full stop ends no sentence.
    if (isOpen(content.slice(start, end))) continue;
    spans.push([start, end]);
    start = end;
  }
  if (start < content.length) spans.push([start, content.length]);
  return spans;
}

/** Whether a bracket of a text is left open, unless it is so long that it was forgotten. */
function isOpen(text: string): boolean {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  return open > Math.max(text.lastIndexOf('）'), text.lastIndexOf(')')) && text.length - open < 80;
}

/** Where the clause of a match begins, or the word itself where the clause is too long. */
function clauseStart(content: string, from: number, at: number, length: number): number {
  const least = Math.max(from, at - Math.floor(length / 2));
  const stop = Math.max(...['、', '，', ', ', '：', '（', '「'].map((mark) => content.lastIndexOf(mark, at - 1)));
  if (stop >= least) return stop + (/[（「]/.test(content[stop] ?? '') ? 0 : 1);
  return wordStart(content, least, at);
}

/** The beginning of a word between two places, so that no word is cut. */
function wordStart(content: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isBetweenWords(content, at)) return at;
  return to;
}

/** The end of what fits: after a sentence or clause in its last third, or else between two words. */
function endWithin(content: string, start: number, length: number): number {
  const limit = start + length;
  if (limit >= content.length) return content.length;
  const stop = Math.max(content.lastIndexOf('。', limit - 1), content.lastIndexOf('、', limit - 1));
  if (stop > start + length * 0.66) return stop + (content[stop] === '。' ? 1 : 0);
  for (let at = limit; at > start + length / 2; at--) if (isBetweenWords(content, at)) return at;
  return limit;
}

function split(text: string, from: number, to: number, ranges: readonly [number, number][]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const push = (end: number, isMarked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const [start, end] of ranges) {
    if (end <= from || start >= to) continue;
    push(Math.max(from, start), false);
    push(Math.min(to, end), true);
  }
  push(to, false);
  return pieces;
}
