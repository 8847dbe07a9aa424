import { KINDS } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const [FAMILY = '', SOURCES = ''] = [KINDS['family'], KINDS['sources']];

// What a browser leaves undrawn far below the reader must not move what stands before them.

for (const [path, width, what] of [
  [FAMILY, 390, 'main h3[id]'],
  [FAMILY, 1280, 'main h3[id]'],
  [SOURCES, 390, 'main li[id]'],
  [SOURCES, 1280, 'main li[id]'],
] as const)
  test(`${path} at ${width} px: an address of a section leads to it, however far below`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    const all = await page.locator(what).evaluateAll((targets) => targets.map(({ id }) => id));
    for (const share of [0, 0.3, 0.6, 1]) {
      const id = all[Math.round(share * (all.length - 1))] ?? '';
      await page.goto('about:blank');
      await page.goto(`${path}#${id}`);
      const distance = (): Promise<number> =>
        page.evaluate((wanted) => {
          const top = document.getElementById(wanted)?.getBoundingClientRect().top ?? NaN;
          const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
          const off = Math.abs(top - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop));
          return isAtEnd && top > 0 && top < innerHeight ? 0 : off;
        }, id);
      await expect.poll(distance, { message: id }).toBeLessThanOrEqual(2);
    }
  });

for (const path of [FAMILY, SOURCES])
  test(`${path}: what stands before the reader stays there while the page is read from its end`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(path);
    const last = await page.locator('main :is(h3, li)[id]').evaluateAll((targets) => targets.at(-1)?.id ?? '');
    await page.goto('about:blank');
    await page.goto(`${path}#${last}`);
    const jumps = await page.evaluate(async () => {
      const frames = (count: number): Promise<void> =>
        new Promise((resolve) => requestAnimationFrame(() => (count > 1 ? void frames(count - 1).then(resolve) : resolve())));
      await frames(3);
      const jumped: string[] = [];
      for (let steps = 0; scrollY > 400 && steps < 150; steps++) {
        const text = [200, 300, 400, 500, 600].map((y) => document.elementFromPoint(150, y)).find((element) => element?.matches('p, dd, dt, h3, td'));
        const before = text?.getBoundingClientRect().top ?? 0;
        scrollBy({ top: -300, behavior: 'instant' });
        await frames(3);
        const moved = (text?.getBoundingClientRect().top ?? 0) - before;
        if (text && Math.abs(moved - 300) > 2) jumped.push(`${text.tagName} ${text.textContent?.slice(0, 20)}: ${Math.round(moved)} px`);
      }
      return jumped;
    });
    expect(jumps).toEqual([]);
  });
