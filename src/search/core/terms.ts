import { isAlnum, isHiragana, isKanji } from './fold.ts';

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
