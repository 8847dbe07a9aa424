import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { listen, siteServer } from '../../src/integrations/site-server.ts';
import { copyProject, hashesOf, remove, ROOT, startBuild, temporaryFolder } from '../support/project.ts';

/** A capture, and what its pages must show. Expectations are read from the file by the plainest means. */
interface Capture {
  file: string;
  id: string;
  headings: string[];
  lead: string;
  related: { title: string; url: string }[];
  source: string;
  images: string[];
  /** A passage by a run-in label or heading, and the section of the model that must quote it. */
  passages: { text: string; at: string }[];
  /** Words that only this capture holds. */
  words: string;
}

/** A build takes some seconds; a busy machine may take a minute. */
const BUILDING = 300_000;
const FIXTURE = join(ROOT, 'tests', 'fixtures', 'capture', '000_0123456789abcdef.txt');
const SHARED = join(ROOT, '..', 'shared', 'seed');

function readCapture(file: string): Capture {
  const text = readFileSync(file, 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const links = [...body.matchAll(/\*\*(?:本記事の関連研究|関連記事)[：:]?\*\*[：:]?\[([^\]]+)\]\(([^)]+)\)/g)];
  const labelled = (label: string): string => new RegExp(`^\\*\\*${label}\\*\\*[:：]\\s*(.+)$`, 'm').exec(body)?.[1] ?? '';
  const below = (heading: string): string => new RegExp(`^#+ ${heading}\\n+(?:.*\\n)??(.+)$`, 'm').exec(body)?.[1] ?? '';
  const passages = [
    { text: labelled('Llama-2'), at: '/families/llama/#llama-2' },
    { text: labelled('MentalLlama'), at: '/families/llama/#mentallama' },
    { text: /^\*\*Alpaca\*\*、\*\*Vicuna、Lima、Wizard\*\*[:：]\s*(.+)$/m.exec(body)?.[1] ?? '', at: '/families/llama/#vicuna' },
    { text: below('Falcon'), at: '/families/falcon/#falcon' },
    { text: below('Lemur'), at: '/families/lemur/#lemur' },
  ];
  return {
    file,
    id: basename(file)
      .replace(/\.(?:txt|md)$/, '')
      .replaceAll('_', '-'),
    headings: [...body.matchAll(/^#{2,} (.+)$/gm)].map((match) => (match[1] ?? '').trim()),
    lead:
      body
        .split(/\n{2,}/)
        .map((block) => block.trim())
        .find((block) => block !== '') ?? '',
    related: links.map((match) => ({ title: match[1] ?? '', url: match[2] ?? '' })),
    source: /^source_url:\s*(\S+)$/m.exec(head)?.[1] ?? '',
    images: [...body.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? ''),
    passages,
    words: passages[3]?.text.slice(0, 12) ?? '',
  };
}

const captures = [
  FIXTURE,
  ...(existsSync(SHARED)
    ? readdirSync(SHARED)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(SHARED, name))
    : []),
];
const squash = (text: string): string => text.replace(/\s+/g, '');

