import { max, min } from 'd3-array';
import { textWidth } from './text.ts';
import { moment, monthOf, monthsBetween, monthStart, timeScale, type Moment } from './time.ts';
import type { Kind, Release, TimelineInput } from './types.ts';
import { NARROW, NARROW_TEXT, round, WIDE, WIDE_TEXT } from './units.ts';

/** A release: its mark at `x`, `y`, its label starting at `labelX`, and where its date lies on the axis. */
export interface TimelineMark {
  label: string;
  href: string | undefined;
  date: string;
  kind: Kind;
  x: number;
  y: number;
  labelX: number;
  /** The date's place along the axis: a point, or the stretch of a month. */
  at: number;
  span: [number, number] | null;
}

/** A name along the axis. */
export interface AxisLabel {
  x: number;
  y: number;
  label: string;
}

/** One drawing of the timeline. In the wide one the axis is a band from `axis[0]` to `axis[1]` with open releases above; in the narrow one it runs downward at `axis[0]`. */
export interface TimelineDrawing {
  width: number;
  height: number;
  axis: [number, number];
  start: number;
  end: number;
  /** Where the stretch with less room per month ends and begins again. */
  focus: [number, number];
  /** Boundaries between months along the axis. */
  ticks: number[];
  months: AxisLabel[];
  years: AxisLabel[];
  marks: TimelineMark[];
}

interface Dated {
  release: Release;
  when: Moment;
}

const MARK = 7;
const LABEL = 10;
const LANE = 25;
const BAND = 40;

/** Releases in the order of their dates; those of one date keep their order. */
export function dated(releases: readonly Release[]): Dated[] {
  return releases.map((release) => ({ release, when: moment(release.date) })).sort((a, b) => a.when.at - b.when.at);
}

function bounds(items: readonly Dated[], focus: readonly [string, string]): { from: number; to: number; focus: [number, number] } {
  const [fromYear, fromMonth] = monthOf(focus[0]);
  const [toYear, toMonth] = monthOf(focus[1]);
  const wide: [number, number] = [monthStart(fromYear, fromMonth), monthStart(toYear, toMonth)];
  const first = new Date((min(items, ({ when }) => when.start) ?? wide[0]) * 86_400_000);
  const last = new Date((max(items, ({ when }) => (when.exact ? when.end : when.end - 1)) ?? wide[1]) * 86_400_000);
  return {
    from: Math.min(wide[0], monthStart(first.getUTCFullYear(), first.getUTCMonth() + 1)),
    to: Math.max(wide[1], monthStart(last.getUTCFullYear(), last.getUTCMonth() + 2)),
    focus: wide,
  };
}

/**
 * Lanes for marks with their labels, 1 nearest the axis, so that none meets another: each stands in the first lane that
 * is free. `from` and `to` are the ends of mark and label; the list is in the order of `from`.
 */
export function lanes(spans: readonly { from: number; to: number }[]): number[] {
  const ends: number[] = [];
  return spans.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane + 1;
  });
}

/** How far right the axis may end so that every label fits. */
function axisEnd(items: readonly Dated[], share: (day: number) => number): number {
  return Math.min(
    WIDE - MARK,
    ...items.map(({ release, when }) => {
      const part = share(when.end);
      return part <= 0 ? Infinity : MARK + (WIDE - 2 - LABEL - textWidth(release.label, WIDE_TEXT) - MARK) / part;
    }),
  );
}

function wideScale(items: readonly Dated[], focus: readonly [string, string]): { scale: (day: number) => number; stops: [number, number][]; end: number } {
  const limits = bounds(items, focus);
  const before = limits.from < limits.focus[0] ? 0.12 : 0;
  const after = limits.to > limits.focus[1] ? 0.06 : 0;
  const shares: [number, number][] = [
    ...(before > 0 ? [[limits.from, 0] as [number, number]] : []),
    [limits.focus[0], before],
    [limits.focus[1], 1 - after],
    ...(after > 0 ? [[limits.to, 1] as [number, number]] : []),
  ];
  const share = (day: number): number => {
    const index = Math.max(
      1,
      shares.findIndex(([at]) => at >= day),
    );
    const [[d0, s0], [d1, s1]] = [shares[index - 1] ?? [0, 0], shares[index] ?? [1, 1]];
    return s0 + ((day - d0) / (d1 - d0)) * (s1 - s0);
  };
  const end = axisEnd(items, share);
  const stops = shares.map(([day, part]): [number, number] => [day, MARK + part * (end - MARK)]);
  return { scale: timeScale(stops), stops, end: round(end) };
}

interface Placed {
  item: Dated;
  x: number;
  span: [number, number] | null;
  labelX: number;
  from: number;
  to: number;
}

/**
 * The timeline for 640 px and more: time runs to the right, open releases above the axis, closed models and methods on
 * them below. The months of `focus` get most of the room.
 * @throws RangeError for a release whose date cannot be read.
 */
