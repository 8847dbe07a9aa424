import { resolve } from 'node:path';
import { processWide } from '../process-wide.ts';
import type { Content, Everything } from './everything.ts';
import type { CompiledMdx } from './mdx.ts';

/** A project being read: what collections hold comes first, the bodies of prose and the check of it all later. */
export interface Reading {
  content: Promise<Content>;
  everything: Promise<Everything>;
}

const last = processWide<Reading & { root: string; at: number }>('reading');
/** Compiled bodies of prose by file, of the last reading that found no mistake. */
const bodies = processWide<ReadonlyMap<string, CompiledMdx>>('bodies');

/**
 * How this process reads a project: at once, or in a thread of its own. Loaders call it instead of the reader itself,
 * because whatever they import passes through the bundler.
 */
export const reader = processWide<(root: string) => Reading>('reader');

/**
 * The last reading, so that a build reads once; begins one when there was none. Both its promises reject with a Fault or
 * Faults where there is a mistake.
 * @param since a time of `performance.now()`: what was read before it is stale
 */
export function heldReading(root: string, since = 0): Reading {
  const before = last.get();
  if (before?.root === resolve(root) && before.at >= since) return before;
  const read = reader.get();
  if (!read) throw new Error('the integration of the edition is missing from astro.config.mjs: it says how content is read');
  const at = performance.now();
  const { content, everything } = read(root);
  const held = everything.then((all) => {
    bodies.set(all.bodies);
    return all;
  });
  // Whoever waits for them hears of a failure; until then nobody must.
  for (const promise of [content, held]) promise.catch(() => undefined);
  const reading = { root: resolve(root), at, content, everything: held };
  last.set(reading);
  return reading;
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
