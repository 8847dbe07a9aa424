import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../src/i18n/number-of.ts';
import { areaPage } from '../../../src/views/area-page.ts';
import { catchUp } from '../../../src/views/catch-up.ts';
import { jsonFiles, jsonSchemaOf, publishedSchemas, resultRows, resultsCsv, type SchemaName } from '../../../src/views/downloads.ts';
import { localize } from '../../../src/views/edition.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { shareOver, tallyOver } from '../../../src/views/kinds.ts';
import { ALIGNED_SET, cellsOf, resultsOfVersion, TABLE_VERSIONS } from '../../../src/views/table-version.ts';
import { tablesPage } from '../../../src/views/tables-page.ts';
import { countedVersions, countsOver } from '../../../src/views/version-counts.ts';
import { readEdition } from './edition.ts';

const edition = readEdition();
const cells = cellsOf(edition);
const pages = edition.areas.map((area) => areaPage(edition, area, []));
const rows = pages.flatMap(({ measured }) => measured.flatMap(({ scores }) => scores?.rows ?? []));
const tables = tablesPage(edition).tables;

describe('the pages of results', () => {
  test('hold every published value exactly as listed, once, under its own address', () => {
    const listed = edition.results.filter(({ score }) => score !== null).map((result) => [`${result.benchmark_id}-${result.model_id}`, result.score_text]);
    const shown = rows.filter(({ versions }) => versions.includes('published')).map((row) => [row.id, row.shown.published.text]);
    expect(shown.sort()).toEqual(listed.sort());
  });

  test('name every model without a value as a blank of its benchmark', () => {
    const blanks = pages.flatMap(({ measured }) => measured.flatMap(({ scores }) => scores?.blanks ?? []));
    expect(blanks).toHaveLength(edition.results.filter(({ score }) => score === null).length);
  });

  test('draw every value that they list, in every version, with its erratum mark', () => {
    for (const { id, scores } of pages.flatMap(({ measured }) => measured)) {
      if (!scores) continue;
      for (const version of TABLE_VERSIONS) {
        const { rows: drawnRows, baselines } = scores.chart.inputs[version];
        const drawn = [...drawnRows.map(({ text, erratum }) => `${text}${erratum ? '†' : ''}`), ...baselines.map(({ label }) => label.split(' ').at(-1) ?? '')];
        const listed = scores.rows
          .filter(({ versions }) => versions.includes(version))
          .map((row) => `${row.shown[version].text}${row.errata.length > 0 ? '†' : ''}`);
        expect(drawn.sort(), `${id}, ${version}`).toEqual(listed.sort());
      }
    }
  });

  test('list each version from the highest value down, each entry once', () => {
    for (const { id, scores } of pages.flatMap(({ measured }) => measured)) {
      for (const version of TABLE_VERSIONS) {
        const own = (scores?.rows ?? []).filter(({ versions }) => versions.includes(version));
        const values = own.map(({ shown }) => Number(shown[version].text));
        expect(values, `${id}, ${version}`).toEqual([...values].sort((a, b) => b - a));
        expect(new Set(own.map(({ model }) => model.href)).size).toBe(own.length);
      }
    }
  });

  test('show every erratum at each cell it is about, the grave ones in words, too', () => {
    for (const cell of cells.filter(({ errata, published }) => errata.length > 0 && published.score !== null)) {
      const id = `${cell.result.benchmark_id}-${cell.result.model_id}`;
      const row = rows.find((candidate) => candidate.id === id);
      expect(
        row?.errata.map(({ label }) => label),
        id,
      ).toEqual(cell.errata.map(({ id: erratum }) => numberOf(erratum)).sort((a, b) => Number(a) - Number(b)));
      const section = pages.flatMap(({ measured }) => measured).find((candidate) => candidate.id === cell.result.benchmark_id);
      const grave = cell.errata.filter(({ severity }) => severity === 'high').map((erratum) => numberOf(erratum.id));
      expect(section?.scores?.errata.map(({ label }) => label)).toEqual(expect.arrayContaining(grave));
    }
  });

  test('rank open models alone and mark one best value, none where no open model has one', () => {
    for (const { id, scores } of pages.flatMap(({ measured }) => measured)) {
      const ranked = scores?.rows.filter(({ shown, versions }) => versions.includes('published') && shown.published.rank !== null) ?? [];
      expect(
        ranked.every(({ kind }) => kind === 'open'),
        id,
      ).toBe(true);
      expect(ranked.filter(({ shown }) => shown.published.best)).toHaveLength(ranked.length > 0 ? 1 : 0);
    }
  });

  test('point at ids that the page of tables has', () => {
    const ids = new Set(tables.flatMap((table) => table.rows.map(({ id }) => `/results/tables/#${id}`)));
    for (const { source } of rows) expect(ids).toContain(source.href);
  });
});

