import { extent } from 'd3-array';
import { scaleLog, type ScaleLogarithmic } from 'd3-scale';
import { dodged } from './dodge.ts';
import { textWidth, wrapText } from './text.ts';
import type { CatchUpGroup, CatchUpRow, Labelled } from './types.ts';
import { NARROW, NARROW_TEXT, round, WIDE, WIDE_TEXT } from './units.ts';

/** A mark at `x`, moved from its row's centre line by `dy`. */
export interface PlacedMark {
  x: number;
  dy: number;
}

/** A row, its coordinates relative to the centre line `y` of its marks. */
export interface CatchUpLine {
  y: number;
  /** The label, broken into lines; `labelY` is the baseline of the first. */
  lines: string[];
  labelY: number;
  href: string | undefined;
  erratum: boolean;
  /** The ratio as it is read, `209`. */
  ratio: string;
  reached: boolean;
  open: PlacedMark;
  gpt4: PlacedMark | null;
  /** The ratio of GPT-4 as it is read. */
  gpt4Ratio: string | null;
  best: Labelled & { noted: boolean };
}

/** An area: its heading on the baseline `y`, and how many of its rows reach 100. */
export interface CatchUpBlock {
  y: number;
  label: string;
  reached: number;
  of: number;
  lines: CatchUpLine[];
}

/** One drawing of the catch-up chart. */
export interface CatchUpDrawing {
  width: number;
  height: number;
  /** Ends of the plot. */
  left: number;
  right: number;
  /** Vertical reach of the grid. */
  top: number;
  bottom: number;
  /** Half the height of a row's link area, and its offset from the centre line. */
  row: { top: number; height: number };
  baseline: number;
  ticks: { x: number; label: string }[];
  /** Right edge of the ratios and left edge of the models' names (narrow: right edge). */
  ratioX: number;
  bestX: number;
  blocks: CatchUpBlock[];
}

const TICKS = [1, 2, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 1000, 2000, 5000, 10_000];
const MARK = 7;
/** Distance between the lines of a broken label. */
export const LINE = 17;

/**
 * A benchmark value as a ratio to GPT-3.5-turbo's, which is 100.
 * @throws RangeError when either value is not above 0, since the chart's scale is logarithmic.
 */
export function ratioTo(baseline: number, value: number): number {
  if (!(baseline > 0) || !(value > 0)) throw new RangeError(`the ratio of ${value} to ${baseline} has no place on a logarithmic scale; leave the row out`);
  return (value / baseline) * 100;
}

/** A ratio as it is read: whole, but never rounded up to 100 from below. */
export function ratioText(ratio: number): string {
  const whole = Math.round(ratio);
  return whole === 100 && ratio < 100 ? String(Math.floor(ratio * 10) / 10) : String(whole);
}

/** A group's rows, highest ratio first; rows of one ratio keep their order. */
export function byRatio(rows: readonly CatchUpRow[]): CatchUpRow[] {
  return [...rows].sort((a, b) => ratioTo(b.baseline, b.best.value) - ratioTo(a.baseline, a.best.value));
}

function scaleOver(groups: readonly CatchUpGroup[], left: number, right: number): ScaleLogarithmic<number, number> {
  const ratios = groups.flatMap(({ rows }) =>
    rows.flatMap((row) => [row.best.value, row.gpt4].filter((value) => value !== null).map((value) => ratioTo(row.baseline, value))),
  );
  const [low = 100, high = 100] = extent([100, ...ratios]);
  return scaleLog()
    .domain([low / 1.04, high * 1.04])
    .range([left + MARK, right - MARK]);
}

/** Room for the widest ratio; its bold digits are a little wider than others. */
function ratioWidth(rows: readonly CatchUpRow[], size: number): number {
  return 2 + Math.max(0, ...rows.map((row) => textWidth(ratioText(ratioTo(row.baseline, row.best.value)), size)));
}

