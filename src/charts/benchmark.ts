import { descending } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { dodged } from './dodge.ts';
import { textWidth, wrapText } from './text.ts';
import type { BenchmarkInput, BenchmarkRow } from './types.ts';
import { NARROW, NARROW_TEXT, round, WIDE, WIDE_TEXT } from './units.ts';

/** A row, its coordinates relative to the centre line `y` of its marks. */
export interface BenchmarkLine {
  y: number;
  lines: string[];
  labelY: number;
  href: string | undefined;
  text: string;
  erratum: boolean;
  /** Which mark stands for the value. */
  mark: 'open' | 'closed' | 'method' | 'withdrawn' | 'incomparable';
  x: number;
  dy: number;
  /** The value as published, in the corrected edition. */
  ghost: { x: number; dy: number } | null;
  /** True for the highest ranked value of the open side. */
  best: boolean;
}

/** A baseline: a line from `top` down to the axis, its name centred on `labelX`, on the text baseline `labelY`. */
export interface BaselineMark {
  label: string;
  href: string | undefined;
  x: number;
  top: number;
  labelX: number;
  labelY: number;
}

/** One drawing of a benchmark chart. */
export interface BenchmarkDrawing {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: { x: number; label: string }[];
  baselines: BaselineMark[];
  /** Right edge of the value labels. */
  valueX: number;
  rows: BenchmarkLine[];
}

const TIER = 18;
const PAD = 13;
/** Distance between the lines of a broken label. */
export const LINE = 17;

const LABEL_MAX = 230;
/** Widths of the two drawings and the ends of their plots, the same in every chart. */
export const PLOT = {
  wide: { width: WIDE, left: LABEL_MAX + 14, right: WIDE - 66 },
  /** The numbers stand beside the plot, where no baseline runs through them. */
  narrow: { width: NARROW, left: 0, right: NARROW - 54 },
} as const;

/** Highest value first, ranked or not, so that a withdrawn value stays in its place. Rows of one value keep their order. */
export function ranked(rows: readonly BenchmarkRow[]): BenchmarkRow[] {
  return [...rows].sort((a, b) => descending(a.value, b.value));
}

/**
 * A common scale for charts that shall be compared: from `min`, or 0, to a round number above every value.
 * Values below that start pull it down, so that nothing lies outside.
 */
export function commonDomain(values: readonly number[], scale: { min: number; max: number } | null = null): [number, number] {
  const start = scale !== null && scale.min > 0 ? scale.min : 0;
  const [low, high] = scaleLinear()
    .domain([Math.min(start, ...values), Math.max(start, ...values) || 1])
    .nice(4)
    .domain() as [number, number];
  return [start > 0 && low < start && values.every((value) => value >= start) ? start : low, scale === null ? high : Math.min(high, scale.max)];
}

interface Layout {
  width: number;
  size: number;
  left: number;
  right: number;
  valueX: number;
  /** Lines of a row's label, the height of the row, its centre line and the label's first baseline relative to it. */
  row: (label: string) => { lines: string[]; height: number; centre: number; labelY: number };
}

/** Names stand one above another, the first lowest; one moves aside where a longer line would run through it. */
function baselineMarks({ baselines }: BenchmarkInput, layout: Layout, x: (value: number) => number): BaselineMark[] {
  return baselines.map(({ label, href, value }, index) => {
    const [own, half] = [x(value), textWidth(label, layout.size) / 2];
    const clamp = (centre: number): number => Math.min(Math.max(centre, half), layout.width - half);
    const longer = baselines.slice(index + 1).map((other) => x(other.value));
    const blocked = (centre: number): boolean => longer.some((line) => Math.abs(line - centre) < half + 5);
    const centres = [own, ...longer.flatMap((line) => [line - half - 6, line + half + 6]).filter((centre) => Math.abs(centre - own) <= half + 12)].map(clamp);
    const labelX = centres.find((centre) => !blocked(centre)) ?? clamp(own);
    const labelY = 14 + (baselines.length - 1 - index) * TIER;
    return { label, href, x: own, top: labelY + 5, labelX: round(labelX), labelY };
  });
}

/** Tick values inside a domain, its start among them unless a tick stands close by. */
function tickValues([low, high]: readonly [number, number], ticks: readonly number[]): number[] {
  const first = ticks[0] ?? high;
  return first - low > (high - low) * 0.08 ? [low, ...ticks] : [...ticks];
}