describe('what is said of a benchmark', () => {
  test('has one pair of brackets at its end at most', () => {
    const facts = pages.flatMap(({ measured, others }) => [...measured, ...others].flatMap((section) => section.facts));
    expect(facts.some(({ value }) => value.includes('；'))).toBe(true);
    for (const { value } of facts) expect(value).not.toMatch(/[)）]\s*[(（]/);
  });
});

describe('the five tables', () => {
  test('hold every value and every blank as listed', () => {
    const scores = tables.flatMap((table) => table.rows.flatMap((row) => row.scores.map(({ shown }) => shown.published.text)));
    expect(scores.sort()).toEqual(edition.results.map(({ score_text }) => score_text).sort());
  });

  test('carry the errata about sizes, dates and names at their cells', () => {
    const zephyr = tables[0]?.rows.find(({ id }) => id === 't1-zephyr');
    expect(zephyr?.size).toMatchObject({
      shown: { published: { text: '70B' }, corrected: { text: '7B' }, aligned: { text: '7B' } },
      errata: [{ label: '1', name: '訂正1', severity: 'high' }],
    });
  });

  test('say corrected dates in words', () => {
    for (const row of tables.flatMap((table) => table.rows)) expect(row.released.shown.corrected.text).not.toMatch(/^\d{4}-\d{2}/);
  });
});

