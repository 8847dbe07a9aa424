import type { z } from 'astro/zod';
import { stringsFor } from '../i18n/index.ts';
import type { Strings } from '../i18n/ja.ts';
import { LANGUAGES } from '../languages.ts';

type Download = keyof Strings['columns'];

/** What the columns of a download mean, by language. */
export function meanings(download: Download): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.keys(stringsFor(LANGUAGES[0]).columns[download]).map((column) => [
      column,
      Object.fromEntries(LANGUAGES.map((lang) => [lang, (stringsFor(lang).columns[download] as Record<string, string>)[column] ?? ''])),
    ]),
  );
}

/** The fields of a schema with what they mean, in every language: a schema is one file for all. */
export function described<Fields extends Record<string, z.ZodType>>(download: Download, fields: Fields): Fields {
  const meant = meanings(download);
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, schema.describe(Object.values(meant[name] ?? {}).join(' / '))])) as Fields;
}
