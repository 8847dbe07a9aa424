import { ROUNDING } from '../../schemas/since-csv.ts';
import { SIDES, type Side, type TellAt } from './known.ts';
import { SINCE, type Recorded, type Snapshot } from '../../schemas/since.ts';

/** Intervals hold the ratings they are of, and are those of the snapshot where it is of the same model. */
export function checkIntervals(entry: Recorded, table: Snapshot | undefined, tell: TellAt): void {
  const { intervals } = entry;
  if (intervals === undefined) return;
  const holds = (of: Side, side: Side): boolean => {
    const rating = entry[`${of}_rating`];
    return rating === undefined || (intervals[side][0] <= rating + ROUNDING && rating - ROUNDING <= intervals[side][1]);
  };
  const wrong = SIDES.filter((side) => !holds(side, side));
  if (wrong.length === 2 && holds('open', 'closed') && holds('closed', 'open')) {
    tell(['intervals'], 'the interval of the closed model under open, that of the open one under closed', 'exchange them');
    return;
  }
  for (const side of SIDES) {
    const [low, high] = intervals[side];
    const [from, to] = [table?.[`${side}_low`] ?? null, table?.[`${side}_high`] ?? null];
    if (wrong.includes(side))
      tell(['intervals', side], `the interval ${low} to ${high} of ${entry[side] ?? side}`, `it does not hold the rating ${entry[`${side}_rating`]}`);
    else if (table?.[side] === entry[side] && from !== null && to !== null && (from !== low || to !== high))
      tell(
        ['intervals', side],
        `the interval ${low} to ${high} of ${entry[side] ?? side}`,
        `${SINCE.snapshots}:${table?.line} has ${from} to ${to}; make them agree`,
      );
  }
}
