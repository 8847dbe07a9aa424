import { describe, expect, test } from 'vitest';
import type { BaselineSet } from '../../../src/schemas/baseline-schema.ts';
import type { Result } from '../../../src/schemas/schemas.ts';
import type { Edition } from '../../../src/views/edition.ts';
import { resultsOfVersion, type TableVersion } from '../../../src/views/table-version.ts';
import { countedVersions, countsOver, type VersionCounts } from '../../../src/views/version-counts.ts';
import { withBaselines } from '../../../src/views/with-baselines.ts';
import { readEdition } from './edition.ts';

/** The survey's tables as they stood on 1 February 2024: what later rows of the file add does not change what is known of them. */
const whole = readEdition();
const edition: Edition = { ...whole, results: whole.results.slice(0, 162) };
const resultsUnder = (of: Edition, version: TableVersion, sets: readonly BaselineSet[] = []): Result[] => withBaselines(resultsOfVersion(of, version), sets);
const set = (id: string) => edition.baselineSets.find((candidate) => candidate.id === id) ?? expect.fail(`no set ${id}`);
const under = (version: TableVersion, ...sets: string[]): VersionCounts => countsOver(edition, resultsUnder(edition, version, sets.map(set)));
const share = (wins: number, of: number) => ({ wins, of });

describe('the tables as published', () => {
  const counts = under('published');

  test('count every system that the authors list on the open side', () => {
    expect(counts['gpt-3-5-turbo'].listed).toEqual({ benchmarks: share(18, 22), comparisons: share(32, 48), all: share(38, 55) });
    expect(counts['gpt-4'].listed).toEqual({ benchmarks: share(5, 19), comparisons: share(5, 45), all: share(5, 45) });
  });

  test('count the models whose weights can be obtained alone', () => {
    expect(counts['gpt-3-5-turbo'].openWeights).toEqual({ benchmarks: share(10, 12), comparisons: share(21, 32), all: share(27, 39) });
    expect(counts['gpt-4'].openWeights).toEqual({ benchmarks: share(2, 9), comparisons: share(2, 29), all: share(2, 29) });
  });

  test('lose one benchmark when the 16k version stands for GPT-3.5-turbo in the long-context table', () => {
    const results = resultsUnder(edition, 'published', [{ ...set('june-2023'), values: [] }]);
    expect(countsOver(edition, results)['gpt-3-5-turbo'].listed.benchmarks).toEqual(share(17, 22));
    const table4 = results.filter(({ table }) => table === 4);
    expect(countsOver(edition, table4)['gpt-3-5-turbo'].listed.all).toEqual(share(8, 15));
  });
});

describe('baselines of one version', () => {
  test('count by version of GPT-3.5-turbo', () => {
    // The corrected reading keeps to one version already.
    expect(under('corrected')['gpt-3-5-turbo'].listed.all).toEqual(share(40, 53));
    expect(under('corrected', 'march-2023')['gpt-3-5-turbo'].listed.all).toEqual(share(40, 53));
    const june = resultsUnder(edition, 'corrected', [{ ...set('june-2023'), rows: [] }]);
    expect(countsOver(edition, june)['gpt-3-5-turbo'].listed.all).toEqual(share(35, 53));
    expect(under('corrected', 'june-2023')['gpt-3-5-turbo'].listed).toMatchObject({ benchmarks: share(17, 22), all: share(33, 53) });
  });

  test('count by version of GPT-4', () => {
    expect(under('corrected')['gpt-4'].listed.all).toEqual(share(5, 44));
    expect(under('corrected', 'june-2023')['gpt-4'].listed.all).toEqual(share(9, 44));
    expect(under('corrected', 'march-2023')['gpt-4'].listed.all).toEqual(share(5, 44));
  });

  test('count against the values of August 2023', () => {
    const counts = under('corrected', 'august-2023');
    expect(counts['gpt-3-5-turbo'].listed).toMatchObject({ benchmarks: share(17, 22), all: share(33, 53) });
    const table3 = resultsUnder(edition, 'corrected', [set('august-2023')]).filter(({ table }) => table === 3);
    expect(countsOver(edition, table3)['gpt-3-5-turbo'].listed.all).toEqual(share(1, 8));
    expect(countsOver(edition, table3)['gpt-4'].listed.all.wins).toBe(0);
  });

  test('count as before where the two AlpacaEval baselines still belong to different versions', () => {
    const mixed = { ...edition, errata: new Map([...edition.errata].filter(([id]) => id !== 'e40')) };
    expect(countsOver(mixed, resultsUnder(mixed, 'corrected', [set('august-2023')]))['gpt-3-5-turbo'].listed).toMatchObject({
      benchmarks: share(17, 22),
      all: share(31, 53),
    });
  });
});

describe('any version of the tables', () => {
  test('differs from the corrected values in baselines alone, each as its set says', () => {
    const corrected = resultsUnder(edition, 'corrected');
    for (const given of edition.baselineSets) {
      const results = resultsUnder(edition, 'corrected', [given]);
      const changed = results.filter((result, index) => result.score !== corrected[index]?.score);
      for (const { model_id } of changed) expect(edition.models.get(model_id)?.weights).toBe('closed');
      for (const { table, model, benchmark, score } of given.values)
        expect(results.find((result) => result.table === table && result.model_id === model && result.benchmark_id === benchmark)?.score).toBe(score);
    }
  });

  test('keeps as many decimals as the table, or more where the value has more', () => {
    const text = (id: string, model: string, benchmark: string) =>
      countedVersions(edition)
        .find((candidate) => candidate.id === id)
        ?.results.find((result) => result.model_id === model && result.benchmark_id === benchmark)?.score_text;
    expect(text('august-2023', 'gpt-4', 'humaneval')).toBe('82.0');
    expect(text('march-2023', 'gpt-3-5-turbo', 'alpacaeval-2')).toBe('9.62');
  });

  test('comes once for each reading and each set', () => {
    expect(countedVersions(edition).map(({ id }) => id)).toEqual(['published', 'corrected', ...edition.baselineSets.map(({ id }) => id)]);
  });

  test('never counts more where weights must be open', () => {
    for (const { counts } of countedVersions(edition))
      for (const { listed, openWeights } of Object.values(counts))
        for (const key of ['benchmarks', 'comparisons', 'all'] as const) {
          expect(openWeights[key].of).toBeLessThanOrEqual(listed[key].of);
          expect(openWeights[key].wins).toBeLessThanOrEqual(listed[key].wins);
        }
  });
});
