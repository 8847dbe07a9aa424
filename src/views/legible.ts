import type { Lang } from '../languages.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Of names in several scripts, those that readers of a language can read: outside Japanese, the ones without kana and kanji. */
export function legibleIn(lang: Lang, names: readonly string[]): string[] {
  return lang === 'ja' ? [...names] : names.filter((name) => !JAPANESE.test(name));
}
