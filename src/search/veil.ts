import { shifted } from './kana.ts';

/** Distance from hiragana to the private characters that stand for it in Pagefind's texts. */
const DISTANCE = 0xe000 - 0x3041;

/**
 * Writes hiragana so that Pagefind keeps it in a section's text, but does not index it: as characters of the private
 * use area, which are no letters.
 */
export function veil(hiragana: string): string {
  return hiragana.replace(/[ぁ-ゖ]/g, (char) => shifted(char, DISTANCE));
}

/** A text as Pagefind holds it, with its veiled hiragana as it was. */
export function unveil(text: string): string {
  return text.replace(/[\ue000-\ue055]/g, (char) => shifted(char, -DISTANCE));
}
