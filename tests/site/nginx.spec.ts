import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { startNginx } from '../support/nginx.ts';
import { buildInto, copyProject, remove, ROOT, temporaryFolder } from '../support/project.ts';
import { sitePages, type SitePage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const PORT = 4870;
const HOME = `http://127.0.0.1:${PORT}/catching-up/`;
const at = (path: string): string => `${HOME}${path.replace(/^\//, '')}`;

let folder = '';
let server: ChildProcess | undefined;
let pages: SitePage[] = [];

test.use({ baseURL: HOME });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = temporaryFolder('nginx');
  const site = join(folder, 'dist');
  copyProject(ROOT, join(folder, 'project'));
  const { code, output } = await buildInto(join(folder, 'project'), site, { BASE: '/catching-up/', SITE: `http://127.0.0.1:${PORT}` });
  expect(code, output).toBe(0);
  pages = sitePages(site);
  server = await startNginx(folder, site, PORT);
});

test.afterAll(() => {
  server?.kill();
  remove(folder);
});

test('every page answers below the base, compressed, typed and guarded', async ({ request }) => {
  for (const { path } of pages.filter((page) => page.path !== '/404.html')) {
    const response = await request.get(at(path), { headers: { 'accept-encoding': 'gzip' } });
    const headers = response.headers();
    expect([response.status(), path]).toEqual([200, path]);
    expect([headers['content-type'], headers['content-encoding'], headers['x-content-type-options'], path]).toEqual([
      'text/html; charset=utf-8',
      'gzip',
      'nosniff',
      path,
    ]);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

test('no internal link leaves the base', () => {
  for (const { path, html } of pages) {
    const outside = [...html.matchAll(/(?:href|src|content)="(?:\d+; url=)?(\/(?!\/)[^"]*)"/g)]
      .map((match) => match[1])
      .filter((target) => !target?.startsWith('/catching-up/'));
    expect(outside, path).toEqual([]);
  }
});

test('pages load without a complaint under their policy', async ({ page }) => {
  test.setTimeout(180_000);
  for (const { path, isRedirect } of pages) {
    if (isRedirect || path === '/404.html') continue;
    await page.goto(at(path));
    await expect(page.locator('h1')).toHaveCount(1);
  }
});

test('an unknown address shows the 404 page with status 404', async ({ request }) => {
  const response = await request.get(at('/nothing/here/'));
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('ページが見つかりません');
});

test('files with a hash in their name are kept, pages are asked for again', async ({ page, request }) => {
  const kept: string[] = [];
  page.on('response', (response) => {
    if (/immutable/.test(response.headers()['cache-control'] ?? '')) kept.push(response.url());
  });
  await page.goto(at('/about/'));
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input[role=combobox]').fill('ビキューナ');
  await expect(page.locator('search-box [role=option]').first()).toHaveAttribute('href', /\/catching-up\/families\/llama\/#vicuna$/);
  expect(kept.length).toBeGreaterThan(0);
  expect((await request.get(at('/about/'))).headers()['cache-control']).toBeUndefined();
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
