import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../collections/held-reading.ts';
import { processWide } from '../process-wide.ts';
import type { ReadingThread } from './reading-thread.ts';
import { remoteCalls } from './thread-calls.ts';

const held = processWide<Reading & { root: string }>('build-reading');

/** What a build is made from. Whoever asks first starts the reading, in a thread of its own: that can be before Astro is loaded. */
export function readForBuild(root: string): Reading {
  const before = held.get();
  if (before?.root === resolve(root)) return before;
  const reading = { root: resolve(root), ...readInThread(root) };
  held.set(reading);
  return reading;
}

function readInThread(root: string): Reading {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: { root } });
  const { call } = remoteCalls<ReadingThread>(worker);
  const content = call('content');
  const bodies = call('bodies').finally(() => worker.terminate());
  const everything = Promise.all([content, bodies]).then(([rest, compiled]) => ({ ...rest, bodies: compiled }));
  // Whoever waits for them hears of a failure; until then nobody must.
  for (const promise of [content, everything]) promise.catch(() => undefined);
  return { content, everything };
}
