import { describe, expect, test } from 'vitest';
import { isFunctionWord } from '../../../src/integrations/function-words.ts';
import { cutIntoSections } from '../../../src/integrations/search-sections.ts';
import { unveil, veil } from '../../../src/search/veil.ts';

const sectionOf = (text: string): string =>
  cutIntoSections(`<html lang="ja"><main data-pagefind-body><h1>題</h1><p>${text}</p></main></html>`)?.sections[0]?.html ?? '';
/** What Pagefind can index of a section's text. */
const indexed = (text: string): string => sectionOf(text).replace(/<[^>]*>|\u200b|[\ue000-\uf8ff][\u{e0100}-\u{e01ef}]*/gu, '');
const read = (text: string): string => unveil(sectionOf(text).replace(/<[^>]*>|\u200b/g, ''));

describe('function words', () => {
  test.each(['の', 'による', 'されています', 'ではありません', 'そうではないというのが', 'については', 'このうち'])('%s is one', (run) => {
    expect(isFunctionWord(run, false)).toBe(true);
  });

  test.each(['まとめ', 'あらすじ', 'をしのぐ', 'つなぐ', 'ほぼ', 'ひよこ', 'らま', 'うそ', 'わずかに', 'はたらく', 'つくる', 'きつい'])('%s is none', (run) => {
    expect(isFunctionWord(run, false)).toBe(false);
  });

  test('a word behind its particle is none, behind a kanji either', () => {
    for (const run of ['のことば', 'をまとめて', 'のうそ', 'がほぼ', 'とひよこ']) expect([run, isFunctionWord(run, true)]).toEqual([run, false]);
  });

  test('an ending is one only behind its kanji', () => {
    for (const run of ['きさ', 'えています', 'みの', 'いに', 'められた', 'かめるの', 'ければ']) {
      expect([run, isFunctionWord(run, true)]).toEqual([run, true]);
    }
    for (const run of ['きさ', 'えて', 'かめる', 'みのり']) expect([run, isFunctionWord(run, false)]).toEqual([run, false]);
  });
});

describe('what Pagefind indexes', () => {
  test('words stay, what holds them together does not, and the text can be read again', () => {
    const text = 'モデルの大きさは、Llama 2をしのぐ値によって確認できていません。';
    expect(indexed(text)).toBe('題モデル大Llama 2をしのぐ値確認。');
    expect(read(text)).toBe(`題${text}`);
  });

  test('a letter that stands for hiragana is none, so that Pagefind makes no word of it', () => {
    expect(veil('ぁあんゖ、。')).toMatch(/^\p{Co}\p{Mn}{5}$/u);
    expect(unveil(veil('ぁあんゖゔ、ー漢字。'))).toBe('ぁあんゖゔ、ー漢字。');
  });

  test('variants of kanji stay what they are', () => {
    const text = '葛\u{e0100}飾\u{e0142}の葛\u{e0141}は';
    expect(unveil(veil(text))).toBe(text);
  });
});
