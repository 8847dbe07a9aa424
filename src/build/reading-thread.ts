/**
 * The code of the thread that reads a project, while Astro is loaded in the main one. It ends when all is read, and its
 * memory with it.
 */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { checked, loadContent, type Content, type Everything } from '../collections/everything.ts';
import { fromDisk } from '../collections/facts.ts';
import { compileBodies, proseFiles, type Bodies } from '../collections/prose.ts';
import type { ProseThread } from './prose-thread.ts';
import { answerCalls, faultOf, remoteCalls } from './thread-calls.ts';

/** What may be asked of the thread, in this order. */
export interface ReadingThread {
  /** Reads what collections hold. @throws Fault */
  content: () => Content;
  /** Compiles the bodies of prose and checks it all. @throws Faults */
  bodies: () => Promise<Everything['bodies']>;
}

/** From how many files of prose on a second thread is worth its start. */
const MANY = 400;

const { root } = workerData as { root: string };
let content: Content | undefined;
const read = (): Content => (content ??= loadContent(root));

/** Compiles all prose; a large amount of it in two threads. */
async function compile(paths: readonly string[]): Promise<Bodies> {
  const files = fromDisk(root);
  if (paths.length < MANY || availableParallelism() < 2) return compileBodies(files, paths);
  const helper = new Worker(new URL('./prose-thread.ts', import.meta.url), { workerData: { root } });
  const half = Math.ceil(paths.length / 2);
  const theirs = remoteCalls<ProseThread>(helper).call('compile', paths.slice(half));
  const ours = compileBodies(files, paths.slice(0, half));
  const { compiled, faults } = await theirs;
  await helper.terminate();
  return {
    compiled: new Map([...ours.compiled, ...compiled]),
    faults: [...ours.faults, ...faults.map(faultOf)],
  };
}

if (parentPort) answerCalls<ReadingThread>(parentPort, { content: read, bodies: async () => checked(read(), await compile(proseFiles(read().prose))).bodies });
