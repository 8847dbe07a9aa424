import { ROUNDING } from '../../schemas/since-csv.ts';
import { expectModel, expectOneOf, expectReleased, expectSides, ids, SIDES, type IsSound, type Names, type Tell } from './known.ts';
import { daysBetween } from '../../schemas/since-rows.ts';
import { REFERENCE_COLUMNS, REFERENCES, SERIES, SINCE, type Since, type Snapshot } from '../../schemas/since.ts';

/** Checks `snapshots.csv`: names, figures of a row that must agree with each other, order, and days that rows repeat. */
export function checkSnapshots(since: Since, names: Names, isSound: IsSound, report: Tell): void {
  const told = new Set<number>();
  const tell: Tell = (line, ...words) => {
    told.add(line);
    report(line, ...words);
  };
  for (const series of SERIES)
    checkOrder(
      since.snapshots.filter((row) => row.series === series),
      tell,
    );
  for (const row of since.snapshots) {
    const { line } = row;
    if (isSound(SINCE.boards)) {
      if (!told.has(line)) expectOneOf(tell, line, 'method', row.method, ids(since.methods), names.told);
      expectOneOf(tell, line, 'scope', row.scope, ids(since.scopes), names.told);
      if (row.note !== null) expectOneOf(tell, line, 'note', row.note, ids(since.notes), names.told);
    }
    if (row.date < since.chatgpt) tell(line, `a snapshot of ${row.date}`, `there are none before ChatGPT, ${since.chatgpt}`);
    checkFigures(row, tell);
    if (!told.has(line)) checkReferences(row, tell);
    if (!told.has(line)) checkLag(row, since, tell);
    if (!isSound(SINCE.models)) continue;
    expectSides(names, row, (_, found, advice) => tell(line, found, advice));
    if (row.oldest_ahead !== null) expectModel(names, row.oldest_ahead, 'closed', (found, advice) => tell(line, found, advice));
    const held = REFERENCE_COLUMNS.filter((column) => row[column] !== null).map((column) => REFERENCES[column]);
    // Of a wrong day one model is enough.
    for (const name of [row.closed, ...held]) if (!told.has(line)) expectReleased(names, name, row.date, (found, advice) => tell(line, found, advice));
  }
  checkStarts(
    since.snapshots.filter(({ line }) => !told.has(line)),
    tell,
  );
}

/** Greatest part of a table, of models that are counted as neither open nor closed. */
const NEITHER = 0.05;
/** Most days between a table and the copy from which its intervals are taken. */
const COPIED_WITHIN = 31;

/** Figures of one row that must agree with each other. */
function checkFigures(row: Snapshot, tell: Tell): void {
  const { line } = row;
  const difference = row.closed_rating - row.open_rating;
  const counted = row.open_models + row.closed_models;
  const counts = `${row.open_models} open and ${row.closed_models} closed models`;
  if (counted > row.models) tell(line, counts, `the table holds only ${row.models}`);
  else if (row.models - counted > NEITHER * row.models) tell(line, `${counts} of ${row.models}`, 'only a few are neither; mend one of the three');
  else if (row.open_rank !== null && row.open_rank > row.models) tell(line, `rank ${row.open_rank}`, `the table holds ${row.models} models`);
  else if (row.open_rank !== null && row.open_rank > row.models - row.open_models + 1)
    tell(line, `rank ${row.open_rank} of the best open model`, `only ${row.models - row.open_models} of the ${row.models} models are not open`);
  else if (row.open_rank === 1 && difference > 0) tell(line, 'rank 1 of the best open model', `${row.closed} is rated above it`);
  if (Math.abs(difference - row.gap) > ROUNDING)
    tell(line, `the gap ${row.cells.gap}`, `the ratings differ by ${Math.round(difference * 100) / 100}; mend one of the three, or leave the gap empty`);
  else checkIntervals(row, tell);
}

/** An interval holds its rating. */
function checkIntervals(row: Snapshot, tell: Tell): void {
  const { line } = row;
  for (const side of SIDES) {
    const [low, high, rating] = [row[`${side}_low`], row[`${side}_high`], row[`${side}_rating`]];
    if ((low === null) !== (high === null)) tell(line, `one end of an interval (${side})`, 'write both ends or none');
    else if (low !== null && high !== null && !(low <= rating + ROUNDING && rating - ROUNDING <= high))
      tell(line, `the interval ${low} to ${high} of ${row[side]}`, `it does not hold the rating ${row.cells[`${side}_rating`]}`);
  }
  const copied = row.interval_copied_on;
  if (copied !== null && row.open_low === null && row.closed_low === null)
    tell(line, `interval_copied_on ${copied}`, 'the row holds no interval; empty this cell');
  else if (copied !== null && (copied < row.date || daysBetween(row.date, copied) > COPIED_WITHIN))
    tell(line, `interval_copied_on ${copied}`, `write the day of the copy of this table, soon after ${row.date}`);
}

