import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { collectErrors } from '../errors.ts';
import { fromDisk } from '../schemas/facts.ts';
import { readSince } from '../schemas/since-file.ts';

/** The folder of the epilogue's data. */
const FOLDER = 'src/data/since';

/** What happened after the survey: all of `src/data/since/` as one entry. */
export function sinceLoader(): Loader {
  return {
    name: 'since',
    load: async ({ config, store, watcher, logger, generateDigest, parseData }) => {
      const root = fileURLToPath(config.root);
      const folder = join(root, FOLDER);
      const load = async (): Promise<void> => {
        const { data: read } = collectErrors((report) => readSince(fromDisk(root).read, report));
        const data = await parseData({ id: 'since', data: { ...read } });
        store.clear();
        store.set({ id: 'since', data, digest: generateDigest(data) });
      };
      await load();
      watcher?.add(folder);
      watcher?.on('all', (_event, path) => {
        // A mistake made while editing must not end the server: tell it and keep the last good data.
        if (path.startsWith(folder)) load().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}
