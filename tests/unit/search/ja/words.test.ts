import { describe, expect, test } from 'vitest';
import { isCommon, topicOf } from '../../../../src/search/ja/grammar.ts';
import { kanaOfRomaji } from '../../../../src/search/ja/romaji.ts';
import { loosened, words } from '../../../../src/search/ja/words.ts';

const stems = (piece: string, isWhole = true): string[] => words(piece, isWhole).flatMap(({ stem, isGrammar }) => (isGrammar ? [] : [stem]));

describe('words of a question', () => {
  test.each([
    ['比較が難しいのはなぜですか', ['比較', '難']],
    ['ハルシネーションを減らすには', ['ハルシネーション', '減']],
    ['追いついた領域', ['追', '領域']],
    ['毎週のように公開される', ['毎週', '公開']],
    ['437605件の質問', ['437605件', '質問']],
    ['text-davinci-003', ['text-davinci-003']],
    ['C++とRust', ['C++', 'Rust']],
    ['TPU 6144個', ['TPU', '6144個']],
  ])('%s', (question, expected) => expect(stems(question)).toEqual(expected));
  test('hiragana by itself is a word; between others it is grammar unless it is long enough to be a reading', () => {
    expect(words('すいろん', true)).toEqual([{ text: 'すいろん', stem: 'すいろん' }]);
    expect(words('について', false)).toEqual([{ text: 'について', stem: 'について', isGrammar: true }]);
    expect(words('には', false)).toEqual([]);
  });
  test('signs of a question go, common words stay but need not be found', () => {
    expect(topicOf('商用利用できますか？')).toBe('商用利用できますか');
    expect(['方法', 'もでる', '一番'].map(isCommon)).toEqual([true, true, true]);
    expect(isCommon('数学')).toBe(false);
  });
});

test.each([
  ['系統図', '系統'],
  ['諸問題', '諸問'],
  ['確定申告', '確定 申告'],
  ['言語処理学会', '言語 処理 学会'],
  ['図', null],
  ['データ集', null],
])('%s, read more freely, is %s', (word, looser) => expect(loosened(word)).toBe(looser));

describe('romaji', () => {
  test.each([
    ['ryoushika', 'りょうしか'],
    ['ensou', 'えんそう'],
    ['gakushuu', 'がくしゅう'],
    ['zettai', 'ぜったい'],
    ["kon'yaku", 'こんやく'],
    ['jijo', 'じじょ'],
    ['konna', 'こんな'],
    ['bikuunya', 'びくうにゃ'],
  ])('%s → %s', (romaji, kana) => expect(kanaOfRomaji(romaji)).toBe(kana));
  test.each(['quantum', 'xyz', 'strength', 'llm'])('%s is none', (word) => expect(kanaOfRomaji(word)).toBeNull());
});
