import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** In development, search works on the index of the last build. */
export function serveLastIndex(site: string, base: string): Plugin {
  return {
    name: 'last-search-index',
    configureServer: async (server) => {
      const folder = join(site, 'pagefind');
      if (!existsSync(folder)) {
        server.config.logger.warn('search has no index yet: run npm run build once');
        return;
      }
      const { default: sirv } = await import('sirv');
      server.middlewares.use(`${base.replace(/\/$/, '')}/pagefind`, sirv(folder, { dev: true }));
    },
  };
}
