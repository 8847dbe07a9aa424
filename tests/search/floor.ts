import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../../src/languages.ts';
import { makeLexicon } from '../../src/search/core/lexicon.ts';
import { entryFileName, withWorks, worksFileName, type EntryFile, type WorksFile } from '../../src/search/core/entry-file.ts';
import { askAll, BROWSERS, type BrowserName } from './drive.ts';
import { GOLDEN, readGolden } from './golden.ts';
import { scoreOf, type Score } from './score.ts';

/** What search must reach on the golden list of each language, in every browser. */
export const FLOOR = { hitAt1: 0.95, hitAt3: 0.98, falseHits: 1 } as const;

/** All addresses that search on pages of a language can lead to, from the files of entries of a built site. */
export function searchableAddresses(site: string, lang: Lang = DEFAULT_LANGUAGE): string[] {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(site, 'pagefind', name), 'utf8')) as T;
  return makeLexicon(withWorks(read<EntryFile>(entryFileName(lang)), read<WorksFile>(worksFileName(lang)))).entries.map(({ path }) => path);
}

/** One browser's result in one language, and what it fell short of. */
export interface FloorResult {
  browser: BrowserName;
  lang: Lang;
  score: Score;
  shortfalls: string[];
}

/**
 * Holds a served build against the floor, in every language and both browsers.
 * @param folder folder of the built site
 * @param address where it is served, ending in `/`
 */
export async function holdFloor(folder: string, address: string): Promise<FloorResult[]> {
  const lists = LANGUAGES.map((lang) => ({ lang, golden: readGolden(GOLDEN[lang], searchableAddresses(folder, lang)) }));
  return Promise.all(
    BROWSERS.flatMap((browser) => lists.map((list) => ({ browser, ...list }))).map(async ({ browser, lang, golden }) => {
      const texts = golden.map(({ text }) => text);
      const { all, misses } = scoreOf(golden, await askAll(browser, address, texts, { lang }));
      const shortfalls = [
        ...(all.hitAt1 < FLOOR.hitAt1 ? [`first hit right in ${percent(all.hitAt1)}, should be ${percent(FLOOR.hitAt1)}`] : []),
        ...(all.hitAt3 < FLOOR.hitAt3 ? [`right hit among three in ${percent(all.hitAt3)}, should be ${percent(FLOOR.hitAt3)}`] : []),
        ...(all.falseHits > FLOOR.falseHits ? [`${all.falseHits} queries that should find nothing found something, at most ${FLOOR.falseHits} may`] : []),
      ];
      if (shortfalls.length > 0) shortfalls.push(...misses.map(({ query, found }) => `「${query.text}」 → ${found[0] ?? 'nothing'}`));
      return { browser, lang, score: all, shortfalls };
    }),
  );
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
