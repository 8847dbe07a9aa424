import type { SectionText } from './engine.ts';
import { fold, occurrences, type Folded } from './fold.ts';
import type { Concept } from './query.ts';

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

/** End in the source of what ends before folded character `index`; long marks and small signs after it belong to it. */
function endOf({ at, source }: Folded, index: number): number {
  const limit = at[index] ?? source.length;
  let end = (at[index - 1] ?? 0) + 1;
  while (end < limit && /[ー\p{Mn}]/u.test(source[end] ?? '')) end++;
  return end;
}

/** All needles of a query, for marking. */
export function needlesOf(concepts: readonly Concept[]): string[] {
  return [...new Set(concepts.filter((concept) => !concept.isOptional || concepts.length === 1).flatMap((concept) => concept.needles))];
}

/** A title with its matches. */
export function markTitle(title: string, needles: readonly string[]): Piece[] {
  return split(title, 0, title.length, markedRanges(fold(title), needles));
}

/**
 * The part of a section's text around the most matches.
 * @param title the section's, which the result shows already and the text begins with
 * @param length in characters
 */
export function excerpt({ content, folded }: SectionText, title: string, needles: readonly string[], length: number): Piece[] {
  const bodyStart = content.startsWith(title) ? title.length + (/^[.\s]*/.exec(content.slice(title.length))?.[0].length ?? 0) : 0;
  const ranges = markedRanges(folded, needles).filter(([start]) => start >= bodyStart);
  let best = bodyStart;
  let most = 0;
  for (const [start] of ranges) {
    const count = ranges.filter((range) => range[0] >= start && range[1] <= start + length * 0.8).length;
    if (count > most) {
      most = count;
      best = start;
    }
  }
  const from = most === 0 ? bodyStart : sentenceStart(content, best, bodyStart, length);
  const to = Math.min(content.length, from + length);
  const pieces = split(content, from, to, ranges);
  if (from > bodyStart) pieces.unshift({ text: '…', isMarked: false });
  if (to < content.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}

/** Where to begin so that a sentence is not cut, unless the match would then be far to the right. */
function sentenceStart(content: string, at: number, earliest: number, length: number): number {
  const least = Math.max(earliest, at - Math.floor(length * 0.35));
  if (least === earliest) return earliest;
  const stop = Math.max(...['。', '. ', '、', '：'].map((mark) => content.lastIndexOf(mark, at - 1)));
  const from = stop >= least ? stop + 1 : Math.max(least, at - 12);
  return from + (/^\s*/.exec(content.slice(from))?.[0].length ?? 0);
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
