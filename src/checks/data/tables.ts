import { rollup } from 'd3-array';
import { ContentError } from '../../errors.ts';
import { FILES, type Facts } from '../../schemas/facts.ts';
import type { Result } from '../../schemas/schemas.ts';

type Cell = Facts['results'][number];

/** What cells of one row, column or table repeat, so that it must be the same in all of them. */
const REPEATED: readonly { of: string; by: (cell: Cell) => string; keys: readonly (keyof Result)[] }[] = [
  {
    of: 'row',
    by: ({ table, model_id }) => `${table}/${model_id}`,
    keys: ['model', 'training', 'size_as_listed', 'released_as_listed', 'model_link_as_listed'],
  },
  { of: 'row', by: ({ table, model }) => `${table}/${model}`, keys: ['model_id'] },
  { of: 'column', by: ({ table, benchmark_id }) => `${table}/${benchmark_id}`, keys: ['benchmark', 'unit', 'higher_is_better'] },
  { of: 'table', by: ({ table }) => String(table), keys: ['table_name'] },
];

/** The five tables: what their cells repeat agrees, the tables follow one another, and each row has a cell in each column. */
export function checkTables({ results }: Pick<Facts, 'results'>): ContentError[] {
  const errors = REPEATED.flatMap(({ of, by, keys }) => keys.flatMap((key) => oddCells(results, of, by, key)));
  if (errors.length > 0) return errors;
  const backwards = results.find(({ table }, index) => table < (results[index - 1]?.table ?? 0));
  if (backwards)
    return [
      fault(backwards, `a row of table ${backwards.table} below table ${backwards.table + 1}`, 'keep the rows of a table together, in the order of the tables'),
    ];
  return missingCells(results);
}

/** Cells that say something else than most of those that should say the same. */
function oddCells(results: readonly Cell[], of: string, by: (cell: Cell) => string, key: keyof Result): ContentError[] {
  const groups = rollup(results, (cells) => cells, by);
  return [...groups.values()].flatMap((cells) => {
    const counts = rollup(
      cells,
      (same) => same.length,
      (cell) => String(cell[key]),
    );
    const usual = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
    return cells
      .filter((cell) => String(cell[key]) !== usual)
      .map((cell) => fault(cell, `${key} is ${JSON.stringify(cell[key])}`, `it is ${JSON.stringify(usual)} in the rest of the ${of}: make them agree`));
  });
}

/** Rows that have lost a cell. A model may begin with a single one. */
function missingCells(results: readonly Cell[]): ContentError[] {
  return [
    ...rollup(
      results,
      (cells) => cells,
      ({ table }) => table,
    ),
  ].flatMap(([table, cells]) => {
    const has = new Set(cells.map(({ model_id, benchmark_id }) => `${model_id}/${benchmark_id}`));
    const columns = [...new Set(cells.map(({ benchmark_id }) => benchmark_id))];
    return [...new Set(cells.map(({ model_id }) => model_id))].flatMap((model) => {
      const last = cells.findLast(({ model_id }) => model_id === model);
      const missing = columns.filter((column) => !has.has(`${model}/${column}`));
      return last && missing.length > 0 && missing.length < columns.length - 1
        ? [
            fault(
              last,
              `no row for ${model} on ${missing.join(', ')} in table ${table}`,
              'give each model a row for each column, with an empty score where none was reported',
            ),
          ]
        : [];
    });
  });
}

function fault({ line }: Cell, found: string, advice: string): ContentError {
  return new ContentError({ file: FILES.results, line }, found, advice);
}
