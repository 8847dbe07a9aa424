import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { DEFAULT_LANGUAGE, type Lang } from '../../src/languages.ts';
import { CHROMIUM_ARGUMENTS, findChromium, findFirefox } from '../support/browsers.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** What a browser answered to one query: addresses in the order shown, and how long it took. */
export interface Asked {
  text: string;
  hrefs: string[];
  ms: number;
}

/** A page of the site in a real browser, where functions can be run. */
interface Driven {
  evaluate: <A, R>(run: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
  close: () => Promise<void>;
}

async function open(browser: BrowserName, address: string): Promise<Driven> {
  if (browser === 'chromium') {
    const started = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
    const page = await started.newPage();
    await page.goto(address);
    return { evaluate: (run, argument) => page.evaluate(run as never, argument as never), close: () => started.close() };
  }
  // Playwright drives only its own Firefox; the system's speaks WebDriver BiDi.
  const started = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true, protocol: 'webDriverBiDi' });
  const page = await started.newPage();
  await page.goto(address);
  return { evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never, close: () => started.close() };
}

/**
 * Types every query into the search page of a served build, as a reader would, and reads what is shown.
 * @param site address of the site, ending in `/`
 * @param options in which language; whether the times matter: then everything is asked once before, as they are a reader's
 * with the index loaded
 */
export async function askAll(
  browser: BrowserName,
  site: string,
  queries: readonly string[],
  { lang = DEFAULT_LANGUAGE, isTimed = false }: { lang?: Lang; isTimed?: boolean } = {},
): Promise<Asked[]> {
  const page = await open(browser, searchPage(site, lang));
  try {
    return await page.evaluate(typeAll, { queries: [...queries], base: new URL(site).pathname, isTimed });
  } finally {
    await page.close();
  }
}

const searchPage = (site: string, lang: Lang): string => `${site}${lang === DEFAULT_LANGUAGE ? '' : `${lang}/`}search/`;

/** Asks Pagefind's own client on the same index, and takes its order. */
export async function askPlain(browser: BrowserName, site: string, queries: readonly string[], lang: Lang = DEFAULT_LANGUAGE): Promise<Asked[]> {
  const page = await open(browser, searchPage(site, lang));
  try {
    return await page.evaluate(plainAll, { queries: [...queries], base: new URL(site).pathname });
  } finally {
    await page.close();
  }
}

// The two functions below run in the page: they may use nothing from outside.

async function typeAll({ queries, base, isTimed }: { queries: string[]; base: string; isTimed: boolean }): Promise<Asked[]> {
  const box = document.querySelector<HTMLElement>('search-box');
  const until = async (is: () => boolean, limit = 20_000): Promise<void> => {
    const end = performance.now() + limit;
    while (!is()) {
      if (performance.now() > end) throw new Error(`search did not answer: ${box?.textContent?.slice(0, 200)}`);
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
    }
  };
  await until(() => document.querySelector('search-box input[role=combobox]') !== null);
  const input = document.querySelector<HTMLInputElement>('search-box input[role=combobox]');
  if (!box || !input) throw new Error('no search box');
  const ask = async (text: string): Promise<Asked> => {
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => !box.hasAttribute('aria-busy'));
    const ms = performance.now() - start;
    if (box.querySelector('[data-do=retry]')) throw new Error(`search failed at ${text}`);
    const hrefs = [...box.querySelectorAll<HTMLAnchorElement>('[role=option]')].map(
      (option) => option.pathname.replace(base, '/') + decodeURIComponent(option.hash),
    );
    return { text, hrefs, ms };
  };
  // With the index loaded the answers are the same, and the times are what a reader waits while typing.
  if (isTimed) for (const text of queries) await ask(text);
  const answers: Asked[] = [];
  for (const text of queries) answers.push(await ask(text));
  return answers;
}

async function plainAll({ queries, base }: { queries: string[]; base: string }): Promise<Asked[]> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as {
    search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
  };
  const answers: Asked[] = [];
  for (const text of queries) {
    const start = performance.now();
    const { results } = await pagefind.search(text);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    answers.push({ text, hrefs: found.map(({ url }) => url.replace(base, '/')), ms: performance.now() - start });
  }
  return answers;
}
