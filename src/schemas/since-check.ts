import { ContentError, didYouMean, type Report } from '../errors.ts';
import { LANGUAGES } from '../languages.ts';
import { ROUNDING } from './since-csv.ts';
import { findPairing } from './since-rows.ts';
import { adviceOnRow, brokenTokens } from './since-tokens.ts';
import { REFERENCE_COLUMNS, REFERENCES, SERIES, SINCE, type Bilingual, type Since, type SinceLines, type Snapshot } from './since.ts';

/** Whether everything in these files could be read. */
type IsSound = (...files: string[]) => boolean;

/** Says that something is wrong in a line of a file. */
type Tell = (line: number, found: string, advice: string) => void;

/**
 * Checks what one entry alone cannot show: names, order, intervals, gaps, and the figures in sentences. What refers to a
 * file with mistakes of its own is not checked: what it names may be what could not be read.
 */
export function checkSince(since: Since, models: ReadonlySet<string>, lines: SinceLines, report: Report): void {
  const inFile =
    (file: string): Tell =>
    (line, found, advice) =>
      report(new ContentError({ file, line }, found, advice));
  const isSound: IsSound = (...files) => files.every((file) => !lines.faulty.has(file));
  checkSnapshots(since, isSound, inFile(SINCE.snapshots));
  checkSurveyModels(since, models, isSound, inFile(SINCE.surveyModels));
  checkModels(since, models, (name, found, advice) => inFile(SINCE.models)(lines.entry(`models/${name}`, ['model_id']), found, advice));
  checkFirsts(since, isSound, (key, path, found, advice) => inFile(SINCE.firsts)(lines.entry(key, path), found, advice));
  if (isSound(...Object.values(SINCE))) checkWords(since, (path, found, advice) => inFile(SINCE.words)(lines.words(path), found, advice));
}

/** Tells of an id that a list does not hold. */
function expectOneOf(tell: Tell, line: number, column: string, found: string, known: readonly string[]): void {
  if (!known.includes(found)) tell(line, `the unknown ${column} ${JSON.stringify(found)}`, didYouMean(found, known));
}

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

function checkSnapshots(since: Since, isSound: IsSound, tell: Tell): void {
  const names = (open: boolean): string[] => since.models.filter((model) => model.open === open).map(({ name }) => name);
  const [open, closed] = [names(true), names(false)];
  for (const row of since.snapshots) {
    const { line } = row;
    if (isSound(SINCE.boards)) {
      expectOneOf(tell, line, 'method', row.method, ids(since.methods));
      expectOneOf(tell, line, 'scope', row.scope, ids(since.scopes));
      if (row.note !== null) expectOneOf(tell, line, 'note', row.note, ids(since.notes));
    }
    if (row.date < since.chatgpt) tell(line, `a snapshot of ${row.date}`, `there are none before ChatGPT, ${since.chatgpt}`);
    checkFigures(row, tell);
    if (!isSound(SINCE.models)) continue;
    if (closed.includes(row.open)) tell(line, `the closed model ${row.open} under open`, 'name the best open-weight model, or mend src/data/since/models.yaml');
    else expectOneOf(tell, line, 'open model', row.open, open);
    if (open.includes(row.closed)) tell(line, `the open model ${row.closed} under closed`, 'name the best closed model, or mend src/data/since/models.yaml');
    else expectOneOf(tell, line, 'closed model', row.closed, closed);
    if (row.oldest_ahead !== null) expectOneOf(tell, line, 'closed model', row.oldest_ahead, closed);
  }
  for (const series of SERIES)
    checkOrder(
      since.snapshots.filter((row) => row.series === series),
      tell,
    );
}

/** Figures of one row that must agree with each other. */
function checkFigures(row: Snapshot, tell: Tell): void {
  const { line } = row;
  const difference = row.closed_rating - row.open_rating;
  if (Math.abs(difference - row.gap) > ROUNDING)
    tell(line, `the gap ${row.cells.gap}`, `the ratings differ by ${Math.round(difference * 100) / 100}; mend one of the three, or leave the gap empty`);
  // A few models are counted as neither.
  if (row.open_models + row.closed_models > row.models)
    tell(line, `${row.open_models} open and ${row.closed_models} closed models`, `the table holds only ${row.models}`);
  for (const side of ['open', 'closed'] as const) {
    const [low, high, rating] = [row[`${side}_low`], row[`${side}_high`], row[`${side}_rating`]];
    if ((low === null) !== (high === null)) tell(line, `one end of an interval (${side})`, 'write both ends or none');
    else if (low !== null && high !== null && !(low <= rating + ROUNDING && rating - ROUNDING <= high))
      tell(line, `the interval ${low} to ${high} of ${row[side]}`, `it does not hold the rating ${row.cells[`${side}_rating`]}`);
  }
  if ((row.oldest_ahead === null) !== (row.oldest_ahead_since === null))
    tell(line, 'oldest_ahead without oldest_ahead_since, or the other way round', 'write both or none');
  if (row.oldest_ahead_since !== null && row.oldest_ahead_since > row.date)
    tell(line, `oldest_ahead_since ${row.oldest_ahead_since}`, 'it lies after the snapshot');
  if (row.open_rank !== null && row.open_rank > row.models) tell(line, `rank ${row.open_rank}`, `the table holds ${row.models} models`);
}

/** One row a day, in order of date, and no method that comes back: segments of the chart are stretches of one method. */
function checkOrder(rows: readonly Snapshot[], tell: Tell): void {
  const over = new Set<string>();
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before === undefined) return;
    if (row.date === before.date) tell(row.line, `a second snapshot ${row.series} of ${row.date}`, `it stands already in line ${before.line}; keep one`);
    else if (row.date < before.date) tell(row.line, `${row.date} after ${before.date}`, 'put the line where its date belongs');
    if (row.method !== before.method) over.add(before.method);
    if (over.has(row.method)) tell(row.line, `the method ${row.method} once more`, `${before.method} has taken its place; a method is one stretch of time`);
  });
}

