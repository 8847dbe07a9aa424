/** The code of a thread that compiles a part of the prose, where there is much of it. */
import { parentPort, workerData } from 'node:worker_threads';
import { fromDisk } from '../collections/facts.ts';
import { compileBodies, type CompiledBody } from '../collections/prose.ts';
import { answerCalls } from './thread-calls.ts';

/** What may be asked of the thread. */
export interface ProseThread {
  compile: (files: string[]) => Map<string, CompiledBody>;
}

const { root } = workerData as { root: string };
if (parentPort) answerCalls<ProseThread>(parentPort, { compile: (files) => compileBodies(fromDisk(root), files) });
