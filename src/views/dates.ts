import { stringsFor } from '../i18n/index.ts';

/** A date of the data (`2023-07-18` or `2023-03`) in words. */
export function sayDate(date: string, lang: string): string {
  const t = stringsFor(lang).date;
  const [year = 0, month = 1, day] = date.slice(0, 10).split('-').map(Number);
  return day === undefined ? t.month(year, month) : t.full(year, month, day);
}