/** The columns of single models are of models that the best closed one is not below; where one is the best, its rating stands there twice. */
function checkReferences(row: Snapshot, tell: Tell): void {
  for (const column of REFERENCE_COLUMNS) {
    const rating = row[column];
    if (rating === null) continue;
    const best = `closed_rating ${row.cells.closed_rating}`;
    if (row.closed === REFERENCES[column]) {
      if (rating !== row.closed_rating) tell(row.line, `${column} ${row.cells[column]} beside ${best}`, 'both are of the same model; make them agree');
    } else if (rating > row.closed_rating)
      tell(row.line, `${column} ${row.cells[column]} above ${best}`, 'no closed model is above the best one; mend the one that is wrong');
  }
}

/** The oldest closed model that is still ahead, and since when. */
function checkLag(row: Snapshot, since: Since, tell: Tell): void {
  const { line, oldest_ahead: oldest, oldest_ahead_since: start } = row;
  if ((oldest === null) !== (start === null)) tell(line, 'oldest_ahead without oldest_ahead_since, or the other way round', 'write both or none');
  else if (start !== null && start > row.date) tell(line, `oldest_ahead_since ${start}`, 'it lies after the snapshot');
  else if (start !== null && start < since.chatgpt) tell(line, `oldest_ahead_since ${start}`, `there were no tables before ChatGPT, ${since.chatgpt}`);
  const column = REFERENCE_COLUMNS.find((one) => REFERENCES[one] === oldest);
  if (column === undefined) return;
  const rating = row[column];
  if (rating === null) tell(line, `oldest_ahead ${oldest}`, `its column ${column} is empty; name a model of this table, or write its rating`);
  else if (rating <= row.open_rating) tell(line, `oldest_ahead ${oldest}`, `at ${row.cells[column]} it is not ahead of ${row.open}; name the oldest that is`);
}

/** A model came into the tables on one day, which all rows repeat: the day that most rows give is held to be right. */
function checkStarts(rows: readonly Snapshot[], tell: Tell): void {
  const starts = new Map<string, string[]>();
  for (const { oldest_ahead: name, oldest_ahead_since: start } of rows)
    if (name !== null && start !== null) starts.set(name, [...(starts.get(name) ?? []), start]);
  for (const { line, oldest_ahead: name, oldest_ahead_since: start } of rows) {
    if (name === null || start === null) continue;
    const days = starts.get(name) ?? [];
    const usual = days.reduce((best, day) => (count(days, day) > count(days, best) ? day : best));
    const firstBest = rows.filter(({ closed }) => closed === name).reduce((first, row) => (row.date < first ? row.date : first), '9999');
    if (start !== usual) tell(line, `${name} ahead since ${start}`, `other rows say ${usual}; mend the day or the name`);
    else if (start > firstBest && days.length === 1)
      tell(line, `${name} ahead since ${start}`, `it was in the table of ${firstBest}; mend the day or the name`);
  }
}

const count = (days: readonly string[], day: string): number => days.filter((one) => one === day).length;

/** One row a day, in order of date, and no method that comes back: segments of the chart are stretches of one method. */
function checkOrder(rows: readonly Snapshot[], tell: Tell): void {
  const over = new Set<string>();
  let method = rows[0]?.method;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || method === undefined) return;
    if (row.date === before.date) tell(row.line, `a second snapshot ${row.series} of ${row.date}`, `it stands already in line ${before.line}; keep one`);
    else if (row.date < before.date) tell(row.line, `${row.date} after ${before.date}`, 'put the line where its date belongs');
    else if (row.method !== method && rows[index + 1]?.method === method)
      tell(row.line, `the method ${row.method} between two tables of ${method}`, 'mend it, or the day; a method is one stretch of time');
    else {
      if (row.method !== method) over.add(method);
      if (over.has(row.method)) tell(row.line, `the method ${row.method} once more`, `${method} has taken its place; a method is one stretch of time`);
      method = row.method;
    }
  });
}
