import { stringsFor } from '../../i18n/index.ts';
import { sayDate } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { firsts, type FirstRow } from './firsts.ts';

/** Which of the firsts without style control fail with it, and of which it is not known: one sentence for every page that names them, or names those of some months. */
export function styleSentence(edition: Edition, named?: readonly string[]): string {
  const reached = firsts(edition).filter(({ raw }) => raw.state === 'reached' && (named?.includes(raw.day?.date.slice(0, 7) ?? '') ?? true));
  const months = (rows: readonly FirstRow[]): string[] => [...new Set(rows.map(({ raw }) => sayDate(raw.day?.date.slice(0, 7) ?? '', edition.lang)))];
  const failing = reached.filter(({ style }) => style.reversals.length > 0);
  const unknown = reached.filter(({ style }) => style.reversals.length === 0 && style.state === 'unknown');
  return stringsFor(edition.lang).since.style(months(failing), months(unknown));
}
