import { stringsFor } from '../../i18n/index.ts';
import { findPairing, points } from '../../schemas/since-rows.ts';
import { sayDate } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { styleSentence } from './style.ts';

/** The epilogue in two sentences, for the home page; its dates and leads are those of the rows. */
export function sinceSentence(edition: Edition): string {
  const month = (row: string): string => findPairing(edition.since, row)?.date.slice(0, 7) ?? '';
  const last = findPairing(edition.since, 'raw/latest')?.date ?? '';
  const lead = (row: string): string => points(-Number(findPairing(edition.since, row)?.gap ?? 0));
  const [first, second] = ['raw/first:gpt-3-5-turbo', 'raw/first:gpt-4-0314'] as const;
  const t = stringsFor(edition.lang).since;
  const named = [month(first), month(second)] as const;
  const [said35 = '', said4 = ''] = named.map((date) => sayDate(date, edition.lang));
  return t.home(said35, said4, sayDate(last, edition.lang), t.leads(lead(first), lead(second))) + styleSentence(edition, named);
}
