import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';

/** In development, search works on the index of the last build. */
export function serveLastIndex(site: string, base: string): Plugin {
  return {
    name: 'last-search-index',
    configureServer(server) {
      const folder = join(site, 'pagefind');
      if (!existsSync(folder)) {
        server.config.logger.warn('search has no index yet: run npm run build once');
        return;
      }
      server.middlewares.use(`${base.replace(/\/$/, '')}/pagefind`, sirv(folder, { dev: true }));
    },
  };
}
