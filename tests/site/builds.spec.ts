import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { copyProject, hashesOf, remove, ROOT, startBuild, temporaryFolder } from '../support/project.ts';
import { SITE } from '../support/site.ts';

/** A build takes some seconds; a busy machine may take minutes. */
const BUILDING = 900_000;

/** Seeds that are none, and the line where that shows. */
const BROKEN: Readonly<Record<string, { text: string; line: number }>> = {
  'no-yaml.md': { text: '---\ntitle: "見出し"\nsource_url: https://example.org/a\n  category: [open\n---\n\n本文です。\n', line: 4 },
  'no-title.md': { text: '---\nsource_url: https://example.org/a\n---\n\n本文です。\n', line: 1 },
  'no-front-matter.md': { text: '本文だけの文書です。\n', line: 1 },
};

/** What must leave no trace in what is built. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

test.describe('when a build goes wrong', () => {
  test.describe.configure({ mode: 'serial', timeout: BUILDING });
  let folder = '';
  let project = '';
  let dist = '';
  let good: Record<string, string> = {};

  test.beforeAll(() => {
    folder = temporaryFolder('faults');
    project = join(folder, 'a longer name, with spaces', '別の場所');
    dist = join(project, 'dist');
    copyProject(ROOT, project, { drawsAnew: true });
    cpSync(SITE, dist, { recursive: true });
    good = hashesOf(dist);
  });

  test.afterAll(() => remove(folder));

  test('seeds that cannot be read stop it, each with file and line, and the last good site stays', async () => {
    const seeds = join(project, 'seeds');
    for (const [name, seed] of Object.entries(BROKEN)) writeFileSync(join(seeds, name), seed.text);
    symlinkSync(join(project, 'nowhere.md'), join(seeds, 'gone.md'));
    try {
      const { code, output } = await startBuild(project).done;
      expect(code).not.toBe(0);
      for (const [name, { line }] of Object.entries(BROKEN)) {
        const found = Number(new RegExp(`^seeds/${name}:(\\d+): \\S`, 'm').exec(output)?.[1]);
        expect(Math.abs(found - line), `${name}\n${output}`).toBeLessThanOrEqual(1);
      }
      expect(output).toMatch(/^seeds\/gone\.md:1: it cannot be read \(ENOENT\); /m);
      expect(output).not.toMatch(/^\s+at .*\.(?:ts|js)/m);
      expect(output).toContain('last good site');
      expect(hashesOf(dist)).toEqual(good);
    } finally {
      for (const name of [...Object.keys(BROKEN), 'gone.md']) rmSync(join(seeds, name));
    }
  });

  test('a build that is killed half-way leaves the last good site; two at once then clean up, and both are alike to it to the byte', async () => {
    const build = startBuild(project);
    const staging = await until(() => readdirSync(project).find((name) => name.startsWith('dist.next-') && existsSync(join(project, name, 'index.html'))));
    build.process.kill('SIGKILL');
    await build.done;
    expect(hashesOf(dist)).toEqual(good);
    expect(existsSync(join(project, staging))).toBe(true);
    const both = await Promise.all([startBuild(project, ELSEWHERE).done, startBuild(project, ELSEWHERE).done]);
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
