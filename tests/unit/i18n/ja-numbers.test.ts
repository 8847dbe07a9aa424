import { describe, expect, test } from 'vitest';
import { numbers } from '../../../src/i18n/ja-numbers.ts';
import { numberOf } from '../../../src/i18n/number-of.ts';

describe('templates with counts', () => {
  test.each([
    [0, 0, 'Xと比べられる値がありません'],
    [0, 1, 'Xとの1件の比較で上回りません'],
    [1, 1, 'Xとの1件の比較で上回ります'],
    [0, 3, 'Xとの3件の比較のうち、上回るものはありません'],
    [2, 3, 'Xとの3件の比較のうち、2件で上回ります'],
    [3, 3, 'Xとの3件の比較すべてで上回ります'],
  ])('say %i wins of %i', (wins, pairs, words) => {
    expect(numbers.tally('X', wins, pairs)).toBe(words);
  });

  test('say the verdict with none, some and all', () => {
    const all = { reached: 3, rows: 4, reached4: 1, rows4: 2 };
    expect(numbers.answer('表で、', { reached: 2, rows: 2, reached4: 0, rows4: 1 }, all)).toBe(
      '表で、重みを入手できるモデルの最高値がGPT-3.5-turboに達したのは、2指標すべてです。GPT-4に達した指標はありません（1指標中）。' +
        '重みの公開が未確認のモデルも数えると、GPT-3.5-turboには4指標中3指標、GPT-4には2指標中1指標で達しました。',
    );
    expect(numbers.answer('表で、', all, all)).not.toContain('未確認');
  });

  test('give the tables of a model as a run', () => {
    expect(numbers.inTables([], 0)).toBe('行なし');
    expect(numbers.inTables([1], 1)).toBe('表1に1件の値');
    expect(numbers.inTables([1, 3], 5)).toBe('表1、表3に5件の値');
    expect(numbers.inTables([1, 2, 3], 9)).toBe('表1〜3に9件の値');
  });
});

test('readers see the number of a claim or an erratum, not its id', () => {
  expect(['c07', 'e21', 'e100'].map(numberOf)).toEqual(['7', '21', '100']);
});
