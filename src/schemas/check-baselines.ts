import { ContentError } from '../errors.ts';
import type { Expect } from './check-prose.ts';
import type { Facts } from './facts.ts';
import { BASELINES } from './figures.ts';

/** Holds the sets of baseline versions against the tables: known errata, and cells and rows of baselines that the tables have. */
export function checkBaselines(facts: Facts, expect: Expect): ContentError[] {
  const errors: ContentError[] = [];
  const closed: readonly string[] = BASELINES;
  for (const set of facts.baselineSets) {
    const location = facts.locations.get(`baselines/${set.id}`) ?? { file: 'src/data/baseline-versions.yaml', line: 1 };
    const demand = (holds: boolean, found: string, advice: string): void => {
      if (!holds) errors.push(new ContentError(location, found, advice));
    };
    const inTables = (table: number, model: string, benchmark?: string): boolean =>
      facts.results.some(
        (cell) => cell.table === table && cell.model_id === model && (benchmark === undefined || cell.benchmark_id === benchmark) && cell.score !== null,
      );
    for (const { table, model, benchmark, errata } of set.values) {
      const cell = `${model} on ${benchmark} in table ${table}`;
      demand(inTables(table, model, benchmark), `values names a cell without a value (${cell})`, 'see src/data/results.csv');
      demand(closed.includes(model), `values names ${model}, which is no baseline`, `the baselines are ${closed.join(', ')}`);
      for (const id of errata) expect('erratum', id, location, 'errata');
    }
    for (const { table, model, instead } of set.rows)
      for (const id of [model, instead]) demand(inTables(table, id), `rows names ${id}, which has no values in table ${table}`, 'see src/data/results.csv');
    const cells = set.values.map(({ table, model, benchmark }) => `${table}/${model}/${benchmark}`);
    demand(new Set(cells).size === cells.length, `a cell twice in the set ${set.id}`, 'give each cell one value');
  }
  return errors;
}
