/** `npm run fuzz -- N`: N generated seeds are read, and as many drawn in batches, whose pages are judged. */
import { assert, property } from 'fast-check';
import { captured, hostileBody, mutated, wellFormed } from '../unit/seed/generate.ts';
import { isSafe, lostWords } from '../unit/seed/properties.ts';
import { HEAD } from '../unit/seed/reading.ts';
import { drawingProject, judgeDrawn, seedsFor } from './drawn.ts';

const [count = '10000'] = process.argv.slice(2);
const total = Number(count);
if (!Number.isInteger(total) || total < 4) {
  console.error(`${JSON.stringify(count)} is no number of seeds; usage: npm run fuzz -- 10000`);
  process.exit(1);
}

const BATCH = 500;
const share = { numRuns: Math.ceil(total / 4) };
const started = performance.now();
let failed = 0;

async function check(name: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
    console.log(`passed: ${name}`);
  } catch (error) {
    failed++;
    console.error(`failed: ${name}\n${(error as Error).message}`);
  }
}

const losesNothing = (seed: Parameters<typeof lostWords>[0]): boolean => lostWords(seed).length === 0;
await check('well-formed seeds lose no word', () => assert(property(wellFormed, losesNothing), share));
await check('seeds full of converters’ habits lose no word', () => assert(property(captured, losesNothing), share));
await check('damaged seeds stay safe', () =>
  assert(
    property(mutated(captured), (text) => void isSafe(text)),
    share,
  ),
);
await check('hostile seeds stay safe', () =>
  assert(
    property(hostileBody, (body) => void isSafe(HEAD + body)),
    share,
  ),
);

const first = Date.now() % 1_000_000;
const { project, done } = drawingProject();
try {
  for (let from = 0; from < total; from += BATCH) {
    const size = Math.min(BATCH, total - from);
    await check(`${size} drawn pages are whole (batch ${first + from})`, async () => {
      const faults = await judgeDrawn(project, seedsFor(size, first + from));
      if (faults.length > 0) throw new Error(faults.slice(0, 20).join('\n'));
    });
  }
} finally {
  done();
}
console.log(`${total.toLocaleString('en')} seeds of each kind in ${((performance.now() - started) / 1000).toFixed(0)} s, ${failed} checks failed`);
process.exit(failed === 0 ? 0 : 1);
