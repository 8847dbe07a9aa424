import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { heldEverything, loadEverything, type Everything } from '../collections/everything.ts';
import { finishSite } from './finish-site.ts';
import { serveLastIndex } from './last-index.ts';
import { OWN_ARTICLES } from './own-articles.ts';
import { openStaging, type Staging } from './swap.ts';

/**
 * Checks all content before anything is built; builds aside; finishes the built pages (search index, policy, links,
 * ledger); and only then puts them in the place of the last good site.
 */
export function edition(): AstroIntegration {
  let staging: Staging | undefined;
  let everything: Everything | undefined;
  let root = '';
  let origin = '';
  let base = '/';
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        root = fileURLToPath(config.root);
        origin = config.site ?? '';
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        if (command === 'build') everything = heldEverything(root);
        if (command === 'dev') everything = loadEverything(root);
        const target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        if (command === 'dev') updateConfig({ vite: { plugins: [serveLastIndex(target, config.base)] } });
        if (command !== 'build') return;
        staging = openStaging(target);
        const opened = staging;
        // A failed build, however it fails, leaves no half-made site behind.
        process.once('exit', () => opened.abandon());
        updateConfig({ outDir: pathToFileURL(`${staging.staging}/`) });
      },
      'astro:build:done': async ({ dir }) => {
        if (!everything) return;
        await finishSite({ root, site: fileURLToPath(dir), everything, origin, base, ownArticles: OWN_ARTICLES });
        staging?.commit();
      },
    },
  };
}
