import { z } from 'astro/zod';

/** An id that stands in addresses. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id: small Latin letters, digits, hyphens, a letter first');
/** A day, or a month where the day is unknown. */
export const date = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a date such as 2023-07-18 or 2023-07');
export const words = z
  .string()
  .trim()
  .min(1)
  .refine((value) => value !== 'TODO', 'write the text');
export const bilingual = z.strictObject({ ja: words, en: words });
/** Text in both languages; a plain string reads the same in both. */
export const text = z.union([words, bilingual]);
export const url = z.url({ protocol: /^https?$/ });
/** Where something is taken from: a page, or a remark where there is none. */
export const source = z.strictObject({ url: url.optional(), note: text.optional() });
/** One of the survey's five tables. */
export const table = z.number().int().min(1).max(5);

export type Text = z.infer<typeof text>;
