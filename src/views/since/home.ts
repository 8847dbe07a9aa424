import { stringsFor } from '../../i18n/index.ts';
import { findPairing } from '../../schemas/since-rows.ts';
import { sayDate } from '../dates.ts';
import type { Edition } from '../edition.ts';

/** The epilogue in one sentence, for the home page; its dates are those of the rows. */
export function sinceSentence(edition: Edition): string {
  const month = (row: string): string => sayDate(findPairing(edition.since, row)?.date.slice(0, 7) ?? '', edition.lang);
  const last = findPairing(edition.since, 'raw/latest')?.date ?? '';
  return stringsFor(edition.lang).since.home(month('raw/first:gpt-3-5-turbo'), month('raw/first:gpt-4-0314'), sayDate(last, edition.lang));
}
