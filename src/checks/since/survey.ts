import { expectOneOf, ids, ratingIn, snapshotOn, type IsSound, type Names, type Tell } from './known.ts';
import { snapshotsOf } from '../../schemas/since-rows.ts';
import { SINCE, type Since, type SurveyModel } from '../../schemas/since.ts';

/** Checks `survey-models.csv`: names, ranks and days that must agree with each other, and the tables of `snapshots.csv`. */
export function checkSurveyModels(since: Since, models: ReadonlySet<string>, names: Names, isSound: IsSound, report: Tell): void {
  const told = new Set<number>();
  const tell: Tell = (line, ...words) => {
    told.add(line);
    report(line, ...words);
  };
  const denied = new Set<string>();
  const seen = new Map<string, number>();
  for (const row of since.surveyModels) {
    const { line } = row;
    expectOneOf(tell, line, 'model', row.model_id, [...models], names.told);
    if (isSound(SINCE.boards)) {
      for (const method of new Set([row.first_method, row.last_method])) expectOneOf(tell, line, 'method', method, ids(since.methods), names.told);
      if (row.note !== null) expectOneOf(tell, line, 'note', row.note, ids(since.notes), names.told);
    }
    const key = `${row.match}/${row.model_id}/${row.arena_name}`;
    const twin = seen.get(key);
    if (twin !== undefined) tell(line, `a second row for ${row.arena_name}`, `it stands already in line ${twin}; keep one`);
    seen.set(key, line);
    const linked = names.entries.get(row.arena_name)?.model_id;
    if (linked !== undefined && !names.told.has(row.arena_name) && models.has(row.model_id) && linked !== row.model_id)
      tell(line, `${row.arena_name} as ${row.model_id}`, `${SINCE.models} says ${linked}; make them agree`);
    if (row.match === 'exact' && row.version === '')
      tell(line, `no version of ${row.arena_name}`, 'write which version of the model it is, or doubtful under match');
    if (told.has(line)) continue;
    const fault = faultOf(row) ?? (isSound(SINCE.snapshots, SINCE.boards) ? faultBesideTables(row, since, denied) : null);
    if (fault !== null) tell(line, ...fault);
  }
}

/** What was found, and what to do. */
type Fault = [string, string];

/** The first thing in which ranks and days of a row do not agree. */
function faultOf(row: SurveyModel): Fault | null {
  if (row.first_on > row.last_on) return [`first_on ${row.first_on} after last_on ${row.last_on}`, 'the first table comes first'];
  for (const [rank, of, name] of [
    [row.first_rank, row.first_models, 'first_rank'],
    [row.last_rank, row.last_models, 'last_rank'],
    [row.best_open_rank ?? 0, row.open_models_then ?? Infinity, 'best_open_rank'],
  ] as const)
    if (rank > of) return [`${name} ${rank} of ${of}`, 'a rank is at most the number of models'];
  for (const name of ['first_rank', 'last_rank', 'best_open_rank'] as const) {
    const rank = row[name];
    const isWorse = rank !== null && (name === 'best_open_rank' ? rank > row.best_rank : row.best_rank > rank);
    if (isWorse)
      return [
        `best_rank ${row.best_rank} beside ${name} ${rank}`,
        name === 'best_open_rank' ? 'among open models a rank is at most as high' : 'the best rank is the smallest',
      ];
  }
  const filled = (['best_open_rank', 'best_open_rank_on', 'open_models_then'] as const).filter((name) => row[name] !== null);
  if (filled.length === 1 || filled.length === 2)
    return [`${filled.join(' and ')} alone`, 'write best_open_rank, best_open_rank_on and open_models_then, or none'];
  for (const name of ['best_rank_on', 'best_open_rank_on'] as const) {
    const day = row[name];
    if (day !== null && (day < row.first_on || day > row.last_on))
      return [`${name} ${day}`, `it lies outside first_on to last_on, ${row.first_on} to ${row.last_on}`];
  }
  for (const which of ['first', 'last'] as const)
    if (row.best_rank_on === row[`${which}_on`] && row.best_rank !== row[`${which}_rank`])
      return [`best_rank ${row.best_rank} on ${row.best_rank_on}`, `${which}_rank of that day is ${row[`${which}_rank`]}`];
  return null;
}

/**
 * The first thing in which a row does not agree with the snapshots without style control of its days.
 * @param denied cells of the snapshots that rows deny: each is told of once
 */
function faultBesideTables(row: SurveyModel, since: Since, denied: Set<string>): Fault | null {
  const differs = (column: keyof SurveyModel['cells'], held: string | number | null, line: number): Fault | null => {
    if (held === null || row[column] === held || denied.has(`${line}/${held}`)) return null;
    denied.add(`${line}/${held}`);
    return [`${column} ${row.cells[column]}`, `the table of that day, ${SINCE.snapshots}:${line}, has ${held}; make them agree`];
  };
  for (const which of ['first', 'last'] as const) {
    const table = snapshotOn(since, 'raw', row[`${which}_on`]);
    if (table === undefined) {
      const fault = faultOfDay(row, which, since);
      if (fault !== null) return fault;
      continue;
    }
    const { line } = table;
    const rank = table.closed === row.arena_name ? 1 : table.open === row.arena_name ? table.open_rank : null;
    const fault =
      differs(`${which}_models`, table.models, line) ??
      differs(`${which}_method`, table.method, line) ??
      differs(`${which}_source`, table.source, line) ??
      differs(`${which}_rating`, ratingIn(table, row.arena_name), line) ??
      differs(`${which}_rank`, rank, line);
    if (fault !== null) return fault;
    const best = row.best_open_rank === null ? 'closed' : 'open';
    if (row[`${which}_rating`] > table[`${best}_rating`])
      return [
        `${which}_rating ${row.cells[`${which}_rating`]}`,
        `the best ${best} model of that day has ${table.cells[`${best}_rating`]} (${SINCE.snapshots}:${line})`,
      ];
  }
  const table = row.best_open_rank_on === null ? undefined : snapshotOn(since, 'raw', row.best_open_rank_on);
  if (table === undefined) return null;
  if ((row.best_open_rank === 1) !== (table.open === row.arena_name))
    return [`best_open_rank ${row.best_open_rank}`, `the best open model of that day is ${table.open} (${SINCE.snapshots}:${table.line})`];
  return differs('open_models_then', table.open_models, table.line);
}

/** A day of which there is no snapshot lies between others, in the stretch of its method. */
function faultOfDay(row: SurveyModel, which: 'first' | 'last', since: Since): Fault | null {
  const [day, method] = [row[`${which}_on`], row[`${which}_method`]];
  const tables = snapshotsOf(since, 'raw');
  const [before, after] = [tables.findLast(({ date }) => date < day), tables.find(({ date }) => date > day)];
  if (before === undefined || after === undefined)
    return [`${which}_on ${day}`, `the tables of ${SINCE.snapshots} are of ${tables[0]?.date} to ${tables.at(-1)?.date}`];
  if (method === before.method || method === after.method) return null;
  return [
    `${which}_method ${method} on ${day}`,
    `the tables before and after have ${before.method} (${SINCE.snapshots}:${before.line}); mend the day or the method`,
  ];
}
