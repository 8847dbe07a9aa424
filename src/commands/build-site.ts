import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readForBuild } from '../integrations/read-for-build.ts';
import { heldReading, reader } from '../schemas/held-reading.ts';
import { allSections } from '../seed/article.ts';

/** What a build made. */
export interface BuildSummary {
  articles: number;
  sections: number;
  models: number;
  seconds: number;
}

/**
 * Builds the site of the project at `root` into `dist/` (or `outDir`).
 * @throws whatever stopped the build; the previous site is then still in place
 */
export async function buildSite(root: string, outDir?: string): Promise<BuildSummary> {
  const started = performance.now();
  // The threads of a build begin with room for what they read, instead of collecting it at every step of their growth.
  setFlagsFromString('--initial-old-space-size=128');
  // The same for what is soon let go: without this its room grows in small steps, each after a collection.
  setFlagsFromString('--semi-space-growth-factor=16');
  // Nobody is told what is built here.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Reading begins before Astro is loaded, which takes as long.
  reader.set(readForBuild);
  const reading = heldReading(root);
  const { build } = await import('astro');
  await build({ root, logLevel: process.env['DEBUG'] ? 'info' : 'silent', ...(outDir ? { outDir } : {}) });
  const { facts, articles } = await reading.content;
  const sections = articles.reduce((sum, article) => sum + allSections(article.sections).length, 0);
  return { articles: articles.length, sections: sections + facts.models.length, models: facts.models.length, seconds: (performance.now() - started) / 1000 };
}

/** One line on what was built. */
export function describe(summary: BuildSummary): string {
  return `${summary.articles} article${summary.articles === 1 ? '' : 's'}, ${summary.sections} sections, ${summary.models} models in ${summary.seconds.toFixed(1)} s`;
}

/** What to add to a failure: whether the last good site is still there. */
export function lastGoodSite(root: string): string {
  return existsSync(join(root, 'dist', 'index.html')) ? 'Nothing was replaced: dist/ still holds the last good site.' : 'No site was built.';
}
