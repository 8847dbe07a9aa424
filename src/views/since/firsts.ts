import {
  daysBetween,
  findPairing,
  firstOf,
  firstPairing,
  points,
  recordedPairing,
  reaches,
  completeSnapshotsOf,
  isTyped,
  snapshotsOf,
  closestOf,
  pairingOf,
  type Pairing,
} from '../../schemas/since-rows.ts';
import { REFERENCE_COLUMNS, REFERENCES, type Bilingual, type Recorded, type Series, type Yardstick } from '../../schemas/since.ts';
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
  /** Whether the values were copied by hand. */
  typed: boolean;
}

/** What one view says about one yardstick. */
export interface FirstCell {
  /** `reached` on a day found; `above` already in the first table held; `not-yet`; `unknown` for lack of values; `-near` where no model was to be reached, but nearness. */
  state: 'reached' | 'above' | 'not-yet' | 'unknown' | 'above-near' | 'not-near';
  day: FirstDay | null;
  /** How sure an entry is that is not one of the rows; null where the day was found in them. */
  confidence: string | null;
  remark: string | null;
  /** The same first read otherwise: with separate intervals, or from an incomplete table. */
  supplements: (FirstDay & { name: string; confidence: string | null; remark: string })[];
  /** Comparisons that contradict the first of the other view. */
  reversals: { dateText: string; open: string; openRating: string; closed: string; closedRating: string; source: RowSource }[];
  /** The closest approach so far, where it was never reached. */
  closest: FirstDay | null;
  /** A closer one, copied by hand from the board, where no complete table of that day is held. */
  closestTyped: FirstDay | null;
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
    typed: pairing.snapshot !== null && isTyped(edition.since, pairing.snapshot),
  };
}

function recordedDay(edition: Edition, entry: Recorded): FirstDay {
  return { ...dayOf(edition, recordedPairing(entry)), typed: entry.typed ?? false };
}

const NOTHING = { day: null, confidence: null, remark: null, closest: null, closestTyped: null } as const;

/** What one view says of a yardstick that is looked for in the rows. */
function cellOf(edition: Edition, series: Series, yardstick: Yardstick): FirstCell {
  const { since } = edition;
  const common = { supplements: supplementsOf(edition, series, yardstick.id), reversals: reversalsOf(edition, series, yardstick.id) };
  const near = (yardstick.within ?? 0) > 0;
  const copied = since.recorded.find((entry) => entry.series === series && entry.supplements === yardstick.id && entry.typed);
  const first = firstOf(since, series, yardstick);
  if (first === undefined) {
    const tellable = completeSnapshotsOf(since, series).some((snapshot) => reaches(snapshot, yardstick) !== null);
    const closest = closestOf(since, series);
    return {
      ...NOTHING,
      ...common,
      state: !tellable ? 'unknown' : near ? 'not-near' : 'not-yet',
      closest: closest === undefined || yardstick.within === undefined ? null : dayOf(edition, pairingOf(closest)),
      closestTyped: yardstick.within === undefined ? null : closestTyped(edition, series, closest?.gap),
    };
  }
  if (copied !== undefined && copied.date < first.date) return copiedCell(edition, copied, { first: firstPairing(first, yardstick), common });
  const day = dayOf(edition, firstPairing(first, yardstick));
  // Where the very first table held shows it, it happened before, on a day nobody can tell.
  const earliest = findPairing(since, `${series}/earliest`)?.date;
  if (first.date === earliest) return { ...NOTHING, ...common, state: near ? 'above-near' : 'above', day };
  return { ...NOTHING, ...common, state: 'reached', day, remark: series === 'raw' ? said(edition, yardstick.remark) : null };
}

/** A first copied by hand from the board as shown, with the first complete table that shows the same beside it. */
function copiedCell(
  edition: Edition,
  copied: Recorded,
  { first, common }: { first: Pairing; common: Pick<FirstCell, 'supplements' | 'reversals'> },
): FirstCell {
  const complete = {
    ...dayOf(edition, first),
    name: stringsFor(edition.lang).since.firsts.complete,
    confidence: null,
    remark: '',
  };
  return {
    ...NOTHING,
    state: 'reached',
    day: recordedDay(edition, copied),
    confidence: confidenceOf(edition, copied),
    remark: localizeSince(edition, copied.remark),
    supplements: [complete, ...common.supplements.filter(({ date }) => date !== copied.date)],
    reversals: common.reversals,
  };
}

/** The closest approach copied by hand, where it is closer than that of the complete tables. */
function closestTyped(edition: Edition, series: Series, gap = Infinity): FirstDay | null {
  const [closest] = edition.since.recorded
    .filter((entry) => entry.series === series && entry.typed && entry.supplements !== undefined && entry.gap < gap)
    .sort((a, b) => a.gap - b.gap);
  return closest === undefined ? null : recordedDay(edition, closest);
}

function said(edition: Edition, text: Bilingual | undefined): string | null {
  return text === undefined ? null : localizeSince(edition, text);
}

function confidenceOf(edition: Edition, entry: Recorded): string {
  return stringsFor(edition.lang).since.confidence[entry.confidence];
}

function supplementsOf(edition: Edition, series: Series, id: string): FirstCell['supplements'] {
  return edition.since.recorded
    .filter((entry) => entry.series === series && entry.supplements === id)
    .map((entry) => ({
      ...recordedDay(edition, entry),
      name: localizeSince(edition, entry.name),
      confidence: confidenceOf(edition, entry),
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
    day: recordedDay(edition, entry),
    confidence: confidenceOf(edition, entry),
    remark: localizeSince(edition, entry.remark),
    supplements: [],
    reversals: [],
  };
  const other = otherCell(edition, entry);
  return { id: entry.id, name: localizeSince(edition, entry.name), raw: entry.series === 'raw' ? own : other, style: entry.series === 'raw' ? other : own };
}

/** The other view of an entry that was read by hand: looked for in the rows where they have a column of its closed model. */
function otherCell(edition: Edition, entry: Recorded): FirstCell {
  const { since } = edition;
  const series: Series = entry.series === 'raw' ? 'style-control' : 'raw';
  const common = { ...NOTHING, supplements: [], reversals: reversalsOf(edition, series, entry.id) };
  const column = REFERENCE_COLUMNS.find((one) => REFERENCES[one] === entry.closed);
  if (column === undefined) return { ...common, state: 'unknown' };
  const yardstick = { against: [column] };
  const counts = (open: string): boolean => !entry.commercial || since.models.some((model) => model.name === open && model.open && !model.non_commercial);
  const rows = completeSnapshotsOf(since, series).filter((snapshot) => reaches(snapshot, yardstick) !== null);
  const first = rows.find((snapshot) => counts(snapshot.open) && reaches(snapshot, yardstick) === true);
  if (first === undefined) return { ...common, state: rows.length === 0 ? 'unknown' : 'not-yet' };
  const day = dayOf(edition, firstPairing(first, yardstick));
  return { ...common, state: first === snapshotsOf(since, series)[0] ? 'above' : 'reached', day };
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