function drawRow(row: CatchUpRow, y: number, labelY: number, lines: string[], scale: ScaleLogarithmic<number, number>): CatchUpLine {
  const ratio = ratioTo(row.baseline, row.best.value);
  const gpt4 = row.gpt4 === null ? null : ratioTo(row.baseline, row.gpt4);
  const [x, x4] = [round(scale(ratio)), gpt4 === null ? null : round(scale(gpt4))];
  const [up, down] = dodged(x, x4);
  return {
    y: round(y),
    lines,
    labelY: round(labelY),
    href: row.href,
    erratum: row.erratum,
    ratio: ratioText(ratio),
    reached: row.best.value >= row.baseline,
    open: { x, dy: up },
    gpt4: x4 === null ? null : { x: x4, dy: down },
    gpt4Ratio: gpt4 === null ? null : ratioText(gpt4),
    best: { label: row.best.label, href: row.best.href, noted: row.best.noted ?? false },
  };
}

function ticksOf(scale: ScaleLogarithmic<number, number>, size: number): { x: number; label: string }[] {
  const [low = 0, high = 0] = scale.domain();
  const candidates = TICKS.filter((tick) => tick >= low && tick <= high).map((tick) => ({ x: round(scale(tick)), label: String(tick) }));
  const base = candidates.find(({ label }) => label === '100');
  const kept = base === undefined ? [] : [base];
  for (const tick of candidates) {
    const clear = (other: { x: number; label: string }): boolean =>
      Math.abs(other.x - tick.x) >= (textWidth(other.label, size) + textWidth(tick.label, size)) / 2 + 8;
    if (kept.every(clear)) kept.push(tick);
  }
  return kept.sort((a, b) => a.x - b.x);
}

/** The rows of a group in the order that they have in the frame, so that a row keeps its place in every version. */
function inFrameOrder(group: CatchUpGroup, frame: readonly CatchUpGroup[]): CatchUpRow[] {
  const order = byRatio(frame.find(({ label }) => label === group.label)?.rows ?? []).map(({ label }) => label);
  const at = ({ label }: CatchUpRow): number => (order.includes(label) ? order.indexOf(label) : order.length);
  return byRatio(group.rows).sort((a, b) => at(a) - at(b));
}

function blocksOf(
  groups: readonly CatchUpGroup[],
  frame: readonly CatchUpGroup[],
  start: number,
  head: number,
  gap: number,
  place: (row: CatchUpRow, y: number) => { line: CatchUpLine; height: number },
): { blocks: CatchUpBlock[]; bottom: number } {
  let y = start;
  const blocks = groups
    .filter(({ rows }) => rows.length > 0)
    .map((group, index) => {
      y += index === 0 ? 0 : gap;
      const heading = y + head - 9;
      y += head;
      const lines = inFrameOrder(group, frame).map((row) => {
        const { line, height } = place(row, y);
        y += height;
        return line;
      });
      return { y: round(heading), label: group.label, reached: lines.filter(({ reached }) => reached).length, of: lines.length, lines };
    });
  return { blocks, bottom: round(y) };
}

/**
 * The catch-up chart for 720 px and more: label, plot, ratio and best model side by side. A row is 24 px high in them, the
 * least that a finger or a shaky hand needs.
 * @param frame what scale, columns and order are made for: all versions of the groups, when they are laid over each other
 * @throws RangeError when a value or a baseline is not above 0.
 */
