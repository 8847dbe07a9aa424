import type { BaselineSet } from '../schemas/baseline-schema.ts';
import { pairsOver, winsOver, type Pair } from '../schemas/figures.ts';
import type { Result, Text } from '../schemas/schemas.ts';
import type { Edition } from './edition.ts';
import { hasOpenWeights, kindOf } from './kinds.ts';
import { perEdition } from './per-edition.ts';
import { resultsOfVersion, TABLE_VERSIONS, type TableVersion } from './table-version.ts';

/** How many of how many. */
export interface Share {
  wins: number;
  of: number;
}

/** What one count of the tables says against one closed model. */
export interface Counted {
  /** Benchmarks in which the best value of the open side reaches the closed model's. Only those with a value of GPT-3.5-turbo count. */
  benchmarks: Share;
  /** Values that an open model itself gave, above the closed model's. */
  comparisons: Share;
  /** The same, with techniques put on closed models. */
  all: Share;
}

/** Both ways to count: all systems that the authors list on the open side, or without those whose weights are not known to be public. */
export interface ScopedCounts {
  listed: Counted;
  openWeights: Counted;
}

/** The closed models that are counted against. */
export const COUNTED = ['gpt-3-5-turbo', 'gpt-4'] as const;
export type VersionCounts = Record<(typeof COUNTED)[number], ScopedCounts>;

/** The tables as they can be read: as published, corrected, or corrected with the baselines of one version. */
export interface CountedVersion {
  /** `published`, `corrected`, or the id of a set of baseline versions. */
  id: string;
  /** Null for the two versions of the tables, whose names are words of the interface. */
  name: Text | null;
  note: Text | null;
  results: readonly Result[];
  counts: VersionCounts;
}

/**
 * The tables in one version with the baselines of the given sets, which win over what is corrected.
 * A withdrawn or incomparable value has the score null.
 */
export function resultsUnder(edition: Edition, version: TableVersion, sets: readonly BaselineSet[] = []): Result[] {
  const read = resultsOfVersion(edition, version);
  const scores = new Map(sets.flatMap(({ values }) => values.map((value) => [keyOf(value.table, value.model, value.benchmark), value.score] as const)));
  const instead = new Map(sets.flatMap(({ rows }) => rows.map((row) => [`${row.table}/${row.model}`, row.instead] as const)));
  const at = new Map(read.map((result) => [keyOf(result.table, result.model_id, result.benchmark_id), result]));
  return read.map((result) => {
    const other = instead.get(`${result.table}/${result.model_id}`);
    const score = scores.get(keyOf(result.table, result.model_id, result.benchmark_id));
    if (score !== undefined) return { ...result, score, score_text: likeWritten(score, result.score_text) };
    const row = other === undefined ? undefined : at.get(keyOf(result.table, other, result.benchmark_id));
    return row ? { ...result, score: row.score, score_text: row.score_text } : result;
  });
}

/** Counts the tables against both closed models, in both scopes. */
export function countsOver(edition: Edition, results: readonly Result[]): VersionCounts {
  const scopes = (closed: string): ScopedCounts => ({
    listed: countAgainst(edition, results, closed, () => true),
    openWeights: countAgainst(edition, results, closed, (id) => kindOf(edition, id) === 'method' || hasOpenWeights(edition, id)),
  });
  return { 'gpt-3-5-turbo': scopes('gpt-3-5-turbo'), 'gpt-4': scopes('gpt-4') };
}

/** Every way to read the tables, with its counts: as published and corrected, then each set of baseline versions over the corrected values. */
export const countedVersions = perEdition((edition): readonly CountedVersion[] => {
  const counted = (id: string, results: readonly Result[], { name = null, note = null }: { name?: Text | null; note?: Text | null } = {}): CountedVersion => ({
    id,
    name,
    note,
    results,
    counts: countsOver(edition, results),
  });
  return [
    ...TABLE_VERSIONS.map((id) => counted(id, resultsUnder(edition, id))),
    ...edition.baselineSets.map((set) => counted(set.id, resultsUnder(edition, 'corrected', [set]), set)),
  ];
});

function keyOf(table: number, model: string, benchmark: string): string {
  return `${table}/${model}/${benchmark}`;
}

/** A number with as many decimals as the one it stands for, or more where it needs them. */
function likeWritten(score: number, text: string): string {
  const decimals = (number: string): number => number.split('.')[1]?.length ?? 0;
  return score.toFixed(Math.max(decimals(text), decimals(String(score))));
}

function countAgainst(edition: Edition, results: readonly Result[], closed: string, within: (model: string) => boolean): Counted {
  const inScope = ({ open }: Pair): boolean => within(open.model_id);
  const own = ({ open }: Pair): boolean => kindOf(edition, open.model_id) === 'open';
  const [pairs, wins] = [pairsOver(results, closed).filter(inScope), winsOver(results, closed).filter(inScope)];
  const measured = new Set(pairsOver(results, 'gpt-3-5-turbo').map(({ closed: baseline }) => baseline.benchmark_id));
  const columns = [...new Set(pairs.filter(own).map(({ closed: baseline }) => baseline.benchmark_id))].filter((id) => measured.has(id));
  const reached = columns.filter((id) => pairs.some((pair) => pair.closed.benchmark_id === id && own(pair) && pair.open.score >= pair.closed.score));
  return {
    benchmarks: { wins: reached.length, of: columns.length },
    comparisons: { wins: wins.filter(own).length, of: pairs.filter(own).length },
    all: { wins: wins.length, of: pairs.length },
  };
}
