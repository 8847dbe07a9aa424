import { jaSearch } from '../../i18n/ja-search.ts';
import type { Language } from '../core/language.ts';
import type { Lexicon } from '../core/lexicon.ts';
import { isCommon, topicOf } from './grammar.ts';
import { isParticle, writeReading } from './readings.ts';
import { kanaOfRomaji } from './romaji.ts';
import { soundsLike } from './sounds.ts';
import { headOf, isBoundary, joints, words } from './words.ts';

/** A word that stands nowhere, as kana or kanji: すいろん or `suiron` → 推論, `bikuunya` → びくうにゃ. */
function respell(word: string, lexicon: Lexicon): string | null {
  const kana = /^[a-zāâūûōô']+$/i.test(word) ? kanaOfRomaji(word) : null;
  if (kana !== null && isParticle(kana)) return '';
  return writeReading(kana ?? word, lexicon) ?? kana;
}

export const ja: Language = { strings: jaSearch, topicOf, isCommon, isBoundary, joints, words, respell, headOf, soundsLike };
