import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { meanOverTable, oneDecimal, pairsOver, winsOver } from '../../../src/schemas/figures.ts';
import { fillTokens, tablesOfFacts } from '../../../src/schemas/tokens.ts';
import { isAbsent, membersOf, TRUSTED_FIELDS } from '../../../src/schemas/schemas.ts';
import { allSections, type Section } from '../../../src/seed/article.ts';
import { load, root } from '../checks/overlay.ts';

const { facts, prose, articles } = load();

/** The CSV read by hand, without the code under test: fields in quotes hold commas. */
const rows = readFileSync(join(root, 'src/data/results.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? ''))
  .map((fields) => ({ table: fields[0] ?? '', model: fields[3] ?? '', benchmark: fields[8] ?? '', score: fields[9] ?? '' }));
const given = rows.filter(({ score }) => score !== '');
const closed = ['gpt-3-5-turbo', 'gpt-3-5-turbo-16k', 'gpt-4'];

function countByHand(over: string): [number, number] {
  let [wins, pairs] = [0, 0];
  for (const one of given) {
    for (const other of given) {
      if (one.table !== other.table || one.benchmark !== other.benchmark || other.model !== over || closed.includes(one.model)) continue;
      pairs++;
      if (Number(one.score) > Number(other.score)) wins++;
    }
  }
  return [wins, pairs];
}

describe('the five tables', () => {
  test('every value and every blank is intact', () => {
    expect(given.length).toBeGreaterThan(0);
    expect(facts.results.map(({ table, model_id, benchmark_id, score_text }) => [String(table), model_id, benchmark_id, score_text])).toEqual(
      rows.map(({ table, model, benchmark, score }) => [table, model, benchmark, score]),
    );
    for (const { score, score_text } of facts.results) expect(score).toBe(score_text === '' ? null : Number(score_text));
  });

  test.each(['gpt-3-5-turbo', 'gpt-4'])('the open side is above %s as often as a count by hand says', (over) => {
    const [wins, pairs] = countByHand(over);
    expect(pairs).toBeGreaterThan(wins);
    expect([winsOver(facts.results, over).length, pairsOver(facts.results, over).length]).toEqual([wins, pairs]);
    expect(fillTokens(`{{wins:${over}}}/{{pairs:${over}}}`, tablesOfFacts(facts))).toBe(`${wins}/${pairs}`);
    const byTable = [1, 2, 3, 4, 5].map((table) => winsOver(facts.results, over, table).length);
    expect(byTable.reduce((sum, count) => sum + count, 0)).toBe(wins);
  });

  test('the means of table 4 are those of its ten columns', () => {
    const models = [...new Set(rows.filter(({ table }) => table === '4').map(({ model }) => model))];
    expect(models.length).toBeGreaterThan(3);
    for (const model of models) {
      const scores = rows.filter((row) => row.table === '4' && row.model === model).map(({ score }) => score);
      const mean = scores.some((score) => score === '') ? null : scores.reduce((sum, score) => sum + Number(score), 0) / scores.length;
      const found = meanOverTable(facts.results, model, 4);
      if (mean === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(mean, 10);
    }
    expect(meanOverTable(facts.results, 'no-such-model', 4)).toBeNull();
  });

  test.each([
    [36.65, '36.7'],
    [36.649, '36.6'],
    [1.005, '1.0'],
    [0.05, '0.1'],
    [-0.25, '-0.3'],
    [2, '2.0'],
    [0, '0.0'],
    [-0.04, '0.0'],
  ])('%f to one decimal is %s', (value, text) => {
    expect(oneDecimal(value)).toBe(text);
  });
});

describe('the edition', () => {
  test('marks every claim exactly once in our article', () => {
    const own = articles.find(({ id }) => id === 'chatgpt-one-year') ?? expect.fail();
    const blocks = [...own.lead, ...allSections(own.sections).flatMap((section) => section.blocks)];
    const marked = [...blocks.flatMap((block) => block.claims), ...own.related.flatMap((item) => item.claims), ...(own.reference?.claims ?? [])];
    expect(marked.sort()).toEqual(facts.claims.map(({ id }) => id).sort());
  });

  test('marks each claim in the section that the claim names, or below it', () => {
    const own = articles.find(({ id }) => id === 'chatgpt-one-year') ?? expect.fail();
    const path = new Map<string, string[]>();
    const walk = (sections: readonly Section[], above: string[]): void => {
      for (const section of sections) {
        path.set(section.id, [...above, section.id]);
        walk(section.children, [...above, section.id]);
      }
    };
    walk(own.sections, []);
    const location = new Map<string, string[]>();
    for (const id of [...own.lead.flatMap((block) => block.claims), ...(own.reference?.claims ?? [])]) location.set(id, ['lead']);
    for (const section of allSections(own.sections))
      for (const id of section.blocks.flatMap((block) => block.claims)) location.set(id, path.get(section.id) ?? []);
    for (const item of own.related) for (const id of item.claims) location.set(id, item.section === null ? ['lead'] : (path.get(item.section) ?? []));
    for (const { id, section } of facts.claims) expect([id, ...(location.get(id) ?? [])]).toContain(section);
  });

  test('has each model on exactly one family page, with one note', () => {
    const placed = facts.families.flatMap(membersOf);
    expect(placed.sort()).toEqual(facts.models.map(({ id }) => id).sort());
    for (const { notes } of prose.values()) expect(notes.map(({ id }) => id).sort()).toEqual(placed);
  });

  test('numbers errata, claims and findings without a gap', () => {
    for (const [letter, entries] of [
      ['e', facts.errata],
      ['c', facts.claims],
      ['f', facts.findings],
    ] as const)
      expect(entries.map(({ id }) => id)).toEqual(entries.map((_, index) => `${letter}${String(index + 1).padStart(2, '0')}`));
  });

  test('gives every erratum a kind that fits: only a correction puts something in the place of what is printed', () => {
    const replaces = facts.errata.filter(({ targets }) => targets.some((target) => 'corrected' in target || 'withdrawn' in target));
    expect(replaces.map(({ kind }) => kind)).toEqual(replaces.map(() => 'correction'));
    for (const { id, suggested, advice } of facts.errata) expect([id, suggested ?? advice]).not.toEqual([id, undefined]);
  });

  test('says one thing about the weights of every entry: a technique has none, and nothing else lacks them', () => {
    for (const { id, kind, weights } of facts.models) expect([id, weights === 'not-applicable']).toEqual([id, kind === 'method']);
  });

  test('says of every field with a value where it was checked', () => {
    for (const model of facts.models)
      for (const field of TRUSTED_FIELDS) {
        const value = model[field];
        const given = value !== undefined && value !== 'not-applicable' && !isAbsent(value) && !(Array.isArray(value) && value.length === 0);
        expect([model.id, field, field in model.provenance]).toEqual([model.id, field, given]);
      }
  });

  test('leaves no token unfilled', () => {
    const filled = fillTokens(
      JSON.stringify([facts.claims, facts.errata, facts.findings, facts.models, facts.terms, facts.benchmarks, facts.baselineSets]),
      tablesOfFacts(facts),
    );
    expect(filled.match(/\{\{[^}]*\}\}/g)).toBeNull();
  });
});
