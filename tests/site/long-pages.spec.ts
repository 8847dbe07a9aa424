import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';
import { KINDS } from '../support/site.ts';

const FAMILY = KINDS['family'] ?? '';
const SOURCES = KINDS['sources'] ?? '';

// Long pages, of which what is far from the reader may not be laid out yet; that must not be noticed.

for (const [path, width, what, every] of [
  [FAMILY, 390, 'main :is(h2, h3)[id]', 1],
  [FAMILY, 768, 'main :is(h2, h3)[id]', 1],
  [SOURCES, 390, 'main :is(h2, li)[id]', 12],
  [SOURCES, 1280, 'main :is(h2, li)[id]', 12],
] as const)
  test(`${path} at ${width} px: an address of a section leads to it, however far below`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    const all = await page.locator(what).evaluateAll((targets) => targets.map(({ id }) => id));
    const ids = all.filter((_, i) => i % every === 0);
    expect(ids.length).toBeGreaterThan(15);
    await page.close();
    for (const id of ids) {
      const fresh = await context.newPage();
      await fresh.setViewportSize({ width, height: 800 });
      await fresh.goto(`${path}#${id}`);
      await expect
        .poll(
          () =>
            fresh.evaluate((wanted) => {
              const target = document.getElementById(wanted);
              if (!target) return 'no such place';
              const off = target.getBoundingClientRect().top - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
              const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
              return Math.abs(off) <= 2 || (isAtEnd && off > 0 && off < innerHeight) ? 'there' : `${Math.round(off)} px off`;
            }, id),
          { message: id },
        )
        .toBe('there');
      await fresh.close();
    }
  });

for (const path of [FAMILY, SOURCES])
  test(`${path}: what stands before the reader stays there while the page is read from its end`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(path);
    const last = await page.locator('main :is(h3, li)[id]').evaluateAll((targets) => targets.at(-1)?.id ?? '');
    await page.goto(`${path}#${last}`);
    const jumps = await page.evaluate(async () => {
      const frames = (count: number): Promise<void> =>
        new Promise((resolve) => requestAnimationFrame(() => (count > 1 ? void frames(count - 1).then(resolve) : resolve())));
      await frames(3);
      const jumped: string[] = [];
      let steps = 0;
      for (; scrollY > 400 && steps < 400; steps++) {
        const text = [200, 300, 400, 500, 600].map((y) => document.elementFromPoint(150, y)).find((element) => element?.matches('p, dd, dt, h3, td'));
        const before = text?.getBoundingClientRect().top ?? 0;
        scrollBy(0, -300);
        await frames(3);
        const moved = (text?.getBoundingClientRect().top ?? 0) - before;
        if (text && Math.abs(moved - 300) > 2) jumped.push(`${text.tagName} ${text.textContent?.slice(0, 20)}: ${Math.round(moved)} px`);
      }
      return { jumped, steps };
    });
    expect(jumps.steps).toBeGreaterThan(50);
    expect(jumps.jumped).toEqual([]);
  });

test('the list of works is laid out when the reader comes near it, and in print', async ({ page }) => {
  const skipped = (): Promise<number> =>
    page.locator('.refs > li > span').evaluateAll((works) => works.filter((work) => !work.checkVisibility({ contentVisibilityAuto: true })).length);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(SOURCES);
  await expect.poll(skipped).toBeGreaterThan(100);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(skipped).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${SOURCES}#bibliography`);
  await expect.poll(skipped).toBe(0);
});

/** Parts of a family page that are not laid out, although they could be: they are skipped until the reader comes near. */
const partsLeft = (page: Page): Promise<number> =>
  page.locator('section.model > p:first-of-type').evaluateAll((lines) => lines.filter((line) => !line.checkVisibility({ contentVisibilityAuto: true })).length);

test('a telephone lays out a family page part by part, and all of it before long', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.addInitScript(() => {
    // Frames come when the test says so.
    const waiting: FrameRequestCallback[] = [];
    const { requestAnimationFrame } = globalThis;
    globalThis.requestAnimationFrame = (callback) => waiting.push(callback);
    Object.assign(globalThis, {
      letGo: () => {
        globalThis.requestAnimationFrame = requestAnimationFrame.bind(globalThis);
        for (const callback of waiting) requestAnimationFrame(callback);
      },
    });
  });
  await page.goto(FAMILY);
  const sections = await page.locator('section.model').count();
  expect(await partsLeft(page)).toBeGreaterThan(sections / 2);
  await page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
  await expect.poll(() => partsLeft(page)).toBe(0);
});

for (const [what, act] of [
  ['a tap on an address', (page: Page) => page.locator('main a[href^="#"], .skip').first().dispatchEvent('click')],
  ['a key', (page: Page) => page.keyboard.press('Shift')],
] as const)
  test(`all of a family page is laid out at ${what}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.addInitScript(() => (globalThis.requestAnimationFrame = () => 0));
    await page.goto(FAMILY);
    expect(await partsLeft(page)).toBeGreaterThan(0);
    await act(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await partsLeft(page)).toBe(0);
  });

test('a family page is laid out whole where it is opened at an address, comes back, is wide, or runs no scripts', async ({ page, browser, baseURL }) => {
  await page.addInitScript(() => (globalThis.requestAnimationFrame = () => 0));
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${FAMILY}#vicuna`);
  expect(await partsLeft(page)).toBe(0);
  await page.goto(FAMILY);
  await page.reload();
  expect(await partsLeft(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  await page.goto(FAMILY);
  expect(await partsLeft(page)).toBe(0);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 }, baseURL: baseURL ?? '' });
  const plain = await context.newPage();
  await plain.goto(FAMILY);
  await expect(plain.locator('html')).not.toHaveClass(/in-slices/);
  await context.close();
});
