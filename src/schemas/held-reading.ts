import { resolve } from 'node:path';
import { processWide } from '../process-wide.ts';
import type { Reference } from './bibliography.ts';
import type { Content } from './content.ts';
import type { CompiledMdx } from './mdx.ts';

/** A project being read: what collections hold comes first, then the bodies of prose, then the check of it all. */
export interface Reading {
  content: Promise<Content>;
  /** The works of the bibliography, formatted. */
  references: Promise<Reference[]>;
  /** The compiled body of a prose file, once there is one; undefined when no such file was read. */
  body: (file: string) => Promise<CompiledMdx | undefined>;
  /** Settles when all is read and every reference walked. */
  checked: Promise<unknown>;
}

const last = processWide<Reading & { root: string; at: number }>('reading');
/** The last reading that found no mistake. */
const good = processWide<Reading>('good-reading');

/**
 * How this process reads a project: at once, or in a thread of its own. Loaders call it instead of the reader itself,
 * because whatever they import passes through the bundler.
 */
export const reader = processWide<(root: string) => Reading>('reader');

/**
 * The last reading, so that a build reads once; begins one when there was none. Its promises reject with a ContentError or
 * ContentErrors where there is a mistake.
 * @param since a time of `performance.now()`: what was read before it is stale
 */
export function heldReading(root: string, since = 0): Reading {
  const before = last.get();
  if (before?.root === resolve(root) && before.at >= since) return before;
  const read = reader.get();
  if (!read) throw new Error('the integration of the edition is missing from astro.config.mjs: it says how content is read');
  const reading = { root: resolve(root), at: performance.now(), ...read(root) };
  // Whoever waits for them hears of a failure; until then nobody must.
  reading.content.catch(() => undefined);
  reading.references.catch(() => undefined);
  reading.checked.then(
    () => good.set(reading),
    () => undefined,
  );
  last.set(reading);
  return reading;
}

/**
 * The compiled body of a prose file that is being read or was read last; while editing, where that has a mistake, as it
 * was before.
 * @throws Error when no such file was read; the ContentErrors of the first reading
 */
export async function heldMdx(file: string): Promise<CompiledMdx> {
  const before = good.get();
  const mdx = await last
    .get()
    ?.body(file)
    .catch((error: unknown) => {
      if (!before) throw error;
      return before.body(file);
    });
  if (!mdx) throw new Error(`${file} was not read`);
  return mdx;
}
