import { pairsOver, winsOver, type Pair } from '../schemas/figures.ts';
import type { Result, Text } from '../schemas/schemas.ts';
import type { Edition } from './edition.ts';
import { hasOpenWeights, kindOf } from './kinds.ts';
import { perEdition } from './per-edition.ts';
import { resultsOfVersion } from './table-version.ts';
import { withBaselines } from './with-baselines.ts';

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
    ...(['published', 'corrected'] as const).map((id) => counted(id, resultsOfVersion(edition, id))),
    ...edition.baselineSets.map((set) => counted(set.id, withBaselines(resultsOfVersion(edition, 'corrected'), [set]), set)),
  ];
});

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