export function catchUpWide(groups: readonly CatchUpGroup[], frame = groups): CatchUpDrawing {
  const [rowHeight, labelMax, top] = [25, 190, 36];
  const rows = frame.flatMap((group) => group.rows);
  const labels = rows.map((row) => wrapText(row.label, labelMax - 12, WIDE_TEXT));
  const left = Math.ceil(Math.max(120, ...labels.flat().map((line) => textWidth(line, WIDE_TEXT))) + 26);
  const bestWidth = Math.max(60, ...rows.map((row) => textWidth(row.best.label, WIDE_TEXT)));
  const bestX = Math.floor(WIDE - bestWidth);
  const ratioX = bestX - 12;
  const right = Math.floor(ratioX - ratioWidth(rows, WIDE_TEXT) - 10);
  const scale = scaleOver(frame, left, right);
  const { blocks, bottom } = blocksOf(groups, frame, top, 23, 2, (row, y) => {
    const lines = wrapText(row.label, labelMax - 12, WIDE_TEXT);
    const extra = (lines.length - 1) * LINE;
    return { line: drawRow(row, y + extra + rowHeight / 2, 5 - extra, lines, scale), height: rowHeight + extra };
  });
  return {
    width: WIDE,
    height: bottom + 2,
    left,
    right,
    top,
    bottom,
    row: { top: -rowHeight / 2, height: rowHeight },
    baseline: round(scale(100)),
    ticks: ticksOf(scale, WIDE_TEXT),
    ratioX,
    bestX,
    blocks,
  };
}

/**
 * The catch-up chart for a phone: the label, the ratio and the best model above the row's own line.
 * @param frame as for {@link catchUpWide}
 * @throws RangeError when a value or a baseline is not above 0.
 */
export function catchUpNarrow(groups: readonly CatchUpGroup[], frame = groups): CatchUpDrawing {
  const [strip, text, top] = [25, 20, 40];
  const scale = scaleOver(frame, 0, NARROW);
  const all = frame.flatMap((group) => group.rows);
  const ratio = ratioWidth(all, NARROW_TEXT) + 10;
  const { blocks, bottom } = blocksOf(groups, frame, top, 30, 10, (row, y) => {
    const bests = all.filter(({ label }) => label === row.label).map((version) => textWidth(version.best.label, NARROW_TEXT));
    const best = Math.max(...bests) + ratio + 16;
    const lines = wrapText(row.label, NARROW - best - 10, NARROW_TEXT);
    const height = text + (lines.length - 1) * LINE + strip;
    return { line: drawRow(row, y + height - strip / 2, 15 - height + strip / 2, lines, scale), height };
  });
  return {
    width: NARROW,
    height: bottom + 2,
    left: 0,
    right: NARROW,
    top,
    bottom,
    row: { top: -text - strip / 2, height: text + strip },
    baseline: round(scale(100)),
    ticks: ticksOf(scale, NARROW_TEXT),
    ratioX: NARROW,
    bestX: round(NARROW - ratio),
    blocks,
  };
}

/** A heading or a row of an overlay, and the versions that have it. */
export type OverlayItem = ({ block: Omit<CatchUpBlock, 'lines'> } | { line: CatchUpLine }) & { versions: string[] };

/** Drawings of several versions laid over each other: what is alike stands once. */
export interface CatchUpOverlay extends Omit<CatchUpDrawing, 'blocks'> {
  /** From top to bottom. */
  items: OverlayItem[];
}

/** Draws every version in one frame. @throws RangeError as the drawings themselves do, and when there is no version */
export function catchUpOverlay(versions: Readonly<Record<string, readonly CatchUpGroup[]>>, draw: typeof catchUpWide): CatchUpOverlay {
  const frame = Object.values(versions).flat();
  const drawings = Object.entries(versions).map(([version, groups]) => [version, draw(groups, frame)] as const);
  const [, first] = drawings[0] ?? [];
  if (!first) throw new RangeError('there is no version to draw');
  const found = new Map<string, OverlayItem & { y: number }>();
  for (const [version, { blocks }] of drawings) {
    for (const { lines, ...block } of blocks) {
      for (const item of [{ block, y: block.y }, ...lines.map((line) => ({ line, y: line.y }))]) {
        const key = JSON.stringify(item);
        const known = found.get(key) ?? { ...item, versions: [] };
        known.versions.push(version);
        found.set(key, known);
      }
    }
  }
  const [height, bottom] = (['height', 'bottom'] as const).map((end) => Math.max(...drawings.map(([, drawing]) => drawing[end]))) as [number, number];
  const { blocks: _, ...shared } = first;
  return { ...shared, height, bottom, items: [...found.values()].sort((a, b) => a.y - b.y) };
}
