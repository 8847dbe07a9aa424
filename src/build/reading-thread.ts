/**
 * The code of the thread that reads a project, while Astro is loaded in the main one. It ends when all is read, and its
 * memory with it.
 */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { loadEverything, type Everything } from '../collections/everything.ts';
import { fromDisk } from '../collections/facts.ts';
import { compileBodies, proseFiles, type CompiledBody } from '../collections/prose.ts';
import type { ProseThread } from './prose-thread.ts';
import { answerCalls, remoteCalls } from './thread-calls.ts';

/** What may be asked of the thread. */
export interface ReadingThread {
  /** Reads the project. @throws Fault or Faults */
  everything: () => Promise<Everything>;
}

/** From how many files of prose on a second thread is worth its start. */
const MANY = 200;

const { root } = workerData as { root: string };

/** Compiles a large amount of prose in two threads. */
async function compileMany(): Promise<Map<string, CompiledBody> | undefined> {
  const files = fromDisk(root);
  const all = proseFiles(files, 'ja');
  if (all.length < MANY || availableParallelism() < 2) return undefined;
  const helper = new Worker(new URL('./prose-thread.ts', import.meta.url), { workerData: { root } });
  const half = Math.ceil(all.length / 2);
  const theirs = remoteCalls<ProseThread>(helper).call('compile', all.slice(half));
  const ours = compileBodies(files, all.slice(0, half));
  for (const [file, body] of await theirs) ours.set(file, body);
  await helper.terminate();
  return ours;
}

if (parentPort) answerCalls<ReadingThread>(parentPort, { everything: async () => loadEverything(root, await compileMany()) });
