import { fillSince, type TokenValue } from '../../schemas/since-tokens.ts';
import type { Bilingual } from '../../schemas/since.ts';
import { sayDate } from '../dates.ts';
import type { Lang } from '../../languages.ts';
import type { Edition } from '../edition.ts';

/** A model's label as it is set in a language: Japanese sets its brackets full-width, without a space. */
export function labelIn(lang: Lang, label: string): string {
  return lang === 'ja' ? label.replace(/ \(([^)]*)\)/g, '（$1）') : label;
}

function say(lang: Lang, value: TokenValue): string {
  if ('date' in value) return sayDate(value.date, lang);
  return value.kind === 'name' ? labelIn(lang, value.text) : value.text;
}

/** A sentence of the epilogue in the edition's language, its figures taken from the rows. */
export function localizeSince({ since, lang }: Pick<Edition, 'since' | 'lang'>, text: Bilingual): string {
  return fillSince(since, text[lang], (value) => say(lang, value));
}
