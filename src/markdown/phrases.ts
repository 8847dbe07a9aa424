import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Cuts Japanese text into phrases, between which a line may break. */
export function phrasesOf(text: string): string[] {
  return parser.parse(text);
}
