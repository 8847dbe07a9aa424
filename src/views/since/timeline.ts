import type { Release } from '../../charts/types.ts';
import { stringsFor } from '../../i18n/index.ts';
import { address } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { urlIn } from '../url.ts';
import { firsts } from './firsts.ts';

/** A first day on the timeline. */
export interface FirstEvent {
  date: string;
  name: string;
  /** The open model; said of it where its licence is not commercial. */
  open: string;
  href: string;
}

/** The first days without style control, in order: a track of their own beside the releases. */
export function firstEvents(edition: Edition): FirstEvent[] {
  const { restricted } = stringsFor(edition.lang).since.timeline;
  return firsts(edition)
    .flatMap(({ name, raw }) =>
      raw.state === 'reached' && raw.day?.open
        ? [{ date: raw.day.date, name, open: raw.day.open.restricted ? restricted(raw.day.open.label) : raw.day.open.label, href: address.sincePart('firsts') }]
        : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The same as marks of a time axis; firsts of one day and one model share a mark. */
export function firstReleases(edition: Edition): Release[] {
  const { since, separator } = stringsFor(edition.lang);
  const { event } = since.timeline;
  const byDay = Map.groupBy(firstEvents(edition), ({ date, open }) => `${date} ${open}`);
  return [...byDay.values()].flatMap((events) => {
    const [first] = events;
    const short = (name: string): string => name.replace(/（[^）]*）| \([^)]*\)/g, '');
    const names = [...new Set(events.map(({ name }) => short(name)))].join(separator);
    return first === undefined ? [] : [{ label: event(names, first.open), href: urlIn(edition.lang)(first.href), kind: 'open' as const, date: first.date }];
  });
}
