const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Years before the first of an era. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
/** What may follow a date: a weekday, a time, a time zone. */
const REST =
  /^[\s,T]*(?:\(?(?:[月火水木金土日](?:曜日?)?|mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?)?[\s,T]*(?:at )?(?:午前|午後)?\s*(?:\d{1,2}[:時]\s*\d{1,2}(?:[:分]\s*\d{0,2})?(?:\.\d{1,9})?秒?|\d{1,2}時)?\s*(?:[ap]\.?m\.?)?\s*(?:公開|更新|投稿|z|utc|gmt|jst)?\s*(?:[+-]\d{2}:?\d{2})?$/i;

/** The orders in which people write year, month and day. */
const FORMS: readonly [RegExp, (parts: readonly string[]) => (number | string)[]][] = [
  [/^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?:日|(?!\d))/, ([y = '', m = '', d = '']) => [y, m, d]],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([y = '', m = '', d = '']) => [y, m, d]],
  [
    /^(令和|平成|昭和)\s?(\d{1,2}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/,
    ([era = '', y = '', m = '', d = '']) => [(ERAS[era] ?? 0) + (y === '元' ? 1 : Number(y)), m, d],
  ],
  [/^(?:[a-z]{3,9}\.?,? )?([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i, ([m = '', d = '', y = '']) => [y, month(m), d]],
  [/^(?:[a-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]{0,6}\.?,?[ -](\d{4})(?!\d)/i, ([d = '', m = '', y = '']) => [y, month(m), d]],
];

function month(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

/**
 * A date as people write it (`2025年3月8日 21:10`, `Mar 8, 2025`, `2025/3/8`, `令和7年3月8日`), as `2025-03-08`; one in
 * ISO 8601 with its time stays whole. Null when it is no date, no day of the calendar, or when day and month could be taken
 * for each other.
 */
export function readDate(written: string): string | null {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text.length > 80) return null;
  for (const [form, order] of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [year = 0, monthOfYear = 0, day = 0] = order(match.slice(1)).map(Number);
    if (!REST.test(text.slice(match[0].length)) || !isDay(year, monthOfYear, day)) return null;
    return ISO.test(text) && isTime(text) ? text : [String(year).padStart(4, '0'), pad(monthOfYear), pad(day)].join('-');
  }
  return null;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** Whether the calendar has this day; the web is no older than 1990. */
function isDay(year: number, monthOfYear: number, day: number): boolean {
  const date = new Date(Date.UTC(year, monthOfYear - 1, day));
  return year >= 1990 && year <= 2100 && date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === day;
}
