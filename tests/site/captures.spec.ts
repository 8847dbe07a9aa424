import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { listen, previewServer, stop } from '../../src/commands/preview-server.ts';
import { PAYLOADS, seedHolding } from '../support/hostile-seeds.ts';
import { copyProject, remove, ROOT, startBuild, temporaryFolder } from '../support/project.ts';
import { readablePages } from '../support/site.ts';

/** A build takes some seconds; a busy machine may take minutes. */
const BUILDING = 900_000;
const CAPTURE = join(ROOT, 'tests', 'fixtures', 'capture', '000_0123456789abcdef.txt');
const ADDRESS = '/articles/000-0123456789abcdef/';

const squash = (text: string): string => text.replace(/\s+/g, '');
const capture = readFileSync(CAPTURE, 'utf8');
const found = (pattern: RegExp): string => pattern.exec(capture)?.[1] ?? '';

/** Passages by a run-in label or a heading, and the section of the model that must quote each. */
const PASSAGES = [
  [found(/^\*\*Llama-2\*\*[:：]\s*(.+)$/m), '/families/llama/', 'llama-2'],
  [found(/^\*\*Alpaca\*\*、\*\*Vicuna、Lima、Wizard\*\*[:：]\s*(.+)$/m), '/families/llama/', 'vicuna'],
  [found(/^#+ Falcon\n+(?:.*\n)??(.+)$/m), '/families/falcon/', 'falcon'],
] as const;

test.describe('dropped into seeds/', () => {
  test.describe.configure({ mode: 'serial', timeout: BUILDING });
  let folder = '';
  let server: Server | undefined;
  let origin = '';

  test.beforeAll(async () => {
    test.setTimeout(BUILDING);
    folder = temporaryFolder('captures');
    const project = join(folder, 'project');
    copyProject(ROOT, project);
    writeFileSync(join(project, 'seeds', basename(CAPTURE)), capture);
    PAYLOADS.forEach((payload, number) => writeFileSync(join(project, 'seeds', `hostile-${number}.md`), seedHolding(payload, number)));
    const { code, output } = await startBuild(project).done;
    expect(code, output).toBe(0);
    server = previewServer(join(project, 'dist'), '/');
    origin = `http://localhost:${await listen(server, 4800 + (process.pid % 90))}`;
  });

  test.afterAll(() => {
    if (server) stop(server);
    remove(folder);
  });

  test.describe('a capture', () => {
    const open = async (page: Page, path: string): Promise<void> => void expect((await page.goto(`${origin}${path}`))?.status()).toBe(200);

    test('has an article page with every heading in order, its lead, related reading, and where the rest is', async ({ page }) => {
      await open(page, ADDRESS);
      const shown = squash((await page.locator('main :is(h2, h3, h4, h5, h6)').allTextContents()).join(''));
      const headings = [...capture.matchAll(/^#{2,} (.+)$/gm)].map((match) => squash(match[1] ?? ''));
      let from = 0;
      for (const heading of headings) {
        expect(shown.indexOf(heading, from), heading).toBeGreaterThanOrEqual(from);
        from = shown.indexOf(heading, from) + heading.length;
      }
      expect(squash(await page.getByRole('main').innerText())).toContain(squash(found(/\n---\n+([^\n]+)/)));
      for (const [, url = ''] of capture.matchAll(/\*\*(?:本記事の関連研究|関連記事)[：:]?\*\*[：:]?\[[^\]]+\]\(([^)]+)\)/g))
        await expect(page.locator(`main a[href="${url}"]`).first()).toBeVisible();
      const notice = page.getByRole('note').filter({ hasText: '会員限定' });
      await expect(notice.getByRole('link')).toHaveAttribute('href', found(/^source_url:\s*(\S+)$/m));
      await expect(page.getByRole('main')).not.toContainText('決済が必要');
    });

    test('brings nothing along from elsewhere', async ({ page }) => {
      const elsewhere: string[] = [];
      page.on('request', (request) => void (new URL(request.url()).origin === origin || elsewhere.push(request.url())));
      await open(page, ADDRESS);
      await page.waitForLoadState('networkidle');
      expect(elsewhere).toEqual([]);
      expect(await page.title()).not.toContain('taken over');
      expect((await page.locator('script').allTextContents()).join('\n')).not.toContain('taken over');
      expect(await page.locator('main :is(img, iframe, object, embed)').count()).toBe(0);
      for (const [, image] of capture.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) await expect(page.locator(`main a[href="${image}"]`)).toHaveCount(1);
    });

    test('is quoted on the sections of the models it names, with a way back', async ({ page }) => {
      for (const [text, path, model] of PASSAGES) {
        expect(text).not.toBe('');
        await open(page, `${path}#${model}`);
        const quote = page.locator(`section.model:has([id="${model}"]) figure`).filter({ has: page.locator(`a[href^="${ADDRESS}#"]`) });
        expect(squash((await quote.allInnerTexts()).join(''))).toContain(squash(text).slice(0, 24));
        await quote.locator(`a[href^="${ADDRESS}#"]`).first().click();
        await expect(page.locator(':target')).toBeInViewport();
      }
    });

    test('is found by words of its own, and listed among the articles', async ({ page }) => {
      await open(page, `/search/?q=${encodeURIComponent(PASSAGES[2][0].slice(0, 12))}`);
      await expect(page.locator(`search-box a[role=option][href^="${ADDRESS}"]`).first()).toBeVisible();
      await open(page, '/articles/');
      await expect(page.locator(`main a[href="${ADDRESS}"]`)).toBeVisible();
    });
  });

  test.describe('hostile seeds', () => {
    // The pages themselves must be harmless, with no policy to stop anything.
    test.use({ bypassCSP: true });

    test('run nothing on any page they reach', async ({ page }) => {
      const data = page.locator('script[type="application/ld+json"]');
      const scripts = (): Promise<string[]> =>
        page
          .locator('script:not([type="application/ld+json"])')
          .evaluateAll((elements) => elements.map((element) => element.getAttribute('src') ?? element.textContent));
      const own = ownScripts();
      const paths = [...PAYLOADS.keys()].map((number) => `/articles/hostile-${number}/`);
      for (const path of [...paths, '/families/falcon/', '/families/llama/', '/articles/']) {
        expect((await page.goto(`${origin}${path}`))?.status(), path).toBe(200);
        const state = await page.evaluate(() => ({
          ran: 'ran' in window,
          hidden: getComputedStyle(document.body).display === 'none',
          handlers: [...document.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => /^on/i.test(name))).length,
          addresses: [...document.querySelectorAll('[href],[src],[action]')].filter((element) =>
            ['href', 'src', 'action'].some((name) => /^\s*(?:javascript|data):/i.test(element.getAttribute(name) ?? '')),
          ).length,
          foreign: document.querySelectorAll('main :is(iframe, object, embed, style)').length,
        }));
        expect(state, path).toEqual({ ran: false, hidden: false, handlers: 0, addresses: 0, foreign: 0 });
        if (path.startsWith('/articles/hostile')) {
          expect(
            (await scripts()).filter((script) => !own.has(script)),
            path,
          ).toEqual([]);
          // What is said of the page to programs holds the title as text.
          for (const text of await data.allTextContents()) expect(JSON.parse(text), path).toMatchObject({ '@context': 'https://schema.org' });
          // The whole page was drawn: nothing swallowed what follows.
          await expect(page.getByRole('contentinfo'), path).toBeAttached();
          await expect(page.getByRole('main'), path).toContainText('ラベル');
        }
      }
    });

    test('show the markup of a heading as text', async ({ page }) => {
      await page.goto(`${origin}/articles/hostile-0/`);
      const headings = await page.locator('main h2').allInnerTexts();
      const shown = headings.filter((heading) => heading.includes(PAYLOADS[0] ?? ''));
      // As code, as entities and with backslashes.
      expect(shown.length).toBeGreaterThanOrEqual(3);
    });
  });
});

/** Every script of the site without these seeds: which of them a page carries depends on what stands on it. */
function ownScripts(): Set<string> {
  const elements = readablePages().flatMap(({ html }) => getElementsByTagName('script', parseDocument(html).children));
  return new Set(elements.map((element) => element.attribs['src'] ?? textContent(element)));
}
