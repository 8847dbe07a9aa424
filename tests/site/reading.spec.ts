import type { Page } from '@playwright/test';
import { KINDS } from '../support/site.ts';
import { expect, settled, test } from '../support/test.ts';

const WIDTHS = [320, 390, 768, 1280, 1920];
/** A4 less its margins, at 96 dpi. */
const PAPER = { width: 643, height: 986 };
const NOT_PRINTED = '.site-header, .side, .neighbours, .skip, .permalink, .site-footer nav';
const OWN_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

for (const [kind, path] of Object.entries(KINDS))
  test(`${kind}: fits every width, prints whole, and survives the reader's own spacing`, async ({ page }) => {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      const { over, wide } = await sideways(page);
      expect(over, `${width} px: ${wide.join(' | ')}`).toBeLessThanOrEqual(0);
    }

    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    await settled(page);
    expect(await shown(page, NOT_PRINTED)).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await cutOnPaper(page)).slice(0, 5)).toEqual([]);

    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 320, height: 800 });
    // A constructed style is let past the policy, as a browser's own user style would be.
    await page.evaluate((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets.push(sheet);
    }, OWN_SPACING);
    await settled(page);
    expect(await page.evaluate(() => getComputedStyle(document.body).wordSpacing)).not.toBe('0px');
    expect((await sideways(page)).over).toBeLessThanOrEqual(0);
    expect(await clipped(page)).toEqual([]);
  });

/** How far the page can be scrolled sideways, and what stands beyond its edge. */
function sideways(page: Page): Promise<{ over: number; wide: string[] }> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    if (over <= 0) return { over, wide: [] };
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() && element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('.scroll, [popover], .visually-hidden'),
    );
    return { over, wide: beyond.slice(0, 5).map((element) => `${element.tagName}.${element.className} ${(element.textContent ?? '').slice(0, 30)}`) };
  });
}

/** Text that its box hides at the side. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).overflowX === 'hidden' &&
          !element.closest('.visually-hidden, svg'),
      )
      .map((element) => `${element.tagName}.${element.className}`),
  );
}

/** Elements of a selector that can be seen. */
function shown(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0)
        .map((element) => `${element.tagName}.${element.className}`),
    );
}

/** What paper, which cannot be scrolled, would cut off. */
function cutOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden') && !(element instanceof SVGElement))
      .filter(
        (element) =>
          (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible') ||
          element.getBoundingClientRect().right > width + 1,
      )
      .map(
        (element) =>
          `${element.tagName}.${element.className} ${element.scrollWidth} in ${element.clientWidth} px, ${(element.textContent ?? '').trim().slice(0, 20)}`,
      );
  });
}

test('a family page prints the address of each model at its section', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/families/llama/');
  const printed = await page.locator('[data-address]').evaluateAll((sections) => sections.map((section) => getComputedStyle(section, '::before').content));
  expect(printed).not.toEqual([]);
  expect(printed.filter((content) => !/\/m\/[a-z0-9-]+\//.test(content))).toEqual([]);
});
