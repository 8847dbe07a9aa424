import { ContentError, didYouMean } from '../../errors.ts';
import type { Expect } from '../prose/prose.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import { BASELINES } from '../../schemas/figures.ts';
import { outsideScale } from '../../schemas/results-file.ts';
import type { ErratumTarget } from '../../schemas/schemas.ts';

/** Holds the sets of baseline versions against the tables: known errata, and cells and rows of baselines that the tables have. */
export function checkBaselines(facts: Facts, expect: Expect): ContentError[] {
  const errors: ContentError[] = [];
  const closed: readonly string[] = BASELINES;
  const inTables = (table: number, model: string, benchmark?: string): boolean =>
    facts.results.some(
      (cell) => cell.table === table && cell.model_id === model && (benchmark === undefined || cell.benchmark_id === benchmark) && cell.score !== null,
    );
  for (const set of facts.baselineSets) {
    const at = (...path: PropertyKey[]) => locate(facts, `baselines/${set.id}`, path);
    const demand = (holds: boolean, path: PropertyKey[], found: string, advice: string): void => {
      if (!holds) errors.push(new ContentError(at(...path), found, advice));
    };
    const seen = new Map<string, number>();
    for (const [index, { table, model, benchmark, score, errata }] of set.values.entries()) {
      const here = ['values', index];
      const cell = `${model} on ${benchmark} in table ${table}`;
      if (!closed.includes(model)) {
        demand(false, [...here, 'model'], `values names ${model}, which is no baseline`, didYouMean(model, closed));
        continue;
      }
      demand(inTables(table, model, benchmark), here, `values names a cell without a value (${cell})`, 'see src/data/results.csv');
      const scale = facts.benchmarks.find(({ id }) => id === benchmark);
      const outside = scale ? outsideScale(scale, score) : null;
      demand(outside === null, [...here, 'score'], `the score ${score} of ${benchmark}`, outside ?? '');
      for (const [place, id] of errata.entries()) {
        const erratum = facts.errata.find((one) => one.id === id);
        if (!erratum) expect('erratum', id, at(...here, 'errata', place), 'errata');
        else
          demand(
            erratum.targets.some(isAbout(table, model, benchmark)),
            [...here, 'errata', place],
            `errata names ${id}, which is not about ${cell}`,
            'name those of this cell',
          );
      }
      const twin = seen.get(cell);
      demand(twin === undefined, here, `a second value for ${cell} in the set ${set.id}`, `it stands already in line ${twin}; keep one`);
      seen.set(cell, twin ?? at(...here).line);
    }
    for (const [index, { table, model, instead }] of set.rows.entries())
      for (const [key, id] of Object.entries({ model, instead }))
        demand(inTables(table, id), ['rows', index, key], `rows names ${id}, which has no values in table ${table}`, 'see src/data/results.csv');
  }
  return errors;
}

/** Whether a target of an erratum covers a cell: as its cell, row, column, table or benchmark. */
function isAbout(table: number, model: string, benchmark: string): (target: ErratumTarget) => boolean {
  const cell: Record<string, unknown> = { table, model, benchmark };
  return (target) => Object.entries(target).every(([key, value]) => !(key in cell) || cell[key] === value) && Object.keys(target).some((key) => key in cell);
}
