import type { Server } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { listen, stop } from '../../src/commands/preview-server.ts';
import { KINDS, SITE } from '../support/site.ts';
import { slowServer } from '../support/slow-server.ts';

/** What a line that is cut in the middle of a word may move when the rest of the word comes: no more. */
const WORD = 0.002;

let server: Server;
let origin = '';

test.beforeAll(async ({}, { parallelIndex }) => {
  server = slowServer(SITE);
  origin = `http://localhost:${await listen(server, 4600 + 20 * parallelIndex)}`;
});

test.afterAll(() => stop(server));

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind}: nothing moves while the page arrives, nor while it is read`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
          shifts.push(
            `${entry.value.toFixed(4)}: ${entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : '')).join(', ')}`,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${origin}${path}`, { waitUntil: 'load' });
      const arriving = await shiftsSoFar(page);
      const sum = arriving.reduce((total, shift) => total + parseFloat(shift), 0);
      expect(sum, `${width} px: ${arriving.join('; ')}`).toBeLessThan(WORD);
      await readThrough(page);
      expect((await shiftsSoFar(page)).slice(arriving.length), `${width} px, while it is read`).toEqual([]);
    }
  });
}

async function shiftsSoFar(page: Page): Promise<string[]> {
  // What was seen is told a little later.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  return page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
}

/** Goes through the page from its beginning to its end, in steps that leave nothing undrawn unseen on a short page. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const steps = Math.min(12, Math.ceil(document.documentElement.scrollHeight / innerHeight));
    for (let step = 0; step <= steps; step++) {
      scrollTo({ top: (document.documentElement.scrollHeight * step) / steps, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
}
