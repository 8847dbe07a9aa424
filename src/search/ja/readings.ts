import { isKanji, keyOf } from '../writing/fold.ts';
import type { Lexicon } from '../core/lexicon.ts';
import { shifted } from '../writing/kana.ts';
import { isCommon } from './grammar.ts';

/** Longest reading of one word, in kana. */
const LONGEST = 14;
const PARTICLE = /^[のはがをにでとも]$/;

/** Whether a reading is a mere particle: `no` in `suiron no sokudo`. */
export function isParticle(kana: string): boolean {
  return PARTICLE.test(kana);
}

/**
 * Writes a reading in kanji: the fewest words of the site that make up the whole run, particles between them allowed
 * (「すうがくのもんだい」). @returns null when it is no reading
 */
export function writeReading(run: string, lexicon: Lexicon): string | null {
  const key = keyOf(run);
  const best: ({ words: string[]; cost: number } | null)[] = [{ words: [], cost: 0 }];
  for (let end = 1; end <= key.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start];
      const piece = key.slice(start, end);
      const word = before ? wordOf(piece, start > 0, lexicon) : undefined;
      if (!before || word === undefined) continue;
      const cost = before.cost + (piece.length === 1 ? 3 : lexicon.readings.has(piece) ? 1 : 1.5);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { words: [...before.words, word], cost };
    }
  }
  const whole = best[key.length];
  return whole?.words.some((word) => isKanji(word[0])) ? whole.words.join('') : null;
}

function wordOf(piece: string, mayBeParticle: boolean, lexicon: Lexicon): string | undefined {
  const read = lexicon.readings.get(piece)?.[0];
  if (read !== undefined) return read;
  if (mayBeParticle && PARTICLE.test(piece)) return piece;
  return kanaWords(lexicon).get(piece) ?? (piece.length > 2 && isCommon(piece) ? katakana(piece) : undefined);
}

const katakana = (hiragana: string): string => hiragana.replace(/[ぁ-ゖ]/g, (char) => shifted(char, 0x60));

/** A word in kana that titles and names have, by its reading. */
export function kanaWord(run: string, lexicon: Lexicon): string | null {
  return kanaWords(lexicon).get(keyOf(run)) ?? null;
}

/** Vowels that only lengthen the one before, as long marks: つうる is ツール. */
export function withLongMarks(kana: string): string {
  return kana.replace(
    /(?<=[うくすつぬふむゆゅるぐずづぶぷおこそとのほもよょろごぞどぼぽ])う|(?<=[あかさたなはまやゃらがざだばぱ])あ|(?<=[いきしちにひみりぎじびぴ])い|(?<=[えけせてねへめれげぜでべぺ])[えい]/g,
    'ー',
  );
}

const made = new WeakMap<Lexicon, Map<string, string>>();

/** Runs of kana in titles and names by key: データ in 合成データ, あり in 教師あり. */
function kanaWords(lexicon: Lexicon): Map<string, string> {
  const known = made.get(lexicon);
  if (known) return known;
  const runs = lexicon.entries
    .filter(({ isItem }) => !isItem)
    .flatMap(({ title, names }) => [title, ...names].flatMap((name) => name.match(/[ァ-ヺー]{2,}|[ぁ-ゖ]{2,}/g) ?? []));
  const words = new Map(runs.map((run) => [keyOf(run), run]));
  made.set(lexicon, words);
  return words;
}
