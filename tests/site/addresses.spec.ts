import { idsOf, ORIGIN, readablePages, promised, siteFiles, sitePages, withoutLanguage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const PAGES = readablePages();

// That links, fragments and the committed list of addresses are answered is checked by every build; here is what the
// data promise, and what only a server can show.

const data = promised();
const FILES = ['references.bib', 'llms.txt', 'sitemap-index.xml', '404.html', 'robots.txt', 'favicon.svg'];
const PLACES = ['', 'articles/', 'families/', 'models/', 'results/', 'timeline/', 'sources/', 'glossary/', 'search/', 'about/'];
const SECTIONS: readonly [string, readonly string[]][] = [
  ['models', data.models.map(({ id, folder }) => `/families/${folder}/#${id}`)],
  ['benchmarks', data.benchmarks.map(({ id, area }) => `/results/${area}/#${id}`)],
  ['terms', data.terms.map((id) => `/glossary/#${id}`)],
  ['claims', data.claims.map((id) => `/sources/#claim-${id}`)],
  ['errata', data.errata.map((id) => `/sources/#erratum-${id}`)],
  ['references', data.references.map((key) => `/sources/#ref-${key}`)],
];

test('every page and file that the design names answers', async ({ request }) => {
  for (const path of [...PLACES, ...FILES, ...siteFiles().filter((file) => file.startsWith('data/') && !file.endsWith('/index.html'))]) {
    const response = await request.get(`/${path}`);
    expect([path, response.status()]).toEqual([path, 200]);
    const text = await response.text();
    expect(text.length, path).toBeGreaterThan(20);
    if (path.endsWith('.json')) expect(() => void JSON.parse(text), path).not.toThrow();
  }
});

for (const [what, wanted] of SECTIONS)
  test(`every entry of the data has its section: ${what}`, () => {
    const ids = idsOf(sitePages());
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((address) => !ids.get(address.split('#')[0] ?? '')?.has(address.split('#')[1] ?? ''))).toEqual([]);
  });

test('every model has a short link to its section', () => {
  const pages = new Map(sitePages().map(({ path, html }) => [path, html]));
  const wrong = data.models.filter(({ id, folder }) => !pages.get(`/m/${id}/`)?.includes(`url=/families/${folder}/#${id}"`));
  expect(wrong).toEqual([]);
});

for (const { id, folder } of [data.models[0], data.models.at(-1)].filter((model) => model !== undefined))
  test(`/m/${id}/ lands on the section of ${id}, with its facts`, async ({ page }) => {
    await page.goto(`/m/${id}/`);
    await page.waitForURL(`**/families/${folder}/#${id}`);
    await expect(page.locator(':target')).toHaveAttribute('id', id);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await expect(page.locator(`section:has([id="${id}"]) dl`).first()).toBeAttached();
  });

test('every page can be reached from the home page', () => {
  const pages = sitePages();
  const links = new Map(pages.map(({ path, html }) => [path, [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => match[1] ?? '')]));
  const reached = new Set<string>();
  const next = ['/'];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const link of links.get(path) ?? []) {
      const target = new URL(link, `${ORIGIN}${path}`);
      if (target.origin === ORIGIN && links.has(target.pathname)) next.push(target.pathname);
    }
  }
  // Retired addresses are linked from nowhere.
  const listed = pages.filter(({ path, isRedirect }) => path !== '/404.html' && (!isRedirect || path.startsWith('/m/')));
  expect(listed.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test.describe('an address that does not exist', () => {
  test.use({ forgiven: /status of 404/ });

  test('answers 404 with a page that helps', async ({ page }) => {
    const response = await page.goto('/families/no-such-family/');
    expect(response?.status()).toBe(404);
    await page.getByRole('main').getByRole('link', { name: 'モデル一覧' }).click();
    await expect(page).toHaveURL(/\/models\/$/);
  });
});

test('the site map lists every page that is read, and nothing else', async ({ request }) => {
  const locations = async (path: string): Promise<string[]> =>
    [...(await (await request.get(path)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  const maps = await locations('/sitemap-index.xml');
  const listed = (await Promise.all(maps.map((map) => locations(new URL(map).pathname)))).flat();
  // Redirects and search are left out.
  const wanted = PAGES.filter(({ path, html }) => withoutLanguage(path) !== '/search/' && !isHidden(html)).map(({ path }) => `${ORIGIN}${path}`);
  expect(listed.sort()).toEqual(wanted.sort());
});

test('each page names itself as canonical', () => {
  const wrong = PAGES.filter(({ path, html }) => !isHidden(html) && !html.includes(`<link rel="canonical" href="${ORIGIN}${path}">`));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('llms.txt points only at pages that answer', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text();
  expect(text).toMatch(/^# \S/);
  const own = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => new URL(match[1] ?? '', ORIGIN)).filter((link) => link.origin === ORIGIN);
  expect(own.length).toBeGreaterThan(0);
  for (const link of own) expect((await request.get(link.pathname)).status(), link.pathname).toBe(200);
});

test('every page has a strict policy, in itself and in its headers', async ({ request }) => {
  const wrong: string[] = [];
  for (const { path, html, isRedirect } of sitePages()) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    const inHeader = headers['content-security-policy'] ?? '';
    const inPage = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    if (!inHeader.includes("frame-ancestors 'none'")) wrong.push(`${path}: header ${inHeader}`);
    for (const part of ["default-src 'none'", "base-uri 'none'", 'form-action ']) if (!inPage.includes(part)) wrong.push(`${path}: no ${part}`);
    if (!isRedirect && /unsafe-inline|'unsafe-eval'|https?:|\*/.test(inPage)) wrong.push(`${path}: ${inPage}`);
    if (headers['x-content-type-options'] !== 'nosniff' || !headers['referrer-policy'] || !headers['permissions-policy'])
      wrong.push(`${path}: a header is missing`);
  }
  expect(wrong).toEqual([]);
});

function isHidden(html: string): boolean {
  return html.includes('<meta name="robots" content="noindex"');
}
