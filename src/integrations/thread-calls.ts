import type { MessagePort, ResourceLimits, Worker } from 'node:worker_threads';
import { ContentError, ContentErrors } from '../errors.ts';

/** Limits of a thread's memory. For what is soon let go it would else take 16 MB more, which speeds up nothing. */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 32 };

/** Functions that one thread offers another: plain values in, a plain value out. */
type Offer<C> = { [K in keyof C]: (...parameters: never[]) => unknown };

/** The same functions as the other thread calls them. */
export interface Remote<C extends Offer<C>> {
  call: <K extends keyof C>(name: K, ...parameters: Parameters<C[K]>) => Promise<Awaited<ReturnType<C[K]>>>;
}

interface Call {
  id: number;
  name: string;
  parameters: unknown[];
}

/** A mistake on its way between threads, which only carry plain values and errors without a class of their own. */
type Failure = { faults: Pick<ContentError, 'location' | 'found' | 'advice'>[] } | { error: unknown };
type Answer = { id: number } & ({ value: unknown } | Failure);

function packed(error: unknown): Failure {
  const faults = error instanceof ContentErrors ? error.faults : error instanceof ContentError ? [error] : null;
  return faults ? { faults: faults.map(({ location, found, advice }) => ({ location, found, advice })) } : { error };
}

function unpacked(failure: Failure): unknown {
  if (!('faults' in failure)) return failure.error;
  const faults = failure.faults.map(({ location, found, advice }) => new ContentError(location, found, advice));
  return faults.length === 1 ? faults[0] : new ContentErrors(faults);
}

/** Buffers are handed over, not copied. */
const handedOver = (values: readonly unknown[]): ArrayBuffer[] => values.filter((value) => value instanceof ArrayBuffer);

/** Answers the calls that come in at a port, in a thread's own code. */
export function answerCalls<C extends Offer<C>>(port: MessagePort, offer: C): void {
  port.on('message', ({ id, name, parameters }: Call) => {
    const answer = async (): Promise<unknown> => offer[name as keyof C](...(parameters as never[]));
    answer().then(
      (value) => port.postMessage({ id, value } satisfies Answer, handedOver([value])),
      (error: unknown) => port.postMessage({ id, ...packed(error) } satisfies Answer),
    );
  });
}

/**
 * The calls of a thread that answers them. The thread keeps the process alive only while an answer is awaited; when it
 * ends before, the calls under way fail.
 */
export function remoteCalls<C extends Offer<C>>(worker: Worker): Remote<C> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  let calls = 0;
  let gone: unknown;
  const end = (error: unknown): void => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('a thread of the build ended before it had answered')));
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('value' in answer) asked?.resolve(answer.value as never);
    else asked?.reject(unpacked(answer));
  });
  worker.unref();
  return {
    call: (name, ...parameters) =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone as Error);
        const id = ++calls;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, name: String(name), parameters } satisfies Call, handedOver(parameters));
      }),
  };
}
