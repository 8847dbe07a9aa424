/** The code of the thread that finishes pages, while the next ones are drawn in the main one. */
import { parentPort, workerData } from 'node:worker_threads';
import { openFinishing, type Finishing, type FinishingInput } from './finishing.ts';
import { answerCalls } from './thread-calls.ts';

if (parentPort) answerCalls<Finishing>(parentPort, openFinishing(workerData as FinishingInput));
