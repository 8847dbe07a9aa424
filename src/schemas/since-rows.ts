import { REFERENCES, type Recorded, type Reference, type Reversal, type Series, type Since, type Snapshot, type Yardstick } from './since.ts';

/** What rows are computed from. */
export type SinceRows = Pick<Since, 'snapshots' | 'scopes' | 'yardsticks' | 'recorded' | 'reversals' | 'models'>;

/** An open and a closed model in one table: the best two of a snapshot, or those of an entry made by hand. */
export interface Pairing {
  /** Where it stands in the data: `raw/2024-02-02`, `recorded/style-within-20`. */
  key: string;
  date: string;
  series: Series;
  open: string | null;
  openRating: string | null;
  closed: string | null;
  closedRating: string | null;
  /** Closed minus open, in points: above 0 while the open model is behind. */
  gap: string;
  intervals: { open: readonly [number, number]; closed: readonly [number, number] } | null;
  source: string;
  /** The whole row, where the pairing is one of a snapshot. */
  snapshot: Snapshot | null;
}

/** Snapshots of one view, in order of date. */
export function snapshotsOf({ snapshots }: Pick<SinceRows, 'snapshots'>, series: Series): Snapshot[] {
  return snapshots.filter((snapshot) => snapshot.series === series);
}

/** Whether the table held all models that the board of that day showed: only then is the gap the board's own. */
export function isComplete({ scopes }: Pick<SinceRows, 'scopes'>, snapshot: Snapshot): boolean {
  return scopes.find(({ id }) => id === snapshot.scope)?.complete ?? false;
}

/** Whether the values of a table were copied by hand. */
export function isTyped({ scopes }: Pick<SinceRows, 'scopes'>, snapshot: Snapshot): boolean {
  return scopes.find(({ id }) => id === snapshot.scope)?.typed ?? false;
}

/** The complete snapshots of one view, in order of date. */
export function completeSnapshotsOf(since: SinceRows, series: Series): Snapshot[] {
  return snapshotsOf(since, series).filter((snapshot) => isComplete(since, snapshot));
}

/** The complete snapshot with the smallest gap, the earliest of several. */
export function closestOf(since: SinceRows, series: Series): Snapshot | undefined {
  return completeSnapshotsOf(since, series).reduce<Snapshot | undefined>((best, one) => (best === undefined || one.gap < best.gap ? one : best), undefined);
}

/** The best rated of some reference columns in a snapshot, or null where the snapshot holds none. */
export function bestReference(snapshot: Snapshot, columns: readonly Reference[]): { column: Reference; rating: number } | null {
  let best: { column: Reference; rating: number } | null = null;
  for (const column of columns) {
    const rating = snapshot[column];
    if (rating !== null && (best === null || rating > best.rating)) best = { column, rating };
  }
  return best;
}

/** Whether the best open model of a snapshot has reached a yardstick; null where the snapshot cannot tell. */
export function reaches(snapshot: Snapshot, { against, within }: Pick<Yardstick, 'against' | 'within'>): boolean | null {
  if (within !== undefined) return snapshot.gap <= within;
  const best = bestReference(snapshot, against ?? []);
  return best === null ? null : snapshot.open_rating >= best.rating;
}

/** The first complete snapshot of a view in which a yardstick was reached. */
export function firstOf(since: SinceRows, series: Series, yardstick: Yardstick): Snapshot | undefined {
  return completeSnapshotsOf(since, series).find((snapshot) => reaches(snapshot, yardstick) === true);
}

/** The best two models of a snapshot. */
export function pairingOf(snapshot: Snapshot): Pairing {
  const { cells, open_low, open_high, closed_low, closed_high } = snapshot;
  const held = open_low !== null && open_high !== null && closed_low !== null && closed_high !== null;
  return {
    key: `${snapshot.series}/${snapshot.date}`,
    date: snapshot.date,
    series: snapshot.series,
    open: snapshot.open,
    openRating: cells.open_rating,
    closed: snapshot.closed,
    closedRating: cells.closed_rating,
    gap: cells.gap,
    intervals: held ? { open: [open_low, open_high], closed: [closed_low, closed_high] } : null,
    source: snapshot.source,
    snapshot,
  };
}

/** A snapshot as a first: its open model beside the model of the yardstick. */
export function firstPairing(snapshot: Snapshot, { against }: Pick<Yardstick, 'against'>): Pairing {
  const best = against === undefined ? null : bestReference(snapshot, against);
  const pairing = pairingOf(snapshot);
  if (best === null) return pairing;
  return {
    ...pairing,
    closed: REFERENCES[best.column],
    closedRating: snapshot.cells[best.column],
    gap: points(best.rating - snapshot.open_rating),
    intervals: null,
  };
}

/** An entry made by hand. */
export function recordedPairing(entry: Recorded): Pairing {
  const text = (value: number | undefined): string | null => (value === undefined ? null : String(value));
  return {
    key: `recorded/${entry.id}`,
    date: entry.date,
    series: entry.series,
    open: entry.open ?? null,
    openRating: text(entry.open_rating),
    closed: entry.closed ?? null,
    closedRating: text(entry.closed_rating),
    gap: String(entry.gap),
    intervals: entry.intervals ?? null,
    source: entry.source,
    snapshot: null,
  };
}

function reversalPairing(entry: Reversal): Pairing {
  return {
    key: `reversal/${entry.id}`,
    date: entry.date,
    series: 'style-control',
    open: entry.open,
    openRating: String(entry.open_rating),
    closed: entry.closed,
    closedRating: String(entry.closed_rating),
    gap: points(entry.closed_rating - entry.open_rating),
    intervals: null,
    source: entry.source,
    snapshot: null,
  };
}

/**
 * Finds a pairing: `raw/2024-02-02`, `raw/earliest`, `raw/latest`, `raw/closest`, `raw/first:gpt-4-0314`,
 * `recorded/<id>` or `reversal/<id>`; null when there is none.
 */
export function findPairing(since: SinceRows, selector: string): Pairing | null {
  const [where = '', which = ''] = selector.split('/');
  if (where === 'recorded')
    return found(
      since.recorded.find(({ id }) => id === which),
      recordedPairing,
    );
  if (where === 'reversal')
    return found(
      since.reversals.find(({ id }) => id === which),
      reversalPairing,
    );
  if (where !== 'raw' && where !== 'style-control') return null;
  const own = snapshotsOf(since, where);
  if (which === 'earliest') return found(own[0], pairingOf);
  if (which === 'latest') return found(own.at(-1), pairingOf);
  if (which === 'closest') return found(closestOf(since, where), pairingOf);
  if (!which.startsWith('first:'))
    return found(
      own.find(({ date }) => date === which),
      pairingOf,
    );
  const yardstick = since.yardsticks.find(({ id }) => id === which.slice('first:'.length));
  return yardstick === undefined ? null : found(firstOf(since, where, yardstick), (snapshot) => firstPairing(snapshot, yardstick));
}

function found<T>(entry: T | undefined, make: (entry: T) => Pairing): Pairing | null {
  return entry === undefined ? null : make(entry);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A difference of ratings as it is written: to one decimal, whole where it is whole. */
export function points(difference: number): string {
  const rounded = Math.round(difference * 10 + Math.sign(difference) * 1e-6) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/**
 * Share of votes, in per cent, of the higher rated of two models, ties counted half: 1 / (1 + 10^(−d/400)), the Elo
 * expectation that Bradley–Terry ratings of the arena are scaled to.
 */
export function preferred(difference: number): number {
  return 100 / (1 + 10 ** (-difference / 400));
}