function checkSurveyModels(since: Since, models: ReadonlySet<string>, isSound: IsSound, tell: Tell): void {
  const seen = new Map<string, number>();
  for (const row of since.surveyModels) {
    const { line } = row;
    expectOneOf(tell, line, 'model', row.model_id, [...models]);
    if (isSound(SINCE.boards)) {
      for (const method of [row.first_method, row.last_method]) expectOneOf(tell, line, 'method', method, ids(since.methods));
      if (row.note !== null) expectOneOf(tell, line, 'note', row.note, ids(since.notes));
    }
    if (row.first_on > row.last_on) tell(line, `first_on ${row.first_on} after last_on ${row.last_on}`, 'the first table comes first');
    for (const [rank, of, name] of [
      [row.first_rank, row.first_models, 'first_rank'],
      [row.last_rank, row.last_models, 'last_rank'],
      [row.best_open_rank ?? 0, row.open_models_then ?? Infinity, 'best_open_rank'],
    ] as const)
      if (rank > of) tell(line, `${name} ${rank} of ${of}`, 'a rank is at most the number of models');
    const key = `${row.match}/${row.model_id}/${row.arena_name}`;
    const twin = seen.get(key);
    if (twin !== undefined) tell(line, `a second row for ${row.arena_name}`, `it stands already in line ${twin}; keep one`);
    seen.set(key, line);
  }
}

function checkModels(since: Since, models: ReadonlySet<string>, tell: (name: string, found: string, advice: string) => void): void {
  for (const model of since.models)
    if (model.model_id !== undefined && !models.has(model.model_id))
      tell(model.name, `model_id names the unknown model ${JSON.stringify(model.model_id)}`, didYouMean(model.model_id, models));
}

function checkFirsts(since: Since, isSound: IsSound, tell: (key: string, path: readonly PropertyKey[], found: string, advice: string) => void): void {
  const known = since.models.map(({ name }) => name);
  const named = (key: string, side: 'open' | 'closed', name: string | undefined): void => {
    if (isSound(SINCE.models) && name !== undefined && !known.includes(name))
      tell(key, [side], `the unknown model ${JSON.stringify(name)}`, didYouMean(name, known));
  };
  const rows = [...ids(since.yardsticks), ...ids(since.recorded)];
  for (const column of REFERENCE_COLUMNS)
    if (isSound(SINCE.models) && !known.includes(REFERENCES[column]))
      tell('yardsticks/', [], `no model ${REFERENCES[column]}`, 'the columns of snapshots.csv need it in src/data/since/models.yaml');
  for (const entry of since.recorded) {
    const key = `recorded/${entry.id}`;
    named(key, 'open', entry.open);
    named(key, 'closed', entry.closed);
    if (isSound(SINCE.firsts) && entry.supplements !== undefined && !ids(since.yardsticks).includes(entry.supplements))
      tell(
        key,
        ['supplements'],
        `supplements names the unknown yardstick ${JSON.stringify(entry.supplements)}`,
        didYouMean(entry.supplements, ids(since.yardsticks)),
      );
    if (entry.open_rating !== undefined && entry.closed_rating !== undefined && Math.abs(entry.closed_rating - entry.open_rating - entry.gap) > ROUNDING)
      tell(key, ['gap'], `the gap ${entry.gap}`, `the ratings differ by ${Math.round((entry.closed_rating - entry.open_rating) * 100) / 100}`);
  }
  for (const entry of since.reversals) {
    const key = `reversals/${entry.id}`;
    named(key, 'open', entry.open);
    named(key, 'closed', entry.closed);
    if (isSound(SINCE.firsts) && !rows.includes(entry.yardstick))
      tell(key, ['yardstick'], `the unknown yardstick ${JSON.stringify(entry.yardstick)}`, didYouMean(entry.yardstick, rows));
    if (entry.open_rating >= entry.closed_rating)
      tell(key, ['open_rating'], `the open model above the closed one`, 'a reversal is a day on which it stood below');
  }
}

function checkWords(since: Since, tell: (path: readonly PropertyKey[], found: string, advice: string) => void): void {
  const text = (path: readonly PropertyKey[], words: Bilingual): void => {
    for (const lang of LANGUAGES)
      for (const { raw, advice } of brokenTokens(since, words[lang])) tell([...path, lang], `the token ${raw} names no figure of the rows`, advice);
  };
  since.words.answer.forEach((words, index) => text(['answer', index], words));
  text(['reservation'], since.words.reservation);
  since.words.reading.forEach((words, index) => {
    text(['reading', index, 'title'], words.title);
    text(['reading', index, 'text'], words.text);
  });
  text(['credit'], since.words.credit);
  since.words.statements.forEach((statement, index) => {
    text(['statements', index, 'title'], statement.title);
    if (statement.measures) text(['statements', index, 'measures'], statement.measures);
    text(['statements', index, 'text'], statement.text);
    text(['statements', index, 'caveat'], statement.caveat);
    statement.rows.forEach((row, at) => {
      const known = row.startsWith('survey/') ? since.surveyModels.some(({ arena_name }) => `survey/${arena_name}` === row) : findPairing(since, row) !== null;
      if (!known)
        tell(
          ['statements', index, 'rows', at],
          `rows names the unknown row ${JSON.stringify(row)}`,
          row.startsWith('survey/')
            ? didYouMean(
                row,
                since.surveyModels.map(({ arena_name }) => `survey/${arena_name}`),
              )
            : adviceOnRow(since, row),
        );
    });
  });
}
