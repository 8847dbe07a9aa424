import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { heldBibliography } from '../collections/held-bibliography.ts';
import { heldEverything, loadEverything } from '../collections/everything.ts';
import { openFinishing, type Finishing } from './finishing.ts';
import { heldFinishing } from './held-finishing.ts';
import { serveLastIndex } from './last-index.ts';
import { OWN_ARTICLES } from './own-articles.ts';
import { openStaging, type Staging } from './swap.ts';

/**
 * Checks all content before anything is built; builds aside; finishes the built pages (search index, policy, links,
 * ledger); and only then puts them in the place of the last good site.
 */
export function edition(): AstroIntegration {
  let staging: Staging | undefined;
  let finishing: Finishing | undefined;
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        const root = fileURLToPath(config.root);
        if (command === 'dev') loadEverything(root);
        const target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        if (command === 'dev') updateConfig({ vite: { plugins: [serveLastIndex(target, config.base)] } });
        if (command !== 'build') return;
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        const everything = heldEverything(root);
        void heldBibliography(everything.facts.bibtex);
        staging = openStaging(target, root.replace(/[\\/]$/, ''));
        const opened = staging;
        // A failed build, however it fails, leaves no half-made site behind.
        process.once('exit', () => opened.abandon());
        finishing = openFinishing({ root, everything, origin: config.site ?? '', base, ownArticles: OWN_ARTICLES });
        heldFinishing.set(finishing);
        updateConfig({ outDir: pathToFileURL(`${staging.staging}/`) });
      },
      'astro:build:done': async ({ dir }) => {
        await finishing?.finish(fileURLToPath(dir));
        staging?.commit();
      },
    },
  };
}
