import {
  daysBetween,
  findPairing,
  firstOf,
  firstPairing,
  points,
  recordedPairing,
  reaches,
  completeSnapshotsOf,
  closestOf,
  pairingOf,
  type Pairing,
} from '../../schemas/since-rows.ts';
import type { Bilingual, Recorded, Series, Yardstick } from '../../schemas/since.ts';
import { stringsFor } from '../../i18n/index.ts';
import { sayDate } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { arenaModel, shownModel, type ShownModel } from './arena-models.ts';
import { rowSource, type RowSource } from './source.ts';
import { localizeSince } from './words.ts';

/** A day on which an open model stood at, above or near a closed one. */
export interface FirstDay {
  date: string;
  dateText: string;
  open: ShownModel | null;
  openRating: string | null;
  closed: string | null;
  closedRating: string | null;
  /** How many points the open model is behind the closed one; negative where it is ahead. */
  gap: string;
  /** Open minus closed, with its sign. */
  lead: string;
  daysSinceChatgpt: number;
  /** Since the closed model was released, where that day is known. */
  daysSinceClosed: number | null;
  intervals: { open: string; closed: string } | null;
  source: RowSource;
}

/** What one view says about one yardstick. */
export interface FirstCell {
  /** `reached` on a day found; `above` already in the first table held; `not-yet`; `unknown` for lack of values; `-near` where no model was to be reached, but nearness. */
  state: 'reached' | 'above' | 'not-yet' | 'unknown' | 'above-near' | 'not-near';
  day: FirstDay | null;
  /** Read by hand, with its confidence; null where the day was found in the rows. */
  byHand: string | null;
  remark: string | null;
  /** The same first read otherwise: with separate intervals, or from an incomplete table. */
  supplements: (FirstDay & { name: string; byHand: string; remark: string })[];
  /** Comparisons that contradict the first of the other view. */
  reversals: { dateText: string; open: string; openRating: string; closed: string; closedRating: string; source: RowSource }[];
  /** The closest approach so far, where it was never reached. */
  closest: FirstDay | null;
}

/** A yardstick, and what both views say about it. */
export interface FirstRow {
  id: string;
  name: string;
  raw: FirstCell;
  style: FirstCell;
}

/** A number with its sign, a true minus. */
export function signed(value: number): string {
  return value > 0 ? `+${points(value)}` : points(value).replace('-', '−');
}

function dayOf(edition: Edition, pairing: Pairing): FirstDay {
  const { date, open, closed, intervals } = pairing;
  const against = closed === null ? null : arenaModel(edition, closed);
  const { since, punctuation } = stringsFor(edition.lang);
  return {
    date,
    dateText: sayDate(date, edition.lang),
    open: open === null ? null : shownModel(edition, open),
    openRating: pairing.openRating,
    closed: against?.label ?? null,
    closedRating: pairing.closedRating,
    gap: pairing.gap,
    lead: signed(-Number(pairing.gap)),
    daysSinceChatgpt: daysBetween(edition.since.chatgpt, date),
    daysSinceClosed: against?.open === false && against.released !== undefined ? daysBetween(against.released, date) : null,
    intervals: intervals === null ? null : { open: intervals.open.join(punctuation.range), closed: intervals.closed.join(punctuation.range) },
    source: rowSource(pairing.source, since.unidentified),
  };
}

const NOTHING = { day: null, byHand: null, remark: null, closest: null } as const;

/** What one view says of a yardstick that is looked for in the rows. */
function cellOf(edition: Edition, series: Series, yardstick: Yardstick): FirstCell {
  const { since } = edition;
  const common = { supplements: supplementsOf(edition, series, yardstick.id), reversals: reversalsOf(edition, series, yardstick.id) };
  const near = (yardstick.within ?? 0) > 0;
  const first = firstOf(since, series, yardstick);
  if (first === undefined) {
    const tellable = completeSnapshotsOf(since, series).some((snapshot) => reaches(snapshot, yardstick) !== null);
    const closest = closestOf(since, series);
    return {
      ...NOTHING,
      ...common,
      state: !tellable ? 'unknown' : near ? 'not-near' : 'not-yet',
      closest: closest === undefined || yardstick.within === undefined ? null : dayOf(edition, pairingOf(closest)),
    };
  }
  const day = dayOf(edition, firstPairing(first, yardstick));
  // Where the very first table held shows it, it happened before, on a day nobody can tell.
  const earliest = findPairing(since, `${series}/earliest`)?.date;
  if (first.date === earliest) return { ...NOTHING, ...common, state: near ? 'above-near' : 'above', day };
  return { ...NOTHING, ...common, state: 'reached', day, remark: series === 'raw' ? said(edition, yardstick.remark) : null };
}

function said(edition: Edition, text: Bilingual | undefined): string | null {
  return text === undefined ? null : localizeSince(edition, text);
}

function byHand(edition: Edition, entry: Recorded): string {
  return stringsFor(edition.lang).since.confidence[entry.confidence];
}

function supplementsOf(edition: Edition, series: Series, id: string): FirstCell['supplements'] {
  return edition.since.recorded
    .filter((entry) => entry.series === series && entry.supplements === id)
    .map((entry) => ({
      ...dayOf(edition, recordedPairing(entry)),
      name: localizeSince(edition, entry.name),
      byHand: byHand(edition, entry),
      remark: localizeSince(edition, entry.remark),
    }));
}

function reversalsOf(edition: Edition, series: Series, id: string): FirstCell['reversals'] {
  if (series === 'raw') return [];
  return edition.since.reversals
    .filter(({ yardstick }) => yardstick === id)
    .map((entry) => ({
      dateText: sayDate(entry.date, edition.lang),
      open: arenaModel(edition, entry.open).label,
      openRating: String(entry.open_rating),
      closed: arenaModel(edition, entry.closed).label,
      closedRating: String(entry.closed_rating),
      source: rowSource(entry.source, stringsFor(edition.lang).since.unidentified),
    }));
}

/** A first that was read by hand and has a row of its own. */
function recordedRow(edition: Edition, entry: Recorded): FirstRow {
  const own: FirstCell = {
    ...NOTHING,
    state: 'reached',
    day: dayOf(edition, recordedPairing(entry)),
    byHand: byHand(edition, entry),
    remark: localizeSince(edition, entry.remark),
    supplements: [],
    reversals: [],
  };
  const other: FirstCell = { ...NOTHING, state: 'unknown', supplements: [], reversals: reversalsOf(edition, 'style-control', entry.id) };
  return { id: entry.id, name: localizeSince(edition, entry.name), raw: entry.series === 'raw' ? own : other, style: entry.series === 'raw' ? other : own };
}

/** Every first, both views side by side: closed models by name, then nearness to the best closed model. */
export function firsts(edition: Edition): FirstRow[] {
  const { yardsticks, recorded } = edition.since;
  const row = (yardstick: Yardstick): FirstRow => ({
    id: yardstick.id,
    name: localizeSince(edition, yardstick.name),
    raw: cellOf(edition, 'raw', yardstick),
    style: cellOf(edition, 'style-control', yardstick),
  });
  return [
    ...yardsticks.filter(({ against }) => against !== undefined).map(row),
    ...recorded.filter(({ supplements }) => supplements === undefined).map((entry) => recordedRow(edition, entry)),
    ...yardsticks.filter(({ within }) => within !== undefined).map(row),
  ];
}
