import { array, assert, constantFrom, date, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moment } from '../../../src/charts/time.ts';
import { timelineNarrow, TIMELINE_TEXT, timelineWide, type TimelineDrawing } from '../../../src/charts/timeline.ts';
import type { Release, TimelineInput } from '../../../src/charts/types.ts';
import { boxOf, outside, overlaps, type Box } from './boxes.ts';
import { facts, releases } from './data.ts';

const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const input = (own: readonly Release[]): TimelineInput => ({ releases: own, focus: ['2023-02', '2024-02'], months });
const both = (own: readonly Release[]): TimelineDrawing[] => [timelineWide(input(own)), timelineNarrow(input(own))];

function boxes(drawing: TimelineDrawing): Box[] {
  const wide = drawing.width === 760;
  const size = wide ? TIMELINE_TEXT.wide : TIMELINE_TEXT.narrow;
  return [
    ...drawing.marks.map(({ label, labelX, y }) => boxOf(label, labelX, y + 5, size)),
    ...drawing.years.map(({ label, x, y }) => boxOf(label, x, y, size)),
    ...drawing.months.map(({ label, x, y }) => boxOf(label, x, y, size, wide ? 'middle' : 'end')),
  ];
}

function check(drawing: TimelineDrawing): void {
  expect(overlaps(boxes(drawing))).toEqual([]);
  expect(outside(boxes(drawing), drawing)).toEqual([]);
  const inOrder = drawing.marks.toSorted((a, b) => moment(a.date).at - moment(b.date).at).map(({ at }) => at);
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  for (const { x, y } of drawing.marks) expect(x >= 6 && x <= drawing.width - 6 && y >= 6 && y <= drawing.height - 6).toBe(true);
}

describe('the timeline', () => {
  test('shows every model once', () => {
    for (const { marks } of both(releases)) expect(marks.map(({ href }) => href).toSorted()).toEqual(facts.models.map(({ id }) => `#${id}`).toSorted());
  });

  test('keeps labels apart and inside, in the order of dates', () => both(releases).forEach(check));

  test('puts open releases above the axis and the others below', () => {
    const { marks, axis } = timelineWide(input(releases));
    for (const { kind, y } of marks) expect(kind === 'open' ? y < axis[0] : y > axis[1]).toBe(true);
  });

  test('shows a month whose day is unknown as a stretch', () => {
    for (const drawing of both([
      { label: 'a', kind: 'open', date: '2023-03' },
      { label: 'b', kind: 'open', date: '2023-03-01' },
      { label: 'c', kind: 'open', date: '2023-03-31' },
    ])) {
      const [b, a, c] = ['b', 'a', 'c'].map((name) => drawing.marks.find(({ label }) => label === name));
      expect(b?.span).toBeNull();
      expect(a?.span?.[0]).toBe(b?.at);
      expect(a?.span?.[1]).toBeGreaterThan(c?.at ?? Infinity);
    }
  });

  test.each(['2023', '2023-13', '2023-02-30', 'soon'])('refuses %s', (text) => {
    expect(() => moment(text)).toThrow(RangeError);
  });

  test('holds for any dates', () => {
    const day = date({ min: new Date('2021-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((own) => own.toISOString());
    const release = record({
      label: constantFrom('a', 'Llama 2', 'Llama-2-chat-32k + 検索'),
      kind: constantFrom('open' as const, 'closed' as const, 'method' as const),
      date: day.chain((text) => constantFrom(text.slice(0, 10), text.slice(0, 7))),
    });
    assert(
      property(array(release, { minLength: 1, maxLength: 40 }), (own) => both(own).forEach(check)),
      { numRuns: 200 },
    );
  });
});
