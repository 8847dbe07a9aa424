import { isAlnum, isHiragana, isKanji } from './fold.ts';
import { hiraganaOf, shifted } from './kana.ts';

/**
 * A word as Pagefind is asked for it. Its index holds words and every pair of neighbouring characters of one script, so
 * Japanese words are asked for by their first pair and kanji also by their last; the texts decide. U+034F between the two
 * keeps the browser's own segmentation, which differs between browsers, from cutting a pair.
 */
export function termOf(word: string): string {
  const runs =
    word
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-zα-ω]+|\d[\d.a-z]*|[ァ-ヺー]+|[\p{Script=Han}々]+|[ぁ-ゖー]+/gu) ?? [];
  const isMixed = runs.some((run) => !isHiragana(run[0]));
  return runs
    .filter((run) => !isMixed || !isHiragana(run[0]))
    .flatMap((run) => {
      if (!/[ぁ-ヺー\p{Script=Han}々]/u.test(run) || run.length < 2) return [run];
      return isKanji(run[0]) && run.length > 2 ? [run.slice(0, 2), run.slice(-2)] : [run.slice(0, 2)];
    })
    .map((run) => (isKanji(run[0]) || isAlnum(run[0]) ? run : [...run].join('\u034f')))
    .join(' ');
}

/** A word as Pagefind is asked for it, and, as its index does not fold kana, the same word in the other kana. */
export function termsOf(word: string): string[] {
  const hiragana = [...word].map(hiraganaOf).join('');
  const katakana = [...word].map((char) => (isHiragana(char) ? shifted(char, 0x60) : char)).join('');
  const isKana = /^[ぁ-ヺー]+$/.test(word);
  return [...new Set(isKana ? [word, hiragana, katakana] : [word])].map(termOf);
}

/**
 * A term that finds at least as much: where the browser cut a pair of kanji that the index holds whole, the pairs' first
 * characters.
 */
export function coarser(term: string): string {
  return term.replace(/(\p{Script=Han})\p{Script=Han}(?=\s|$)/gu, '$1');
}

/** A text without the marks of word boundaries that only the index needs. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200b-\u200d\u034f\ufeff]/g, '');
}
