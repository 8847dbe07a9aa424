import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/test.ts';
import { PAGES, ORIGIN, promised, SITE, siteFiles, sitePages } from '../support/site.ts';

const ids = promised();
const FOLDERS: Readonly<Record<string, string>> = { method: 'methods' };
const folderOf = (family: string): string => FOLDERS[family] ?? family;

/** The ids on a page as it is served. */
async function idsAt(request: import('@playwright/test').APIRequestContext, path: string): Promise<Set<string>> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return new Set([...(await response.text()).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
}

test('the data promise what the design promises', () => {
  expect(ids.models.length).toBeGreaterThanOrEqual(52);
  expect(new Set(ids.benchmarks.map((benchmark) => benchmark.area))).toEqual(new Set(['general', 'agent', 'reasoning', 'long-context', 'domain', 'trust']));
  for (const list of [ids.terms, ids.claims, ids.errata, ids.references]) expect(list.length).toBeGreaterThan(20);
});

for (const path of [
  ...[
    '/',
    '/articles/',
    '/articles/chatgpt-one-year/',
    '/families/',
    '/models/',
    '/results/',
    '/timeline/',
    '/sources/',
    '/glossary/',
    '/search/',
    '/search/?q=Vicuna',
  ],
  ...['general', 'agent', 'reasoning', 'long-context', 'domain', 'trust'].map((area) => `/results/${area}/`),
  ...['llama', 'palm', 'falcon', 'lemur', 'gpt', 'claude', 'mistral', 'yi', 'phi', 'starcoder', 'retro', 'methods'].map((family) => `/families/${family}/`),
  ...['/references.bib', '/llms.txt', '/sitemap-index.xml', '/404.html', '/robots.txt', '/favicon.svg'],
]) {
  test(`${path} answers`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect((await response.body()).length).toBeGreaterThan(20);
  });
}

for (const file of siteFiles().filter((name) => /^data\//.test(name))) {
  test(`/${file} answers and can be read`, async ({ request }) => {
    const response = await request.get(`/${file}`);
    expect(response.status()).toBe(200);
    const text = await response.text();
    if (file.endsWith('.json')) expect(Object.keys(JSON.parse(text) as object).length).toBeGreaterThan(0);
    else expect(text.split('\n').length).toBeGreaterThan(2);
  });
}

for (const { id, family } of ids.models) {
  test(`/m/${id}/ lands on the section of ${id}`, async ({ page }) => {
    await page.goto(`/m/${id}/`);
    await page.waitForURL(`**/families/${folderOf(family)}/#${id}`);
    const section = page.locator(`[id="${id}"]`);
    await expect(section).toBeInViewport();
    await expect(page.locator(':target')).toHaveAttribute('id', id);
    expect(await section.evaluate((element) => Boolean(element.closest('section')?.querySelector('dl')))).toBe(true);
  });
}

test('every model has a section with facts on the page of its family', async ({ request }) => {
  const missing: string[] = [];
  for (const family of new Set(ids.models.map((model) => folderOf(model.family)))) {
    const found = await idsAt(request, `/families/${family}/`);
    missing.push(...ids.models.filter((model) => folderOf(model.family) === family && !found.has(model.id)).map((model) => `${family}#${model.id}`));
  }
  expect(missing).toEqual([]);
});

test('every benchmark has a section on the page of its area', async ({ request }) => {
  const missing: string[] = [];
  for (const area of new Set(ids.benchmarks.map((benchmark) => benchmark.area))) {
    const found = await idsAt(request, `/results/${area}/`);
    missing.push(...ids.benchmarks.filter((benchmark) => benchmark.area === area && !found.has(benchmark.id)).map((benchmark) => `${area}#${benchmark.id}`));
  }
  expect(missing).toEqual([]);
});

test('every claim, erratum and reference can be pointed at', async ({ request }) => {
  const found = await idsAt(request, '/sources/');
  const wanted = [...ids.claims.map((id) => `claim-${id}`), ...ids.errata.map((id) => `erratum-${id}`), ...ids.references.map((key) => `ref-${key}`)];
  expect(wanted.filter((id) => !found.has(id))).toEqual([]);
});

test('every term can be pointed at', async ({ request }) => {
  const found = await idsAt(request, '/glossary/');
  expect(ids.terms.filter((id) => !found.has(id))).toEqual([]);
});

test('every id that is an address has the form of one', () => {
  const ledger = join(import.meta.dirname, '..', '..', 'src', 'data', 'addresses.txt');
  test.skip(!existsSync(ledger), 'there is no ledger yet');
  const addresses = readFileSync(ledger, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  expect(addresses.filter((address) => !/^\/(?:[a-z0-9.-]+\/)*(?:[a-z0-9.-]+\.[a-z]+)?(?:#[a-zA-Z][\w:.-]*)?$/.test(address))).toEqual([]);
  expect(addresses).toEqual([...addresses].sort((a, b) => (a < b ? -1 : 1)));
});

test.describe('an address that does not exist', () => {
  test.use({ forgiven: /status of 404/ });

  test('answers 404 with a page that helps', async ({ page }) => {
    const response = await page.goto('/families/no-such-family/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
    await page.getByRole('main').getByRole('link', { name: 'モデル一覧' }).click();
    await expect(page).toHaveURL(/\/models\/$/);
  });
});

test('the site map lists every page that is read, and nothing else', async ({ request }) => {
  const index = await (await request.get('/sitemap-index.xml')).text();
  const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
  const listed: string[] = [];
  for (const map of maps) listed.push(...[...(await (await request.get(map)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? ''));
  // Search is a way in, not a place.
  const wanted = PAGES.filter(({ path, html }) => path !== '/search/' && !/<meta name="robots" content="noindex"/.test(html)).map(
    ({ path }) => `${ORIGIN}${path}`,
  );
  expect([...listed].sort()).toEqual([...wanted].sort());
});

test('each page names itself as canonical', () => {
  const wrong = PAGES.filter(({ html }) => !/content="noindex"/.test(html)).filter(
    ({ path, html }) => !html.includes(`<link rel="canonical" href="${ORIGIN}${path}">`),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('llms.txt points only at pages that answer', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text();
  expect(text).toMatch(/^# \S/);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(10);
  const own = links.map((link) => new URL(link, ORIGIN)).filter((link) => link.origin === ORIGIN);
  expect(own.length).toBeGreaterThan(10);
  for (const link of own) expect((await request.get(link.pathname)).status(), link.pathname).toBe(200);
});

test('every page has a strict policy, in itself and in its headers', async ({ request }) => {
  const wrong: string[] = [];
  for (const { path, html, isRedirect } of sitePages(SITE)) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    const inHeader = headers['content-security-policy'] ?? '';
    const inPage = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    if (!inHeader.endsWith("frame-ancestors 'none'")) wrong.push(`${path}: header ${inHeader}`);
    if (!isRedirect && inHeader !== `${inPage};frame-ancestors 'none'`) wrong.push(`${path}: header and page differ`);
    for (const part of ["default-src 'none'", "base-uri 'none'", 'form-action ']) if (!inPage.includes(part)) wrong.push(`${path}: no ${part}`);
    if (/unsafe-inline|'unsafe-eval'|https?:|\*/.test(inPage)) wrong.push(`${path}: ${inPage}`);
    if (headers['x-content-type-options'] !== 'nosniff' || !headers['referrer-policy'] || !headers['permissions-policy'])
      wrong.push(`${path}: a header is missing`);
  }
  expect(wrong).toEqual([]);
});
