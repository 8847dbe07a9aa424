import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { placeLabels, type Area, type Place } from './label-places.ts';
import { textWidth } from './text.ts';
import { moment, monthStart } from './time.ts';
import type { RaceInput, RacePoint } from './types.ts';
import { NARROW, NARROW_TEXT, round, WIDE, WIDE_TEXT } from './units.ts';

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
/** Height of one rating point in both drawings, so that two views can be compared. */
const PER_POINT = 1.5;
const MARK = 6;
const LINE_HEIGHT = 17;

/** How far the scale goes: the next grid line below the widest gap. */
export function reach({ segments, recorded }: Pick<RaceInput, 'segments' | 'recorded'>): number {
  const widest = max([...segments.flatMap(({ points }) => points.map(({ gap }) => gap)), ...recorded.map(({ gap }) => gap)]) ?? 0;
  return Math.max(STEP, Math.ceil(widest / STEP) * STEP);
}

function gridOf(limit: number): number[] {
  return Array.from({ length: Math.floor(limit / STEP) + 1 }, (_, index) => index * STEP);
}

/** Years whose first day lies in the axis; the year in which it begins counts, too. */
function yearsOf({ from, to }: RaceInput): { year: number; start: number }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    start: Math.max(moment(from).at, monthStart(first + index, 1)),
  }));
}

/** Boxes along a polyline, close enough that no label slips through. */
function alongLines(lines: readonly (readonly (readonly [number, number])[])[], half: number): Area[] {
  return lines.flatMap((line) =>
    line.slice(1).flatMap(([x1, y1], index) => {
      const [x0, y0] = line[index] ?? [x1, y1];
      const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4));
      return Array.from({ length: steps + 1 }, (_, step) => around(x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps, half));
    }),
  );
}

function around(x: number, y: number, half: number): Area {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function boxOf(text: string, x: number, y: number, size: number, anchor: 'start' | 'end'): Area {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.25 };
}

type Candidate = Place & { label: RaceLabel };

