import { expect, settled, test } from '../support/test.ts';
import { KINDS } from '../support/site.ts';

const WIDTHS = [320, 390, 768, 1280, 1920];

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind}: no sideways scrolling at any width`, async ({ page }) => {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      const { over, wide } = await page.evaluate(() => {
        const root = document.documentElement;
        const beyond = [...document.querySelectorAll('body *')].filter(
          (element) =>
            element.checkVisibility() &&
            element.getBoundingClientRect().right > root.clientWidth + 1 &&
            !element.closest('.scroll, [popover], .visually-hidden'),
        );
        return {
          over: root.scrollWidth - root.clientWidth,
          wide: beyond.slice(0, 5).map((element) => `${element.tagName}.${element.className} ${(element.textContent ?? '').slice(0, 30)}`),
        };
      });
      expect(over, `${width} px: ${wide.join(' | ')}`).toBeLessThanOrEqual(0);
    }
  });

  test(`${kind}: survives the reader's own spacing at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    // The style is put in past the policy, as a browser's own user style would be.
    const client = await page.context().newCDPSession(page);
    await client.send('Page.setBypassCSP', { enabled: true });
    await page.goto(path);
    await page.addStyleTag({
      content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    });
    await settled(page);
    const { over, cut } = await page.evaluate(() => {
      const root = document.documentElement;
      const clipped = [...document.querySelectorAll<HTMLElement>('main *, header *')].filter((element) => {
        const style = getComputedStyle(element);
        return (
          element.checkVisibility() &&
          style.overflowX === 'hidden' &&
          element.scrollWidth > element.clientWidth + 1 &&
          !element.closest('.visually-hidden, svg')
        );
      });
      return { over: root.scrollWidth - root.clientWidth, cut: clipped.map((element) => `${element.tagName}.${element.className}`) };
    });
    expect(over).toBeLessThanOrEqual(0);
    expect(cut).toEqual([]);
  });

  test(`${kind}: nothing moves while it is read`, async ({ page }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await settled(page);
      await page.evaluate(async () => {
        const steps = Math.min(12, Math.ceil(document.documentElement.scrollHeight / innerHeight));
        for (let step = 0; step <= steps; step++) {
          scrollTo({ top: (document.documentElement.scrollHeight * step) / steps, behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }
      });
      const shifts = await page.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const seen: string[] = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[]) {
                seen.push(
                  `${entry.value.toFixed(4)}: ${entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : (node?.nodeName ?? ''))).join(', ')}`,
                );
              }
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(seen), 100);
          }),
      );
      expect(shifts, `${width} px`).toEqual([]);
    }
  });

  test(`${kind}: prints without navigation and without cut text`, async ({ page }) => {
    // A4 less its margins, at 96 dpi.
    await page.setViewportSize({ width: 643, height: 986 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(path);
    await settled(page);
    for (const selector of ['.site-header', '.side', '.neighbours', '.skip', '.permalink', '.site-footer nav']) {
      for (const element of await page.locator(selector).all()) await expect(element, selector).toBeHidden();
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const cut = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      return [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden') && !(element instanceof SVGElement))
        .filter(
          (element) =>
            (getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
            element.getBoundingClientRect().right > width + 1,
        )
        .map(
          (element) =>
            `${element.tagName}.${element.className} ${element.scrollWidth} in ${element.clientWidth} px, ${(element.textContent ?? '').trim().slice(0, 20)}`,
        );
    });
    expect(cut.slice(0, 5)).toEqual([]);
  });
}

test('a family page prints the address of each model at its section', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/families/llama/');
  const printed = await page.locator('[data-address]').evaluateAll((sections) => sections.map((section) => getComputedStyle(section, '::before').content));
  expect(printed).not.toEqual([]);
  expect(printed.filter((content) => !/\/m\/[a-z0-9-]+\//.test(content))).toEqual([]);
});
