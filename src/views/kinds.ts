import { BASELINES, hasOpenWeights as entryHasOpenWeights, pairsOver, winsOver, type Pair } from '../schemas/figures.ts';
import type { Model, Result } from '../schemas/schemas.ts';
import type { Kind } from '../charts/types.ts';
import { entryFinder, getOrThrow, type Edition } from './edition.ts';

/** Whether an entry is one of the closed models that the tables compare with. */
export function isBaseline(id: string): boolean {
  return (BASELINES as readonly string[]).includes(id);
}

/** Whether an entry is a technique put on a closed model: the first base of a technique is the model that answers. */
export function answersWithClosed(edition: Edition, model: Model): boolean {
  const [first] = model.base_ids;
  if (model.kind !== 'method' || first === undefined) return false;
  return (edition.models.get(first) ?? edition.bases.get(first))?.weights === 'closed';
}

/** Whether the weights that answer can be obtained: those of a model, or of the model that a technique is put on. */
export function hasOpenWeights(edition: Edition, id: string): boolean {
  return entryHasOpenWeights(id, entryFinder(edition));
}

/** Which mark stands for an entry in charts and tables: open model, closed model, or a technique on a closed model. */
export function kindOf(edition: Edition, id: string): Kind {
  const model = getOrThrow(edition.models, id);
  if (model.weights === 'closed') return 'closed';
  return answersWithClosed(edition, model) ? 'method' : 'open';
}

/** Which values of the open side are counted: all, those that an open model itself gave, or of these only those of weights that can be obtained. */
export type CountedBy = 'all' | 'open' | 'open-weights';

/** How often the open side is above a closed model, and how often an open model itself gave the answer. */
export interface Tally {
  wins: number;
  pairs: number;
  openWins: number;
  openPairs: number;
}

/** Counts pairs against one closed model over the given results (as published, or corrected), of all tables or one. */
export function tallyOver(edition: Edition, results: readonly Result[], closed: string, table?: number): Tally {
  const [all, open] = (['all', 'open'] as const).map((by) => shareOver(edition, results, closed, { by, table }));
  return { wins: all?.wins ?? 0, pairs: all?.pairs ?? 0, openWins: open?.wins ?? 0, openPairs: open?.pairs ?? 0 };
}

/** How many of the comparable values, counted in one way, are above those of a closed model. */
export function shareOver(
  edition: Edition,
  results: readonly Result[],
  closed: string,
  { by, table }: { by: CountedBy; table?: number | undefined },
): { wins: number; pairs: number } {
  const counts = ({ open: { model_id: id } }: Pair): boolean => by === 'all' || (by === 'open' ? kindOf(edition, id) === 'open' : hasOpenWeights(edition, id));
  return { wins: winsOver(results, closed, table).filter(counts).length, pairs: pairsOver(results, closed, table).filter(counts).length };
}
