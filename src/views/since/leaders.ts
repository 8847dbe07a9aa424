import { snapshotsOf } from '../../schemas/since-rows.ts';
import type { Series, Snapshot } from '../../schemas/since.ts';
import { sayDate } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { shownModel, type ShownModel } from './arena-models.ts';

/** A stretch of snapshots with the same best open model. */
export interface Reign {
  model: ShownModel;
  from: string;
  fromText: string;
  /** Of the last snapshot with it. */
  to: string;
  toText: string;
  snapshots: number;
  /** Smallest and widest gap to the best closed model in these snapshots, as held; those that lack the leader aside. */
  gaps: [string, string];
}

/** Who was the best open model, one after another, in one view. */
export function reigns(edition: Edition, series: Series): Reign[] {
  const lacking = new Set<string | null>(edition.since.notes.filter((note) => note.leader_missing).map(({ id }) => id));
  const runs: Snapshot[][] = [];
  for (const snapshot of snapshotsOf(edition.since, series)) {
    const run = runs.at(-1);
    if (run?.[0]?.open === snapshot.open) run.push(snapshot);
    else runs.push([snapshot]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const whole = run.filter(({ note }) => !lacking.has(note));
    const byGap = (whole.length > 0 ? whole : [...run]).sort((a, b) => a.gap - b.gap);
    return [
      {
        model: shownModel(edition, first.open),
        from: first.date,
        fromText: sayDate(first.date, edition.lang),
        to: last.date,
        toText: sayDate(last.date, edition.lang),
        snapshots: run.length,
        gaps: [byGap[0]?.cells.gap ?? '', byGap.at(-1)?.cells.gap ?? ''] as [string, string],
      },
    ];
  });
}
