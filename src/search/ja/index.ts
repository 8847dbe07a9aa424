import { search as jaSearch } from '../../i18n/ja-search.ts';
import type { Language } from '../core/language.ts';
import type { Lexicon } from '../core/lexicon.ts';
import { isAmount, isCommon, topicOf } from './grammar.ts';
import { isParticle, writeReading } from './readings.ts';
import { kanaOfRomaji } from './romaji.ts';
import { soundsLike } from './sounds.ts';
import { isBoundary, joints, loosened, words } from './words.ts';

/** A word that stands nowhere, as kana or kanji: すいろん or `suiron` → 推論, `bikuunya` → びくうにゃ. */
function respell(word: string, lexicon: Lexicon): string | null {
  if (!/^[a-zāâūûōô']+$/i.test(word)) return writeReading(word, lexicon);
  const kana = kanaOfRomaji(word);
  if (kana !== null && isParticle(kana)) return '';
  // `inyou` may be いにょう or いんよう.
  const apart = kanaOfRomaji(word.replace(/n(?=y)/gi, "n'"));
  return [kana, apart].map((reading) => reading && writeReading(reading, lexicon)).find((written) => written !== null) ?? kana;
}

export const ja: Language = { strings: jaSearch, topicOf, isCommon, isAmount, isBoundary, joints, words, respell, loosened, soundsLike };
