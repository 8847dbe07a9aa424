import AxeBuilder from '@axe-core/playwright';
import { expect, settled, test } from '../support/test.ts';
import { PAGES } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { path } of PAGES) {
  test(`${path} has its headings and landmarks in order`, async ({ page }) => {
    await page.goto(path);
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect((await page.title()).length).toBeGreaterThan(3);
    const levels = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    const skipped = levels.flatMap((level, index) =>
      index > 0 && level > (levels[index - 1] ?? 0) + 1 ? [`h${levels[index - 1]} → h${level} at heading ${index + 1}`] : [],
    );
    expect(skipped).toEqual([]);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    const names = await page.locator('nav').evaluateAll((navs) => navs.map((nav) => nav.getAttribute('aria-label') ?? ''));
    expect(names.filter((name) => name === '')).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} passes axe in ${colorScheme}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await settled(page);
      // Axe would else also write down where each of some thousand passes was found.
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .withTags(TAGS)
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))).toEqual([]);
    });
  }

  test(`${path} reads the same without script`, async ({ page, browser, baseURL }) => {
    await page.goto(path);
    await settled(page);
    const withScript = await readableLines(page);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '', viewport: page.viewportSize() });
    try {
      const plain = await context.newPage();
      await plain.goto(path);
      const left = new Map<string, number>();
      for (const line of await readableLines(plain)) left.set(line, (left.get(line) ?? 0) + 1);
      const missing = withScript.filter((line) => {
        const count = left.get(line) ?? 0;
        left.set(line, count - 1);
        return count <= 0;
      });
      expect(missing).toEqual([]);
      expect(withScript.length).toBeGreaterThan(2);
    } finally {
      await context.close();
    }
  });
}

/** The lines of text that can be read in the main part; controls and the search box, which need script, aside. */
async function readableLines(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'button, select, input, label, output, form, [role="status"], [role="search"], search-box';
    const lines: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) {
        const text = node.data.trim();
        const parent = node.parentElement;
        if (text !== '' && parent?.checkVisibility({ visibilityProperty: true })) lines.push(text);
      } else if (node instanceof Element && !node.matches(controls)) {
        node.childNodes.forEach(walk);
      }
    };
    const main = document.querySelector('main');
    if (main) walk(main);
    return lines;
  });
}
