import { BASELINES, pairsOver, winsOver } from '../schemas/figures.ts';
import type { Model, Result } from '../schemas/schemas.ts';
import type { Kind } from '../charts/types.ts';
import { getOrThrow, type Edition } from './edition.ts';

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
  const model = getOrThrow(edition.models, id);
  const [first] = model.base_ids;
  if (model.weights !== 'not-applicable' || first === undefined) return model.weights === 'open';
  return (edition.models.get(first) ?? edition.bases.get(first))?.weights === 'open';
}

/** Which mark stands for an entry in charts and tables: open model, closed model, or a technique on a closed model. */
export function kindOf(edition: Edition, id: string): Kind {
  const model = getOrThrow(edition.models, id);
  if (model.weights === 'closed') return 'closed';
  return answersWithClosed(edition, model) ? 'method' : 'open';
}

/** How often the open side is above a closed model, and how often an open model itself gave the answer. */
export interface Tally {
  wins: number;
  pairs: number;
  openWins: number;
  openPairs: number;
}

/** Counts pairs against one closed model over the given results (as published, or corrected), of all tables or one. */
export function tallyOver(edition: Edition, results: readonly Result[], closed: string, table?: number): Tally {
  const own = <T extends { open: Result }>(pairs: T[]): T[] => pairs.filter(({ open }) => kindOf(edition, open.model_id) === 'open');
  const [pairs, wins] = [pairsOver(results, closed, table), winsOver(results, closed, table)];
  return { wins: wins.length, pairs: pairs.length, openWins: own(wins).length, openPairs: own(pairs).length };
}
