import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStaging } from '../../../src/integrations/atomic-output.ts';

let parent = '';
let target = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'catching-up-swap-'));
  target = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function site(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}
const shown = (): string => readFileSync(join(target, 'index.html'), 'utf8');

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('a first build appears whole', () => {
  const staging = openStaging(target);
  site(staging.staging, 'one');
  expect(existsSync(target)).toBe(false);
  staging.commit();
  expect(shown()).toBe('one');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('a finished build takes the place of the last, an abandoned one leaves it', () => {
  site(target, 'one');
  const second = openStaging(target);
  site(second.staging, 'two');
  expect(shown()).toBe('one');
  second.abandon();
  expect([shown(), readdirSync(parent)]).toEqual(['one', ['dist']]);
  const third = openStaging(target);
  site(third.staging, 'three');
  third.commit();
  expect([shown(), readdirSync(parent)]).toEqual(['three', ['dist']]);
});

test('a build that made nothing leaves the last site', () => {
  site(target, 'one');
  const staging = openStaging(target);
  expect(() => staging.commit()).toThrow(/ENOENT/);
  staging.abandon();
  expect([shown(), readdirSync(parent)]).toEqual(['one', ['dist']]);
});

test('what a killed build left is cleared', () => {
  site(target, 'one');
  const dead = deadProcess();
  site(join(parent, `dist.next-${dead}`), 'half');
  writeFileSync(join(parent, 'dist.lock'), String(dead));
  mkdirSync(join(parent, 'other.next-1'));
  const staging = openStaging(target);
  expect(readdirSync(parent).sort()).toEqual(['dist', 'dist.lock', 'other.next-1']);
  expect(readFileSync(join(parent, 'dist.lock'), 'utf8')).toBe(String(process.pid));
  staging.abandon();
});

test('an empty or damaged lock is taken over', () => {
  for (const text of ['', 'not a number']) {
    writeFileSync(join(parent, 'dist.lock'), text);
    openStaging(target).abandon();
  }
  expect(readdirSync(parent)).toEqual([]);
});

test('a site that was set aside when its build was killed comes back', () => {
  site(target, 'one');
  renameSync(target, join(parent, 'dist.old'));
  const staging = openStaging(target);
  expect(shown()).toBe('one');
  staging.abandon();
  expect([shown(), readdirSync(parent)]).toEqual(['one', ['dist']]);
});

test('what was set aside is cleared once the new site stands', () => {
  site(target, 'two');
  site(join(parent, 'dist.old'), 'one');
  openStaging(target).abandon();
  expect([shown(), readdirSync(parent)]).toEqual(['two', ['dist']]);
});

test('while another process builds, one is told to wait', () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    site(target, 'one');
    writeFileSync(join(parent, 'dist.lock'), String(other.pid));
    site(join(parent, `dist.next-${other.pid}`), 'half');
    expect(() => openStaging(target)).toThrow(`another build of dist/ is running (process ${other.pid}); wait for it, or end it and build again`);
    expect(readdirSync(parent).sort()).toEqual(['dist', 'dist.lock', `dist.next-${other.pid}`]);
  } finally {
    other.kill();
  }
});

test('a build that is done does not take the lock of the next away', () => {
  const first = openStaging(target);
  site(first.staging, 'one');
  first.commit();
  writeFileSync(join(parent, 'dist.lock'), '1');
  first.abandon();
  expect([shown(), readFileSync(join(parent, 'dist.lock'), 'utf8')]).toEqual(['one', '1']);
});

test('a place that cannot be written is named in one sentence', () => {
  writeFileSync(join(parent, 'file'), '');
  expect(() => openStaging(join(parent, 'file', 'dist'))).toThrow(
    /file cannot be written \((?:EEXIST|ENOTDIR)\); check its permissions and the space left on the disk$/,
  );
  if (existsSync('/proc/self')) expect(() => openStaging('/proc/dist')).toThrow(/^\/proc cannot be written \(\w+\); check/);
});
