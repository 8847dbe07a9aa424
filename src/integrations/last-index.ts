import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import send from 'send';

/** In development, search works on the index of the last build. @returns whether there is one */
export function serveLastIndex(server: HookParameters<'astro:server:setup'>['server'], site: string, base: string): boolean {
  const folder = join(site, 'pagefind');
  if (!existsSync(folder)) return false;
  server.middlewares.use(`${base}pagefind`, (request, response, next) => {
    const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '/';
    send(request, path, { root: folder, cacheControl: false, index: false })
      .on('error', () => next())
      .on('directory', () => next())
      .pipe(response);
  });
  return true;
}
