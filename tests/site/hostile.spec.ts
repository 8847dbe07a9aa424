import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { listen, previewServer } from '../../src/commands/preview-server.ts';
import { copyProject, remove, ROOT, startBuild, temporaryFolder } from '../support/project.ts';
import { readablePages } from '../support/site.ts';

/** Markup that would mark the page as taken over, if it ran. */
const PAYLOADS = [
  `<script>window.ran=1</script>`,
  `<script type="module">window.ran=1</script>`,
  `<img src=x onerror="window.ran=1">`,
  `<svg onload="window.ran=1"></svg>`,
  `<style>body{display:none}</style>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `</title></textarea></style></noscript><script>window.ran=1</script>`,
  `"><script>window.ran=1</script>`,
  `' onmouseover='window.ran=1' x='`,
  `<a href="javascript:window.ran=1">x</a>`,
  `javascript:window.ran=1`,
  `<!--><script>window.ran=1</script>-->`,
  `]]><script>window.ran=1</script>`,
  `{{constructor.constructor('window.ran=1')()}}`,
  `</script><script>window.ran=1</script>`,
];

const entities = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escaped = (text: string): string => text.replaceAll(/[<>"'`&{}[\]()!]/g, String.raw`\$&`);
const code = (text: string): string => `\`\`\` ${text} \`\`\``;

/** A capture that holds a value in every position that a seed can fill. */
function seedHolding(value: string, number: number): string {
  const forms = [value, code(value), entities(value), escaped(value)];
  const yaml = JSON.stringify(value);
  return [
    '---',
    `title: ${JSON.stringify(`攻撃 ${number} ${value}`)}`,
    `source_url: https://example.org/${number}`,
    `author: ${yaml}`,
    `category: ${yaml}`,
    `conversion_method: ${yaml}`,
    '---',
    '',
    '**参照論文情報**',
    '',
    `*   タイトル：${value}`,
    `*   著者：${value}`,
    `*   所属：${value}`,
    '',
    ...forms.flatMap((form) => [`## 章 ${form}`, '', `本文 ${form} の後。`, '']),
    `## Falcon ${code(value)}`,
    '',
    `Falconについて ${value} と書く。`,
    '',
    `**Vicuna${entities(value)}**：ラベル ${escaped(value)}。`,
    '',
    `## 見出し ${code(value)} {#declared-${number}}`,
    '',
    `[語](${value}) [${entities(value)}](https://example.org/ ${yaml}) [x](<javascript:window.ran=1>) <javascript:window.ran=1>`,
    '',
    `![${entities(value)}](https://example.org/${number}.png ${yaml})`,
    '',
    '| 表 | 値 |',
    '| --- | --- |',
    `| ${entities(value)} | ${code(value)} |`,
    '',
    `脚注[^n]。`,
    '',
    `[^n]: ${value}`,
    '',
    '```html ' + value.replaceAll('`', ''),
    value,
    '```',
    '',
    `**本記事の関連研究**：[${entities(value)}](https://example.org/related)`,
    '',
  ].join('\n');
}

test.describe('hostile seeds', () => {
  test.describe.configure({ mode: 'serial', timeout: 900_000 });
  // The pages themselves must be harmless, with no policy to stop anything.
  test.use({ bypassCSP: true });
  let folder = '';
  let server: Server;
  let origin = '';

  test.beforeAll(async () => {
    test.setTimeout(900_000);
    folder = temporaryFolder('hostile');
    const project = join(folder, 'project');
    copyProject(ROOT, project);
    PAYLOADS.forEach((payload, number) => writeFileSync(join(project, 'seeds', `hostile-${number}.md`), seedHolding(payload, number)));
    const { code, output } = await startBuild(project).done;
    expect(code, output).toBe(0);
    server = previewServer(join(project, 'dist'), '/');
    origin = `http://localhost:${await listen(server, 4800 + (process.pid % 90))}`;
  });

  test.afterAll(() => {
    server?.closeAllConnections();
    server?.close();
    remove(folder);
  });

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

/** Every script of the site without these seeds: which of them a page carries depends on what stands on it. */
function ownScripts(): Set<string> {
  const elements = readablePages().flatMap(({ html }) => getElementsByTagName('script', parseDocument(html).children));
  return new Set(elements.map((element) => element.attribs['src'] ?? textContent(element)));
}
