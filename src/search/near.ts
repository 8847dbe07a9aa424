import { isAlnum, keyOf } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { consonantsOf, soundOfKana, soundOfWord, soundUnlikeness } from './phonetics.ts';

/** A name like the one typed. */
export interface NearName {
  key: string;
  name: string;
  /** 0 to 1. */
  quality: number;
}

/**
 * Damerau–Levenshtein distance (insertion, deletion, exchange, swap of neighbours), or `limit + 1` when it is larger.
 * Optimal string alignment: no character is changed twice.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let two: number[] = [];
  let one = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const exchange = (one[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(exchange, (one[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (two[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    two = one;
    one = row;
  }
  return one[b.length] ?? limit + 1;
}

const digitsOf = (key: string): string => key.replace(/[^0-9]/g, '');
/** Numbers with the letter that belongs to them: GPT-4o is no slip for GPT-4. */
const versionOf = (key: string): string => (key.replaceAll('.', '').match(/\d+(?:[a-z](?![a-z]))?/g) ?? []).join();

/** How many slips of the pen a word of that length may hold. */
function allowance(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/** Sounds farther apart than this are other words: short ones must agree more closely. */
const unlike = (consonants: number): number => (consonants >= 6 ? 0.33 : consonants >= 4 ? 0.3 : consonants === 3 ? 0.2 : 0.1);

/**
 * Names that a word is a misspelling or a reading of, best first, at most five. Numbers must agree: GPT-5 is no slip for
 * GPT-4. The last word of a query may be the beginning of a name (`isUnfinished`). In words of four letters only a swapped, doubled or missing letter is forgiven (Sora is not LoRA).
 */
export function nearNames(word: string, lexicon: Lexicon, isUnfinished = true): NearName[] {
  const key = keyOf(word);
  if (key.length < 3) return [];
  const found = new Map<string, NearName>();
  const keep = (near: NearName): void => {
    const known = found.get(near.key);
    if (!known || known.quality < near.quality) found.set(near.key, near);
  };
  const slips = allowance(key.length);
  const digits = digitsOf(key);
  for (const [other, senses] of lexicon.senses) {
    const sense = senses[0];
    if (!sense || sense.role === 'size' || other.length < 3) continue;
    if (isAlnum(key[0]) !== isAlnum(other[0]) || digitsOf(other) !== digits) continue;
    // The beginning of a name, while typing.
    if (isUnfinished && other.startsWith(key)) keep({ key: other, name: sense.name, quality: 0.75 + 0.2 * (key.length / other.length) });
    if (slips === 0 || versionOf(other) !== versionOf(key)) continue;
    const by = editDistance(key, other, slips);
    if (by === 0 || by > slips || by > allowance(other.length)) continue;
    if (key.length === 4 && other.length === 4 && isAlnum(key[0]) && !isSwap(key, other)) continue;
    if (key.length <= 6 && by === 1 && key.length === other.length && key[0] !== other[0] && !isSwap(key, other)) continue;
    keep({ key: other, name: sense.name, quality: 0.9 - 0.12 * by });
  }
  const isKana = /[ぁ-ヺ]/.test(word);
  const sound = isKana ? soundOfKana(word) : /^[a-z][\w .-]+$/i.test(word) ? soundOfWord(word.toLowerCase().replace(/[^a-z]/g, '')) : '';
  const consonants = consonantsOf(sound);
  if (consonants >= 2) {
    const limit = isKana ? unlike(consonants) : consonants >= 3 ? 0.12 : 0.05;
    for (const { sound: other, consonants: theirs, name, key: otherKey } of lexicon.sounds()) {
      // Each consonant too many costs at least 0.6: most names are out before they are compared.
      if (Math.abs(theirs - consonants) * 0.6 > limit * Math.max(theirs, consonants)) continue;
      if (digits !== '' && digitsOf(otherKey) !== digits) continue;
      const by = soundUnlikeness(sound, other, limit);
      if (by <= limit) keep({ key: otherKey, name, quality: 0.85 - by });
    }
  }
  return [...found.values()].sort((a, b) => b.quality - a.quality || a.key.length - b.key.length || (a.key < b.key ? -1 : 1)).slice(0, 5);
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((char, i) => char !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