export function timelineWide({ releases, focus, months }: TimelineInput): TimelineDrawing {
  const items = dated(releases);
  const { scale, stops, end } = wideScale(items, focus);
  const limits = bounds(items, focus);
  const place = (item: Dated): Placed => {
    const x = scale(item.when.at);
    const span: [number, number] | null = item.when.exact ? null : [scale(item.when.start), scale(item.when.end)];
    const labelX = round(Math.max(x + LABEL, (span?.[1] ?? 0) + 4));
    return { item, x, span, labelX, from: Math.min(x - MARK, span?.[0] ?? x), to: labelX + textWidth(item.release.label, WIDE_TEXT) + 8 };
  };
  const side = (above: boolean): (Placed & { lane: number })[] => {
    const own = items
      .filter(({ release }) => (release.kind === 'open') === above)
      .map(place)
      .sort((a, b) => a.from - b.from);
    const lane = lanes(own);
    return own.map((placed, index) => ({ ...placed, lane: lane[index] ?? 1 }));
  };
  const [above, below] = [side(true), side(false)];
  const top = (max(above, ({ lane }) => lane) ?? 0) * LANE + 12;
  const bottom = top + BAND;
  const mark = ({ item, x, span, labelX }: Placed, y: number): TimelineMark => ({ ...named(item), x, y: round(y), labelX, at: x, span });
  const all = monthsBetween(limits.from, limits.to);
  const inFocus = all.filter(({ start }) => start >= limits.focus[0] && start < limits.focus[1]);
  return {
    width: WIDE,
    height: round(bottom + (max(below, ({ lane }) => lane) ?? 0) * LANE + 14),
    axis: [top, bottom],
    start: round(stops[0]?.[1] ?? MARK),
    end,
    focus: [scale(limits.focus[0]), scale(limits.focus[1])],
    ticks: [...inFocus.map(({ start }) => scale(start)), scale(limits.focus[1])],
    months: inFocus.map(({ month, start, end: stop }) => ({
      x: round((scale(start) + scale(stop)) / 2),
      y: top + 16,
      label: months[month - 1] ?? String(month),
    })),
    years: yearLabels(all, scale, limits.from, top + 33),
    marks: [
      ...above.map((item) => mark(item, top - 6 - item.lane * LANE + LANE / 2)),
      ...below.map((item) => mark(item, bottom + 6 + item.lane * LANE - LANE / 2)),
    ].sort((a, b) => a.at - b.at),
  };
}

function named({ release }: Dated): Pick<TimelineMark, 'label' | 'href' | 'date' | 'kind'> {
  return { label: release.label, href: release.href, date: release.date, kind: release.kind };
}

/** A year stands where it begins, unless the next one would touch it. */
function yearLabels(all: readonly { year: number; month: number; start: number }[], scale: (day: number) => number, from: number, y: number): AxisLabel[] {
  const starts = all.filter(({ month, start }) => month === 1 || start === from).map(({ year, start }) => ({ x: scale(start), y, label: String(year) }));
  return starts.filter(({ x }, index) => (starts[index + 1]?.x ?? WIDE + 6) - x >= textWidth('0000', WIDE_TEXT) + 6);
}

/**
 * The timeline for a phone: time runs downward and every release has its own row. A month is as tall as it needs to be
 * for its releases, so time is even within a month but not from month to month; months are named and marked off.
 * @throws RangeError for a release whose date cannot be read.
 */
export function timelineNarrow({ releases, focus, months }: TimelineInput): TimelineDrawing {
  const [row, empty, head, axis] = [25, 10, 6, 62];
  const items = dated(releases);
  const limits = bounds(items, focus);
  const all = monthsBetween(limits.from, limits.to).map((month) => ({
    ...month,
    items: items.filter(({ when }) => when.start >= month.start && when.start < month.end),
  }));
  const shown = all.filter((month, index) => month.items.length > 0 || month.month === 1 || (month.start >= limits.focus[0] && index < all.length));
  let y = head;
  const stops: [number, number][] = [];
  const marks: { item: Dated; y: number }[] = [];
  const labels: AxisLabel[] = [];
  const years: AxisLabel[] = [];
  for (const month of shown) {
    stops.push([month.start, y]);
    const fresh = years.at(-1)?.label !== String(month.year);
    const text = y + row / 2 + 5;
    if (fresh) years.push({ x: 0, y: text, label: String(month.year) });
    const crowded = fresh && month.items.length > 0;
    if (month.items.length > 0) labels.push({ x: axis - 14, y: crowded ? text + 16 : text, label: months[month.month - 1] ?? String(month.month) });
    month.items.forEach((item, index) => marks.push({ item, y: y + row * (index + 0.5) }));
    y += Math.max(month.items.length * row, crowded ? row + 14 : fresh ? row : empty) + 4;
    stops.push([month.end, y]);
  }
  const scale = timeScale(stops.filter(([day], index) => index === 0 || day > (stops[index - 1]?.[0] ?? -Infinity)));
  const x = axis + 22;
  return {
    width: NARROW,
    height: round(y + 6),
    axis: [axis, axis],
    start: head,
    end: round(y),
    focus: [scale(limits.focus[0]), scale(limits.focus[1])],
    ticks: shown.map(({ start }) => scale(start)),
    months: labels,
    years,
    marks: marks.map(({ item, y: at }) => ({
      ...named(item),
      x,
      y: round(at),
      labelX: x + LABEL,
      at: scale(item.when.at),
      span: item.when.exact ? null : [scale(item.when.start), scale(item.when.end)],
    })),
  };
}

/** Text size of each drawing, for those who measure labels. */
export const TIMELINE_TEXT = { wide: WIDE_TEXT, narrow: NARROW_TEXT } as const;
