import { scaleLinear } from 'd3-scale';
import { LINE } from './benchmark.ts';
import { wrapText } from './text.ts';
import type { Kind, ModelRow, Unranked } from './types.ts';
import { NARROW, NARROW_TEXT, round, WIDE, WIDE_TEXT } from './units.ts';

/** A row, its coordinates relative to the centre line `y` of its track. */
export interface ModelLine {
  y: number;
  lines: string[];
  labelY: number;
  href: string | undefined;
  text: string;
  erratum: boolean;
  mark: Kind | Unranked;
  x: number;
  gpt35: number | null;
  gpt4: number | null;
  /** Ends of the benchmark's scale as they are read. */
  domain: [string, string];
}

/** One drawing of a model's results. Every track runs from `left` to `right`, on its own benchmark's scale. */
export interface ModelDrawing {
  width: number;
  height: number;
  left: number;
  right: number;
  valueX: number;
  rows: ModelLine[];
}

const PAD = 7;

function place(row: ModelRow, left: number, right: number): (value: number) => number {
  const [low, high] = row.domain;
  const scale = scaleLinear().domain([low, high]).range([left, right]);
  return (value) => {
    if (value < low || value > high) throw new RangeError(`the value ${value} of ${row.label} lies outside its scale ${low}–${high}`);
    return round(scale(value));
  };
}

function drawRow(row: ModelRow, kind: Kind, at: { y: number; labelY: number; lines: string[]; left: number; right: number }): ModelLine {
  const x = place(row, at.left, at.right);
  return {
    y: round(at.y),
    lines: at.lines,
    labelY: round(at.labelY),
    href: row.href,
    text: row.text,
    erratum: row.erratum === true,
    mark: row.unranked ?? kind,
    x: x(row.value),
    gpt35: row.gpt35 === null ? null : x(row.gpt35),
    gpt4: row.gpt4 === null ? null : x(row.gpt4),
    domain: [String(row.domain[0]), String(row.domain[1])],
  };
}

/**
 * A model's results for 640 px and more, in the order given.
 * @throws RangeError when a value lies outside its benchmark's scale.
 */
export function modelWide(rows: readonly ModelRow[], kind: Kind): ModelDrawing {
  const labelMax = 190;
  const left = labelMax + 20 + PAD;
  const right = WIDE - 66 - PAD;
  let y = 4;
  const lines = rows.map((row) => {
    const own = wrapText(row.label, labelMax, WIDE_TEXT);
    const extra = (own.length - 1) * LINE;
    y += 30 + extra;
    return drawRow(row, kind, { y: y - 15, labelY: 5 - extra, lines: own, left, right });
  });
  return { width: WIDE, height: round(y + 4), left, right, valueX: WIDE - 14, rows: lines };
}

/**
 * A model's results for a phone: label and number above each track.
 * @throws RangeError when a value lies outside its benchmark's scale.
 */
export function modelNarrow(rows: readonly ModelRow[], kind: Kind): ModelDrawing {
  const [left, right, strip] = [PAD, NARROW - PAD, 32];
  let y = 0;
  const lines = rows.map((row) => {
    const own = wrapText(row.label, NARROW - 80, NARROW_TEXT);
    const height = 18 + (own.length - 1) * LINE + strip;
    y += height;
    return drawRow(row, kind, { y: y - strip / 2, labelY: 15 - height + strip / 2, lines: own, left, right });
  });
  return { width: NARROW, height: round(y + 4), left, right, valueX: NARROW - 12, rows: lines };
}
