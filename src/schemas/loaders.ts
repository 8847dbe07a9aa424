import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Article } from '../seed/article.ts';
import type { Facts } from './facts.ts';
import { heldReading, type Reading } from './held-reading.ts';
import type { Prose, ProseFile } from './prose.ts';

/** Raised when what a loader stores for the same files changes, so that no old entry is served from the cache. */
const VERSION = 3;

interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/** A collection made from the data files: `select` picks its entries from all facts. */
export function factsLoader(name: string, select: (facts: Facts) => Entry[]): Loader {
  return loader(`facts-${name}`, ['src/data/'], async ({ content }) => select((await content).facts));
}

/** The bibliography: one entry a work, in the order of the BibTeX file. */
export function referencesLoader(): Loader {
  return loader('references', ['src/data/'], async ({ references }) =>
    (await references).map((reference, order) => ({ id: reference.key, data: { ...reference, order } })),
  );
}

/** The articles: every seed, parsed. */
export function seedsLoader(): Loader {
  const toEntry = (article: Article): Entry => ({ id: article.id, data: article as unknown as Record<string, unknown> });
  return loader('seeds', ['seeds/', 'src/data/models/'], async ({ content }) => (await content).articles.map(toEntry));
}

/**
 * Prose in MDX, `src/content/<folder>/<lang>/…`; the entry's id is its path below the folder without ending, its data
 * are the front matter, and the file as the key to the compiled body. Bodies stay out of the store, all of which goes
 * through the bundler.
 */
export function proseLoader(folder: string, select: (prose: Prose) => ProseFile<Record<string, unknown>>[]): Loader {
  const start = `src/content/${folder}/`;
  return loader(`prose-${folder}`, [start], async ({ content }) =>
    select((await content).prose).map(({ file, data }) => ({ id: file.slice(start.length).replace(/\.mdx$/, ''), data: { ...data, file } })),
  );
}

/** Mistakes that one collection has told, so that the others need not. */
const told = new WeakSet<Error>();

function loader(name: string, folders: string[], select: (reading: Reading) => Promise<Entry[]>): Loader {
  return {
    name,
    load: async ({ store, config, watcher, logger, generateDigest }) => {
      const root = fileURLToPath(config.root);
      const refresh = async (since?: number): Promise<void> => {
        const entries = await select(heldReading(root, since));
        store.clear();
        for (const { id, data } of entries) store.set({ id, data, digest: generateDigest(`${VERSION}${JSON.stringify(data)}`) });
      };
      await refresh();
      watcher?.on('all', (_event, path) => {
        if (!folders.some((folder) => path.startsWith(`${root}${folder}`))) return;
        // Every collection hears of the change; the first to hear reads again. While editing, a mistake must not end the
        // server: say it and keep the last good state.
        refresh(performance.now() - 300).catch((error: Error) => {
          if (!told.has(error)) logger.error(error.message);
          told.add(error);
        });
      });
    },
  } satisfies Loader;
}
