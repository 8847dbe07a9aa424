import { parentPort } from 'node:worker_threads';
import { answerCalls } from '../../../src/integrations/thread-calls.ts';
import { ContentError, ContentErrors } from '../../../src/errors.ts';

/** A thread that answers in all the ways a thread may. */
export interface AnsweringThread {
  twice: (text: string) => string;
  measure: (bytes: ArrayBuffer) => ArrayBuffer;
  fault: () => never;
  faults: () => never;
  error: () => never;
  end: () => void;
}

const at = (line: number): { file: string; line: number } => ({ file: 'a.md', line });
if (parentPort)
  answerCalls<AnsweringThread>(parentPort, {
    twice: (text) => text + text,
    measure: (bytes) => new Uint8Array([bytes.byteLength]).buffer,
    fault: () => {
      throw new ContentError(at(3), 'found', 'advice');
    },
    faults: () => {
      throw new ContentErrors([new ContentError(at(1), 'x', 'y'), new ContentError(at(2), 'x', 'y')]);
    },
    error: () => {
      throw new Error('something else');
    },
    end: () => process.exit(),
  });
