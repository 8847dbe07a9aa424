import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { numbers } from '../../../src/i18n/en-numbers.ts';
import { search } from '../../../src/i18n/en-search.ts';
import { since } from '../../../src/i18n/en-since.ts';
import { count, list, ordinal } from '../../../src/i18n/en-words.ts';
import { stringsFor } from '../../../src/i18n/index.ts';

describe('templates with counts', () => {
  test.each([
    [0, 0, 'have no value of X to be compared with'],
    [0, 1, 'do not exceed X’s in the one comparison'],
    [1, 1, 'exceed X’s in the one comparison'],
    [2, 2, 'exceed X’s in both comparisons'],
    [0, 3, 'exceed X’s in none of 3 comparisons'],
    [2, 3, 'exceed X’s in 2 of 3 comparisons'],
    [3, 3, 'exceed X’s in all 3 comparisons'],
  ])('say %i wins of %i', (wins, pairs, words) => {
    expect(numbers.tally('X', wins, pairs)).toBe(words);
  });

  test('say the verdict with none, some and all', () => {
    const all = { reached: 3, rows: 4, reached4: 1, rows4: 2 };
    expect(numbers.answer('In the tables, ', { reached: 2, rows: 2, reached4: 0, rows4: 1 }, all)).toBe(
      'In the tables, the best value among models whose weights can be obtained reaches that of GPT-3.5-turbo on both benchmarks and does not reach that of GPT-4 on the one benchmark. ' +
        'If models whose release of weights is unverified are counted as well, GPT-3.5-turbo is reached on 3 of 4 benchmarks and GPT-4 on 1 of 2.',
    );
    expect(numbers.answer('In the tables, ', all, all)).toBe(
      'In the tables, the best value among models whose weights can be obtained reaches that of GPT-3.5-turbo on 3 of 4 benchmarks and that of GPT-4 on 1 of 2 benchmarks.',
    );
  });

  test('give the tables of a model as a run', () => {
    expect(numbers.inTables([], 0)).toBe('no rows');
    expect(numbers.inTables([1], 1)).toBe('1 value in Table 1');
    expect(numbers.inTables([1, 3], 5)).toBe('5 values in Tables 1 and 3');
    expect(numbers.inTables([1, 3, 4], 7)).toBe('7 values in Tables 1, 3 and 4');
    expect(numbers.inTables([1, 2, 3], 9)).toBe('9 values in Tables 1–3');
  });

  test('say what the lines of the lineage rest on', () => {
    expect(numbers.lineage.lead(1, 1)).toBe('The line shows 1 relation to a base model. It has a source.');
    expect(numbers.lineage.lead(3, 3)).toBe('The lines show 3 relations to base models. All of them have a source.');
    expect(numbers.lineage.lead(3, 2)).toBe('The lines show 3 relations to base models. For 2 of these a source has been found.');
    expect(numbers.lineage.lead(3, 0)).toContain('For none has');
  });

  test('tell full from partial matches', () => {
    expect(search.count(1, 0)).toBe('1 result');
    expect(search.count(0, 1)).toBe('1 partial match');
    expect(search.count(1200, 2)).toBe('1,200 results, and 2 partial matches');
  });

  test('write places, and points that the data write out', () => {
    expect(
      since.sectionLine({ version: '0613', open: false, then: { date: '2 May 2024', rank: 3, models: 58 }, last: { date: '9 May 2024', rank: 22, models: 1 } }),
    ).toMatch(/^The 0613 version ranked 3rd of 58 models on 2 May 2024.* of 9 May 2024, it ranked 22nd of 1 model$/);
    const line = (version: string) =>
      since.sectionLine({ version, open: true, then: { date: 'A', rank: 1, models: 2 }, last: { date: 'B', rank: 2, models: 3 } });
    expect(['', 'gpt-4-0314', 'First version', '13B'].map((version) => line(version).split(' ranked ')[0])).toEqual([
      'It',
      'The version listed as gpt-4-0314',
      'The first version',
      'The 13B version',
    ]);
    expect(since.leaders.gaps('1', '1')).toBe('1 point');
    expect(since.leaders.gaps('3.5', '12')).toBe('3.5–12 points');
    expect([since.race.below(0), since.race.below(50)]).toEqual(['0', '−50']);
  });
});

test('numbers, places and lists are written as in English', () => {
  expect([count(1, 'entry', 'entries'), count(0, 'entry', 'entries'), count(25000, 'value')]).toEqual(['1 entry', '0 entries', '25,000 values']);
  expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 112].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '101st', '112th']);
  expect(list(['A', 'B', 'C'])).toBe('A, B and C');
});

test('dates, claims and errata are named as in English', () => {
  expect(en.date.full(2023, 8, 9)).toBe('9 August 2023');
  expect(en.date.month(2023, 8)).toBe('August 2023');
  expect([en.claimNumber('c07'), en.erratumNumber('e21'), en.erratumNumber('e09', 'caution')]).toEqual(['Claim 7', 'Correction 21', 'Caution 9']);
});

test('no words are left in Japanese, nor quotes and dashes of typewriters', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'function' ? [String(value)] : Object.values(value as object).flatMap(texts);
  const found = texts([en, search]).filter((text) => /[\u3000-\u9fff\uff00-\uffef]|[a-z]'[a-z]/i.test(text));
  expect(found).toEqual([]);
});

test('a language that nobody has written names the file to write', () => {
  expect(stringsFor('en')).toBe(en);
  expect(() => stringsFor('fr')).toThrow('src/i18n/fr.ts');
});
