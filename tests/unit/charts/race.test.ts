import { array, assert, boolean, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meets, placeLabels } from '../../../src/charts/label-places.ts';
import { raceNarrow } from '../../../src/charts/race-narrow.ts';
import { reach, type RaceDrawing, type RaceLabel } from '../../../src/charts/race-parts.ts';
import { raceWide } from '../../../src/charts/race-wide.ts';
import type { RaceInput, RacePoint } from '../../../src/charts/types.ts';
import { SERIES } from '../../../src/schemas/since.ts';
import { raceInput } from '../../../src/views/since/race.ts';
import { readEdition } from '../views/edition.ts';
import { NARROW_TEXT, WIDE_TEXT } from '../../../src/charts/units.ts';
import { boxOf, outside, overlaps, type Box } from './boxes.ts';

const inputs = SERIES.map((series) => raceInput(readEdition(), series));

function labelBox(label: RaceLabel, size: number): Box {
  return boxOf(label.text, label.x, label.y, size, label.anchor);
}

function boxes(drawing: RaceDrawing): Box[] {
  const size = drawing.width === 760 ? WIDE_TEXT : NARROW_TEXT;
  return [...drawing.opens, ...drawing.closeds, ...drawing.recorded].flatMap(({ label }) => (label === null ? [] : [labelBox(label, size)]));
}

function check(input: RaceInput): void {
  for (const [drawing, wide] of [
    [raceWide(input), true],
    [raceNarrow(input), false],
  ] as const) {
    expect(overlaps(boxes(drawing))).toEqual([]);
    expect(outside(boxes(drawing), drawing)).toEqual([]);
    const all = input.segments.flatMap(({ points }) => points);
    // Every snapshot is drawn: as a dot, a hollow dot, or the mark of a change.
    expect(drawing.dots.length + drawing.hollow.length + drawing.opens.length).toBe(all.length);
    // No line joins two stretches.
    expect(drawing.lines.length).toBeLessThanOrEqual(input.segments.length);
    // What lies further behind is drawn further from the zero line.
    const far = ({ x, y }: { x: number; y: number }): number => (wide ? y : x);
    const opens = drawing.opens.map((mark) => ({ far: far(mark), gap: all.find(({ date, newOpen }) => newOpen && date === mark.date)?.gap ?? 0 }));
    for (const a of opens) for (const b of opens) if (a.gap < b.gap) expect(a.far).toBeLessThanOrEqual(b.far);
    for (const mark of [...drawing.opens, ...drawing.closeds, ...drawing.recorded]) {
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(mark.x).toBeLessThanOrEqual(drawing.width);
      expect(mark.y).toBeGreaterThanOrEqual(0);
      expect(mark.y).toBeLessThanOrEqual(drawing.height);
    }
  }
}

describe('the race', () => {
  test('keeps labels apart and inside', () => inputs.forEach(check));

  test('names the models that reached something', () => {
    for (const input of inputs) {
      const drawing = raceWide(input);
      const weighty = input.segments.flatMap(({ points }) => points).filter(({ weighty: heavy, newOpen }) => heavy && newOpen);
      for (const { date, open } of weighty) expect(drawing.opens.find((mark) => mark.date === date)?.label?.text, date).toBe(open);
    }
  });

  test('gives both views the same height a point', () => {
    const [a, b] = inputs.map((input) => ({ drawing: raceWide(input), limit: reach(input) }));
    if (!a || !b) throw new Error('two views');
    const height = ({ drawing, limit }: typeof a): number => (drawing.plot.bottom - drawing.plot.top) / limit;
    expect(height(a)).toBe(height(b));
    expect(a.drawing.plot.left - b.drawing.plot.left).toBeLessThan(1);
  });

  test('holds for any snapshots', () => {
    const point = record({
      gap: double({ min: 0, max: 220, noNaN: true }),
      open: constantFrom('a', 'Llama 3.1 405B Instruct', 'Qwen3-VL-235B-A22B-Instruct'),
      closed: constantFrom('b', 'Gemini 2.5 Pro Preview (06-05)'),
      newOpen: boolean(),
      newClosed: boolean(),
      restricted: boolean(),
      complete: boolean(),
      weighty: boolean(),
      days: integer({ min: 1, max: 60 }),
    });
    assert(
      property(array(array(point, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }), (stretches) => {
        let day = Date.UTC(2023, 4, 8);
        const segments = stretches.map((stretch, index) => ({
          number: index + 1,
          points: stretch.map(({ days, ...rest }): RacePoint => {
            day += days * 86_400_000;
            return { ...rest, date: new Date(day).toISOString().slice(0, 10) };
          }),
        }));
        const to = segments.at(-1)?.points.at(-1)?.date ?? '2023-05-08';
        check({ segments, recorded: [], from: '2023-05-08', to, event: null, zero: '0', below: (value) => `−${value}`, year: String });
      }),
      { numRuns: 60 },
    );
  });
});

test('labels take the first free place, in order of weight, or none', () => {
  const box = (left: number, top: number) => ({ left, right: left + 10, top, bottom: top + 10 });
  const inside = { left: 0, right: 100, top: 0, bottom: 100 };
  expect(placeLabels([[{ box: box(0, 0) }], [{ box: box(5, 5) }, { box: box(20, 20) }], [{ box: box(2, 2) }]], [], inside)).toEqual([0, 1, -1]);
  expect(placeLabels([[{ box: box(95, 0) }]], [], inside)).toEqual([-1]);
  expect(meets(box(0, 0), box(10, 0))).toBe(false);
});
