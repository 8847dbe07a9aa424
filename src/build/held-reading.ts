import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Everything } from '../collections/everything.ts';
import { processWide } from '../process-wide.ts';
import type { ReadingThread } from './reading-thread.ts';
import { remoteCalls } from './thread-calls.ts';

const held = processWide<{ root: string; everything: Promise<Everything> }>('build-reading');

/** What a build is made from. Whoever asks first starts the reading, in a thread of its own: that can be before Astro is loaded. */
export function readForBuild(root: string): Promise<Everything> {
  const before = held.get();
  if (before?.root === resolve(root)) return before.everything;
  const everything = readInThread(root);
  // Whoever waits for it hears of a failure; until then nobody must.
  everything.catch(() => undefined);
  held.set({ root: resolve(root), everything });
  return everything;
}

async function readInThread(root: string): Promise<Everything> {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: { root } });
  try {
    return await remoteCalls<ReadingThread>(worker).call('everything');
  } finally {
    await worker.terminate();
  }
}
