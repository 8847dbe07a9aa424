import { BASELINES } from '../collections/figures.ts';
import type { Edition } from './edition.ts';

/** What prose may count. `open-rows`: distinct open models (techniques left out) with a value in the tables. */
export type Countable = 'models' | 'families' | 'benchmarks' | 'results' | 'claims' | 'errata' | 'open-rows' | 'terms';

/** Counts entries of the edition, within one family where it is given. */
export function countOf(edition: Edition, what: Countable, family?: string): number {
  const models = [...edition.models.values()].filter((model) => family === undefined || model.family === family);
  switch (what) {
    case 'models':
      return models.length;
    case 'families':
      return edition.families.length;
    case 'benchmarks':
      return edition.benchmarks.size;
    case 'results':
      return edition.results.filter((result) => result.score !== null).length;
    case 'claims':
      return edition.claims.size;
    case 'errata':
      return edition.errata.size;
    case 'terms':
      return edition.terms.size;
    case 'open-rows': {
      const named = new Set(edition.results.filter((result) => result.score !== null).map((result) => result.model_id));
      return models.filter((model) => named.has(model.id) && model.kind !== 'method' && !(BASELINES as readonly string[]).includes(model.id)).length;
    }
  }
}
