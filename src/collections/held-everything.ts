import { resolve } from 'node:path';
import { processWide } from '../process-wide.ts';
import type { Everything } from './everything.ts';
import type { CompiledMdx } from './mdx.ts';

/** The last reading: what it reads is there once it is done. */
const last = processWide<{ root: string; at: number; everything: Promise<Everything> }>('reading');
/** Compiled bodies of prose by file, of the last reading that found no mistake. */
const bodies = processWide<Map<string, CompiledMdx>>('bodies');

/**
 * How this process reads a project: at once, or in a thread of its own. Loaders call it instead of the reader itself,
 * because whatever they import passes through the bundler.
 */
export const reader = processWide<(root: string) => Promise<Everything>>('reader');

/**
 * What was read last, so that a build reads once; reads when nothing was.
 * @param since a time of `performance.now()`: what was read before it is stale
 * @throws Fault or Faults
 */
export function heldEverything(root: string, since = 0): Promise<Everything> {
  const before = last.get();
  if (before?.root === resolve(root) && before.at >= since) return before.everything;
  const everything = read(root);
  last.set({ root: resolve(root), at: performance.now(), everything });
  return everything;
}

async function read(root: string): Promise<Everything> {
  const how = reader.get();
  if (!how) throw new Error('the integration of the edition is missing from astro.config.mjs: it says how content is read');
  const everything = await how(root);
  const { families, notes, areas, supplements, pages } = everything.prose;
  bodies.set(new Map([families, notes, areas, supplements, pages].flat().map(({ file, mdx }) => [file, mdx])));
  return everything;
}

/**
 * The compiled body of a prose file that was read last.
 * @throws Error when no such file was read
 */
export function heldMdx(file: string): CompiledMdx {
  const mdx = bodies.get()?.get(file);
  if (!mdx) throw new Error(`${file} was not read`);
  return mdx;
}
