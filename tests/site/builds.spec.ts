import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { listen, previewServer, stop } from '../../src/commands/preview-server.ts';
import { copyProject, hashesOf, remove, ROOT, startBuild, temporaryFolder } from '../support/project.ts';
import { SITE } from '../support/site.ts';

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

test.describe('a capture dropped into seeds/', () => {
  test.describe.configure({ mode: 'serial', timeout: BUILDING });
  let folder = '';
  let server: Server | undefined;
  let origin = '';

  test.beforeAll(async () => {
    test.setTimeout(BUILDING);
    folder = temporaryFolder('capture');
    const project = join(folder, 'project');
    copyProject(ROOT, project);
    writeFileSync(join(project, 'seeds', basename(CAPTURE)), capture);
    const { code, output } = await startBuild(project).done;
    expect(code, output).toBe(0);
    server = previewServer(join(project, 'dist'), '/');
    origin = `http://localhost:${await listen(server, 4900 + (process.pid % 90))}`;
  });

  test.afterAll(() => {
    if (server) stop(server);
    remove(folder);
  });

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

test.describe('when a build goes wrong', () => {
  test.describe.configure({ mode: 'serial', timeout: BUILDING });
  let project = '';
  let dist = '';
  let good: Record<string, string> = {};

  test.beforeAll(() => {
    project = join(temporaryFolder('faults'), 'project');
    dist = join(project, 'dist');
    copyProject(ROOT, project);
    cpSync(SITE, dist, { recursive: true });
    good = hashesOf(dist);
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
      expect(output).toMatch(/^seeds\/gone\.md:1: it cannot be read \(ENOENT\); /m);
      expect(hashesOf(dist)).toEqual(good);
    } finally {
      rmSync(file);
    }
  });

  test('a build that is killed half-way leaves the last good site; two builds at once then clean up, undisturbed by each other', async () => {
    const build = startBuild(project);
    const staging = await until(() => readdirSync(project).find((name) => name.startsWith('dist.next-') && existsSync(join(project, name, 'index.html'))));
    build.process.kill('SIGKILL');
    await build.done;
    expect(hashesOf(dist)).toEqual(good);
    expect(existsSync(join(project, staging))).toBe(true);
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

  test.beforeAll(() => {
    disk = temporaryFolder('disk');
    test.skip(!isMounted(['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]), 'needs a disk of its own: root, and leave to mount');
    project = join(disk, 'project');
    copyProject(ROOT, project);
    cpSync(SITE, join(project, 'dist'), { recursive: true });
    good = hashesOf(join(project, 'dist'));
  });

  test.afterAll(() => {
    spawnSync('umount', ['-l', disk]);
    remove(disk);
  });

  test('a full disk is said to be full, and the last good site stays', async () => {
    const filler = join(disk, 'filler');
    const { bavail, bsize } = statfsSync(disk);
    // Room for some pages of the site, not for all.
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 3_000_000));
    try {
      const { code, output } = await startBuild(project).done;
      expect(code, output).toBe(1);
      expect(output).toMatch(/the disk is full|no space left on device/i);
      expect(output).not.toMatch(/^\s+at .*\.(?:ts|js)/m);
      expect(output).toContain('last good site');
      expect(hashesOf(join(project, 'dist'))).toEqual(good);
      expect(readdirSync(project).filter((name) => name.startsWith('dist.'))).toEqual([]);
    } finally {
      rmSync(filler);
    }
  });

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
async function until<T>(ask: () => T | undefined, seconds = 600): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(20)) {
    const answer = ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`nothing happened for ${seconds} s`);
}
