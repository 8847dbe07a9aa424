import type { Model, OutsideBase, Result } from './schemas.ts';

/** The closed models of the survey's tables: baselines, never counted as the open side. */
export const BASELINES = ['gpt-3-5-turbo', 'gpt-3-5-turbo-16k', 'gpt-4'] as const;

/** A value of the open side (open model or method) beside a closed model's value in the same column and table. */
export interface Pair {
  open: Result & { score: number };
  closed: Result & { score: number };
}

function reported(result: Result): result is Result & { score: number } {
  return result.score !== null;
}

/** Whether an id is that of a closed model of the tables. */
export function isBaseline(id: string): boolean {
  return (BASELINES as readonly string[]).includes(id);
}

/** Every comparable pair against one closed model, over all tables or one. All benchmarks are higher-is-better. */
export function pairsOver(results: readonly Result[], closed: string, table?: number): Pair[] {
  const inScope = results.filter(reported).filter((result) => table === undefined || result.table === table);
  const baselines = inScope.filter((result) => result.model_id === closed);
  return baselines.flatMap((baseline) =>
    inScope
      .filter((result) => result.table === baseline.table && result.benchmark_id === baseline.benchmark_id && !isBaseline(result.model_id))
      .map((open) => ({ open, closed: baseline })),
  );
}

/** The closed models that something can be compared with, over all tables or in one. */
export function baselinesIn(results: readonly Result[], table?: number): string[] {
  return BASELINES.filter((id) => pairsOver(results, id, table).length > 0);
}

/** The pairs in which the open side is strictly higher. */
export function winsOver(results: readonly Result[], closed: string, table?: number): Pair[] {
  return pairsOver(results, closed, table).filter(({ open, closed: baseline }) => open.score > baseline.score);
}

/** Finds a model or a base outside the survey. */
export type FindEntry = (id: string) => Model | OutsideBase | undefined;

/** Whether the weights that answer can be obtained: those of a model, or of the model that a technique is put on, its first base. */
export function hasOpenWeights(id: string, find: FindEntry): boolean {
  const entry = find(id);
  const first = entry !== undefined && 'base_ids' in entry ? entry.base_ids[0] : undefined;
  if (entry?.weights !== 'not-applicable' || first === undefined) return entry?.weights === 'open';
  return find(first)?.weights === 'open';
}

/** The systems of the open side with a value in the tables, methods applied to closed models not counted; of one family where it is given. */
export function openRows(results: readonly Result[], find: FindEntry, family?: string): string[] {
  const named = [...new Set(results.filter(reported).map(({ model_id }) => model_id))];
  return named.filter((id) => {
    const entry = find(id);
    return (
      entry !== undefined &&
      'family' in entry &&
      !isBaseline(id) &&
      (entry.kind !== 'method' || hasOpenWeights(id, find)) &&
      (family === undefined || entry.family === family)
    );
  });
}

/** Mean of a model's values in one table; null unless it has a value in every column. */
export function meanOverTable(results: readonly Result[], model: string, table: number): number | null {
  const row = results.filter((result) => result.table === table && result.model_id === model);
  const scores = row.filter(reported).map((result) => result.score);
  return row.length > 0 && scores.length === row.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
}

/** A number to one decimal as people round it: half away from zero, free of binary remainders (36.65 → 36.7). */
export function oneDecimal(value: number): string {
  return (Math.sign(value) * (Math.round(Math.abs(value) * 10 + 1e-6) / 10)).toFixed(1);
}
