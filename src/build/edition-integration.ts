import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadEverything } from '../collections/everything.ts';
import { buildSearchIndex } from './search-index.ts';

/** Checks all content before the build, and finishes the built pages: search index, policy, links, ledger. */
export function edition(): AstroIntegration {
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command === 'build' || command === 'dev') loadEverything(fileURLToPath(config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await buildSearchIndex(fileURLToPath(dir));
        logger.info(`${pages} pages in the search index`);
      },
    },
  };
}
