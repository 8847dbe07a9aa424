import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readBibliography } from '../schemas/bibliography.ts';
import { FILES, fromDisk } from '../schemas/facts.ts';

/** The bibliography: one entry a work, in the order of authors and years. */
export function bibliographyLoader(): Loader {
  return {
    name: 'bibliography',
    load: async ({ config, store, watcher, logger, generateDigest, parseData }) => {
      const root = fileURLToPath(config.root);
      const file = join(root, FILES.bibliography);
      const load = async (): Promise<void> => {
        const references = readBibliography(fromDisk(root).read(FILES.bibliography));
        store.clear();
        for (const [order, reference] of references.entries()) {
          const data = await parseData({ id: reference.key, data: { ...reference, order } });
          store.set({ id: reference.key, data, digest: generateDigest(data) });
        }
      };
      await load();
      watcher?.add(file);
      watcher?.on('change', (path) => {
        if (path === file) load().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}
