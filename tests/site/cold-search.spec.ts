import { brotliCompressSync } from 'node:zlib';
import { GOLDEN, readGolden, type GoldenQuery } from '../search/golden.ts';
import { searchableAddresses } from '../search/floor.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../../src/languages.ts';
import { SITE } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** What may come over the wire before the first result of a visit: Pagefind's engine is half of it. */
const FIRST_RESULT: Record<Lang, number> = { ja: 135_000, /* Its engine carries a stemmer of 4 KB more. */ en: 140_000 };
/** What of it may be the project's own search client. */
const CLIENT = 18_000;
/** Queries of every class of the golden list; of those whose words stand only in running text, which need the index, more. */
const EACH = 1;
const OF_TEXT = 2;

const weighed = new Map<string, number>();

/** Bytes of an answer over the wire; what comes for every query is compressed once. */
function weigh(url: string, body: Buffer): number {
  if (/\.(?:pf_\w+|pagefind)(?:\?|$)/.test(url)) return body.length;
  const bytes = weighed.get(url) ?? brotliCompressSync(body).length;
  weighed.set(url, bytes);
  return bytes;
}

function spread(queries: readonly GoldenQuery[], count: number): GoldenQuery[] {
  return queries.filter((_, i) => i % Math.ceil(queries.length / count) === 0);
}

const queries = LANGUAGES.flatMap((lang) => {
  const golden = readGolden(GOLDEN[lang], searchableAddresses(SITE, lang)).filter(({ wanted }) => wanted.length > 0);
  const classes = [...new Set(golden.map(({ group }) => group))];
  return classes.flatMap((group) =>
    spread(
      golden.filter((query) => query.group === group),
      /topic|question|words|number/.test(group) ? OF_TEXT : EACH,
    ).map((query) => ({ ...query, lang })),
  );
});

for (const { group, text, lang } of queries)
  test(`the first result for 「${text}」 (${lang}, ${group}) comes within ${FIRST_RESULT[lang] / 1000} KB`, async ({ page }) => {
    // The page itself notes what has come at the moment the first result stands there: seen from outside, the rest of
    // the answer may have come meanwhile.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('search-box [role=option]')) return;
        observer.disconnect();
        Object.assign(globalThis, { comeByThen: performance.getEntriesByType('resource').map(({ name }) => name) });
      }).observe(document, { subtree: true, childList: true });
    });
    await page.goto(lang === DEFAULT_LANGUAGE ? '/about/' : `/${lang}/about/`, { waitUntil: 'networkidle' });
    const coming: Promise<{ url: string; bytes: number; isScript: boolean } | null>[] = [];
    page.on('response', (response) => {
      const url = response.url();
      // What is still on its way when the test ends has not come before the first result.
      coming.push(
        response.body().then(
          (body) => ({ url, bytes: weigh(url, body), isScript: /\/_astro\/.*\.js$/.test(url) }),
          () => null,
        ),
      );
    });
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input[role=combobox]').fill(text);
    await page.locator('search-box [role=option]').first().waitFor();
    const comeByThen = new Set(await page.evaluate(() => (globalThis as unknown as { comeByThen: string[] }).comeByThen));
    expect(comeByThen.size).toBeGreaterThan(2);
    const loaded = (await Promise.all([...coming])).filter((one) => one !== null).filter(({ url }) => comeByThen.has(url) && !url.endsWith('/favicon.svg'));
    const list = loaded.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join('\n');
    expect(
      loaded.reduce((sum, { bytes }) => sum + bytes, 0),
      list,
    ).toBeLessThanOrEqual(FIRST_RESULT[lang]);
    expect(
      loaded.filter(({ isScript }) => isScript).reduce((sum, { bytes }) => sum + bytes, 0),
      list,
    ).toBeLessThanOrEqual(CLIENT);
  });