function candidate(text: string, x: number, y: number, size: number, anchor: 'start' | 'end', leader: RaceLabel['leader'] = null): Candidate {
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
function changes({ segments, to }: RaceInput, side: 'newOpen' | 'newClosed'): (RacePoint & { stays: number })[] {
  const all = segments.flatMap(({ points }) => points).filter((point) => point[side]);
  return all.map((point, index) => ({ ...point, stays: moment(all[index + 1]?.date ?? to).at - moment(point.date).at }));
}

/** Runs `placeLabels` in order of weight and hands the labels back in the order of the points. */
function labelsOf(points: readonly (RacePoint & { stays: number })[], places: (point: RacePoint) => Candidate[], obstacles: readonly Area[], inside: Area): (RaceLabel | null)[] {
  const order = byWeight(points);
  const candidates = order.map((index) => places(points[index] as RacePoint));
  const chosen = placeLabels(candidates, obstacles, inside);
  const labels = new Map(order.map((index, at) => [index, candidates[at]?.[chosen[at] ?? -1]?.label ?? null]));
  return points.map((_, index) => labels.get(index) ?? null);
}

/** Breaks between methods, half way between the last table of one and the first of the next. */
function breaksOf({ segments }: RaceInput, scale: (day: number) => number): { at: number; middle: number; label: string }[] {
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
  size: number;
  /** Days to the coordinate along the axis, and points to the one across. */
  along: (date: string) => number;
  across: (gap: number) => number;
  point: (along: number, across: number) => readonly [number, number];
}

function pathsOf(input: RaceInput, { along, across, point }: Plane): Pick<RaceDrawing, 'lines' | 'dots' | 'hollow'> {
  const at = ({ date, gap }: RacePoint): readonly [number, number] => point(round(along(date)), round(across(gap)));
  const all = input.segments.flatMap(({ points }) => points);
  return {
    lines: input.segments.map(({ points }) => points.filter(({ complete }) => complete).map(at)).filter((line) => line.length > 1),
    dots: all.filter(({ complete, newOpen }) => complete && !newOpen).map(at),
    hollow: all.filter(({ complete, newOpen }) => !complete && !newOpen).map(at),
  };
}

/**
 * The race for 640 px and more: the best closed model is the line at the top, the best open one stands below it by the
 * difference inside each table.
 * @throws RangeError for a date that cannot be read.
 */
export function raceWide(input: RaceInput): RaceDrawing {
  const size = WIDE_TEXT;
  const limit = reach(input);
  const left = Math.ceil(max([0, ...gridOf(limit).slice(1).map((value) => textWidth(input.below(value), size))]) ?? 0) + 8;
  const [right, top] = [WIDE - 10, 62];
  const bottom = top + limit * PER_POINT;
  const scale = scaleLinear([moment(input.from).at, moment(input.to).at], [left + MARK, right - MARK]);
  const along = (date: string): number => scale(moment(date).at);
  const across = (gap: number): number => top + gap * PER_POINT;
  const paths = pathsOf(input, { size, along, across, point: (x, y) => [x, y] });
  const [opens, closeds] = [changes(input, 'newOpen'), changes(input, 'newClosed')];
  const recorded = input.recorded.map((entry) => ({ ...entry, x: round(along(entry.date)), y: round(across(entry.gap)) }));
  const breaks = breaksOf(input, scale);
  const event = input.event === null ? null : { x: round(along(input.event.date)), text: input.event.label };
  const marks = [
    ...opens.map(({ date, gap }) => around(along(date), across(gap), MARK)),
    ...[...paths.dots, ...paths.hollow].map(([x, y]) => around(x, y, 3)),
    ...recorded.map(({ x, y }) => around(x, y, MARK)),
  ];
  const eventLabel: RaceLabel | null = event === null ? null : { text: event.text, x: event.x + 5, y: bottom - 6, anchor: 'start', leader: null };
  const inside = { left: left + 2, right: WIDE, top: top + 2, bottom };
  const lines = alongLines(paths.lines, 2);
  const fixed = [...marks, ...lines, ...(eventLabel === null ? [] : [boxOf(eventLabel.text, eventLabel.x, eventLabel.y, size, 'start')])];
  const beside = (text: string, x: number, y: number): Candidate[] => [
    candidate(text, x + 9, y + 5, size, 'start'),
    candidate(text, x - 9, y + 5, size, 'end'),
    candidate(text, x + 4, y + 21, size, 'start'),
    candidate(text, x - 4, y + 21, size, 'end'),
    candidate(text, x - 5, y - 10, size, 'end'),
    candidate(text, x + 5, y - 10, size, 'start'),
  ];
  const hanging = (text: string, x: number, y: number): Candidate[] =>
    Array.from({ length: Math.max(0, Math.floor((bottom - y - 24) / LINE_HEIGHT)) }, (_, lane) => bottom - 5 - lane * LINE_HEIGHT)
      .reverse()
      .flatMap((base) => [
        candidate(text, x - 3, base, size, 'start', [x, y + MARK, x, base - 13]),
        candidate(text, x + 3, base, size, 'end', [x, y + MARK, x, base - 13]),
      ]);
  const rising = (text: string, x: number, y: number): Candidate[] =>
    Array.from({ length: Math.max(0, Math.floor((y - top - 26) / LINE_HEIGHT)) }, (_, lane) => y - 20 - lane * LINE_HEIGHT).flatMap((base) => [
      candidate(text, x - 3, base, size, 'start', [x, base + 5, x, y - MARK]),
      candidate(text, x + 3, base, size, 'end', [x, base + 5, x, y - MARK]),
    ]);
  const places = ({ open, date, gap }: RacePoint): Candidate[] => {
    const [x, y] = [along(date), across(gap)];
    return [...beside(open, x, y), ...hanging(open, x, y), ...rising(open, x, y)];
  };
  const byHand = placeLabels(
    recorded.map(({ label, x, y }) => [...beside(label, x, y), ...hanging(label, x, y)]),
    fixed,
    inside,
  );
  const handLabels = recorded.map(({ label, x, y }, index) => [...beside(label, x, y), ...hanging(label, x, y)][byHand[index] ?? -1]?.label ?? null);
  const openLabels = labelsOf(opens, places, [...fixed, ...handLabels.flatMap((label) => (label === null ? [] : [boxOf(label.text, label.x, label.y, size, label.anchor)]))], inside);
  const closedLabels = labelsOf(
    closeds,
    ({ closed, date }) =>
      [top - 12, top - 12 - LINE_HEIGHT, top - 12 - 2 * LINE_HEIGHT].flatMap((base, lane) => [
        candidate(closed, along(date) - 4, base, size, 'start', lane === 0 ? null : [along(date), base + 4, along(date), top - MARK]),
        candidate(closed, along(date) + 4, base, size, 'end', lane === 0 ? null : [along(date), base + 4, along(date), top - MARK]),
      ]),
    [],
    { left: 0, right: WIDE, top: 0, bottom: top - 6 },
  );
  return {
    width: WIDE,
    height: round(bottom + 46),
    zero: [left, top, right, top],
    plot: { left, right, top, bottom },
    grid: gridOf(limit).map((value) => ({ at: round(across(value)), label: input.below(value) })),
    years: yearsOf(input).map(({ year, start }, index, all) => ({
      at: round(scale(start)),
      labelAt: round((scale(start) + scale(all[index + 1]?.start ?? moment(input.to).at)) / 2),
      label: input.year(year),
    })),
    ...paths,
    opens: opens.map((point, index) => ({
      date: point.date,
      x: round(along(point.date)),
      y: round(across(point.gap)),
      restricted: point.restricted,
      label: openLabels[index] ?? null,
    })),
    closeds: closeds.map(({ date }, index) => ({ date, x: round(along(date)), y: top, label: closedLabels[index] ?? null })),
    breaks: breaks.map(({ at, middle, label }) => ({ at, x: middle, y: bottom + 18, label })),
    recorded: recorded.map(({ date, x, y }, index) => ({ date, x, y, label: handLabels[index] ?? null })),
    event: eventLabel === null || event === null ? null : { at: event.x, label: eventLabel },
  };
}

/**
 * The race for a phone: time runs downward, the best closed model is the line at the left, and the best open one stands to
 * the right of it by the difference inside each table.
 * @throws RangeError for a date that cannot be read.
 */
export function raceNarrow(input: RaceInput): RaceDrawing {
  const [size, month, top] = [NARROW_TEXT, 17, 46];
  const limit = reach(input);
  const left = 48;
  const right = Math.max(left + limit * 1.2, Math.min(NARROW - 16, left + limit * PER_POINT));
  const [from, to] = [moment(input.from).at, moment(input.to).at];
  const bottom = round(top + ((to - from) / 30.4) * month);
  const scale = scaleLinear([from, to], [top + MARK, bottom - MARK]);
  const cross = scaleLinear([0, limit], [left, right]);
  const along = (date: string): number => scale(moment(date).at);
  const across = (gap: number): number => cross(gap);
  const paths = pathsOf(input, { size, along, across, point: (y, x) => [x, y] });
  const [opens, closeds] = [changes(input, 'newOpen'), changes(input, 'newClosed')];
  const recorded = input.recorded.map((entry) => ({ ...entry, x: round(across(entry.gap)), y: round(along(entry.date)) }));
  const breaks = breaksOf(input, scale);
  const event = input.event === null ? null : { y: round(along(input.event.date)), text: input.event.label };
  const eventLabel: RaceLabel | null = event === null ? null : { text: event.text, x: NARROW - 16, y: event.y - 4, anchor: 'end', leader: null };
  const marks = [
    ...opens.map(({ date, gap }) => around(across(gap), along(date), MARK)),
    ...[...paths.dots, ...paths.hollow].map(([x, y]) => around(x, y, 3)),
    ...recorded.map(({ x, y }) => around(x, y, MARK)),
    ...closeds.map(({ date }) => around(left, along(date), 4)),
  ];
  const fixed = [
    ...marks,
    ...alongLines(paths.lines, 1.5),
    ...breaks.map(({ middle }) => around(NARROW - 6, middle, 8)),
    ...(eventLabel === null ? [] : [boxOf(eventLabel.text, eventLabel.x, eventLabel.y, size, 'end')]),
  ];
  const inside = { left: left + 6, right: NARROW - 14, top, bottom: bottom + 8 };
  const places = (text: string, x: number, y: number): Candidate[] => [
    candidate(text, x + 9, y + 5, size, 'start'),
    ...[20, 40, 60, 80, 110, 140, 170, 200].map((step) => candidate(text, x + 9 + step, y + 5, size, 'start', [x + MARK, y, x + 7 + step, y])),
    candidate(text, x - 9, y + 5, size, 'end'),
    candidate(text, x - 5, y - 10, size, 'end'),
    candidate(text, x + 5, y - 10, size, 'start'),
    ...[-13, 13, -26, 26].flatMap((dy) => [14, 50, 90].map((step) => candidate(text, x + step, y + dy + 5, size, 'start', [x + 4, y, x + step - 2, y + dy]))),
  ];
  const byHand = placeLabels(
    recorded.map(({ label, x, y }) => places(label, x, y)),
    fixed,
    inside,
  );
  const handLabels = recorded.map(({ label, x, y }, index) => places(label, x, y)[byHand[index] ?? -1]?.label ?? null);
  const openLabels = labelsOf(
    opens,
    ({ open, date, gap }) => places(open, across(gap), along(date)),
    [...fixed, ...handLabels.flatMap((label) => (label === null ? [] : [boxOf(label.text, label.x, label.y, size, label.anchor)]))],
    inside,
  );
  return {
    width: NARROW,
    height: round(bottom + 12),
    zero: [left, top, left, bottom],
    plot: { left, right, top, bottom },
    grid: gridOf(limit).map((value) => ({ at: round(across(value)), label: value === 0 ? '' : input.below(value) })),
    years: yearsOf(input).map(({ year, start }) => ({ at: round(scale(start)), labelAt: round(scale(start) + 14), label: input.year(year) })),
    ...paths,
    opens: opens.map((point, index) => ({
      date: point.date,
      x: round(across(point.gap)),
      y: round(along(point.date)),
      restricted: point.restricted,
      label: openLabels[index] ?? null,
    })),
    closeds: closeds.map(({ date }) => ({ date, x: left, y: round(along(date)), label: null })),
    breaks: breaks.map(({ at, middle, label }) => ({ at, x: NARROW - 6, y: round(middle + 5), label })),
    recorded: recorded.map(({ date, x, y }, index) => ({ date, x, y, label: handLabels[index] ?? null })),
    event: eventLabel === null || event === null ? null : { at: event.y, label: eventLabel },
  };
}

/** Text size of each drawing, for those who measure labels. */
export const RACE_TEXT = { wide: WIDE_TEXT, narrow: NARROW_TEXT } as const;
