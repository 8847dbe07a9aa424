import { Worker } from 'node:worker_threads';
import type { Reading } from '../collections/held-reading.ts';
import type { ReadingThread } from './reading-thread.ts';
import { remoteCalls } from './thread-calls.ts';

/** Reads what a build is made from in a thread of its own, which can begin before Astro is loaded. */
export function readForBuild(root: string): Reading {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: { root } });
  const { call } = remoteCalls<ReadingThread>(worker);
  const content = call('content');
  const bodies = call('bodies').finally(() => worker.terminate());
  return { content, everything: Promise.all([content, bodies]).then(([rest, compiled]) => ({ ...rest, bodies: compiled })) };
}
