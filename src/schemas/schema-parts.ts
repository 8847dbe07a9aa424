import { z } from 'astro/zod';
import { imprint } from '../imprint.ts';
import { LANGUAGES, type Lang } from '../languages.ts';
import { hasWholeHost, WHOLE_HOST } from '../web-host.ts';
import { isOfNoLanguage } from './languages-of-text.ts';

/** What to do about a date that {@link isKnown} denies. */
export const NOT_KNOWN = `write none after the edition’s own date, ${imprint.date}, or date the edition anew in src/imprint.ts`;

/** An id that stands in addresses. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'an id: small Latin letters, digits, hyphens, a letter first')
  // It becomes the name of a file and a part of addresses.
  .max(64, 'an id of at most 64 characters');
/** A day of the calendar, or a month where the day is unknown; not after the edition's own. */
export const date = z
  .string({ error: 'a date such as 2023-07-18 or 2023-07' })
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'a date such as 2023-07-18 or 2023-07', abort: true })
  .refine(isInCalendar, { error: 'write a date that the calendar has, such as 2023-07-18 or 2023-07', abort: true })
  .refine(isKnown, NOT_KNOWN);
/** A day of the calendar, not after the edition's own. */
export const day = z
  .string({ error: 'a day such as 2024-02-01' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day such as 2024-02-01', abort: true })
  .refine(isInCalendar, { error: 'write a day that the calendar has, such as 2024-02-01', abort: true })
  .refine(isKnown, NOT_KNOWN);
/** A year of four digits, not after the edition's own. */
export const year = z
  .number()
  .int()
  .refine((value) => isInCalendar(`${value}-01`), { error: 'write a year of four digits, such as 2023', abort: true })
  .refine((value) => isKnown(String(value)), NOT_KNOWN);
export const words = z
  .string()
  .trim()
  .min(1, 'a text, not an empty one')
  .refine((value) => value !== 'TODO', 'write the text');
/** Something in every language of the edition. */
export function inEveryLanguage<S extends z.ZodType>(schema: S): z.ZodObject<Record<Lang, S>, z.core.$strict> {
  return z.strictObject(Object.fromEntries(LANGUAGES.map((lang) => [lang, schema])) as Record<Lang, S>);
}
/** A text in every language. */
export const bilingual = inEveryLanguage(words);
/** Text in every language; a plain string reads the same in all. */
export const text = z.union([words.refine(isOfNoLanguage, `one text for each language (${LANGUAGES.map((lang) => `${lang}: …`).join(', ')})`), bilingual]);
export const url = z
  .url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://', abort: true })
  .refine((address) => !/\s/.test(address), { error: 'an address without blanks', abort: true })
  .refine(hasWholeHost, { error: WHOLE_HOST, abort: true })
  .refine((address) => !/[.,;:!?'"、。，．）」]$/.test(address), { error: 'an address without a sign of punctuation at its end', abort: true })
  .refine(
    (address) => !/^https?:\/\/(?:www\.)?arxiv\.org\//i.test(address) || ARXIV_ADDRESS.test(address),
    'an address of arXiv such as https://arxiv.org/abs/2311.16989 or …/pdf/2311.16989',
  );
/** A paper of arXiv by its number: month and place, of five digits since 2015; before April 2007 by its archive. */
const ARXIV_NUMBER = String.raw`(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})`;
const ARXIV_ADDRESS = new RegExp(`^https://arxiv\\.org/(?:abs|html|pdf)/${ARXIV_NUMBER}(?:v\\d+)?$`);
/** The number of a paper of arXiv. */
export const arxivNumber = z.string().regex(new RegExp(`^${ARXIV_NUMBER}$`), 'a number of arXiv such as 2311.16989');
/** Where something is taken from: a page, or a remark where there is none. */
export const source = z.strictObject({ url: url.optional(), note: text.optional() });
const NO_TABLE = 'a table of the survey, 1 to 5';
/** One of the survey's five tables. */
export const table = z.number({ error: NO_TABLE }).int(NO_TABLE).min(1, NO_TABLE).max(5, NO_TABLE);

export type Text = z.infer<typeof text>;

/** A text in English, which is that of all languages where it has one for all; empty for none. */
export function inEnglish(text: Text | undefined = ''): string {
  return typeof text === 'string' ? text : text.en;
}

/** Whether a day or a month exists, in a year that can be meant: nothing here is older than computers. */
export function isInCalendar(value: string): boolean {
  const [year = 0, month = 0, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1940 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether a day, month or year had begun when the edition was dated: it tells of nothing that comes later. */
export function isKnown(value: string): boolean {
  return value <= imprint.date.slice(0, value.length);
}
