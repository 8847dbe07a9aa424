import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { expect, settled, test } from '../support/test.ts';
import { isLong, PAGES } from '../support/site.ts';

/** The first TCP flight: ten segments of 1,460 bytes. */
const FIRST_FLIGHT = 14_600;
const LONG_PAGE = 40_000;
const FIRST_VISIT = 20_000;
const LONG_VISIT = 45_000;
const SCRIPT = 3_000;
/** The page of search opens search at once: all that a cold search may take. */
const COLD_SEARCH = 120_000;

const compress = (data: string | Buffer): Buffer => brotliCompressSync(data);
const weights = new Map(PAGES.map(({ path, html }) => [path, compress(html)]));

test.beforeAll(({}, { parallelIndex }) => {
  if (parallelIndex !== 0) return;
  const heaviest = [...weights].sort(([, a], [, b]) => b.length - a.length).slice(0, 10);
  console.log(
    `\nthe ten heaviest pages, bytes of HTML with brotli:\n${heaviest.map(([path, { length }]) => `${String(length).padStart(8)}  ${path}`).join('\n')}`,
  );
});

for (const { path, html } of PAGES) {
  const packed = weights.get(path) ?? Buffer.alloc(0);

  test(`${path} fits its budget of HTML`, () => {
    expect(packed.length).toBeLessThanOrEqual(isLong(path) ? LONG_PAGE : FIRST_FLIGHT);
  });

  if (isLong(path)) {
    test(`${path} has its first screen in the first flight`, () => {
      const first = brotliDecompressSync(packed.subarray(0, FIRST_FLIGHT), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
      expect(first).toContain('</head>');
      expect(first).toContain('</header>');
      expect(first).toContain('</h1>');
      // What 800 px of text hold at the widest, after the title.
      expect(textAfterTitle(first).length).toBeGreaterThan(Math.min(800, textAfterTitle(html).length - 1));
    });
  }

  test(`${path} asks for nothing else before its first paint`, () => {
    const blocking: string[] = [];
    const parser = new Parser({
      onopentag(name, attributes) {
        if (name === 'link' && /\b(?:stylesheet|preload|modulepreload)\b/.test(attributes['rel'] ?? '')) blocking.push(`link ${attributes['href']}`);
        if (
          name === 'script' &&
          attributes['src'] !== undefined &&
          attributes['type'] !== 'module' &&
          attributes['defer'] === undefined &&
          attributes['async'] === undefined
        )
          blocking.push(`script ${attributes['src']}`);
      },
      ontext(text) {
        if (/@import|@font-face/.test(text)) blocking.push('a style that loads another file');
      },
    });
    parser.end(html);
    expect(blocking).toEqual([]);
  });

  test(`${path} loads little script and little in all on a first visit`, async ({ page }) => {
    const bodies = new Map<string, { bytes: number; isScript: boolean; isFont: boolean }>();
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      reading.push(
        response.body().then(
          (body) => void bodies.set(response.url(), { bytes: compress(body).length, isScript: type === 'script', isFont: type === 'font' }),
          () => undefined,
        ),
      );
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await settled(page);
    await Promise.all(reading);
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((scripts) => scripts.filter((script) => !/json/.test(script.getAttribute('type') ?? '')).map((script) => script.textContent ?? ''));
    const loaded = [...bodies.values()];
    const script =
      loaded.filter(({ isScript }) => isScript).reduce((sum, { bytes }) => sum + bytes, 0) + (inline.length > 0 ? compress(inline.join('\n')).length : 0);
    const all = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
    const list = [...bodies].map(([url, { bytes }]) => `${bytes} ${new URL(url).pathname}`).join(', ');
    if (path !== '/search/') expect(script, `script, inline included: ${list}`).toBeLessThanOrEqual(SCRIPT);
    expect(loaded.filter(({ isFont }) => isFont)).toEqual([]);
    expect(all, list).toBeLessThanOrEqual(path === '/search/' ? COLD_SEARCH : isLong(path) ? LONG_VISIT : FIRST_VISIT);
  });
}

/** Text of the main part after the page's title. */
function textAfterTitle(html: string): string {
  return html
    .slice(html.indexOf('</h1>'))
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>?/g, '')
    .replace(/\s+/g, '');
}
