import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { isOfKind, KINDS, readablePages, translatedKinds } from '../support/site.ts';
import { expect, settled, test } from '../support/test.ts';

const PAGES = readablePages();
const TRANSLATED = translatedKinds(PAGES);

// Headings, landmarks, ids and languages are axe's and html-validate's to judge.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the colour scheme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

test('every page is of a kind that is looked at here', () => {
  expect(PAGES.filter(({ path }) => !isOfKind(path)).map(({ path }) => path)).toEqual([]);
});

for (const [kind, path] of Object.entries(KINDS))
  test(`${kind}: passes axe in light and dark, and reads the same without script`, async ({ page, browser, baseURL }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await settled(page);
    const withScript = await readableLines(page);
    expect(await violations(new AxeBuilder({ page }).withTags(TAGS))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await violations(new AxeBuilder({ page }).withRules(COLOURS)), 'dark').toEqual([]);

    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '', viewport: page.viewportSize() });
    const plain = await context.newPage();
    await plain.goto(path);
    const without = await readableLines(plain);
    await context.close();
    expect(withScript.filter((line) => !without.includes(line))).toEqual([]);
    expect(withScript).not.toEqual([]);
  });

// In another language the words differ; colours, layout and scripts are the same.
for (const path of TRANSLATED)
  test(`${path} passes axe`, async ({ page }) => {
    await page.goto(path);
    await settled(page);
    expect(await violations(new AxeBuilder({ page }).withTags(TAGS).disableRules(COLOURS))).toEqual([]);
  });

test('every other page, too, opens without a complaint and fits the smallest screen', async ({ page }) => {
  const seen = new Set(Object.values(KINDS));
  await page.setViewportSize({ width: 320, height: 800 });
  const wide: string[] = [];
  for (const { path } of PAGES.filter((one) => !seen.has(one.path))) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${path}: ${over} px`);
  }
  expect(wide).toEqual([]);
});

async function violations(builder: AxeBuilder): Promise<string[]> {
  // Axe would else also write down where each of some thousand passes was found, and carry it to a page of its own to put
  // the results of frames together, of which there are none: that takes six times as long.
  const { violations: found } = await builder
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

/** The lines of text that can be read in the main part; controls and the search box, which need script, aside. */
function readableLines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'button, select, input, label, output, form, [role="status"], [role="search"], search-box';
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    while (texts.nextNode()) {
      const { parentElement: parent, nodeValue } = texts.currentNode;
      const text = nodeValue?.trim() ?? '';
      if (text !== '' && parent?.checkVisibility({ visibilityProperty: true }) && !parent.closest(controls)) lines.push(text);
    }
    return lines;
  });
}
