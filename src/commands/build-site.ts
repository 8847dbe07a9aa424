import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { filesBelow } from '../integrations/built-page.ts';

/**
 * Builds the site of the project at `root` into `dist/`.
 * @returns one line on what was built
 * @throws whatever stopped the build; the previous site is then still in place
 */
export async function buildSite(root: string): Promise<string> {
  const started = performance.now();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // A shell may carry another value for another program; a build is always one for production.
  process.env['NODE_ENV'] = 'production';
  await build({ root, logLevel: process.env['DEBUG'] ? 'info' : 'silent' });
  const pages = filesBelow(join(root, 'dist')).filter((file) => file.endsWith('.html')).length;
  return `${pages} pages in ${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** What to add to a failure: whether the last good site is still there. */
export function lastGoodSite(root: string): string {
  return existsSync(join(root, 'dist', 'index.html')) ? 'Nothing was replaced: dist/ still holds the last good site.' : 'No site was built.';
}
