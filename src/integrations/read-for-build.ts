import { Worker } from 'node:worker_threads';
import type { Reading } from '../schemas/held-reading.ts';
import type { CompiledMdx } from '../schemas/mdx.ts';
import { proseFiles } from '../schemas/prose-files.ts';
import type { ReadingThread } from './reading-thread.ts';
import { remoteCalls, THREAD_LIMITS } from './thread-calls.ts';

/** How many files of prose are compiled at a time. */
const BATCH = 16;

/**
 * Reads what a build is made from in a thread of its own, which can begin before Astro is loaded. Bodies of prose come as
 * they are compiled, so that the first pages are drawn while the last ones are read.
 */
export function readForBuild(root: string): Reading {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: { root }, resourceLimits: THREAD_LIMITS });
  const { call } = remoteCalls<ReadingThread>(worker);
  const content = call('content');
  const references = call('references');
  const batches = content.then(({ prose }) => {
    const files = proseFiles(prose);
    const batchOf = new Map<string, Promise<ReadonlyMap<string, CompiledMdx>>>();
    for (let from = 0; from < files.length; from += BATCH) {
      const batch = files.slice(from, from + BATCH);
      const compiled = call('compile', batch);
      for (const file of batch) batchOf.set(file, compiled);
    }
    return batchOf;
  });
  const checked = batches
    .then((all) => Promise.all([references, ...all.values()]))
    .then(() => call('check'))
    .finally(() => worker.terminate());
  return {
    content,
    references,
    body: async (file) => {
      const mdx = (await (await batches).get(file))?.get(file);
      // Of a file with a mistake there is no body; the check tells it with all others.
      if (!mdx) await checked;
      return mdx;
    },
    checked,
  };
}