for (const capture of captures.map(readCapture)) {
  test.describe(`a capture dropped into seeds/ (${basename(capture.file)})`, () => {
    test.describe.configure({ mode: 'serial', timeout: BUILDING });
    let folder = '';
    let server: Server;
    let origin = '';
    const address = `/articles/${capture.id}/`;

    test.beforeAll(async () => {
      test.setTimeout(BUILDING);
      folder = temporaryFolder('capture');
      const project = join(folder, 'project');
      copyProject(ROOT, project);
      writeFileSync(join(project, 'seeds', basename(capture.file)), readFileSync(capture.file));
      const { code, output } = await startBuild(project).done;
      expect(code, output).toBe(0);
      server = siteServer(join(project, 'dist'), '/');
      origin = `http://localhost:${await listen(server, 4900 + (process.pid % 90))}`;
    });

    test.afterAll(() => {
      server?.closeAllConnections();
      server?.close();
      remove(folder);
    });

    const open = async (page: Page, path: string): Promise<void> => void expect((await page.goto(`${origin}${path}`))?.status()).toBe(200);

    test('has an article page with every heading, in order', async ({ page }) => {
      await open(page, address);
      const shown = (await page.locator('main :is(h2, h3, h4, h5, h6)').allTextContents()).map(squash);
      let from = 0;
      for (const heading of capture.headings.map(squash)) {
        const at = shown.indexOf(heading, from);
        expect(at, `${heading} among ${shown.join(' / ')}`).toBeGreaterThanOrEqual(0);
        from = at + 1;
      }
      expect(capture.headings.length).toBeGreaterThan(8);
    });

    test('shows the lead, the related reading and where the rest is', async ({ page }) => {
      await open(page, address);
      const text = squash(await page.getByRole('main').innerText());
      expect(text).toContain(squash(capture.lead));
      for (const { title, url } of capture.related) {
        expect(text).toContain(squash(title));
        await expect(page.locator(`main a[href="${url}"]`).first()).toBeVisible();
      }
      expect(capture.related.length).toBeGreaterThan(2);
      const notice = page.getByRole('note').filter({ hasText: '会員限定' });
      await expect(notice).toBeVisible();
      await expect(notice.getByRole('link')).toHaveAttribute('href', capture.source);
      expect(text).not.toContain('決済が必要');
    });

    test('brings no image and no script along', async ({ page }) => {
      const elsewhere: string[] = [];
      page.on('request', (request) => void (new URL(request.url()).origin === origin || elsewhere.push(request.url())));
      await open(page, address);
      await page.waitForLoadState('networkidle');
      expect(elsewhere).toEqual([]);
      const html = await page.content();
      expect(await page.title()).not.toContain('taken over');
      expect(html).not.toContain('taken over');
      expect(await page.locator('main :is(img, iframe, object, embed)').count()).toBe(0);
      const scripts = (): Promise<string[]> =>
        page.locator('script').evaluateAll((elements) => elements.map((element) => element.getAttribute('src') ?? element.textContent));
      const found = await scripts();
      await open(page, '/articles/chatgpt-one-year/');
      const own = await scripts();
      expect(found.filter((script) => !own.includes(script))).toEqual([]);
      await open(page, address);
      for (const image of capture.images) await expect(page.locator(`main a[href="${image}"]`)).toHaveCount(1);
    });

    test('is quoted on the sections of the models it names, with a way back', async ({ page }) => {
      for (const { text, at } of capture.passages) {
        expect(text).not.toBe('');
        await open(page, at);
        const quote = page.locator(`section.model:has([id="${at.split('#')[1]}"]) figure`).filter({ has: page.locator(`a[href^="${address}#"]`) });
        expect(squash((await quote.allInnerTexts()).join(''))).toContain(squash(text).slice(0, 24));
        await quote.locator(`a[href^="${address}#"]`).first().click();
        await expect(page.locator(':target')).toBeInViewport();
      }
    });

    test('is found by words of its own', async ({ page }) => {
      await open(page, `/search/?q=${encodeURIComponent(capture.words)}`);
      await expect(page.locator(`search-box a[role=option][href^="${address}"]`).first()).toBeVisible();
    });

    test('is listed among the articles', async ({ page }) => {
      await open(page, '/articles/');
      await expect(page.locator(`main a[href="${address}"]`)).toBeVisible();
    });
  });
}

