import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { say, type Edition } from './edition.ts';
import { opennessOf } from './openness.ts';
import { makePage, type Page } from './page.ts';

/** A release on the time axis. */
export interface ReleaseEvent {
  id: string;
  name: string;
  href: string;
  date: string;
  /** What the date is of. */
  of: string;
  openness: ReturnType<typeof opennessOf>;
}

/** When each model appeared. */
export function timelinePage(edition: Edition): Page & { events: ReleaseEvent[] } {
  const t = stringsFor(edition.lang);
  const events = [...edition.models.values()]
    .map((model) => ({ id: model.id, name: model.name, href: address.model(model), date: model.released.date, of: say(edition, model.released.of), openness: opennessOf(model, edition.lang) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  return { ...makePage(edition, { path: address.timeline, title: t.timelineTitle, description: t.timelineLead, room: address.timeline }), events };
}
