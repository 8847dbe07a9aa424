import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLexicon } from '../../src/search/core/lexicon.ts';
import { entryFileName, withWorks, worksFileName, type EntryFile, type WorksFile } from '../../src/search/core/entry-file.ts';
import { askAll, BROWSERS, type BrowserName } from './drive.ts';
import { GOLDEN, readGolden } from './golden.ts';
import { scoreOf, type Score } from './score.ts';

/** What search must reach on the golden list, in every browser. */
export const FLOOR = { hitAt1: 0.95, hitAt3: 0.98, falseHits: 1 } as const;

/** All addresses that search can lead to, from the file of places of a built site. */
export function searchableAddresses(site: string): string[] {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(site, 'pagefind', name), 'utf8')) as T;
  return makeLexicon(withWorks(read<EntryFile>(entryFileName('ja')), read<WorksFile>(worksFileName('ja')))).entries.map(({ path }) => path);
}

/** One browser's result, and what it fell short of. */
export interface FloorResult {
  browser: BrowserName;
  score: Score;
  shortfalls: string[];
}

/**
 * Holds a served build against the floor, in both browsers.
 * @param folder folder of the built site
 * @param address where it is served, ending in `/`
 */
export async function holdFloor(folder: string, address: string): Promise<FloorResult[]> {
  const golden = readGolden(GOLDEN, searchableAddresses(folder));
  const texts = golden.map(({ text }) => text);
  return Promise.all(
    BROWSERS.map(async (browser) => {
      const { all, misses } = scoreOf(golden, await askAll(browser, address, texts));
      const shortfalls = [
        ...(all.hitAt1 < FLOOR.hitAt1 ? [`first hit right in ${percent(all.hitAt1)}, should be ${percent(FLOOR.hitAt1)}`] : []),
        ...(all.hitAt3 < FLOOR.hitAt3 ? [`right hit among three in ${percent(all.hitAt3)}, should be ${percent(FLOOR.hitAt3)}`] : []),
        ...(all.falseHits > FLOOR.falseHits ? [`${all.falseHits} queries that should find nothing found something, at most ${FLOOR.falseHits} may`] : []),
      ];
      if (shortfalls.length > 0) shortfalls.push(...misses.map(({ query, found }) => `「${query.text}」 → ${found[0] ?? 'nothing'}`));
      return { browser, score: all, shortfalls };
    }),
  );
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
