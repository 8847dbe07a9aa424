import type { Lang } from '../languages.ts';

/** Whether a text holds kana or kanji. */
export function isJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/** Of names in several scripts, those that readers of a language can read: outside Japanese, the ones without kana and kanji. */
export function legibleIn(lang: Lang, names: readonly string[]): string[] {
  return lang === 'ja' ? [...names] : names.filter((name) => !isJapanese(name));
}

/** Names that a title does not show already, whole or as its short form in brackets: not “CoT” beside “chain of thought (CoT)”. */
export function beyondTitle(title: string, names: readonly string[]): string[] {
  const [, long, short] = /^(.+?) ?[(（]([^()（）]+)[)）]$/.exec(title) ?? [];
  return names.filter((name) => name !== title && name !== long && name !== short);
}
