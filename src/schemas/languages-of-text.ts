import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../languages.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
/** Full-width signs tell Japanese text where all words are names. */
const JAPANESE_OR_SIGNS = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const LETTERS = /\p{L}/gu;
const WORDS = /[A-Za-z]{2,}/g;

/** As many words as make a sentence rather than a name. */
const SENTENCE = 5;

/**
 * Whether a text was most likely put in the place of another language: a sentence without Japanese signs in the default
 * language, mostly Japanese letters in any other. Names and words quoted from elsewhere pass.
 */
export function isOfOtherLanguage(text: string, lang: Lang): boolean {
  if (lang === DEFAULT_LANGUAGE) return !JAPANESE_OR_SIGNS.test(text) && (text.match(WORDS)?.length ?? 0) >= SENTENCE;
  return 2 * (text.match(JAPANESE)?.length ?? 0) > (text.match(LETTERS)?.length ?? 0);
}

/** Whether a text can stand on pages of every language: it holds no Japanese. */
export function isOfNoLanguage(text: string): boolean {
  return LANGUAGES.every((lang) => lang === DEFAULT_LANGUAGE || !isOfOtherLanguage(text, lang));
}
