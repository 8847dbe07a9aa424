import type { Guess } from '../core/language.ts';
import type { Lexicon } from '../core/lexicon.ts';
import { editDistance } from '../core/near.ts';
import { keyOf } from '../writing/fold.ts';
import { stemOf } from './stems.ts';

/** Shortest word that may hold one slip of the pen, and two. */
const ONE_SLIP = 6;
const TWO_SLIPS = 9;

const memory = new WeakMap<Lexicon, { vocabulary: string[]; byStem: Map<string, string> }>();

/** The English words of all names, and the names themselves by their stem. */
function wordsOf(lexicon: Lexicon): { vocabulary: string[]; byStem: Map<string, string> } {
  const known = memory.get(lexicon);
  if (known) return known;
  const texts = [...lexicon.entries.flatMap(({ title, names, isItem }) => (isItem ? [] : [title, ...names])), ...[...lexicon.same.values()].flat()];
  const vocabulary = [...new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z]{5,}/g) ?? []))];
  const keys = [
    ...[...lexicon.senses].filter(([, senses]) => senses.some(({ role }) => role !== 'maker' && role !== 'work')).map(([key]) => key),
    ...lexicon.same.keys(),
  ];
  const byStem = new Map<string, string>();
  for (const key of keys.filter((one) => /^[a-z]{4,}$/.test(one))) if (!byStem.has(stemOf(key).stem)) byStem.set(stemOf(key).stem, key);
  const made = { vocabulary, byStem };
  memory.set(lexicon, made);
  return made;
}

/** A known name of which a key is another form: plural, -ing, American or British spelling. */
export function inflected(key: string, lexicon: Lexicon): string | null {
  if (!/^[a-z]{4,}$/.test(key)) return null;
  const { stem } = stemOf(key);
  return stem.length < 4 ? null : (wordsOf(lexicon).byStem.get(stem) ?? null);
}

/** Words of names that a word which stands nowhere is a misspelling of. */
export function misspelled(word: string, lexicon: Lexicon): Guess[] {
  const key = keyOf(word);
  if (!/^[a-z]+$/.test(key) || key.length < ONE_SLIP) return [];
  const limit = key.length < TWO_SLIPS ? 1 : 2;
  return wordsOf(lexicon).vocabulary.flatMap((name): Guess[] => {
    if (name[0] !== key[0]) return [];
    const [own, other] = [stemOf(key).stem, stemOf(name).stem];
    // A slip in one form of a word: quantizaton, quantisation.
    const isForm = own.length >= ONE_SLIP && editDistance(own, other, 1) <= 1;
    const by = isForm ? 1 : editDistance(key, name, limit);
    return by > limit ? [] : [{ key: name, name, quality: 0.84 - 0.12 * by }];
  });
}
