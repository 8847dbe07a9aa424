import type { BaselineSet } from '../schemas/baseline-schema.ts';
import type { Result } from '../schemas/schemas.ts';

/** Some results with the baselines of the given sets in the place of their own: single values, or a whole row instead of another. */
export function withBaselines(results: readonly Result[], sets: readonly BaselineSet[]): Result[] {
  const scores = new Map(sets.flatMap(({ values }) => values.map((value) => [keyOf(value.table, value.model, value.benchmark), value.score] as const)));
  const instead = new Map(sets.flatMap(({ rows }) => rows.map((row) => [`${row.table}/${row.model}`, row.instead] as const)));
  const at = new Map(results.map((result) => [keyOf(result.table, result.model_id, result.benchmark_id), result]));
  return results.map((result) => {
    const other = instead.get(`${result.table}/${result.model_id}`);
    const score = scores.get(keyOf(result.table, result.model_id, result.benchmark_id));
    if (score !== undefined) return { ...result, score, score_text: likeWritten(score, result.score_text) };
    const row = other === undefined ? undefined : at.get(keyOf(result.table, other, result.benchmark_id));
    return row ? { ...result, score: row.score, score_text: row.score_text } : result;
  });
}

function keyOf(table: number, model: string, benchmark: string): string {
  return `${table}/${model}/${benchmark}`;
}

/** A number with as many decimals as the one it stands for, or more where it needs them. */
function likeWritten(score: number, text: string): string {
  const decimals = (number: string): number => number.split('.')[1]?.length ?? 0;
  return score.toFixed(Math.max(decimals(text), decimals(String(score))));
}
