import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forestOf } from '../../../src/charts/forest.ts';
import { lineageNarrow, lineageWide, type LineageDrawing } from '../../../src/charts/lineage.ts';
import type { Descendant } from '../../../src/charts/types.ts';
import { NARROW_TEXT, WIDE_TEXT } from '../../../src/charts/units.ts';
import { boxOf, outside, overlaps, type Box } from './boxes.ts';
import { nodes } from './data.ts';

const both = (list: readonly Descendant[]): LineageDrawing[] => [lineageWide(list), lineageNarrow(list)];
const boxes = ({ width, nodes: own, aloneY }: LineageDrawing): Box[] => {
  const size = width === 760 ? WIDE_TEXT : NARROW_TEXT;
  return [
    ...own.map(({ label, labelX, y }) => boxOf(label, labelX, y + 5, size)),
    ...(aloneY === null ? [] : [boxOf('土台の記録がないもの', 0, aloneY, size)]),
  ];
};
const node = (id: string, bases: string[] = []): Descendant => ({ id, label: id, kind: 'open', bases, sourced: true });

function check(drawing: LineageDrawing, list: readonly Descendant[]): void {
  expect(drawing.nodes.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
  expect(drawing.edges).toHaveLength(list.reduce((sum, { bases }) => sum + bases.length, 0));
  expect(overlaps(boxes(drawing))).toEqual([]);
  for (const { points } of drawing.edges) {
    points.forEach(([x, y], index) => {
      const before = points[index - 1];
      expect(x >= 0 && x <= drawing.width && y >= 0 && y <= drawing.height).toBe(true);
      if (before !== undefined) expect(before[0] === x || before[1] === y).toBe(true);
    });
  }
}

describe('the lineage', () => {
  test('shows every model and every base once, inside the drawing', () => {
    for (const drawing of both(nodes)) {
      check(drawing, nodes);
      expect(outside(boxes(drawing), drawing)).toEqual([]);
    }
  });

  test('draws the first base as the tree and the others beside it', () => {
    const edges = lineageWide(nodes).edges.filter(({ to }) => to === 'wizardcoder');
    expect(edges.map(({ from, main }) => [from, main])).toEqual([
      ['starcoder', true],
      ['code-llama', false],
      ['deepseek-coder', false],
    ]);
  });

  test('knows edges without a source', () => {
    expect(
      lineageWide(nodes)
        .edges.filter(({ sourced }) => !sourced)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['chatgpt', 'shepherd']);
  });

  test('puts what was built later further right', () => {
    const drawing = lineageWide(nodes);
    const x = new Map(drawing.nodes.map((own) => [own.id, own.x]));
    for (const { from, to } of drawing.edges) expect(x.get(to)).toBeGreaterThan(x.get(from) ?? Infinity);
  });

  test('refuses circles, unknown bases and doubles', () => {
    expect(() => forestOf([node('a', ['b']), node('b', ['a'])])).toThrow(/circle/);
    expect(() => forestOf([node('a', ['x'])])).toThrow(/base x/);
    expect(() => forestOf([node('a'), node('a')])).toThrow(/twice/);
  });

  test('holds for any forest of three generations', () => {
    assert(
      property(array(integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 30 }), (picks) => {
        const list = picks.map((pick, index): Descendant => {
          const earlier = [...new Set([pick % (index + 1), (pick * 7) % (index + 1)])].filter((other) => other < index && other % 3 < index % 3);
          return node(
            `n${index}`,
            earlier.map((other) => `n${other}`),
          );
        });
        for (const drawing of both(list)) check(drawing, list);
      }),
      { numRuns: 100 },
    );
  });
});
