import { join } from 'node:path';
import { startServer } from '../support/nginx.ts';
import { buildInto, copyProject, remove, ROOT, temporaryFolder } from '../support/project.ts';
import { KINDS, sitePages, type SitePage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

// The site below a base, behind nginx with the sample of docs/hosting.md; behind the preview server where there is no nginx.

const PORT = Number(process.env['HOSTED_PORT']);
const ORIGIN = `http://127.0.0.1:${PORT}`;
const at = (path: string): string => `${ORIGIN}/catching-up${path}`;

let folder = '';
let stop: (() => void) | undefined;
let pages: SitePage[] = [];

test.use({ baseURL: ORIGIN });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = temporaryFolder('hosted');
  const site = join(folder, 'dist');
  copyProject(ROOT, join(folder, 'project'));
  const { code, output } = await buildInto(join(folder, 'project'), site, { BASE: '/catching-up/', SITE: ORIGIN });
  expect(code, output).toBe(0);
  pages = sitePages(site);
  stop = await startServer(folder, site, PORT);
});

test.afterAll(() => {
  stop?.();
  remove(folder);
});

test('every page answers below the base, compressed, typed and guarded', async ({ request }) => {
  for (const { path } of pages.filter((page) => page.path !== '/404.html')) {
    const response = await request.get(at(path), { headers: { 'accept-encoding': 'gzip' } });
    const { 'content-security-policy': policy, ...headers } = response.headers();
    expect([path, response.status(), headers['content-type']?.toLowerCase(), headers['x-content-type-options']]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
      'nosniff',
    ]);
    // Small answers are not worth it.
    if (Number(headers['content-length'] ?? 0) > 2_000) expect([path, headers['content-encoding']]).toEqual([path, 'gzip']);
    expect(policy).toContain("frame-ancestors 'none'");
  }
});

test('no internal link leaves the base', () => {
  for (const { path, html } of pages) {
    const outside = [...html.matchAll(/(?:href|src|content)="(?:\d+; url=)?(\/(?!\/)[^"]*)"/g)].map((match) => match[1] ?? '');
    expect(
      outside.filter((target) => !target.startsWith('/catching-up/')),
      path,
    ).toEqual([]);
  }
});

test('a page of each kind loads without a complaint under its policy', async ({ page }) => {
  for (const path of Object.values(KINDS).filter((one) => one !== '/404.html')) {
    await page.goto(at(path));
    await expect(page.locator('h1'), path).toHaveCount(1);
  }
});

test('an unknown address shows the 404 page with status 404', async ({ request }) => {
  const response = await request.get(at('/nothing/here/'));
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('ページが見つかりません');
});

test('files with a hash in their name are kept, pages are asked for again, a 404 is not kept', async ({ page, request }) => {
  const kept: string[] = [];
  page.on('response', (response) => {
    if (/immutable/.test(response.headers()['cache-control'] ?? '')) kept.push(response.url());
  });
  await page.goto(at('/about/'));
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input[role=combobox]').fill('ビキューナ');
  await expect(page.locator('search-box [role=option]').first()).toHaveAttribute('href', /\/catching-up\/families\/llama\/#vicuna$/);
  expect(kept).not.toEqual([]);
  expect((await request.get(at('/about/'))).headers()['cache-control'] ?? '').not.toContain('immutable');
  expect((await request.get(at('/_astro/gone.js'))).headers()['cache-control'] ?? '').not.toContain('immutable');
});

test('short links land on the section, and a hit of the search does', async ({ page }) => {
  await page.goto(at('/m/zephyr/'));
  await page.waitForURL(at('/families/mistral/#zephyr'));
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input[role=combobox]').fill('Vicuna');
  await expect(page.locator('search-box [role=option]').first()).toHaveAttribute('href', /#vicuna$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/catching-up\/families\/llama\/.*#vicuna/);
});
