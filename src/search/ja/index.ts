import { search as jaSearch } from '../../i18n/ja-search.ts';
import type { Language } from '../core/language.ts';
import type { Lexicon } from '../core/lexicon.ts';
import { isAmount, isCommon, topicOf } from './grammar.ts';
import { isParticle, kanaWord, withLongMarks, writeReading } from './readings.ts';
import { kanaOfRomaji } from './romaji.ts';
import { soundsLike } from '../katakana/sounds.ts';
import { isBoundary, joints, loosened, words } from './words.ts';

/** Numbers of versions as they are said. */
const NUMBERS: Record<string, string> = { ワン: '1', ツー: '2', スリー: '3', フォー: '4', ファイブ: '5' };

/** A word that stands nowhere, as kana or kanji: すいろん or `suiron` → 推論, `bikuunya` → びくうにゃ. */
function respell(word: string, lexicon: Lexicon): string | null {
  const counted = word.replace(/(?<=[ァ-ヺー]{2})(?:ワン|ツー|スリー|フォー|ファイブ)$/, (number) => ` ${NUMBERS[number]}`);
  if (counted !== word) return counted;
  if (!/^[a-zāâūûōô']+$/i.test(word)) return writeReading(word, lexicon);
  const kana = kanaOfRomaji(word);
  if (kana !== null && isParticle(kana)) return '';
  // `inyou` may be いにょう or いんよう.
  const apart = kanaOfRomaji(word.replace(/n(?=y)/gi, "n'"));
  const written = [kana, apart].map((reading) => reading && writeReading(reading, lexicon)).find((one) => one !== null);
  return written ?? (kana && kanaWord(withLongMarks(kana), lexicon)) ?? kana;
}

export const ja: Language = {
  strings: jaSearch,
  excerpt: 96,
  topicOf,
  isCommon,
  isAmount,
  inflected: () => null,
  isNamed: () => true,
  isBoundary,
  joints,
  words,
  respell,
  loosened,
  soundsLike,
};
