import { ContentError, didYouMean } from '../errors.ts';
import type { Expect } from './check-prose.ts';
import { locate, type Facts } from './facts.ts';
import { outsideScale } from './results-file.ts';

/** Holds what errata are about against tables, benchmarks and the article; a corrected value lies on the scale it is drawn on. */
export function checkErrata(facts: Facts, sections: ReadonlySet<string>, expect: Expect): ContentError[] {
  return facts.errata.flatMap((erratum) =>
    erratum.targets.flatMap((target, index): ContentError[] => {
      const at = (...path: PropertyKey[]) => locate(facts, `erratum/${erratum.id}`, ['targets', index, ...path]);
      if ('model' in target) expect('model', target.model, at('model'), 'targets');
      if ('benchmark' in target) expect('benchmark', target.benchmark, at('benchmark'), 'targets');
      if (target.kind === 'seed')
        return target.sections.flatMap((section, place) =>
          sections.has(section)
            ? []
            : [new ContentError(at('sections', place), `targets names the unknown section ${JSON.stringify(section)}`, didYouMean(section, sections))],
        );
      if (target.kind !== 'cell') return [];
      const { table, model, benchmark, corrected } = target;
      const inTables = facts.results.some((result) => result.table === table && result.model_id === model && result.benchmark_id === benchmark);
      const found = `targets names a cell that the tables do not have (table ${table}, ${model}, ${benchmark})`;
      const scale = facts.benchmarks.find(({ id }) => id === benchmark);
      const outside = corrected === undefined || !scale ? null : outsideScale(scale, corrected);
      return [
        ...(inTables ? [] : [new ContentError(at(), found, 'see src/data/results.csv')]),
        ...(outside === null ? [] : [new ContentError(at('corrected'), `the corrected value ${corrected} of ${benchmark}`, outside)]),
      ];
    }),
  );
}
