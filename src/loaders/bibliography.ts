import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readBibliography } from '../schemas/bibliography.ts';
import { FILES } from '../schemas/facts.ts';

/** The bibliography: one entry a work, in the order of the BibTeX file. */
export function bibliographyLoader(): Loader {
  return {
    name: 'bibliography',
    load: async ({ config, store, watcher, logger, generateDigest, parseData }) => {
      const file = join(fileURLToPath(config.root), FILES.bibliography);
      const load = async (): Promise<void> => {
        const references = readBibliography(
          readFileSync(file, 'utf8')
            .replace(/^\uFEFF/, '')
            .replace(/\r\n?/g, '\n'),
        );
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
