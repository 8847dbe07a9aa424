import { array, assert, constantFrom, double, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benchmarkNarrow, benchmarkWide, commonDomain, LINE, ranked, type BenchmarkDrawing } from '../../../src/charts/benchmark.ts';
import { NARROW_TEXT, WIDE_TEXT } from '../../../src/charts/units.ts';
import { boxOf, outside, overlaps, type Box } from './boxes.ts';
import { benchmarkInput, benchmarks } from './data.ts';

function boxes(drawing: BenchmarkDrawing): Box[] {
  const wide = drawing.width === 760;
  const size = wide ? WIDE_TEXT : NARROW_TEXT;
  return [
    ...drawing.ticks.map(({ x, label }) => boxOf(label, x, drawing.bottom + 16, size, 'middle')),
    ...drawing.baselines.map(({ label, labelX, labelY }) => boxOf(label, labelX, labelY, size, 'middle')),
    ...drawing.rows.flatMap((row) => [
      ...row.lines.map((line, index) => boxOf(line, 0, row.y + row.labelY + index * LINE, size)),
      boxOf(row.text, drawing.valueX, row.y + (wide ? 5 : row.labelY), size, 'end'),
    ]),
  ];
}

const row = (value: number, rest: object = {}): { label: string; kind: 'open'; value: number; text: string } => ({
  label: `m${value}`,
  kind: 'open',
  value,
  text: String(value),
  ...rest,
});

describe('a benchmark chart', () => {
  test.each(benchmarks.map(({ id }) => id))('%s keeps labels apart and inside', (id) => {
    for (const drawing of [benchmarkWide(benchmarkInput(id)), benchmarkNarrow(benchmarkInput(id))]) {
      expect(overlaps(boxes(drawing))).toEqual([]);
      expect(outside(boxes(drawing), drawing)).toEqual([]);
    }
  });

  test('orders by value and leaves a withdrawn value in its place', () => {
    expect(ranked([row(1), row(5), row(9, { unranked: 'withdrawn' }), row(3)]).map(({ value }) => value)).toEqual([9, 5, 3, 1]);
  });

  test('marks the best ranked open value, not a withdrawn one', () => {
    const { rows } = benchmarkWide({ rows: [row(9, { unranked: 'withdrawn' }), row(5), row(7, { kind: 'closed' })], baselines: [], domain: [0, 10] });
    expect(rows.map(({ text, best, mark }) => [text, best, mark])).toEqual([
      ['9', false, 'withdrawn'],
      ['7', false, 'closed'],
      ['5', true, 'open'],
    ]);
  });

  test('draws zero as a mark at the start of the scale', () => {
    const drawing = benchmarkWide({ rows: [row(0), row(4)], baselines: [], domain: [0, 10] });
    expect(drawing.rows.at(-1)?.x).toBe(drawing.ticks[0]?.x);
  });

  test('keeps a published value that differs as a ghost beside the corrected one', () => {
    const drawing = benchmarkWide({ rows: [row(29.66, { published: 29.6 })], baselines: [], domain: [0, 100] });
    const { x, dy, ghost } = drawing.rows[0] ?? expect.fail('no row');
    expect(Math.hypot(x - (ghost?.x ?? x), dy - (ghost?.dy ?? dy))).toBeGreaterThan(12);
  });

  test('refuses a value outside the domain', () => {
    expect(() => benchmarkWide({ rows: [row(11)], baselines: [], domain: [0, 10] })).toThrow(/outside the chart's scale/);
  });

  test('finds a common scale', () => {
    expect(commonDomain([15, 26.3], { min: 0, max: 100 })).toEqual([0, 30]);
    expect(commonDomain([6.86, 8.99], { min: 1, max: 10 })).toEqual([1, 10]);
    expect(commonDomain([-3, 17.65], { min: -100, max: 100 })[0]).toBeLessThanOrEqual(-3);
  });

  test('holds for any values: marks inside the plot, order of marks the order of values', () => {
    const value = double({ min: 0, max: 100, noNaN: true });
    assert(
      property(
        array(
          record({
            label: constantFrom('a', 'Llama-2-chat-32k + retrieval'),
            kind: constantFrom('open' as const, 'closed' as const, 'method' as const),
            value,
            text: constantFrom('1', '92.91'),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        value,
        value,
        (rows, first, second) => {
          const input = {
            rows,
            baselines: [first, second].map((own, index) => ({ label: index === 0 ? 'GPT-3.5-turbo' : 'GPT-4', value: own })),
            domain: [0, 100] as const,
          };
          for (const drawing of [benchmarkWide(input), benchmarkNarrow(input)]) {
            expect(overlaps(boxes(drawing))).toEqual([]);
            const xs = drawing.rows.map(({ x }) => x);
            expect(xs).toEqual(xs.toSorted((a, b) => b - a));
            expect(xs.every((x) => x - 6 >= drawing.left && x + 6 <= drawing.right)).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
