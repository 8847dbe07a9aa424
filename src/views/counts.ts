import type { Countable } from '../schemas/countable.ts';
import { openRows } from '../schemas/figures.ts';
import type { Model } from '../schemas/schemas.ts';
import { entryFinder, type Edition } from './edition.ts';
import { answersWithClosed, isBaseline } from './kinds.ts';

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
    case 'systems':
      return systems(edition).length;
    case 'systems-on-closed':
      return systems(edition).filter((model) => answersWithClosed(edition, model)).length;
    case 'systems-on-open':
      return systems(edition).filter((model) => !answersWithClosed(edition, model)).length;
    case 'systems-on-llama':
      return systems(edition).filter(
        (model) => !answersWithClosed(edition, model) && ancestors(edition, model).some((id) => id === 'llama' || id === 'llama-2'),
      ).length;
    case 'open-rows':
      return openRows(edition.results, entryFinder(edition), family).length;
  }
}

function systems(edition: Edition): Model[] {
  const ids = new Set(edition.results.map((result) => result.model_id));
  return [...edition.models.values()].filter((model) => ids.has(model.id) && !isBaseline(model.id));
}

/** The line of first bases: what a model was mainly built on, and that on. */
function ancestors(edition: Edition, model: Model): string[] {
  const line: string[] = [];
  for (let at: Model | undefined = model; at;) {
    const [first]: string[] = at.base_ids;
    if (first === undefined || line.includes(first)) break;
    line.push(first);
    at = edition.models.get(first);
  }
  return line;
}
