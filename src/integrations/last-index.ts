import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import sirv from 'sirv';

/** In development, search works on the index of the last build. @returns whether there is one */
export function serveLastIndex(server: HookParameters<'astro:server:setup'>['server'], site: string, base: string): boolean {
  const folder = join(site, 'pagefind');
  if (!existsSync(folder)) return false;
  server.middlewares.use(`${base}pagefind`, sirv(folder, { dev: true }));
  return true;
}
