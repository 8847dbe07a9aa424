import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page, Route } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const field = (page: Page): Locator => page.locator('dialog[open] input[role=combobox]');
const options = (page: Page): Locator => page.locator('search-box [role=option]');
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => [...document.querySelectorAll('search-box')].every((box) => !box.hasAttribute('aria-busy')));

/** Axe on the dialog; there are no frames whose results would have to be put together. */
const axe = (page: Page): ReturnType<AxeBuilder['analyze']> =>
  new AxeBuilder({ page })
    .include('dialog')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();

async function openPanel(page: Page, query: string, at = '/about/'): Promise<void> {
  await page.goto(at);
  await page.keyboard.press('Control+k');
  await field(page).fill(query);
}

async function openAndAsk(page: Page, query: string, at = '/about/'): Promise<void> {
  await openPanel(page, query, at);
  await settled(page);
}

test('nothing of search is loaded before the reader means to search', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/families/llama/');
  await page.mouse.move(5, 300);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|main-|search/.test(path))).toEqual([]);
});

test('opens by the shortcut and by the link, closes by Escape and gives the focus back', async ({ page }) => {
  await page.goto('/about/');
  const link = page.locator('.site-header [data-search-open]');
  await link.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.keyboard.press('Meta+k');
  await expect(field(page)).toBeFocused();
});

test('the first hit is the section, with the reason it was found and the words marked', async ({ page }) => {
  await openAndAsk(page, 'ビキューナ');
  await expect(options(page).first()).toHaveAttribute('href', /\/families\/llama\/#vicuna$/);
  await expect(options(page).first()).toContainText('別名・表記ゆれ：ビキューナ');
  await expect(options(page).first().locator('mark').first()).toHaveText('Vicuna');
  await expect(page.locator('search-box .sb-page').first()).toContainText('Llamaファミリー');
  await expect(page.locator('search-box [role=status]')).toHaveText(/^\d+件/);
});

test('Escape closes the dialog at once, whatever stands in the field', async ({ page }) => {
  await openAndAsk(page, 'Vicuna');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
});

test('a pasted article is cut to a query and the reader told', async ({ page }) => {
  await openAndAsk(page, 'ライセンスについての長い文章。'.repeat(7000));
  await expect(page.locator('search-box .sb-long')).toBeVisible();
  expect((await field(page).inputValue()).length).toBe(200);
});

test('a malformed address and a broken store do nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/about/');
  for (const stored of ['{}', 'null', '[', '{"href":1,"needles":2}'])
    await page.evaluate(([text]) => sessionStorage.setItem('found', text ?? ''), [stored]).then(() => page.reload({ waitUntil: 'networkidle' }));
  await page.evaluate(() => sessionStorage.setItem('found', JSON.stringify({ href: `${location.origin}/about/#%E0%A4%A`, needles: ['版'] })));
  await page.goto('/about/#%E0%A4%A');
  await page.reload({ waitUntil: 'networkidle' });
  expect(errors).toEqual([]);
});

test('a misspelled name says what was meant', async ({ page }) => {
  await openAndAsk(page, 'Vicunna');
  await expect(options(page).first()).toContainText('もしかして：Vicuna');
});

test('arrows choose, Enter follows, and the words are highlighted in the section', async ({ page }) => {
  await openAndAsk(page, 'Vicuna ShareGPT');
  const input = field(page);
  const first = await input.getAttribute('aria-activedescendant');
  await expect(page.locator(`#${first}`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  expect(await input.getAttribute('aria-activedescendant')).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/families/llama/#vicuna');
  await expect(page.locator('h3#vicuna')).toBeVisible();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('vicuna');
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
});

test('a hit on the same page closes the dialog and goes to the section', async ({ page }) => {
  await openAndAsk(page, 'Vicuna', '/families/llama/');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#vicuna$/);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
});

test('Enter that ends a conversion of the input method follows nothing', async ({ page }) => {
  await openAndAsk(page, 'びくーにゃ');
  await field(page).evaluate((input) => {
    for (const init of [{ isComposing: true }, { keyCode: 229 }])
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));
  });
  await expect(field(page)).toBeVisible();
  await expect(page).toHaveURL(/\/about\/$/);
});

test('partial matches stand apart under their label', async ({ page }) => {
  await openAndAsk(page, '常識 量子コンピュータ');
  const [full, partial] = [page.locator('[data-full]'), page.locator('[data-partial]')];
  if ((await partial.count()) > 0) await expect(page.locator('.sb-part')).toHaveText('一部の語に一致');
  expect(await full.count()).toBe(0);
});

test('nothing found offers the nearest names and the table of models', async ({ page }) => {
  await openAndAsk(page, 'GPT-5');
  await expect(options(page)).toHaveCount(0);
  await expect(page.locator('search-box [role=status]')).toHaveText('「GPT-5」は見つかりませんでした');
  await expect(page.locator('search-box .sb-aside a', { hasText: 'モデル一覧' })).toHaveAttribute('href', /\/models\/$/);
  expect(await page.locator('search-box .sb-aside a').count()).toBeGreaterThan(2);
});

