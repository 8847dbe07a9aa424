import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

/** Cuts Japanese text into phrases, between which a line may break. */
export function phrasesOf(text: string): string[] {
  return parser.parse(text);
}

/** Cuts a title in any language into the parts between which a line may break: words, and the phrases of what is written without spaces. */
export function breakable(title: string): string[] {
  return title.split(/(?<=\s)(?=\S)/).flatMap((word) => {
    const phrases = phrasesOf(word.trimEnd());
    return phrases.map((phrase, index) => (index === phrases.length - 1 ? phrase + word.slice(word.trimEnd().length) : phrase));
  });
}