function draw(input: BenchmarkInput, layout: Layout): BenchmarkDrawing {
  const scale = scaleLinear()
    .domain([...input.domain])
    .range([layout.left + PAD, layout.right - PAD]);
  const inside = (value: number): number => {
    if (value < input.domain[0] || value > input.domain[1])
      throw new RangeError(`the value ${value} lies outside the chart's scale ${input.domain.join('–')}; hand in a domain that holds every value`);
    // Whole units, less than a pixel: they compress better.
    return Math.round(scale(value));
  };
  const top = input.baselines.length * TIER + 8;
  const best = ranked(input.rows).find((row) => row.kind === 'open' && row.unranked === undefined);
  let y = top;
  const rows = ranked(input.rows).map((row): BenchmarkLine => {
    const { lines, height, centre, labelY } = layout.row(row.label);
    const line = y + centre;
    y += height;
    const x = inside(row.value);
    const published = row.published === undefined ? null : inside(row.published);
    const [up, down] = dodged(x, published);
    return {
      y: round(line),
      lines,
      labelY: round(labelY),
      href: row.href,
      text: row.text,
      erratum: row.erratum === true,
      mark: row.unranked ?? row.kind,
      x,
      dy: up,
      ghost: published === null ? null : { x: published, dy: down },
      best: best !== undefined && row.unranked === undefined && row.kind === 'open' && row.value === best.value,
    };
  });
  const bottom = round(y + 4);
  const ticks = tickValues(input.domain, scale.ticks(layout.width < WIDE ? 3 : 5)).map((tick) => ({ x: Math.round(scale(tick)), label: String(round(tick)) }));
  return {
    width: layout.width,
    height: round(bottom + 22),
    left: layout.left,
    right: layout.right,
    top,
    bottom,
    ticks,
    baselines: baselineMarks(input, layout, inside),
    valueX: layout.valueX,
    rows,
  };
}

/**
 * A benchmark's chart for 640 px and more: label, plot and value side by side.
 * @throws RangeError when a value lies outside the domain.
 */
export function benchmarkWide(input: BenchmarkInput): BenchmarkDrawing {
  return draw(input, {
    ...PLOT.wide,
    size: WIDE_TEXT,
    valueX: WIDE - 14,
    row: (label) => {
      const lines = wrapText(label, LABEL_MAX, WIDE_TEXT);
      const extra = (lines.length - 1) * LINE;
      return { lines, height: 28.5 + extra, centre: 14.25 + extra, labelY: 5 - extra };
    },
  });
}

/**
 * A benchmark's chart for a phone or a narrow column: label and value above the row's own line.
 * @throws RangeError when a value lies outside the domain.
 */
export function benchmarkNarrow(input: BenchmarkInput): BenchmarkDrawing {
  const strip = 25;
  return draw(input, {
    ...PLOT.narrow,
    size: NARROW_TEXT,
    valueX: NARROW - 12,
    row: (label) => {
      const lines = wrapText(label, NARROW - 80, NARROW_TEXT);
      const height = 20 + (lines.length - 1) * LINE + strip;
      return { lines, height, centre: height - strip / 2, labelY: 15 - height + strip / 2 };
    },
  });
}

/** Several drawings of one benchmark laid over each other, by name: what is alike stands once, with the names it stands under. */
export interface Overlay extends Omit<BenchmarkDrawing, 'rows' | 'baselines'> {
  rows: (BenchmarkLine & { versions: string[] })[];
  baselines: (BaselineMark & { first: boolean; versions: string[] })[];
}

/**
 * Lays drawings over each other, so that a page can show any one of them.
 * @throws RangeError when they do not share their size and scale
 */
export function overlay(drawings: Readonly<Record<string, BenchmarkDrawing>>): Overlay {
  const entries = Object.entries(drawings);
  const [, one] = entries[0] ?? [];
  if (!one) throw new RangeError('there is no drawing to lay over another');
  for (const [, other] of entries)
    if (one.height !== other.height || JSON.stringify(one.ticks) !== JSON.stringify(other.ticks))
      throw new RangeError('the drawings differ in size or scale; give all the same rows and domain');
  const lines = entries.map(([name, { baselines }]) => [name, baselines.map((line, index) => ({ ...line, first: index === 0 }))] as const);
  return { ...one, rows: merged(entries.map(([name, { rows }]) => [name, rows] as const)), baselines: merged(lines) };
}

function merged<T extends object>(lists: readonly (readonly [string, readonly T[]])[]): (T & { versions: string[] })[] {
  const found = new Map<string, T & { versions: string[] }>();
  for (const [name, list] of lists) {
    for (const item of list) {
      const key = JSON.stringify(item);
      const known = found.get(key) ?? { ...item, versions: [] };
      known.versions.push(name);
      found.set(key, known);
    }
  }
  return [...found.values()];
}
