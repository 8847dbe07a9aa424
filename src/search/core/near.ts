import { isAlnum, keyOf } from '../writing/fold.ts';
import type { Guess, Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';

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

/** Numbers with the letter that belongs to them: GPT-4o is no slip for GPT-4. */
const versionOf = (key: string): string => (key.replaceAll('.', '').match(/\d+(?:[a-z](?![a-z]))?/g) ?? []).join();

/** How many slips of the pen a word of that length may hold. */
const allowance = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/**
 * Names that a word is a misspelling or a reading of, best first, at most five. Numbers must agree: GPT-5 is no slip for
 * GPT-4. In short words the first letter must be right, and in words of four letters only a swapped, doubled or missing
 * letter is forgiven (Sora is not LoRA).
 */
export function nearNames(word: string, lexicon: Lexicon, language: Language): Guess[] {
  const key = keyOf(word);
  if (key.length < 3) return [];
  const found = new Map<string, Guess>();
  const keep = (guess: Guess): void => {
    const known = found.get(guess.key);
    if (!known || known.quality < guess.quality) found.set(guess.key, guess);
  };
  const slips = allowance(key.length);
  const version = versionOf(key);
  for (const [other, senses] of lexicon.senses) {
    const sense = senses[0];
    if (!sense || slips === 0 || sense.role === 'size' || isAlnum(key[0]) !== isAlnum(other[0]) || versionOf(other) !== version) continue;
    const by = editDistance(key, other, Math.min(slips, allowance(other.length)));
    if (by === 0 || by > slips || by > allowance(other.length)) continue;
    const isExchange = key.length === other.length && !isSwap(key, other);
    if ((isExchange && key.length === 4 && isAlnum(key[0])) || (key.length <= 6 && key[0] !== other[0])) continue;
    keep({ key: other, name: sense.name, quality: 0.9 - 0.12 * by });
  }
  for (const guess of language.soundsLike(word, lexicon)) keep(guess);
  return [...found.values()].sort((a, b) => b.quality - a.quality || a.key.length - b.key.length || (a.key < b.key ? -1 : 1)).slice(0, 5);
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((char, i) => char !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
