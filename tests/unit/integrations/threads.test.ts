import { asyncProperty, assert, shuffledSubarray } from 'fast-check';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test } from 'vitest';
import { remoteCalls } from '../../../src/integrations/thread-calls.ts';
import { openTurns } from '../../../src/integrations/turns.ts';
import { ContentError, ContentErrors } from '../../../src/errors.ts';
import type { AnsweringThread } from './answering-thread.ts';

describe('calls between threads', () => {
  const worker = new Worker(new URL('./answering-thread.ts', import.meta.url));
  const { call } = remoteCalls<AnsweringThread>(worker);
  afterAll(() => worker.terminate());

  test('bring each caller its own answer', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((text) => call('twice', text)))).toEqual(['aa', 'bb', 'cc']);
  });

  test('hand buffers over', async () => {
    const bytes = new Uint8Array(7).buffer;
    expect([...new Uint8Array(await call('measure', bytes))]).toEqual([7]);
    expect(bytes.byteLength).toBe(0);
  });

  test('bring mistakes back as what they are', async () => {
    const fault: unknown = await call('fault').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ContentError);
    expect(fault).toMatchObject({ message: 'a.md:3: found; advice', location: { file: 'a.md', line: 3 } });
    const faults: unknown = await call('faults').catch((error: unknown) => error);
    expect(faults).toBeInstanceOf(ContentErrors);
    expect((faults as ContentErrors).message).toBe('a.md:1: x; y\na.md:2: x; y');
    await expect(call('error')).rejects.toThrow('something else');
  });

  test('fail when the thread ends before it has answered, and ever after', async () => {
    await expect(Promise.all([call('end'), call('twice', 'a')])).rejects.toThrow('ended before it had answered');
    await expect(call('twice', 'a')).rejects.toThrow('ended before it had answered');
  });
});

describe('turns', () => {
  test('are taken in order, however they come in', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    await assert(
      asyncProperty(shuffledSubarray(numbers, { minLength: 12 }), async (arrivals) => {
        const turns = openTurns();
        const taken: number[] = [];
        expect(await Promise.all(arrivals.map((turn) => turns.take(turn, () => taken.push(turn) && turn)))).toEqual(arrivals);
        expect(taken).toEqual(numbers);
      }),
    );
  });

  test('an act that fails lets the next one come', async () => {
    const turns = openTurns();
    const failing = turns.take(0, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await turns.take(1, () => 'yes')).toBe('yes');
  });
});
