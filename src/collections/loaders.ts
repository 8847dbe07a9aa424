import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Article } from '../seed/article.ts';
import { namesOf, readSeeds } from './everything.ts';
import { fromDisk, readFacts, type Facts } from './facts.ts';

/** Raised when what a loader stores for the same files changes, so that no old entry is served from the cache. */
const VERSION = 1;

let lastFacts: { root: string; facts: Facts; at: number } | undefined;

/** All facts of a project, read once for all collections; a change of any data file makes them stale. */
function factsOf(root: string): Facts {
  if (lastFacts?.root !== root) lastFacts = { root, facts: readFacts(fromDisk(root)), at: performance.now() };
  return lastFacts.facts;
}

interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/** A collection made from the data files: `select` picks its entries from all facts. */
export function factsLoader(name: string, select: (facts: Facts) => Entry[]): Loader {
  return fileLoader(`facts-${name}`, ['src/data'], (root) => select(factsOf(root)));
}

/** The articles: every seed, parsed. */
export function seedsLoader(): Loader {
  const toEntry = (article: Article): Entry => ({ id: article.id, data: article as unknown as Record<string, unknown> });
  return fileLoader('seeds', ['seeds', 'src/data/models'], (root) => readSeeds(root, namesOf(factsOf(root).models)).map(toEntry));
}

function fileLoader(name: string, folders: string[], read: (root: string) => Entry[]): Loader {
  return {
    name,
    load: async ({ store, config, watcher, logger, generateDigest }) => {
      const root = fileURLToPath(config.root);
      const refresh = (): void => {
        const entries = read(root);
        store.clear();
        for (const { id, data } of entries) store.set({ id, data, digest: generateDigest(`${VERSION}${JSON.stringify(data)}`) });
      };
      refresh();
      watcher?.on('all', (_event, path) => {
        if (!folders.some((folder) => path.startsWith(`${root}${folder}`))) return;
        try {
          // Every collection hears of the change; the first to hear reads again.
          if (performance.now() - (lastFacts?.at ?? 0) > 300) lastFacts = undefined;
          refresh();
        } catch (error) {
          // While editing, a mistake must not end the server: say it and keep the last good state.
          logger.error((error as Error).message);
        }
      });
      await Promise.resolve();
    },
  } satisfies Loader;
}
