import { launch } from 'chrome-launcher';
import lighthouse, { type Config } from 'lighthouse';
import { CHROMIUM_ARGUMENTS, findChromium } from './browsers.ts';

/** Lighthouse's categories. All but the first depend on the page alone; performance depends on the machine as well. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** What the suite asks for: neither time nor, which axe itself looks at on these pages, accessibility. */
export const TIMELESS = ['best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What Lighthouse gave a page, each category 0 to 100, and what cost points. */
export interface Scores {
  path: string;
  scores: Partial<Record<Category, number>>;
  /** Audits that did not pass. */
  lost: string[];
}

/** Whether every category that was asked for is full. */
export function isFull({ scores }: Scores): boolean {
  return Object.values(scores).every((score) => score === 100);
}

/** One line on a page. */
export function lineOf(measured: Scores): string {
  return `${isFull(measured) ? '✓' : '✗'} ${Object.values(measured.scores).join(' ')}  ${measured.path}  ${measured.lost.join('; ')}`.trimEnd();
}

/**
 * Runs Lighthouse (mobile, its own simulated slow connection) on pages of a served site, one after another.
 * @param origin where the site is served, with its base, without trailing slash
 * @param tries how often a page that is not full is measured; its best run counts
 */
export async function measure(origin: string, paths: readonly string[], categories: readonly Category[], tries = 1): Promise<Scores[]> {
  const chrome = await launch({ chromePath: findChromium(), chromeFlags: ['--headless=new', ...CHROMIUM_ARGUMENTS], logLevel: 'silent' });
  try {
    const all: Scores[] = [];
    for (const path of paths) {
      let best = await measureOnce(`${origin}${path}`, path, chrome.port, categories);
      for (let attempt = 1; attempt < tries && !isFull(best); attempt++) {
        const next = await measureOnce(`${origin}${path}`, path, chrome.port, categories);
        if (sum(next) > sum(best)) best = next;
      }
      all.push(best);
    }
    return all;
  } finally {
    chrome.kill();
  }
}

/**
 * Where time plays no part there is no need to wait for quiet, nor for a picture of the page, nor for a trace, whose end
 * may take 5 s and which only `baseline`, an audit without weight, demands.
 */
const UNTIMED = {
  skipAudits: ['baseline'],
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
};

function sum({ scores }: Scores): number {
  return Object.values(scores).reduce((total, score) => total + score, 0);
}

async function measureOnce(url: string, path: string, port: number, categories: readonly Category[]): Promise<Scores> {
  const isTimed = categories.includes('performance');
  const config: Config = {
    extends: 'lighthouse:default',
    settings: { onlyCategories: [...categories], maxWaitForLoad: 120_000, ...(isTimed ? {} : UNTIMED) },
  };
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' }, config);
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories: found, audits } = result.lhr;
  const lost = categories.flatMap((id) =>
    (found[id]?.auditRefs ?? [])
      .filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 0.9)
      .map((ref) => `${ref.id} ${audits[ref.id]?.displayValue ?? ''}`.trim()),
  );
  return {
    path,
    scores: Object.fromEntries(categories.map((id) => [id, Math.round((found[id]?.score ?? 0) * 100)])),
    lost: [...new Set(lost)],
  };
}
