import type { Kind, Unranked } from '../charts/types.ts';
import type { Erratum, Result } from '../schemas/schemas.ts';
import type { Edition } from './edition.ts';
import { errataIndex } from './errata-index.ts';
import { kindOf } from './kinds.ts';
import { perEdition } from './per-edition.ts';

/** The two ways to read the tables: as the authors published them, or with the errata applied. */
export const TABLE_VERSIONS = ['published', 'corrected'] as const;
export type TableVersion = (typeof TABLE_VERSIONS)[number];

/** A value as it stands in one version. `unranked` values are shown but neither compared nor ranked. */
export interface Value {
  score: number | null;
  /** The number as it is read; empty where none was reported. */
  text: string;
  unranked: Unranked | null;
}

/** One cell of the survey's tables with everything known about it. */
export interface Cell {
  result: Result;
  kind: Kind;
  errata: Erratum[];
  published: Value;
  corrected: Value;
  /** Whether the two versions differ. */
  differs: boolean;
}

/** Every cell of the five tables, in their order. */
export const cellsOf = perEdition((edition): readonly Cell[] => {
  const errataOf = errataIndex(edition.errata.values());
  return edition.results.map((result): Cell => {
    const { ids, corrected: value, incomparable } = errataOf(result.table, result.model_id, result.benchmark_id);
    const published: Value = { score: result.score, text: result.score_text, unranked: null };
    const corrected: Value = {
      score: value ?? result.score,
      text: value == null ? result.score_text : String(value),
      unranked: value === null ? 'withdrawn' : incomparable ? 'incomparable' : null,
    };
    return {
      result,
      kind: kindOf(edition, result.model_id),
      errata: ids.flatMap((id) => edition.errata.get(id) ?? []),
      published,
      corrected,
      differs: corrected.score !== published.score || corrected.unranked !== null,
    };
  });
});

/** The cells of one benchmark. */
export function cellsOn(edition: Edition, benchmark: string): Cell[] {
  return cellsOf(edition).filter(({ result }) => result.benchmark_id === benchmark);
}

/** The tables in one version, for counting: a value that is withdrawn or cannot be compared counts as none. */
export function resultsOfVersion(edition: Edition, version: TableVersion): Result[] {
  return cellsOf(edition).map((cell) => ({ ...cell.result, score: cell[version].unranked === null ? cell[version].score : null }));
}
