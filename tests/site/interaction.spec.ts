import { expect, settled, test } from '../support/test.ts';

const FAMILY = '/families/llama/';
const NARROW = { width: 390, height: 800 };

test('the skip link comes first and leads to the main part', async ({ page }) => {
  await page.goto(FAMILY);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '本文へ' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the keyboard alone reaches search, navigation, table of contents and text, each with a visible focus', async ({ page }) => {
  await page.goto(FAMILY);
  const seen: { what: string; outline: boolean }[] = [];
  for (let step = 0; step < 140; step++) {
    await page.keyboard.press('Tab');
    seen.push(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const place = ['.tools', '.sections', '.toc', '.side', 'main'].find((selector) => element.closest(selector)) ?? element.tagName;
        const style = getComputedStyle(element);
        return {
          what: element.matches('[data-search-open]') ? 'search' : element.matches('select') ? 'theme' : place,
          outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        };
      }),
    );
  }
  const order = [...new Set(seen.map(({ what }) => what))];
  expect(order).toEqual(expect.arrayContaining(['.sections', 'search', 'theme', '.side', '.toc', 'main']));
  expect(order.indexOf('search')).toBeLessThan(order.indexOf('.side'));
  expect(order.indexOf('.side')).toBeLessThan(order.indexOf('main'));
  expect(seen.filter(({ outline }) => !outline)).toEqual([]);
});

test.describe('the theme switch', () => {
  test('sets the colours, remembers them, and sets them before the first paint', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.locator('theme-switch select').selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const dark = await paper();
    expect(dark).not.toBe(light);

    await page.addInitScript(() => {
      const times: number[] = [];
      Object.assign(globalThis, { themeTimes: times });
      new MutationObserver((changes) => {
        if (changes.some((change) => change.attributeName === 'data-theme')) times.push(performance.now());
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-theme'] });
    });
    await page.goto(FAMILY);
    await settled(page);
    expect(await paper()).toBe(dark);
    await expect(page.locator('theme-switch select')).toHaveValue('dark');
    const [set, painted] = await page.evaluate(() => [
      (globalThis as unknown as { themeTimes: number[] }).themeTimes,
      performance.getEntriesByName('first-paint')[0]?.startTime ?? 0,
    ]);
    expect(set).toHaveLength(1);
    expect(set[0]).toBeLessThan(painted);

    await page.locator('theme-switch select').selectOption('');
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await page.reload();
    expect(await paper()).toBe(light);
  });

  test('is not shown where it cannot work', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.locator('theme-switch')).toBeHidden();
    await context.close();
  });
});

test('a permalink copies its address and says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(FAMILY);
  const link = page.locator('.heading:has(#vicuna) a.permalink');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#said')).not.toBeEmpty();
  await expect(page).toHaveURL(/#vicuna$/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${FAMILY}#vicuna`);
  expect(await link.getAttribute('aria-label')).toContain('Vicuna');
});

test('the table of contents marks the section being read', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(FAMILY);
  for (const id of ['alpaca', 'vicuna', 'llama-2']) {
    await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await expect(page.locator('.side .toc a[aria-current="location"]')).toHaveCount(1);
    await expect(page.locator('.side .toc a[aria-current="location"]')).toHaveAttribute('href', `#${id}`);
  }
});

test('the section an address points at is marked and clear of the edge', async ({ page }) => {
  await page.goto('/families/llama/#mentallama');
  const heading = page.locator('#mentallama');
  await expect(heading).toBeInViewport();
  const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  const mark = await heading.evaluate((element) => getComputedStyle(element.closest('.heading') ?? element).backgroundImage);
  expect(mark).toContain('gradient');
});

