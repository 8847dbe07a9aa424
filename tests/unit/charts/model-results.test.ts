import { describe, expect, test } from 'vitest';
import { LINE } from '../../../src/charts/benchmark.ts';
import { modelNarrow, modelWide } from '../../../src/charts/model-results.ts';
import type { ModelRow } from '../../../src/charts/types.ts';
import { NARROW_TEXT, WIDE_TEXT } from '../../../src/charts/units.ts';
import { boxOf, outside, overlaps } from './boxes.ts';
import { benchmarks, cells, facts } from './data.ts';

const rowsOf = (model: string): ModelRow[] =>
  benchmarks.flatMap(({ id, name, name_ja: nameJa, scale }) => {
    const of = (other: string): number | null => cells(id).find((cell) => cell.model_id === other)?.score ?? null;
    const own = cells(id).find((cell) => cell.model_id === model);
    return own === undefined
      ? []
      : [
          {
            label: nameJa ?? name,
            value: own.score,
            text: own.score_text,
            domain: [Math.max(0, scale?.min ?? 0), scale?.max ?? 100] as const,
            gpt35: of('gpt-3-5-turbo'),
            gpt4: of('gpt-4'),
          },
        ];
  });

describe("a model's chart", () => {
  test.each([...new Set(facts.results.map((result) => result.model_id))])('%s keeps labels apart and marks inside', (model) => {
    for (const drawing of [modelWide(rowsOf(model), 'open'), modelNarrow(rowsOf(model), 'open')]) {
      const wide = drawing.width === 760;
      const size = wide ? WIDE_TEXT : NARROW_TEXT;
      const boxes = drawing.rows.flatMap((row) => [
        ...row.lines.map((line, index) => boxOf(line, 0, row.y + row.labelY + index * LINE, size)),
        boxOf(row.text, drawing.valueX, row.y + (wide ? 5 : row.labelY), size, 'end'),
      ]);
      expect(overlaps(boxes)).toEqual([]);
      expect(outside(boxes, drawing)).toEqual([]);
      for (const { x, gpt35, gpt4 } of drawing.rows) for (const at of [x, gpt35 ?? x, gpt4 ?? x]) expect(at >= drawing.left && at <= drawing.right).toBe(true);
    }
  });

  test('puts zero at the start and a missing baseline nowhere', () => {
    const drawing = modelWide([{ label: 'a', value: 0, text: '0', domain: [0, 100], gpt35: null, gpt4: 0 }], 'open');
    expect(drawing.rows[0]).toMatchObject({ x: drawing.left, gpt35: null, gpt4: drawing.left });
  });
});
