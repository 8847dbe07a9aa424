import { stringsFor } from '../i18n/index.ts';
import type { Strings } from '../i18n/ja.ts';
import { LANGUAGES } from '../languages.ts';

type Columns = Strings['columns'];

/** A meaning as a schema has it, which is one file for all languages. */
export function inEvery<K extends keyof Columns>(file: K, column: keyof Columns[K] & string): string {
  return LANGUAGES.map((lang) => stringsFor(lang).columns[file][column]).join(' / ');
}

/** What the columns of a download mean, by language. */
export function meanings(file: keyof Columns): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.keys(stringsFor(LANGUAGES[0]).columns[file]).map((column) => [
      column,
      Object.fromEntries(LANGUAGES.map((lang) => [lang, (stringsFor(lang).columns[file] as Record<string, string>)[column] ?? ''])),
    ]),
  );
}