test.describe('a preview of a term', () => {
  test('appears on hover and on focus, and goes with Escape', async ({ page }) => {
    await page.goto('/articles/chatgpt-one-year/');
    const term = page.locator('main .term').first();
    const tip = term.locator('.tip');
    await expect(tip).toBeHidden();
    await term.locator('a').hover();
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toBeHidden();
    await page.getByRole('heading', { level: 1 }).hover();
    await term.locator('a').hover();
    await expect(tip).toBeVisible();
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(tip).toBeHidden();
    await term.locator('a').focus();
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toBeHidden();
    expect(await term.locator('a').getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
  });

  test('stays while the pointer is on it, and needs no script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/articles/chatgpt-one-year/');
    const tip = page.locator('main .term .tip').first();
    await page.locator('main .term a').first().hover();
    await tip.hover();
    await expect(tip).toBeVisible();
    await context.close();
  });

  test('stays inside a narrow screen', async ({ page }) => {
    await page.setViewportSize(NARROW);
    await page.goto('/articles/chatgpt-one-year/');
    for (const term of (await page.locator('main .term').all()).slice(0, 12)) {
      await term.locator('a').focus();
      const box = await term.locator('.tip').boundingBox();
      expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(NARROW.width);
    }
  });
});

for (const javaScriptEnabled of [true, false]) {
  test(`on a phone the navigation opens as a panel and closes again ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: baseURL ?? '', viewport: NARROW, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(FAMILY);
    const panel = page.locator('#side');
    await expect(panel).toBeHidden();
    await page.locator('.menu-button').tap();
    await expect(panel).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await page.locator('.menu-button').tap();
    await page.locator('.side-close button').tap();
    await expect(panel).toBeHidden();
    await page.locator('.menu-button').tap();
    await panel.getByRole('link', { name: 'Falcon', exact: true }).tap();
    await expect(page).toHaveURL(/\/families\/falcon\/$/);
    await context.close();
  });
}

test('on a phone a line of the table of contents closes the panel and lands on its section', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: NARROW, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(FAMILY);
  await page.locator('.menu-button').tap();
  await page.locator('#side .toc a[href="#vicuna"]').tap();
  await expect(page.locator('#side')).toBeHidden();
  await expect(page.locator('#vicuna')).toBeInViewport();
  await context.close();
});

test('on a phone the home page has the menu, and on a wide screen it shows none', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: NARROW, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('.menu-button').tap();
  await page.locator('#side').getByRole('link', { name: 'Falcon', exact: true }).tap();
  await expect(page).toHaveURL(/\/families\/falcon\/$/);
  await context.close();
  const wide = await browser.newPage({ baseURL: baseURL ?? '', viewport: { width: 1280, height: 900 } });
  await wide.goto('/');
  await expect(wide.locator('#side')).toBeHidden();
  await wide.close();
});

test.describe('the filters of the models table', () => {
  test('fold away on a phone, and open where the address sets one', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: NARROW, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto('/models/');
    const filter = page.locator('model-table select[name=commercial]');
    await expect(filter).toBeHidden();
    await expect(page.locator('tbody tr').first()).toBeInViewport();
    await page.goto('/models/?commercial=yes');
    await expect(filter).toBeVisible();
    await expect(filter).toHaveValue('yes');
    await context.close();
  });

  test('stand in one row on a wide screen, above the first rows, and keep the choice in the address', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL: baseURL ?? '', viewport: { width: 1280, height: 900 } });
    await page.goto('/models/');
    const tops = await page
      .locator('model-table :is(input, select)')
      .evaluateAll((fields) => fields.map((field) => Math.round(field.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    await expect(page.locator('tbody tr').nth(3)).toBeInViewport();
    await page.locator('model-table select[name=commercial]').selectOption('no');
    await expect(page).toHaveURL(/\?commercial=no$/);
    const words = await page.locator('tbody tr:visible td:nth-child(7)').allTextContents();
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(word.trim()).toBe('不可');
    await page.close();
  });
});

test('targets are large enough to touch', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: NARROW, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto('/');
  const small = await page.locator('.site-header a, .site-header button, .site-header select').evaluateAll((targets) =>
    targets
      .filter((target) => target.checkVisibility())
      .map((target) => ({ name: target.textContent?.trim() ?? '', height: target.getBoundingClientRect().height }))
      .filter(({ height }) => height < 44),
  );
  expect(small).toEqual([]);
  await context.close();
});

test('with the colours of the system nothing vanishes', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(FAMILY);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: '本文へ' })).toBeAttached();
});
