import { assert, constantFrom, double, option, property, record, array, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byRatio, catchUpNarrow, catchUpOverlay, catchUpWide, LINE, ratioText, ratioTo, type CatchUpDrawing } from '../../../src/charts/catch-up.ts';
import { dodge, MARK_GAP } from '../../../src/charts/dodge.ts';
import { NARROW_TEXT, WIDE_TEXT } from '../../../src/charts/units.ts';
import { boxOf, outside, overlaps, type Box } from './boxes.ts';
import { catchUpGroups } from './data.ts';

function boxes(drawing: CatchUpDrawing): Box[] {
  const wide = drawing.width === 760;
  const size = wide ? WIDE_TEXT : NARROW_TEXT;
  return [
    ...drawing.ticks.map(({ x, label }) => boxOf(label, x, 31, size, 'middle')),
    ...drawing.blocks.flatMap((block) => [
      boxOf(`${block.label} ${block.reached}／${block.of}`, 0, block.y, size),
      ...block.lines.flatMap((line) => {
        const side = line.y + (wide ? 5 : line.labelY);
        return [
          ...line.lines.map((text, index) => boxOf(text, 0, line.y + line.labelY + index * LINE, size)),
          boxOf(line.ratio, drawing.ratioX, side, size, 'end'),
          boxOf(line.best.label, drawing.bestX, side, size, wide ? 'start' : 'end'),
        ];
      }),
    ]),
  ];
}

const rows = (drawing: CatchUpDrawing): CatchUpDrawing['blocks'][number]['lines'] => drawing.blocks.flatMap(({ lines }) => lines);
const value = double({ min: 0.5, max: 100, noNaN: true });
const label = string({ unit: constantFrom('a', 'B', '3', '-', ' ', 'の', '成', '（'), minLength: 1, maxLength: 22 }).map((text) => `m${text.trim()}`);
const groups = array(
  record({
    label: constantFrom('総合', '長文'),
    rows: array(
      record({
        label,
        baseline: value,
        best: record({ value, label: label.map((text) => text.slice(0, 16)) }),
        gpt4: option(value),
        erratum: constantFrom(true, false),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('the catch-up chart', () => {
  const drawings = [catchUpWide(catchUpGroups()), catchUpNarrow(catchUpGroups())];

  test('draws a row for every benchmark on which an open model and GPT-3.5-turbo have a value', () => {
    for (const drawing of drawings) {
      const groups = catchUpGroups();
      expect(rows(drawing)).toHaveLength(groups.flatMap((group) => group.rows).length);
      expect(drawing.blocks.map(({ label: area, reached, of }) => [area, reached, of])).toEqual(
        groups.map(({ label: area, rows: own }) => [area, own.filter(({ best, baseline }) => best.value >= baseline).length, own.length]),
      );
    }
  });

  test('knows the ratios', () => {
    expect(ratioTo(14.13, 29.6)).toBeCloseTo(209.48, 2);
    expect(ratioText(ratioTo(27.1, 27.3))).toBe('101');
    expect(ratioText(ratioTo(100, 99.97))).toBe('99.9');
    expect(ratioText(100)).toBe('100');
  });

  test('leaves a value out that was not reported, and refuses one that has no logarithm', () => {
    const row = { label: 'a', baseline: 10, best: { value: 20, label: 'm' }, gpt4: null, erratum: false };
    expect(rows(catchUpWide([{ label: 'g', rows: [row] }]))[0]?.gpt4).toBeNull();
    expect(() => catchUpWide([{ label: 'g', rows: [{ ...row, gpt4: 0 }] }])).toThrow(RangeError);
    expect(() => catchUpWide([{ label: 'g', rows: [{ ...row, baseline: 0 }] }])).toThrow(RangeError);
  });

  test('sorts the rows of an area by ratio', () => {
    for (const { rows: own } of catchUpGroups()) {
      const ratios = byRatio(own).map((row) => row.best.value / row.baseline);
      expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
    }
  });

  test.each(drawings.map((drawing) => [drawing.width, drawing] as const))('keeps labels apart and inside at width %i', (_, drawing) => {
    expect(overlaps(boxes(drawing))).toEqual([]);
    expect(outside(boxes(drawing), drawing)).toEqual([]);
  });

  test('holds for any values: marks inside, marks apart, labels apart', () => {
    assert(
      property(groups, (input) => {
        for (const drawing of [catchUpWide(input), catchUpNarrow(input)]) {
          expect(overlaps(boxes(drawing))).toEqual([]);
          for (const line of rows(drawing)) {
            for (const mark of [line.open, line.gpt4]) {
              if (mark === null) continue;
              expect(mark.x).toBeGreaterThanOrEqual(drawing.left + 6);
              expect(mark.x).toBeLessThanOrEqual(drawing.right - 6);
              expect(line.y + mark.dy + 6).toBeLessThanOrEqual(drawing.height);
            }
            if (line.gpt4 !== null) expect(Math.hypot(line.open.x - line.gpt4.x, line.open.dy - line.gpt4.dy)).toBeGreaterThanOrEqual(MARK_GAP - 0.1);
            expect(line.open.x >= drawing.baseline).toBe(line.reached || line.open.x === drawing.baseline);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('lays versions over each other: each can be seen whole, and what is alike stands once', () => {
    assert(
      property(groups, (input) => {
        const changed = input.map((group) => ({ ...group, rows: group.rows.map((row, at) => (at === 0 ? { ...row, gpt4: row.baseline } : row)) }));
        for (const draw of [catchUpWide, catchUpNarrow]) {
          const { items } = catchUpOverlay({ one: input, two: changed, three: input }, draw);
          const of = (version: string) => items.filter(({ versions }) => versions.includes(version)).flatMap((item) => ('line' in item ? [item.line] : []));
          expect(of('one')).toEqual(of('three'));
          expect(of('one')).toHaveLength(rows(draw(input)).length);
          expect(of('two').map(({ ratio }) => ratio)).toEqual(of('one').map(({ ratio }) => ratio));
          expect(items.filter((item) => 'line' in item).length).toBeLessThanOrEqual(of('one').length + input.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('moves only marks that nearly coincide', () => {
    expect(dodge(0, 20)).toBe(0);
    expect(dodge(5, 5) * 2).toBeGreaterThanOrEqual(MARK_GAP);
  });
});
