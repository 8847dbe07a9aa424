/** The code of a thread that compiles a part of the prose, where there is much of it. */
import { parentPort, workerData } from 'node:worker_threads';
import { fromDisk } from '../collections/facts.ts';
import { compileBodies, type Bodies } from '../collections/prose.ts';
import { answerCalls, plain, type PlainFault } from './thread-calls.ts';

/** What may be asked of the thread. */
export interface ProseThread {
  /** Compiles bodies; mistakes come as what they are made of, since threads do not share classes. */
  compile: (files: string[]) => Pick<Bodies, 'compiled'> & { faults: PlainFault[] };
}

const { root } = workerData as { root: string };
if (parentPort)
  answerCalls<ProseThread>(parentPort, {
    compile: (files) => {
      const { compiled, faults } = compileBodies(fromDisk(root), files);
      return { compiled, faults: faults.map(plain) };
    },
  });
