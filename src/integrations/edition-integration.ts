import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { heldReading, reader } from '../schemas/held-reading.ts';
import { proseFiles } from '../schemas/prose-files.ts';
import { finishingPrerenderer } from './finishing-prerenderer.ts';
import type { Finishing, FinishingInput } from './finishing.ts';
import { readForBuild } from './read-for-build.ts';
import { serveLastIndex } from './last-index.ts';
import { OWN_ARTICLES } from './own-articles.ts';
import { shorten } from './shorten.ts';
import { openStaging, type Staging } from './swap.ts';
import { remoteCalls, THREAD_LIMITS, type Remote } from './thread-calls.ts';

/** From so many files of prose on, a build minds its memory more than its time. */
const MANY = 200;

/**
 * Checks all content before anything is built; builds aside; finishes the built pages (search index, policy, links,
 * ledger); and only then puts them in the place of the last good site.
 */
export function edition(): AstroIntegration {
  let building: { root: string; staging: Staging; origin: string; base: string } | undefined;
  let finishing: Remote<Finishing> | undefined;
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig }) => {
        const root = fileURLToPath(config.root);
        if (command !== 'build') {
          const { loadEverything } = await import('../schemas/everything.ts');
          reader.set(() => {
            const everything = Promise.resolve().then(() => loadEverything(root));
            return {
              content: everything,
              references: everything.then(({ references }) => references),
              body: async (file) => (await everything).bodies.get(file),
              checked: everything,
            };
          });
          if (command === 'dev') await heldReading(root).checked;
        }
        const target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        if (command === 'dev') updateConfig({ vite: { plugins: [serveLastIndex(target, config.base)] } });
        if (command !== 'build') return;
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        reader.set(readForBuild);
        const staging = openStaging(target, root.replace(/[\\/]$/, ''));
        // A failed build, however it fails, leaves no half-made site behind.
        process.once('exit', () => staging.abandon());
        building = { root, staging, origin: config.site ?? '', base };
        updateConfig({ outDir: pathToFileURL(`${staging.staging}/`) });
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (!building) return;
        const { root, origin, base, staging } = building;
        const { content, checked } = heldReading(root);
        const { facts, prose } = await content;
        // Collect garbage when the heap has grown by three quarters; left alone it grows fourfold, to 1 GB for 2,000 pages.
        // Few pages are done sooner without.
        if (proseFiles(prose).length > MANY) setFlagsFromString('--heap-growing-percent=75');
        const input: FinishingInput = { root, facts, origin, base, ownArticles: OWN_ARTICLES };
        const thread = remoteCalls<Finishing>(
          new Worker(new URL('./finishing-thread.ts', import.meta.url), { workerData: input, resourceLimits: THREAD_LIMITS }),
        );
        finishing = thread;
        setPrerenderer((drawing) => finishingPrerenderer(drawing, checked, thread, staging.staging, base));
      },
      'astro:build:done': async ({ dir }) => {
        if (!building || !finishing) return;
        const site = fileURLToPath(dir);
        await finishing.call('finish', site);
        // Not in the thread, which would have to load the bundler for it.
        await shorten(join(site, 'pagefind', 'pagefind.js'));
        building.staging.commit();
      },
    },
  };
}
