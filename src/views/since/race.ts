import type { RaceInput, RacePoint, RaceSegment } from '../../charts/types.ts';
import { stringsFor } from '../../i18n/index.ts';
import { closestOf, firstOf, isComplete, snapshotsOf } from '../../schemas/since-rows.ts';
import { SERIES, type Recorded, type Series, type Snapshot } from '../../schemas/since.ts';
import type { Edition } from '../edition.ts';
import { arenaModel } from './arena-models.ts';

/** A stretch of one method, with the snapshots it was used for. */
export interface MethodSegment {
  method: string;
  snapshots: Snapshot[];
}

/** The snapshots of one view, cut wherever the method of calculation changes: nothing is compared across a cut. */
export function segmentsOf({ since }: Pick<Edition, 'since'>, series: Series): MethodSegment[] {
  const segments: MethodSegment[] = [];
  for (const snapshot of snapshotsOf(since, series)) {
    const last = segments.at(-1);
    if (last?.method === snapshot.method) last.snapshots.push(snapshot);
    else segments.push({ method: snapshot.method, snapshots: [snapshot] });
  }
  return segments;
}

/** Snapshots that sentences and tables speak of: firsts, the closest and the latest. */
function weightyOf({ since }: Pick<Edition, 'since'>, series: Series): Set<Snapshot> {
  const firsts = since.yardsticks.map((yardstick) => firstOf(since, series, yardstick));
  const all = [...firsts, closestOf(since, series), snapshotsOf(since, series).at(-1)];
  return new Set(all.filter((snapshot) => snapshot !== undefined));
}

/** Gaps to the best closed model that were read by hand, for lack of a whole table. */
export function gapsByHand({ since }: Pick<Edition, 'since'>, series: Series): Recorded[] {
  const gaps = new Set(since.yardsticks.filter(({ within }) => within !== undefined).map(({ id }) => id));
  return since.recorded.filter((entry) => entry.series === series && entry.supplements !== undefined && gaps.has(entry.supplements));
}

/** The numbers of the methods: all of one view, then all of the other, in order of time. */
export function methodNumbers(edition: Pick<Edition, 'since'>): Map<string, number> {
  const order = SERIES.flatMap((series) => segmentsOf(edition, series).map(({ method }) => method));
  return new Map(order.map((method, index) => [method, index + 1]));
}

/** The race of one view: differences inside each snapshot, never ratings of two of them. */
export function raceInput(edition: Pick<Edition, 'since' | 'lang' | 'survey'>, series: Series): RaceInput {
  const { since, lang } = edition;
  const t = stringsFor(lang).since.race;
  const numbers = methodNumbers(edition);
  const weighty = weightyOf(edition, series);
  let before: Snapshot | undefined;
  const point = (snapshot: Snapshot): RacePoint => {
    const open = arenaModel(edition, snapshot.open);
    const made: RacePoint = {
      date: snapshot.date,
      gap: snapshot.gap,
      open: open.label,
      closed: arenaModel(edition, snapshot.closed).label,
      newOpen: before?.open !== snapshot.open,
      newClosed: before?.closed !== snapshot.closed,
      restricted: open.open && open.non_commercial,
      complete: isComplete(since, snapshot),
      weighty: weighty.has(snapshot),
    };
    before = snapshot;
    return made;
  };
  const segments: RaceSegment[] = segmentsOf(edition, series).map(({ method, snapshots }) => ({
    number: numbers.get(method) ?? 0,
    points: snapshots.map(point),
  }));
  const dates = since.snapshots.map(({ date }) => date).sort();
  return {
    segments,
    recorded: gapsByHand(edition, series).map((entry) => ({
      date: entry.date,
      gap: entry.gap,
      label: entry.open === undefined ? t.recorded : arenaModel(edition, entry.open).label,
    })),
    from: dates[0] ?? since.chatgpt,
    to: dates.at(-1) ?? since.chatgpt,
    event: series === 'raw' ? { date: edition.survey.repository_last_change.date, label: t.survey } : null,
    zero: t.zero,
    below: t.below,
    year: t.year,
  };
}
