import { stringsFor } from '../../i18n/index.ts';
import { isComplete, snapshotsOf } from '../../schemas/since-rows.ts';
import type { Series } from '../../schemas/since.ts';
import type { Edition } from '../edition.ts';
import { shownModel, type ShownModel } from './arena-models.ts';
import { methodNumbers } from './race.ts';
import { rowSource, type RowSource } from './source.ts';

/** One snapshot in the table beside a chart; figures as written in the data. */
export interface SnapshotRow {
  date: string;
  open: ShownModel;
  openRating: string;
  openInterval: string | null;
  closed: ShownModel;
  closedRating: string;
  closedInterval: string | null;
  gap: string;
  method: number;
  source: RowSource;
  /** What must be known of this table. */
  notes: string[];
}

/** Every snapshot of a view, as a table says it. */
export function snapshotRows(edition: Edition, series: Series): SnapshotRow[] {
  const { since, lang } = edition;
  const t = stringsFor(lang).since;
  const numbers = methodNumbers(edition);
  const interval = (low: string, high: string): string | null => (low === '' || high === '' ? null : t.race.interval(low, high));
  return snapshotsOf(since, series).map((row) => {
    const note = since.notes.find(({ id }) => id === row.note);
    return {
      date: row.date,
      open: shownModel(edition, row.open),
      openRating: row.cells.open_rating,
      openInterval: interval(row.cells.open_low, row.cells.open_high),
      closed: shownModel(edition, row.closed),
      closedRating: row.cells.closed_rating,
      closedInterval: interval(row.cells.closed_low, row.cells.closed_high),
      gap: row.cells.gap,
      method: numbers.get(row.method) ?? 0,
      source: rowSource(row.source, t.unidentified),
      notes: [
        ...(isComplete(since, row) ? [] : [t.race.incomplete]),
        ...(note === undefined ? [] : [note[lang]]),
        ...(note?.gap === undefined ? [] : [t.race.exactGap(note.gap)]),
      ],
    };
  });
}
