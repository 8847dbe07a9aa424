import type { Kind, Release, TimelineInput } from '../charts/types.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { localize, shortName, type Edition } from './edition.ts';
import { kindOf } from './kinds.ts';
import { chartName } from './labels.ts';
import { lineageView, type LineageView } from './lineage.ts';
import { styleSentence } from './since/style.ts';
import { makePage, type Page } from './page.ts';
import { firstEvents, firstReleases, type FirstEvent } from './since/timeline.ts';
import { urlIn } from './url.ts';

/** A release in the list under the time axis. */
export interface ReleaseEvent {
  id: string;
  name: string;
  href: string;
  date: string;
  /** What the date is of. */
  of: string;
  kind: Kind;
}

/** When each model appeared, and which grew out of which. */
export interface TimelinePage extends Page {
  timeline: TimelineInput;
  /** Releases by year, in the order of their dates. */
  years: { year: string; events: ReleaseEvent[] }[];
  /** The first days after the survey: a track of their own, drawn and listed. */
  since: { lead: string; timeline: TimelineInput; events: FirstEvent[] };
  lineage: LineageView;
}

/** The stretch of time in which nearly everything happened. */
const FOCUS: [string, string] = ['2023-02', '2024-02'];

/** The same for the first days after the survey. */
const SINCE_FOCUS: [string, string] = ['2023-12', '2024-08'];

/** The page of time and descent. */
export function timelinePage(edition: Edition): TimelinePage {
  const t = stringsFor(edition.lang);
  // Of one day, what others were built on comes first.
  const models = [...edition.models.values()].sort((a, b) =>
    a.released.date < b.released.date
      ? -1
      : a.released.date > b.released.date
        ? 1
        : Number(b.base_ids.length === 0) - Number(a.base_ids.length === 0) ||
          Number(a.base_ids.includes(b.id)) - Number(b.base_ids.includes(a.id)) ||
          (a.id < b.id ? -1 : 1),
  );
  const events = models.map((model): ReleaseEvent => ({
    id: model.id,
    name: shortName(model),
    href: address.model(model),
    date: model.released.date,
    of: localize(edition, model.released.of),
    kind: kindOf(edition, model.id),
  }));
  const releases = models.map((model): Release => ({
    label: chartName(model),
    href: urlIn(edition.lang)(address.model(model)),
    kind: kindOf(edition, model.id),
    date: model.released.date,
  }));
  const toc = [
    { id: 'releases', label: t.numbers.timeline.title, children: [] },
    { id: 'since', label: t.since.timeline.title, children: [] },
    { id: 'lineage', label: t.numbers.lineage.title, children: [] },
  ];
  return {
    ...makePage(edition, { path: address.timeline, title: t.timelineTitle, description: t.timelineLead, activeNav: address.timeline, toc }),
    timeline: { releases, focus: FOCUS, months: t.numbers.timeline.months },
    years: [...new Set(events.map(({ date }) => date.slice(0, 4)))].map((year) => ({ year, events: events.filter(({ date }) => date.startsWith(year)) })),
    since: {
      lead: t.since.timeline.lead + styleSentence(edition),
      timeline: { releases: firstReleases(edition), focus: SINCE_FOCUS, months: t.numbers.timeline.months },
      events: firstEvents(edition),
    },
    lineage: lineageView(edition),
  };
}
