import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, keyOf, occurrences } from '../../../../src/search/writing/fold.ts';

describe('folding', () => {
  test.each([
    ['Ｌｌａｍａ２', 'llama 2'],
    ['Llama-2', 'llama 2'],
    ['GPT-3.5-turbo', 'gpt 3.5 turbo'],
    ['70B', '70b'],
    ['Mixtral 8×7B', 'mixtral 8x 7b'],
    ['ヴィキューナ', 'びきゆな'],
    ['ファイン・チューニング', 'ふあいんちゆにんぐ'],
    ['パラメーター', 'ぱらめた'],
    ['437,605件', '437605件'],
    ['1,2,3', '1 2 3'],
    ['3,0000', '3 0000'],
    ['人間の フィードバック', '人間のふいどばつく'],
    ['混合エキスパート（MoE）', '混合えきすぱとmoe'],
    ['ヴィーナス、ゔぁん、ヴュー、ヴ', 'びなすばんびゆぶ'],
    ['㍍と㌔、ｷﾛ', 'めとるときろきろ'],
    ['α=0.5、ΑΣ', 'α 0.5 ασ'],
    ['ちぢみ、つづき、ヶ月', 'ちじみつずきけ月'],
  ])('%s', (text, folded) => expect(fold(text).text).toBe(folded));

  test('spellings of one name have one key', () => {
    expect(new Set(['MT-Bench', 'mt bench', 'MTBench', 'ＭＴ－Ｂｅｎｃｈ'].map(keyOf)).size).toBe(1);
  });

  test('every folded character knows its place in the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, at } = fold(text);
        expect(at.length).toBe(folded.length + 1);
        expect(at.every((place, i) => i === 0 || place >= (at[i - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('finding a needle as a word', () => {
  const count = (text: string, needle: string): number => occurrences(fold(text), fold(needle).text).length;
  test.each([
    ['ドラマを見る', 'ラマ', 0],
    ['ラマは動物', 'ラマ', 1],
    ['trying', 'yi', 0],
    ['GPT-3.5とGPT-3', 'GPT-3', 1],
    ['70Bと70', '70', 1],
    ['追いつく', '追', 1],
    ['追加する', '追', 0],
    ['ファインチューニング', 'チューニング', 1],
    ['wizardmath', 'math', 0],
  ])('%s: %s %i times', (text, needle, times) => expect(count(text, needle)).toBe(times));
});
