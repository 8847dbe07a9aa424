import { max } from 'd3-array';
import { placeLabels, type Area, type Place } from './label-places.ts';
import { textWidth } from './text.ts';
import { moment, monthStart } from './time.ts';
import type { RaceInput, RacePoint } from './types.ts';
import { round } from './units.ts';

/** A label that found a place; its baseline begins, or ends, at `x`, `y`. */
export interface RaceLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
  /** A line from the mark to the label, where it does not stand beside it. */
  leader: readonly [number, number, number, number] | null;
}

/** A place where the best open or the best closed model changes. */
export interface RaceChange {
  date: string;
  x: number;
  y: number;
  label: RaceLabel | null;
}

/** One drawing of the race. In the wide one time runs to the right and the gap downward; in the narrow one time runs downward and the gap to the right. */
export interface RaceDrawing {
  width: number;
  height: number;
  /** Ends of the zero line, and how far the plot reaches from it. */
  zero: readonly [number, number, number, number];
  plot: Area;
  grid: { at: number; label: string }[];
  years: { at: number; labelAt: number; label: string }[];
  /** Lines, one for each stretch of one method, as points. */
  lines: (readonly [number, number])[][];
  /** Points of complete tables, and of those that lack models. */
  dots: (readonly [number, number])[];
  hollow: (readonly [number, number])[];
  opens: (RaceChange & { restricted: boolean })[];
  closeds: RaceChange[];
  breaks: { at: number; x: number; y: number; label: string }[];
  recorded: RaceChange[];
  event: { at: number; label: RaceLabel } | null;
}

/** Points of the rating per grid line. */
const STEP = 50;
/** Room for one rating point in both drawings, so that two views can be compared. */
export const PER_POINT = 1.5;
export const MARK = 6;

/** How far the scale goes: the next grid line below the widest gap. */
export function reach({ segments, recorded }: Pick<RaceInput, 'segments' | 'recorded'>): number {
  const widest = max([...segments.flatMap(({ points }) => points.map(({ gap }) => gap)), ...recorded.map(({ gap }) => gap)]) ?? 0;
  return Math.max(STEP, Math.ceil(widest / STEP) * STEP);
}

export function gridOf(limit: number): number[] {
  return Array.from({ length: Math.floor(limit / STEP) + 1 }, (_, index) => index * STEP);
}

/** Years whose first day lies in the axis; the year in which it begins counts, too. */
export function yearsOf({ from, to }: RaceInput): { year: number; start: number }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    start: Math.max(moment(from).at, monthStart(first + index, 1)),
  }));
}

/** Boxes along a polyline, close enough that no label slips through. */
export function alongLines(lines: readonly (readonly (readonly [number, number])[])[], half: number): Area[] {
  return lines.flatMap((line) =>
    line.slice(1).flatMap(([x1, y1], index) => {
      const [x0, y0] = line[index] ?? [x1, y1];
      const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4));
      return Array.from({ length: steps + 1 }, (_, step) => around(x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps, half));
    }),
  );
}

export function around(x: number, y: number, half: number): Area {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

export function boxOf(text: string, x: number, y: number, size: number, anchor: 'start' | 'end'): Area {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.25 };
}

/** A place for a label, with the label as it would stand there. */
export type Candidate = Place & { label: RaceLabel };

export function candidate(text: string, x: number, y: number, size: number, anchor: 'start' | 'end', leader: RaceLabel['leader'] = null): Candidate {
  const label = { text, x: round(x), y: round(y), anchor, leader: leader === null ? null : (leader.map(round) as unknown as RaceLabel['leader']) };
  const box = boxOf(text, x, y, size, anchor);
  if (leader === null) return { label, box };
  const [x0, y0, x1, y1] = leader;
  return { label, box, leader: { left: Math.min(x0, x1) - 1, right: Math.max(x0, x1) + 1, top: Math.min(y0, y1), bottom: Math.max(y0, y1) } };
}

/** Weighty labels first, then those whose model stayed longest. */
function byWeight(points: readonly (RacePoint & { stays: number })[]): number[] {
  return points
    .map((_, index) => index)
    .sort((a, b) => Number(points[b]?.weighty) - Number(points[a]?.weighty) || (points[b]?.stays ?? 0) - (points[a]?.stays ?? 0) || a - b);
}

/** Where the best model of one side changes, with the days until it changes again. */
export function changes({ segments, to }: RaceInput, side: 'newOpen' | 'newClosed'): (RacePoint & { stays: number })[] {
  const all = segments.flatMap(({ points }) => points).filter((point) => point[side]);
  return all.map((point, index) => ({ ...point, stays: moment(all[index + 1]?.date ?? to).at - moment(point.date).at }));
}

/** Runs `placeLabels` in order of weight and hands the labels back in the order of the points. */
export function labelsOf(
  points: readonly (RacePoint & { stays: number })[],
  places: (point: RacePoint) => Candidate[],
  obstacles: readonly Area[],
  inside: Area,
): (RaceLabel | null)[] {
  const order = byWeight(points);
  const candidates = order.map((index) => places(points[index] as RacePoint));
  const chosen = placeLabels(candidates, obstacles, inside);
  const labels = new Map(order.map((index, at) => [index, candidates[at]?.[chosen[at] ?? -1]?.label ?? null]));
  return points.map((_, index) => labels.get(index) ?? null);
}

/** Breaks between methods, half way between the last table of one and the first of the next. */
export function breaksOf({ segments }: RaceInput, scale: (day: number) => number): { at: number; middle: number; label: string }[] {
  const days = segments.map(({ points }) => [moment(points[0]?.date ?? '').at, moment(points.at(-1)?.date ?? '').at] as const);
  const starts = segments.map((_, index) => {
    const [own, before] = [days[index], days[index - 1]];
    return before === undefined ? scale(own?.[0] ?? 0) : scale(((own?.[0] ?? 0) + before[1]) / 2);
  });
  return segments.map(({ number }, index) => {
    const end = starts[index + 1] ?? scale(days[index]?.[1] ?? 0);
    return { at: round(starts[index] ?? 0), middle: round(((starts[index] ?? 0) + end) / 2), label: String(number) };
  });
}

interface Plane {
  /** Days to the coordinate along the axis, and points to the one across. */
  along: (date: string) => number;
  across: (gap: number) => number;
  point: (along: number, across: number) => readonly [number, number];
}

export function pathsOf(input: RaceInput, { along, across, point }: Plane): Pick<RaceDrawing, 'lines' | 'dots' | 'hollow'> {
  const at = ({ date, gap }: RacePoint): readonly [number, number] => point(round(along(date)), round(across(gap)));
  const all = input.segments.flatMap(({ points }) => points);
  return {
    lines: input.segments.map(({ points }) => points.filter(({ complete }) => complete).map(at)).filter((line) => line.length > 1),
    dots: all.filter(({ complete, newOpen }) => complete && !newOpen).map(at),
    hollow: all.filter(({ complete, newOpen }) => !complete && !newOpen).map(at),
  };
}
