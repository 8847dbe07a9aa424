// Runs a command of this project (`node src/commands/run.mjs FILE …`) once Node and the packages are fit for it. Written
// so that an old Node, too, can read it and say what is missing.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The smallest Node that the project runs on, from `engines` of package.json: `>=22.18.0`. */
const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const needed = engines.node.replace('>=', '');

/** What keeps the project from running here, in one sentence; null when nothing does. */
function obstacle() {
  // Vite takes # and ? for parts of an address, and Astro writes paths between apostrophes into code.
  const sign = /['#?]/.exec(process.cwd().replace(/\\/g, '/'))?.[0];
  if (sign) return `the path ${process.cwd()} holds ${sign}, which Astro cannot build in; rename that folder`;
  if (!existsSync('node_modules')) return 'the packages are not installed; run `npm ci` first';
  if (process.versions.node.localeCompare(needed, 'en', { numeric: true }) < 0)
    return `this is Node ${process.versions.node}, the project needs ${needed} or newer; install it (.nvmrc names the version for nvm), or run \`npm ci\` without --omit=optional where a packaged Node exists (Linux, Windows)`;
  return null;
}

const found = obstacle();
if (found) {
  console.error(found);
  process.exit(1);
}
const file = resolve(process.argv[2]);
process.argv.splice(1, 2, file);
try {
  await import(pathToFileURL(file).href);
} catch (error) {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' && /^Cannot find package '([^']+)'/.exec(error.message);
  if (!missing) throw error;
  console.error(`the package ${missing[1].replace(/^.*node_modules\//, '')} is missing; run \`npm ci\``);
  process.exit(1);
}
