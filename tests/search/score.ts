import type { Asked } from './drive.ts';
import type { GoldenQuery } from './golden.ts';

/** How well a list was answered. Shares are 0 to 1. */
export interface Score {
  queries: number;
  hitAt1: number;
  hitAt3: number;
  /** Mean reciprocal rank of the first right address. */
  mrr: number;
  /** Queries that should find nothing and found something. */
  falseHits: number;
  /** Queries that should find nothing. */
  nothings: number;
}

/** A query whose first hit is wrong. */
export interface Miss {
  query: GoldenQuery;
  found: string[];
  /** Rank of the first right address from 0, or -1. */
  rank: number;
}

/** Scores answers against what was wanted, in the same order. */
export function scoreOf(golden: readonly GoldenQuery[], answers: readonly Asked[]): { all: Score; groups: Map<string, Score>; misses: Miss[] } {
  const misses: Miss[] = [];
  const judged = golden.map((query, i) => {
    const found = answers[i]?.hrefs ?? [];
    const rank = query.wanted.length === 0 ? (found.length === 0 ? 0 : -1) : found.findIndex((href) => query.wanted.includes(href));
    if (rank !== 0) misses.push({ query, found: found.slice(0, 4), rank });
    return { query, rank };
  });
  const sum = (list: typeof judged): Score => {
    const answerable = list.filter(({ query }) => query.wanted.length > 0);
    const share = (test: (rank: number) => boolean): number =>
      answerable.length === 0 ? 1 : answerable.filter(({ rank }) => test(rank)).length / answerable.length;
    const nothings = list.filter(({ query }) => query.wanted.length === 0);
    return {
      queries: list.length,
      hitAt1: share((rank) => rank === 0),
      hitAt3: share((rank) => rank >= 0 && rank < 3),
      mrr: answerable.reduce((total, { rank }) => total + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / Math.max(1, answerable.length),
      falseHits: nothings.filter(({ rank }) => rank < 0).length,
      nothings: nothings.length,
    };
  };
  const groups = new Map([...new Set(golden.map(({ group }) => group))].map((group) => [group, sum(judged.filter(({ query }) => query.group === group))]));
  return { all: sum(judged), groups, misses };
}