test.describe('when a build goes wrong', () => {
  test.describe.configure({ mode: 'serial', timeout: BUILDING });
  let project = '';
  let dist = '';
  let good: Record<string, string> = {};

  test.beforeAll(async () => {
    test.setTimeout(BUILDING);
    project = join(temporaryFolder('faults'), 'project');
    dist = join(project, 'dist');
    copyProject(ROOT, project);
    const { code, output } = await startBuild(project).done;
    expect(code, output).toBe(0);
    good = hashesOf(dist);
    expect(Object.keys(good).length).toBeGreaterThan(100);
  });

  test.afterAll(() => remove(join(project, '..')));

  for (const [what, seed, line] of [
    ['a line that is no YAML', '---\ntitle: "見出し"\nsource_url: https://example.org/a\n  category: [open\n---\n\n本文です。\n', 4],
    ['a missing title', '---\nsource_url: https://example.org/a\n---\n\n本文です。\n', 1],
    ['no front matter', '本文だけの文書です。\n', 1],
  ] as const) {
    test(`${what} in a seed stops it with file and line, and the last good site stays`, async () => {
      const file = join(project, 'seeds', 'broken.md');
      writeFileSync(file, seed);
      try {
        const { code, output } = await startBuild(project).done;
        expect(code).not.toBe(0);
        expect(output).toMatch(/seeds\/broken\.md:\d+: \S/);
        const found = Number(/seeds\/broken\.md:(\d+):/.exec(output)?.[1]);
        expect(Math.abs(found - line), output).toBeLessThanOrEqual(1);
        expect(output).not.toMatch(/^\s+at .*\.(?:ts|js)/m);
        expect(output).toContain('last good site');
        expect(hashesOf(dist)).toEqual(good);
      } finally {
        rmSync(file);
      }
    });
  }

  test('a seed that cannot be read stops it with its name, and the last good site stays', async () => {
    const file = join(project, 'seeds', 'gone.md');
    symlinkSync(join(project, 'nowhere.md'), file);
    try {
      const { code, output } = await startBuild(project).done;
      expect(code).not.toBe(0);
      expect(output).toMatch(/^seeds\/gone\.md:1: cannot be read \(ENOENT\); /m);
      expect(hashesOf(dist)).toEqual(good);
    } finally {
      rmSync(file);
    }
  });

  test('a build that is killed half-way leaves the last good site, and the next one cleans up', async () => {
    const build = startBuild(project);
    const staging = await until(() => readdirSync(project).find((name) => name.startsWith('dist.next-') && existsSync(join(project, name, 'index.html'))));
    build.process.kill('SIGKILL');
    await build.done;
    expect(hashesOf(dist)).toEqual(good);
    expect(existsSync(join(project, staging))).toBe(true);
    const { code, output } = await startBuild(project).done;
    expect(code, output).toBe(0);
    expect(hashesOf(dist)).toEqual(good);
    expect(readdirSync(project).filter((name) => name.startsWith('dist.'))).toEqual([]);
  });

  test('two builds at once do not disturb each other', async () => {
    const both = await Promise.all([startBuild(project).done, startBuild(project).done]);
    for (const { code, output } of both) expect(code, output).toBe(0);
    expect(hashesOf(dist)).toEqual(good);
    expect(readdirSync(project).filter((name) => name.startsWith('dist.'))).toEqual([]);
  });
});

test.describe('when the disk does not play along', () => {
  test.describe.configure({ mode: 'serial', timeout: BUILDING });
  let disk = '';
  let project = '';
  let good: Record<string, string> = {};

  test.beforeAll(async () => {
    test.setTimeout(BUILDING);
    disk = temporaryFolder('disk');
    test.skip(!isMounted(['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]), 'needs a disk of its own: root, and leave to mount');
    project = join(disk, 'project');
    copyProject(ROOT, project);
    const { code, output } = await startBuild(project).done;
    expect(code, output).toBe(0);
    good = hashesOf(join(project, 'dist'));
  });

  test.afterAll(() => {
    spawnSync('umount', ['-l', disk]);
    remove(disk);
  });

  // Room for nothing; for the program but not for all pages; for all pages but not for the search index.
  for (const room of [1, 3, 4.4]) {
    test(`a disk with ${room} MB left is said to be full, and the last good site stays`, async () => {
      const filler = join(disk, 'filler');
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - room * 1_000_000));
      try {
        const { code, output } = await startBuild(project).done;
        expect(code, output).toBe(1);
        expect(output).toMatch(/the disk is full|no space left on device/i);
        expect(output).toContain('last good site');
        expect(hashesOf(join(project, 'dist'))).toEqual(good);
        expect(readdirSync(project).filter((name) => name.startsWith('dist.'))).toEqual([]);
      } finally {
        rmSync(filler);
      }
    });
  }

  test('a write-protected disk is named, and the last good site stays', async () => {
    expect(isMounted(['-o', 'remount,ro', disk])).toBe(true);
    const { code, output } = await startBuild(project).done;
    expect(code).toBe(1);
    expect(output).toMatch(/write-protected/);
    expect(output).toContain(project);
    expect(hashesOf(join(project, 'dist'))).toEqual(good);
  });
});

function isMounted(options: readonly string[]): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', options).status === 0;
}

/** Waits until a question has an answer. */
async function until<T>(ask: () => T | undefined, seconds = 120): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(20)) {
    const answer = ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`nothing happened for ${seconds} s`);
}
