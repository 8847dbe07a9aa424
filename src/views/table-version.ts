import type { Kind, Unranked } from '../charts/types.ts';
import type { Erratum, Result } from '../schemas/schemas.ts';
import type { Edition } from './edition.ts';
import { errataIndex } from './errata-index.ts';
import { kindOf } from './kinds.ts';
import { perEdition } from './per-edition.ts';
import { withBaselines } from './with-baselines.ts';

/**
 * The ways to read the tables: as the authors published them; with the errata applied; and with the errata applied and
 * the baselines of one version, where the tables mix several.
 */
export const TABLE_VERSIONS = ['published', 'corrected', 'aligned'] as const;
export type TableVersion = (typeof TABLE_VERSIONS)[number];

/** The set of baseline versions that `aligned` reads: those of June 2023, which most of the tables' values come from. */
export const ALIGNED_SET = 'june-2023';

/** A value as it stands in one version. `unranked` values are shown but neither compared nor ranked. */
export interface Value {
  score: number | null;
  /** The number as it is read; empty where none was reported. */
  text: string;
  unranked: Unranked | null;
}

/** One cell of the survey's tables with everything known about it. */
export interface Cell extends Record<TableVersion, Value> {
  result: Result;
  kind: Kind;
  errata: Erratum[];
  /** Whether what is published and what is corrected differ. */
  differs: boolean;
}

/** Every cell of the five tables, in their order. */
export const cellsOf = perEdition((edition): readonly Cell[] => {
  const errataOf = errataIndex(edition.errata.values());
  const cells = edition.results.map((result): Cell => {
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
      aligned: corrected,
      differs: differ(published, corrected),
    };
  });
  const sets = edition.baselineSets.filter(({ id }) => id === ALIGNED_SET);
  const aligned = withBaselines(
    cells.map(({ result, corrected }) => ({ ...result, score: corrected.score, score_text: corrected.text })),
    sets,
  );
  return cells.map((cell, index) => {
    const { score = null, score_text: text = '' } = aligned[index] ?? {};
    return score === cell.corrected.score ? cell : { ...cell, aligned: { score, text, unranked: null } };
  });
});

function differ(a: Value, b: Value): boolean {
  return a.score !== b.score || a.unranked !== b.unranked;
}

/** How some cells differ from what is published. */
export interface Changes {
  /** Those with another number, or with none in place of a withdrawn one. */
  values: number;
  /** Of these, the withdrawn ones. */
  withdrawn: number;
  /** Those that keep their number and are only left out of comparisons. */
  setAside: number;
  /** The tables that they stand in. */
  tables: readonly number[];
}

/** How some cells differ from what is published, in each version. */
export function changesIn(cells: readonly Cell[]): Record<TableVersion, Changes> {
  const changes = (version: TableVersion): Changes => {
    const differing = cells.filter((cell) => differ(cell.published, cell[version]));
    const setAside = differing.filter((cell) => cell[version].unranked === 'incomparable' && cell[version].score === cell.published.score).length;
    const withdrawn = differing.filter((cell) => cell[version].unranked === 'withdrawn').length;
    return { values: differing.length - setAside, withdrawn, setAside, tables: [...new Set(differing.map(({ result }) => result.table))] };
  };
  return { published: changes('published'), corrected: changes('corrected'), aligned: changes('aligned') };
}

/**
 * The versions that show something else than the one before them: those that a page offers. Published always stands; aligned
 * is left out where it reads as corrected does.
 */
export function versionsIn(cells: readonly Cell[]): TableVersion[] {
  const changes = (before: TableVersion, after: TableVersion): boolean => cells.some((cell) => differ(cell[before], cell[after]));
  return TABLE_VERSIONS.filter((version) => version === 'published' || changes(version === 'corrected' ? 'published' : 'corrected', version));
}

/** The cells of one benchmark. */
export function cellsOn(edition: Edition, benchmark: string): Cell[] {
  return cellsOf(edition).filter(({ result }) => result.benchmark_id === benchmark);
}

/** The tables in one version, for counting: a value that is withdrawn or cannot be compared counts as none. */
export function resultsOfVersion(edition: Edition, version: TableVersion): Result[] {
  return cellsOf(edition).map((cell) => ({ ...cell.result, score: cell[version].unranked === null ? cell[version].score : null }));
}
