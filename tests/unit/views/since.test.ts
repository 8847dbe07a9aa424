import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { closestOf, daysBetween, firstOf, points, preferred, snapshotsOf } from '../../../src/schemas/since-rows.ts';
import { SERIES, type Snapshot } from '../../../src/schemas/since.ts';
import { sinceFiles } from '../../../src/views/since/downloads.ts';
import { firsts } from '../../../src/views/since/firsts.ts';
import { reigns } from '../../../src/views/since/leaders.ts';
import { raceInput, segmentsOf } from '../../../src/views/since/race.ts';
import { snapshotRows } from '../../../src/views/since/snapshot-rows.ts';
import { statementsOf } from '../../../src/views/since/statements.ts';
import { labelIn } from '../../../src/views/since/words.ts';
import { sinceLine, surveyModels } from '../../../src/views/since/survey-models.ts';
import { sincePage } from '../../../src/views/since-page.ts';
import { readEdition } from './edition.ts';

const edition = readEdition();
const { since } = edition;
const page = sincePage(edition, (path) => `https://example.org${path}`);
const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../../../src/data/since/${file}`, import.meta.url)), 'utf8');

/** The snapshots, read without the project's reader: no field of theirs is quoted. */
const [head = '', ...lines] = read('snapshots.csv').trimEnd().split('\n');
const table = lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [head.split(',')[index], value])) as Record<string, string>);
const incomplete = new Set(
  (parse(read('boards.yaml')) as { scopes: { id: string; complete: boolean }[] }).scopes.filter(({ complete }) => !complete).map(({ id }) => id),
);
const hand = parse(read('firsts.yaml')) as {
  yardsticks: { id: string; against?: string[]; within?: number }[];
  recorded: { id: string; series: string; confidence: string; remark: { ja: string } }[];
};

describe('figures, recomputed from the file', () => {
  for (const series of SERIES) {
    const rows = table.filter((row) => row['series'] === series);
    const whole = rows.filter((row) => !incomplete.has(row['scope'] ?? ''));

    test(`firsts, ${series}`, () => {
      for (const { id, against, within } of hand.yardsticks) {
        const reached = whole.find((row) => {
          if (within !== undefined) return Number(row['gap']) <= within;
          const best = Math.max(...(against ?? []).map((column) => (row[column] ? Number(row[column]) : -Infinity)));
          return best > 0 && Number(row['open_rating']) >= best;
        });
        const row = firsts(edition).find((entry) => entry.id === id);
        const cell = series === 'raw' ? row?.raw : row?.style;
        // Where a copy of the board is earlier, the first complete table stands beside it.
        const day = cell?.confidence == null ? cell?.day : cell.supplements.find(({ confidence }) => confidence === null);
        expect(day?.date, id).toBe(reached?.['date']);
        if (cell == null || reached === undefined || day == null) continue;
        expect(day.openRating).toBe(reached['open_rating']);
        expect(cell.state.startsWith('above')).toBe(reached === rows[0]);
        const best = within === undefined ? Math.max(...(against ?? []).map((column) => Number(reached[column] || '0'))) : Number(reached['closed_rating']);
        expect(Number(day.closedRating)).toBe(best);
        const lead = Number(day.lead.replace('−', '-'));
        expect(Math.abs(lead - (Number(reached['open_rating']) - best))).toBeLessThan(0.11);
        expect(day.daysSinceChatgpt).toBe((Date.parse(reached['date'] ?? '') - Date.parse('2022-11-30')) / 86_400_000);
      }
    });

    test(`the smallest and the latest gap, ${series}`, () => {
      const smallest = Math.min(...whole.map((row) => Number(row['gap'])));
      expect(closestOf(since, series)?.gap).toBe(smallest);
      expect(snapshotsOf(since, series).at(-1)?.cells.gap).toBe(rows.at(-1)?.['gap']);
    });

    test(`chart and table agree with the file to the value, ${series}`, () => {
      const shown = snapshotRows(edition, series);
      expect(shown.map(({ date, openRating, closedRating, gap }) => [date, openRating, closedRating, gap])).toEqual(
        rows.map((row) => [row['date'], row['open_rating'], row['closed_rating'], row['gap']]),
      );
      const drawn = raceInput(edition, series).segments.flatMap(({ points: own }) => own);
      expect(drawn.map(({ date, gap }) => [date, String(gap)])).toEqual(rows.map((row) => [row['date'], String(Number(row['gap']))]));
    });

    test(`no line of the chart joins two methods, ${series}`, () => {
      const methodOf = new Map(rows.map((row) => [row['date'], row['method']]));
      for (const { points: own } of raceInput(edition, series).segments) expect(new Set(own.map(({ date }) => methodOf.get(date))).size).toBe(1);
      expect(segmentsOf(edition, series).length).toBe(new Set(methodOf.values()).size);
    });

    test(`who led, ${series}`, () => {
      const names = rows.map((row) => row['open']).filter((name, index, all) => name !== all[index - 1]);
      const label = new Map(since.models.map((model) => [model.name, labelIn('ja', model.label)]));
      expect(reigns(edition, series).map(({ model }) => model.label)).toEqual(names.map((name) => label.get(name ?? '')));
      expect(reigns(edition, series).reduce((sum, { snapshots }) => sum + snapshots, 0)).toBe(rows.length);
    });
  }

  test('in no snapshot is the best open model level with the best closed one, as the page says', () => {
    expect(table.every((row) => Number(row['gap']) > 0)).toBe(page.firsts.find(({ id }) => id === 'level')?.raw.state === 'not-yet');
  });

  test('since the day the page names, the best open model comes from the makers it names', () => {
    const text = since.words.statements.find(({ id }) => id === 'who-leads-open')?.text;
    const makers = new Set(
      table
        .filter((row) => row['series'] === 'raw' && (row['date'] ?? '') >= '2024-12-22')
        .map((row) => since.models.find(({ name }) => name === row['open'])?.maker),
    );
    for (const maker of makers) expect(text?.ja).toContain(maker);
    expect(text?.ja).toContain(`${makers.size}組織`);
  });

  test('after June 2023 the gap was widest on the day after the survey’s tables last changed', () => {
    const later = table.filter((row) => row['series'] === 'raw' && (row['date'] ?? '') >= '2023-07' && (row['date'] ?? '') <= '2024-02-02');
    const widest = later.toSorted((a, b) => Number(b['gap']) - Number(a['gap']))[0];
    expect(widest?.['date']).toBe('2024-02-02');
    expect(daysBetween(edition.survey.repository_last_change.date, widest?.['date'] ?? '')).toBe(1);
  });
});

describe('entries made by hand', () => {
  test('are told as such, with their confidence and a remark', () => {
    const shown = page.firsts.flatMap(({ id, raw, style }) =>
      [raw, style].flatMap((cell) => [
        ...(cell.confidence === null ? [] : [id]),
        ...cell.supplements.filter(({ confidence }) => confidence !== null).map(({ name }) => name),
      ]),
    );
    expect(shown).toHaveLength(hand.recorded.length);
    for (const entry of hand.recorded) expect(entry.remark.ja).not.toBe('');
  });

  test('copied by hand are the boards that were, and no others', () => {
    const typed = new Set((parse(read('boards.yaml')) as { scopes: { id: string; typed?: true }[] }).scopes.filter((scope) => scope.typed).map(({ id }) => id));
    const copied = new Set([
      ...table.filter((row) => typed.has(row['scope'] ?? '')).map((row) => `${row['series']}/${row['date']}`),
      ...since.recorded.filter((entry) => entry.typed).map(({ series, date }) => `${series}/${date}`),
    ]);
    expect(copied).toContain('raw/2023-12-20');
    for (const { id, raw, style } of page.firsts)
      for (const [series, cell] of [
        ['raw', raw],
        ['style-control', style],
      ] as const)
        for (const day of [cell.day, cell.closest, cell.closestTyped, ...cell.supplements])
          if (day) expect([id, day.date, day.typed]).toEqual([id, day.date, copied.has(`${series}/${day.date}`)]);
  });

  test('are looked for in the other view where its rows can tell', () => {
    const commercial = page.firsts.find(({ id }) => id === 'gpt-4-0314-commercial')?.style;
    const first = table.find((row) => row['series'] === 'style-control' && Number(row['open_rating']) >= Number(row['gpt_4_0314'] || Infinity));
    expect([commercial?.state, commercial?.day?.date, commercial?.day?.openRating]).toEqual(['above', first?.['date'], first?.['open_rating']]);
    expect(commercial?.day?.open?.restricted).toBe(false);
  });

  test('give the closest approach of the level that was never reached, beside that of complete tables', () => {
    const level = page.firsts.find(({ id }) => id === 'level')?.style;
    const copies = since.recorded.filter((entry) => entry.series === 'style-control' && entry.typed);
    expect(Number(level?.closestTyped?.gap)).toBe(Math.min(...copies.map(({ gap }) => gap)));
    expect(Number(level?.closestTyped?.gap)).toBeLessThan(Number(level?.closest?.gap));
  });

  test('are never found in the rows, and the rows never in them', () => {
    for (const { raw, style } of page.firsts)
      for (const cell of [raw, style])
        for (const entry of cell.supplements) expect([entry.date, entry.openRating].join(), entry.name).not.toBe([cell.day?.date, cell.day?.openRating].join());
  });

  test('agree with the rows where they speak of the same day', () => {
    for (const entry of since.reversals) {
      const row = snapshotsOf(since, 'style-control').find(({ date }) => date === entry.date);
      const column = `gpt${entry.closed.slice(3).replaceAll(/[-.]/g, '_')}` as keyof Snapshot;
      expect(row?.[column], entry.id).toBe(entry.closed_rating);
      expect(row?.source).toBe(entry.source);
    }
  });
});

describe('sentences', () => {
  const all = [
    ...page.answer,
    page.reservation,
    ...Object.values(page.statements).flatMap((own) => own.flatMap(({ text, caveat }) => [text, caveat])),
    ...page.reading.map(({ text }) => text),
  ];

  test('hold no token that was not filled in', () => {
    for (const text of all) expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
  });

  test('each have a caveat, a confidence and a source', () => {
    const shown = Object.values(page.statements).flat();
    expect(shown).toHaveLength(since.words.statements.length);
    for (const { caveat, confidence, sources } of shown) {
      expect(caveat.length).toBeGreaterThan(10);
      expect(confidence).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('that compare ratings say which view they speak of', () => {
    for (const section of ['race', 'firsts'] as const) for (const { id, text } of statementsOf(edition, section)) expect(text, id).toMatch(/書式調整/);
  });

  test('stand in print without spaces between Japanese and Latin', () => {
    for (const text of all) expect(text).not.toMatch(/[\u3040-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u3040-\u9fff]/);
  });
});

describe('the survey’s models since', () => {
  test('are counted once each, and together with those that never took part they are all', () => {
    const { exact, absent } = surveyModels(edition);
    expect(new Set(exact.map(({ model }) => model.href)).size + absent.length).toBe(edition.models.size);
    expect(page.surveyModels).toBe(new Set(exact.map(({ model }) => model.href)).size);
  });

  test('have one line in their sections, and the others none', () => {
    const { exact } = surveyModels(edition);
    const present = new Set(exact.map(({ model }) => model.href.split('#')[1]));
    for (const id of edition.models.keys()) expect(sinceLine(edition, id) !== null, id).toBe(present.has(id));
    expect(sinceLine(edition, 'llama-2-chat')?.line).toMatch(/^70Bは、2023年9月5日にオープンモデル22のうち2位.*2026年8月19日.*393モデル中335位/);
  });
});

test('downloads hold every row, and the CSV what the data file says', () => {
  const files = sinceFiles(edition);
  expect(files['since-snapshots.csv'].trimEnd().split('\r\n')).toEqual([head, ...lines]);
  const json = JSON.parse(files['since.json']) as { snapshots: unknown[]; survey_models: unknown[]; credit: { ja: string } };
  expect(json.snapshots).toHaveLength(table.length);
  expect(json.survey_models).toHaveLength(since.surveyModels.length);
  expect(json.credit.ja).toContain('CC BY 4.0');
});

describe('rules that hold for any rows', () => {
  const [template] = since.snapshots;
  const anySnapshots = array(
    record({ gap: double({ min: -20, max: 200, noNaN: true }), method: constantFrom('a', 'b', 'c'), rating: integer({ min: 900, max: 1500 }) }),
    { minLength: 1, maxLength: 30 },
  ).map((rows): Snapshot[] =>
    rows
      .toSorted((a, b) => (a.method < b.method ? -1 : a.method > b.method ? 1 : 0))
      .map(({ gap, method, rating }, index) => ({
        ...(template as Snapshot),
        date: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
        method,
        open_rating: rating,
        closed_rating: rating + gap,
        gap,
      })),
  );

  test('a first is the first, and the closest is the closest', () => {
    assert(
      property(anySnapshots, integer({ min: 0, max: 100 }), (snapshots, within) => {
        const own = { ...since, snapshots };
        const first = firstOf(own, 'raw', { id: 'x', within, name: { ja: 'x', en: 'x' } });
        for (const { date, gap } of snapshots) if (first === undefined || date < first.date) expect(gap).toBeGreaterThan(within);
        if (first) expect(first.gap).toBeLessThanOrEqual(within);
        expect(closestOf(own, 'raw')?.gap).toBe(Math.min(...snapshots.map(({ gap }) => gap)));
      }),
    );
  });

  test('segments keep every snapshot, in order, each of one method', () => {
    assert(
      property(anySnapshots, (snapshots) => {
        const segments = segmentsOf({ since: { ...since, snapshots } }, 'raw');
        expect(segments.flatMap((segment) => segment.snapshots)).toEqual(snapshots);
        for (const segment of segments) expect(new Set(segment.snapshots.map(({ method }) => method))).toEqual(new Set([segment.method]));
      }),
    );
  });

  test('shares of preference mirror each other and grow with the gap', () => {
    assert(
      property(double({ min: -400, max: 400, noNaN: true }), (gap) => {
        expect(preferred(gap) + preferred(-gap)).toBeCloseTo(100, 8);
        expect(preferred(gap + 1)).toBeGreaterThan(preferred(gap));
      }),
    );
    expect(preferred(0)).toBe(50);
    expect(points(-0.04)).toBe('0');
    expect(points(4.5)).toBe('4.5');
  });
});