describe('the corrected version', () => {
  const value = (model: string, benchmark: string) => cells.find(({ result }) => result.model_id === model && result.benchmark_id === benchmark)?.corrected;

  test('applies corrections, withdraws, and sets apart what cannot be compared', () => {
    expect(value('openchat-3-5', 'gsm8k')?.score).toBe(77.4);
    expect(value('openchat-3-5', 'humaneval')?.score).toBe(71.3);
    expect(value('wizardlm', 'alpacaeval-2')?.score).toBe(14.38);
    // One version in both columns.
    expect(value('gpt-3-5-turbo', 'alpacaeval')?.score).toBe(89.37);
    expect(value('gpt-3-5-turbo', 'alpacaeval-2')?.score).toBe(9.62);
    expect(value('yi-chat', 'alpacaeval-2')?.score).toBe(29.66);
    expect(value('yi-chat', 'open-llm-leaderboard')?.unranked).toBe('withdrawn');
    expect(value('lmvslm', 'triviaqa')?.unranked).toBe('incomparable');
    const changing = new Set(
      [...edition.errata.values()].flatMap(({ targets }) =>
        targets.flatMap((target) =>
          target.kind === 'cell' && (target.corrected !== undefined || target.withdrawn || target.incomparable)
            ? [`${target.table}/${target.model}/${target.benchmark}`]
            : [],
        ),
      ),
    );
    expect(
      cells
        .filter(({ differs }) => differs)
        .map(({ result }) => `${result.table}/${result.model_id}/${result.benchmark_id}`)
        .sort(),
    ).toEqual([...changing].sort());
  });

  test('moves a row that changes its place, and keeps one address for it', () => {
    const moved = rows.filter(({ versions }) => !versions.includes('published'));
    expect(moved.length).toBeGreaterThan(0);
    for (const { id, versions } of moved) {
      expect(id.startsWith(`chart-${versions[0]}-`)).toBe(true);
      const twin = rows.find((row) => row.id === id.slice(`chart-${versions[0]}-`.length));
      expect(twin?.versions).toContain('published');
      expect(twin?.versions.filter((version) => versions.includes(version))).toEqual([]);
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('gives the first place to the next model when a value is withdrawn', () => {
    const best = rows.filter((row) => row.id.startsWith('open-llm-leaderboard-') && row.shown.corrected.best);
    expect(best.map(({ id }) => id)).toEqual(['open-llm-leaderboard-mixtral-8x7b']);
  });
});

describe('the version with aligned baselines', () => {
  test('changes baselines alone, and nothing that the corrections withdraw', () => {
    for (const { result, kind, corrected, aligned } of cells.filter((cell) => cell.aligned !== cell.corrected)) {
      expect([result.model_id, kind]).toEqual([expect.stringMatching(/^gpt-/), 'closed']);
      expect(aligned.unranked ?? corrected.unranked).toBeNull();
    }
  });

  test('is counted as its set of baselines is', () => {
    const set = countedVersions(edition).find(({ id }) => id === ALIGNED_SET);
    expect(countsOver(edition, resultsOfVersion(edition, 'aligned'))).toEqual(set?.counts);
  });
});

describe('the figures in words', () => {
  test('count the pairs of the tables, with and without techniques on closed models', () => {
    for (const closed of ['gpt-3-5-turbo', 'gpt-4'] as const) {
      const { listed, openWeights } = countsOver(edition, edition.results)[closed];
      const { all, comparisons } = listed;
      expect(tallyOver(edition, edition.results, closed)).toEqual({ wins: all.wins, pairs: all.of, openWins: comparisons.wins, openPairs: comparisons.of });
      const { wins, of } = openWeights.comparisons;
      expect(shareOver(edition, edition.results, closed, { by: 'open-weights' })).toEqual({ wins, pairs: of });
      expect(localize(edition, `{{open-wins:${closed}}}/{{open-pairs:${closed}}}`)).toBe(`${wins}/${of}`);
    }
  });

  test('leave withdrawn and incomparable values out when corrected', () => {
    const left = cells.filter(({ corrected, published }) => corrected.unranked !== null && published.score !== null);
    const pairs = (results: Parameters<typeof tallyOver>[1]): number => tallyOver(edition, results, 'gpt-3-5-turbo').pairs;
    expect(left.length).toBeGreaterThan(0);
    expect(pairs(edition.results) - pairs(resultsOfVersion(edition, 'corrected'))).toBeLessThanOrEqual(left.length);
    expect(pairs(resultsOfVersion(edition, 'corrected'))).toBeLessThan(pairs(edition.results));
  });

  test('agree between the chart of the home page and its sentence', () => {
    const { chart } = homePage(edition).answers.published;
    const { listed, openWeights } = countedVersions(edition)[0]?.counts['gpt-3-5-turbo'] ?? {};
    expect({ wins: chart.reached, of: chart.rows }).toEqual(listed?.benchmarks);
    expect({ wins: chart.confirmed.reached, of: chart.confirmed.rows }).toEqual(openWeights?.benchmarks);
    expect(chart.groups.flatMap(({ rows: own }) => own)).toHaveLength(chart.rows);
    expect(chart.below16k).toContain('SQuALITY');
    expect(
      catchUp(edition, 'corrected')
        .groups.flatMap(({ rows: own }) => own)
        .find(({ label }) => label === 'Open LLM Leaderboard')?.best.label,
    ).toBe('Mixtral 8x7B');
  });
});

describe('the downloads', () => {
  test('hold every cell once in each version, as listed where published', () => {
    const published = resultRows(edition).filter(({ reading }) => reading === 'published');
    expect(published.map(({ score }) => score)).toEqual(edition.results.map(({ score_text }) => score_text));
    expect(published.filter(({ status }) => status === 'not-reported')).toHaveLength(edition.results.filter(({ score }) => score === null).length);
    const corrected = resultRows(edition).filter(({ reading }) => reading === 'corrected');
    expect(corrected.filter(({ status }) => status === 'corrected')).toHaveLength(
      cells.filter((cell) => cell.differs && cell.corrected.unranked === null).length,
    );
    expect(corrected.find(({ status }) => status === 'withdrawn')).toMatchObject({ score: '', published_score: '68.68' });
  });

  test('are well-formed CSV with one header line', () => {
    const lines = resultsCsv(edition).split('\r\n');
    expect(lines).toHaveLength(1 + TABLE_VERSIONS.length * edition.results.length + 1);
    expect(lines[0]).toMatch(/^reading,id,table,/);
  });

  test('fit the schemas that are published beside them', () => {
    const files = jsonFiles(edition);
    const results = JSON.parse(files['results.json']) as { results: unknown[]; errata: unknown[]; version: string };
    for (const row of results.results) expect(publishedSchemas.results.safeParse(row).error).toBeUndefined();
    for (const row of results.errata) expect(publishedSchemas.errata.safeParse(row).error).toBeUndefined();
    const models = JSON.parse(files['models.json']) as { models: unknown[] };
    for (const model of models.models) expect(publishedSchemas.models.safeParse(model).error).toBeUndefined();
    expect(results.version).toMatch(/^[0-9a-f]{12}$/);
    for (const name of Object.keys(publishedSchemas)) expect(jsonSchemaOf(name as SchemaName)).toMatchObject({ type: 'object', title: name });
  });
});

test('a page offers no version of the tables that changes nothing on it', () => {
  for (const area of edition.areas) {
    const own = cells.filter(({ result }) => edition.benchmarks.get(result.benchmark_id)?.area === area.id);
    const { versions } = areaPage(edition, area, []);
    const read = (version: (typeof TABLE_VERSIONS)[number]): string => JSON.stringify(own.map((cell) => cell[version]));
    expect(versions[0]).toBe('published');
    expect([area.id, new Set(versions.map(read)).size]).toEqual([area.id, versions.length]);
    expect([area.id, new Set(TABLE_VERSIONS.map(read)).size]).toEqual([area.id, versions.length]);
  }
});
