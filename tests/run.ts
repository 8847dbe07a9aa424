/**
 * `npm test`: every check of the project, one step after another, and one line at the end.
 * `npm test -- site budgets` runs those steps only (and what they need); what follows from the first `-` on is given to
 * Playwright: `npm test -- site -g "skip link"`.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { listen, previewServer, stop } from '../src/commands/preview-server.ts';
import { findChromium, findFirefox, thisMachine } from './support/browsers.ts';
import { lineOf, isFull, measure, TIMELESS } from './support/lighthouse.ts';
import { buildInto, inCopy, ROOT, start } from './support/project.ts';
import { KINDS } from './support/site.ts';
import { runPlaywright, runVitest, type Tally } from './support/steps.ts';

const SITE = join(ROOT, '.build', 'site');
const started = performance.now();

const one = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** Types, lint, format and spacing: one line of the command's output a tool. */
async function check(): Promise<Tally> {
  const { code, output } = await start(ROOT, ['src/commands/check.ts']).done;
  console.log(output.trim());
  const count = (mark: string): number => output.split('\n').filter((line) => line.startsWith(`${mark} `)).length;
  const failed = count('✗');
  return { passed: count('✓'), failed: code !== 0 && failed === 0 ? 1 : failed, skipped: 0 };
}

/** Builds from a fresh copy, so that no cache of the working tree takes part, into the folder that the specs look at. */
async function build(): Promise<Tally> {
  const { code, output } = await inCopy('site', ({ project }) => buildInto(project, SITE));
  if (code !== 0) console.log(output);
  return one(code === 0);
}

/** Serves the built site while something looks at it. */
async function served<T>(look: (origin: string) => Promise<T>): Promise<T> {
  const server = previewServer(SITE, '/');
  try {
    return await look(`http://localhost:${await listen(server, 4950)}`);
  } finally {
    stop(server);
  }
}

/** The golden list of queries, in both browsers. */
async function searchFloor(): Promise<Tally> {
  const { holdFloor, percent } = await import('./search/floor.ts');
  findFirefox();
  const results = await served((origin) => holdFloor(SITE, `${origin}/`));
  for (const { browser, lang, score, shortfalls } of results) {
    console.log(`${browser}, ${lang}: right section first in ${percent(score.hitAt1)}, among three in ${percent(score.hitAt3)}, ${score.falseHits} false hits`);
    for (const line of shortfalls) console.log(`  ${line}`);
  }
  const failed = results.filter(({ shortfalls }) => shortfalls.length > 0).length;
  return { passed: results.length - failed, failed, skipped: 0 };
}

/** Lighthouse on one page of each kind: full wherever time plays no part. */
async function lighthouse(): Promise<Tally> {
  const paths = Object.values(KINDS).filter((path) => path !== '/404.html');
  const all = await served((origin) => measure(origin, paths, TIMELESS));
  for (const scores of all) console.log(lineOf(scores));
  const passed = all.filter(isFull).length;
  return { passed, failed: all.length - passed, skipped: 0 };
}

const given = process.argv.slice(2);
const firstOption = given.findIndex((word) => word.startsWith('-'));
const [wanted, options] = firstOption < 0 ? [given, []] : [given.slice(0, firstOption), given.slice(firstOption)];

const specs = (project: string) => (): Promise<Tally> => runPlaywright(project, options, { SITE_DIR: SITE });

/** The steps in order, each with what it needs to have run before. */
const STEPS: readonly { name: string; what: string; run: () => Promise<Tally>; needsSite?: boolean }[] = [
  { name: 'check', what: 'types, lint, format, Japanese spacing', run: check },
  { name: 'unit', what: 'unit tests', run: runVitest },
  { name: 'build', what: 'the site, from a fresh copy', run: build },
  { name: 'html', what: 'valid HTML on every page', run: specs('html'), needsSite: true },
  { name: 'site', what: 'the built site in Chromium', run: specs('site'), needsSite: true },
  { name: 'budgets', what: 'bytes, script, requests', run: specs('budgets'), needsSite: true },
  { name: 'search', what: 'the golden queries of each language in Chromium and Firefox', run: searchFloor, needsSite: true },
  { name: 'lighthouse', what: 'Lighthouse, one page of each kind: best practices, search engines', run: lighthouse, needsSite: true },
  {
    name: 'builds',
    what: 'captures in seeds/, builds broken, killed, and repeated elsewhere, additions by the README, the site below a base behind nginx',
    run: specs('builds'),
    needsSite: true,
  },
];

const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no step is called ${unknown.join(', ')}; there are ${STEPS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const chosen = STEPS.filter(
  ({ name, needsSite }) =>
    wanted.length === 0 ||
    wanted.includes(name) ||
    (name === 'build' && STEPS.some((step) => step.needsSite && wanted.includes(step.name)) && needsSite === undefined),
);

let isBuilt = false;
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const add = (tally: Tally): void => {
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += tally[key];
};

try {
  if (chosen.some(({ needsSite }) => needsSite)) process.env['CHROMIUM_PATH'] = findChromium(thisMachine, chromium.executablePath());
  for (const { name, what, run, needsSite } of chosen) {
    console.log(`\n── ${name}: ${what}`);
    const since = performance.now();
    if (needsSite && !isBuilt) {
      console.log('there is no site to look at: the build failed');
      add(one(false));
      continue;
    }
    const tally = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return one(false);
    });
    add(tally);
    if (name === 'build') isBuilt = tally.failed === 0;
    console.log(
      `── ${name}: ${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''} in ${((performance.now() - since) / 1000).toFixed(0)} s`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  add(one(false));
}

console.log(`\nall steps in ${((performance.now() - started) / 60_000).toFixed(1)} min${total.skipped > 0 ? `, ${total.skipped} tests skipped` : ''}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