test('filters by kind and family work with the keyboard', async ({ page }) => {
  await openAndAsk(page, 'GPT-4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('search-box [type=radio]:focus')).toHaveValue('');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('search-box [type=radio]:checked')).toHaveValue('model');
  await settled(page);
  for (const href of await options(page).evaluateAll((list) => list.map((option) => option.getAttribute('href')))) expect(href).toContain('/families/');
  await page.locator('search-box select').selectOption('mistral');
  await settled(page);
  for (const href of await options(page).evaluateAll((list) => list.map((option) => option.getAttribute('href')))) expect(href).toContain('/families/mistral/');
});

test('recent queries stay on the machine and can be forgotten', async ({ page }) => {
  await openAndAsk(page, 'Falcon');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/families/falcon/#falcon');
  await page.keyboard.press('Control+k');
  const again = page.locator('search-box [data-do=again]');
  await expect(again).toHaveText(['Falcon']);
  await again.click();
  await settled(page);
  await expect(options(page).first()).toHaveAttribute('href', /#falcon$/);
  await field(page).fill('');
  await page.locator('search-box [data-do=forget]').click();
  await expect(again).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('the search page keeps the query in its address and survives back and forward', async ({ page }) => {
  await page.goto('/search/?q=ハルシネーション&kind=term');
  await settled(page);
  await expect(options(page).first()).toHaveAttribute('href', /\/glossary\/#hallucination$/);
  await expect(page.locator('search-box [type=radio]:checked')).toHaveValue('term');
  await page.locator('search-box input[role=combobox]').fill('Vicuna');
  await expect(page).toHaveURL(/q=Vicuna&kind=term/);
  await page.locator('search-box [type=radio][value=""]').check({ force: true });
  await settled(page);
  await options(page).first().click();
  await page.waitForURL('**/families/llama/#vicuna');
  await page.goBack();
  await settled(page);
  await expect(page.locator('search-box input[role=combobox]')).toHaveValue('Vicuna');
  await expect(options(page).first()).toHaveAttribute('href', /#vicuna$/);
});

test.describe('when files of the index are missing, cut off or out of reach', () => {
  test.use({ forgiven: /404|Failed to load|ERR_INTERNET_DISCONNECTED|ERR_FAILED|uncaught|Pagefind/ });

  for (const [name, pattern] of [
    ['the names', '**/entries.*.json'],
    ['the engine', '**/pagefind.js*'],
    ['its program', '**/wasm.*'],
    ['a part of the index', '**/*.pf_index'],
  ] as const) {
    test(`${name} missing`, async ({ page }) => {
      await page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
      await openAndAsk(page, '毎週のように');
      await expect(page.locator('search-box [role=status]')).toContainText('読み込めませんでした');
      await page.unroute(pattern);
      await page.locator('search-box [data-do=retry]').click();
      await expect(options(page).first()).toHaveAttribute('href', /#open-releases$/);
    });
  }

  test('a part of the index cut off', async ({ page }) => {
    await page.route('**/*.pf_index', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
    });
    await openAndAsk(page, '毎週のように');
    await expect(page.locator('search-box [data-do=retry]')).toBeVisible();
  });

  /** Asks while no part of the index is answered, until search says that it failed. @returns what lets the requests go on */
  async function askInVain(page: Page): Promise<() => Promise<unknown>> {
    const waiting: Route[] = [];
    let isHeld = true;
    // Taking the route away would let what waits in it go on.
    await page.route('**/*.pf_index', (route) => (isHeld ? void waiting.push(route) : route.continue()));
    await page.clock.install();
    await openPanel(page, '毎週のように');
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    // Longer than search waits for an answer.
    await page.clock.fastForward(60_000);
    await expect(page.locator('search-box [role=status]')).toContainText('読み込めませんでした');
    isHeld = false;
    return () => Promise.all(waiting.map(async (route) => (await route.continue(), (await route.request().response())?.finished())));
  }
  const retry = (page: Page): Locator => page.locator('search-box [data-do=retry]');

  test('a request that is never answered', async ({ page }) => {
    await askInVain(page);
    await retry(page).click();
    await expect(options(page).first()).toHaveAttribute('href', /#open-releases$/);
  });

  test('a request that is answered late, while the reader waits', async ({ page }) => {
    const answer = await askInVain(page);
    await answer();
    await expect(options(page).first()).toHaveAttribute('href', /#open-releases$/);
    await expect(retry(page)).toHaveCount(0);
  });

  test('a request that is answered late, when the reader is about to try again', async ({ page }) => {
    const answer = await askInVain(page);
    await retry(page).hover();
    await answer();
    // Longer than it takes to draw an answer whose files are here.
    await page.waitForTimeout(1500);
    await retry(page).click();
    await expect(options(page).first()).toHaveAttribute('href', /#open-releases$/);
  });

  test('the network lost', async ({ page, context }) => {
    await page.goto('/about/');
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await field(page).fill('毎週のように');
    await settled(page);
    await expect(page.locator('search-box [data-do=retry]')).toBeVisible();
    await context.setOffline(false);
    await page.locator('search-box [data-do=retry]').click();
    await expect(options(page).first()).toHaveAttribute('href', /#open-releases$/);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ forgiven: /ERR_FAILED|Failed to load|uncaught|Pagefind/ });
    test(`axe finds nothing in any state, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await openAndAsk(page, '');
      for (const query of ['', 'Vicuna', 'Vicuna 天気', '天気予報']) {
        await field(page).fill(query);
        await settled(page);
        expect((await axe(page)).violations, query).toEqual([]);
      }
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.reload();
      await page.keyboard.press('Control+k');
      await field(page).fill('Vicuna');
      await settled(page);
      await expect(page.locator('search-box [data-do=retry]')).toBeVisible();
      expect((await axe(page)).violations, 'error').toEqual([]);
    });
  });
}

test('fits a screen of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openAndAsk(page, '医療');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.locator('search-box').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

test('without script the search page says so and leads on', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/search/');
  // Playwright leaves noscript out of an element's text.
  await expect(page.locator('main noscript .note')).toBeVisible();
  await expect(page.locator('main noscript a').first()).toBeVisible();
  await context.close();
});
