import { isDeepStrictEqual } from 'node:util';
import { assert, property } from 'fast-check';
import { hostileBody, mutated, wellFormed } from '../unit/seed/generate.ts';
import { isSafe, lostWords, throughPrint } from '../unit/seed/properties.ts';
import { HEAD } from '../unit/seed/reading.ts';

const [count = '10000'] = process.argv.slice(2);
const seeds = Number(count);
if (!Number.isInteger(seeds) || seeds < 4) {
  console.error(`${JSON.stringify(count)} is no number of seeds; usage: npm run fuzz -- 10000`);
  process.exit(1);
}

const share = { numRuns: Math.ceil(seeds / 4) };
const checks: [string, () => void][] = [
  [
    'well-formed seeds lose no word',
    () =>
      assert(
        property(wellFormed, (seed) => lostWords(seed).length === 0),
        share,
      ),
  ],
  [
    'printed seeds give the same article',
    () =>
      assert(
        property(wellFormed, ({ text }) => same(throughPrint(text))),
        share,
      ),
  ],
  [
    'damaged seeds stay safe',
    () =>
      assert(
        property(mutated(wellFormed), (text) => void isSafe(text)),
        share,
      ),
  ],
  [
    'hostile seeds stay safe',
    () =>
      assert(
        property(hostileBody, (body) => void isSafe(HEAD + body)),
        share,
      ),
  ],
];

function same({ before, after }: ReturnType<typeof throughPrint>): boolean {
  return isDeepStrictEqual(before, after);
}

let failed = 0;
const started = performance.now();
for (const [name, run] of checks) {
  try {
    run();
    console.log(`passed: ${name}`);
  } catch (error) {
    failed++;
    console.error(`failed: ${name}\n${(error as Error).message}`);
  }
}
console.log(
  `${(share.numRuns * 4).toLocaleString('en')} generated seeds in ${((performance.now() - started) / 1000).toFixed(0)} s, ${failed} of ${checks.length} properties failed`,
);
process.exit(failed === 0 ? 0 : 1);
