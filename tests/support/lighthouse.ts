import { launch } from 'chrome-launcher';
import lighthouse, { type Config } from 'lighthouse';
import { CHROMIUM_ARGUMENTS, findChromium } from './browsers.ts';

/** Lighthouse's four categories, each 0 to 100, and what cost points. */
export interface Scores {
  path: string;
  performance: number;
  accessibility: number;
  'best-practices': number;
  seo: number;
  /** Audits of those categories that did not pass, with their score. */
  lost: string[];
}

/** How often a page may be measured: what else the machine does costs points now and then, never for that long. */
const TRIES = 8;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Whether every category is full. */
export function isFull(scores: Scores): boolean {
  return CATEGORIES.every((category) => scores[category] === 100);
}

/**
 * Runs Lighthouse (mobile, its own simulated slow connection) on pages of a served site, one after another.
 * A busy machine can cost points of performance, so a page that is not full is tried again; its best run counts.
 * @param origin where the site is served, with its base, without trailing slash
 */
export async function measure(origin: string, paths: readonly string[]): Promise<Scores[]> {
  const chrome = await launch({ chromePath: findChromium(), chromeFlags: ['--headless=new', ...CHROMIUM_ARGUMENTS], logLevel: 'silent' });
  try {
    const all: Scores[] = [];
    for (const path of paths) {
      let best: Scores | undefined;
      for (let attempt = 0; attempt < TRIES && !(best && isFull(best)); attempt++) {
        const scores = await measureOnce(`${origin}${path}`, path, chrome.port);
        if (!best || sum(scores) > sum(best)) best = scores;
      }
      if (best) all.push(best);
    }
    return all;
  } finally {
    chrome.kill();
  }
}

function sum(scores: Scores): number {
  return CATEGORIES.reduce((total, category) => total + scores[category], 0);
}

async function measureOnce(url: string, path: string, port: number): Promise<Scores> {
  const config: Config = { extends: 'lighthouse:default', settings: { onlyCategories: [...CATEGORIES], maxWaitForLoad: 30_000 } };
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' }, config);
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits } = result.lhr;
  const score = (id: (typeof CATEGORIES)[number]): number => Math.round((categories[id]?.score ?? 0) * 100);
  const lost = CATEGORIES.flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 0.9)
      .map((ref) => `${ref.id} ${audits[ref.id]?.displayValue ?? ''}`.trim()),
  );
  return {
    path,
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lost: [...new Set(lost)],
  };
}
