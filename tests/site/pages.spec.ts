import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readablePages } from '../support/site.ts';
import { expect, settled, test } from '../support/test.ts';

const PAGES = readablePages();

// Headings, landmarks, ids and languages are axe's and html-validate's to judge.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the colour scheme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

for (const { path } of PAGES) {
  test(`${path} passes axe, in light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await settled(page);
    expect(await violations(new AxeBuilder({ page }).withTags(TAGS))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await violations(new AxeBuilder({ page }).withRules(COLOURS))).toEqual([]);
  });

  test(`${path} reads the same without script`, async ({ page, browser, baseURL }) => {
    await page.goto(path);
    await settled(page);
    const withScript = await readableLines(page);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '', viewport: page.viewportSize() });
    const plain = await context.newPage();
    await plain.goto(path);
    const without = await readableLines(plain);
    await context.close();
    expect(withScript.filter((line) => !without.includes(line))).toEqual([]);
    expect(withScript).not.toEqual([]);
  });
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  // Axe would else also write down where each of some thousand passes was found.
  const { violations: found } = await builder.options({ resultTypes: ['violations'] }).analyze();
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
