import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { isLong, KINDS, readablePages, type SitePage } from '../support/site.ts';
import { expect, settled, test } from '../support/test.ts';

const PAGES = readablePages();

/** Ten segments of 1,460 bytes, a server's first TCP flight: a page within it is there after one round trip. */
const FIRST_FLIGHT = 14_600;
/** A page that is read whole: a second's wait on a slow line (400 kbit/s). */
const LONG_PAGE = 45_000;
/** What a page runs before anyone searches: theme, permalinks, table of contents. */
const SCRIPT = 3_000;
/** A page with its scripts and icon. */
const EXTRAS = 6_000;

const brotli = (data: string | Buffer): Buffer => brotliCompressSync(data);
const budget = (path: string): number => (isLong(path) ? LONG_PAGE : FIRST_FLIGHT);

/** What is wrong with the pages, one line each. */
const wrong = (judge: (page: SitePage) => string | null): string[] => PAGES.map(judge).filter((line) => line !== null);

test('every page fits its budget of HTML', () => {
  const weights = PAGES.map(({ path, html }) => ({ path, bytes: brotli(html).length })).sort((a, b) => b.bytes - a.bytes);
  const line = ({ path, bytes }: (typeof weights)[number]): string => `${String(bytes).padStart(8)} of ${budget(path)}  ${path}`;
  console.log(`\nthe ten heaviest pages, bytes of HTML with brotli:\n${weights.slice(0, 10).map(line).join('\n')}`);
  expect(weights.filter(({ path, bytes }) => bytes > budget(path)).map(line)).toEqual([]);
});

test('every long page has its first screen in the first flight', () => {
  const faults = wrong(({ path, html }) => {
    if (!isLong(path)) return null;
    const first = brotliDecompressSync(brotli(html).subarray(0, FIRST_FLIGHT), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
    // What 800 px of text hold at the widest, after the title.
    const text = Math.min(800, textAfterTitle(html).length - 1);
    return first.includes('</h1>') && textAfterTitle(first).length > text ? null : path;
  });
  expect(faults).toEqual([]);
});

test('no page asks for anything else before its first paint', () => {
  const faults = wrong(({ path, html }) => {
    const blocking: string[] = [];
    const parser = new Parser({
      onopentag(name, { rel = '', href, src, type, defer, async }) {
        if (name === 'link' && /\b(?:stylesheet|preload|modulepreload)\b/.test(rel)) blocking.push(`link ${href}`);
        if (name === 'script' && src !== undefined && type !== 'module' && defer === undefined && async === undefined) blocking.push(`script ${src}`);
      },
      ontext(text) {
        if (/@import|@font-face/.test(text)) blocking.push('a style that loads another file');
      },
    });
    parser.end(html);
    return blocking.length > 0 ? `${path}: ${blocking.join(', ')}` : null;
  });
  expect(faults).toEqual([]);
});

for (const [kind, path] of Object.entries(KINDS).filter(([kind]) => kind !== 'search'))
  test(`${kind} loads little script, no font and little in all on a first visit`, async ({ page }) => {
    const coming: Promise<{ url: string; type: string; body: Buffer }>[] = [];
    page.on('response', (response) => {
      coming.push(
        response.body().then(
          (body) => ({ url: response.url(), type: response.request().resourceType(), body }),
          () => ({ url: response.url(), type: '', body: Buffer.alloc(0) }),
        ),
      );
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await settled(page);
    const loaded = (await Promise.all(coming)).map(({ body, ...rest }) => ({ ...rest, bytes: body.length > 0 ? brotli(body).length : 0 }));
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((scripts) => scripts.filter((script) => !/json/.test(script.getAttribute('type') ?? '')).map((script) => script.textContent ?? ''));
    const sum = (list: typeof loaded): number => list.reduce((total, { bytes }) => total + bytes, 0);
    const list = loaded.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join(', ');
    expect(sum(loaded.filter(({ type }) => type === 'script')) + (inline.length > 0 ? brotli(inline.join('\n')).length : 0), list).toBeLessThanOrEqual(SCRIPT);
    expect(loaded.filter(({ type }) => type === 'font')).toEqual([]);
    expect(sum(loaded), list).toBeLessThanOrEqual(budget(path) + EXTRAS);
  });

/** Text of the main part after the page's title. */
function textAfterTitle(html: string): string {
  return html
    .slice(html.indexOf('</h1>'))
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>?/g, '')
    .replace(/\s+/g, '');
}
