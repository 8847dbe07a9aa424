import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('a build whose folder is gone leaves the last site', () => {
  site(target, 'one');
  const staging = openStaging(target);
  rmSync(staging.staging, { recursive: true });
  expect(() => staging.commit()).toThrow(/is gone/);
  staging.abandon();
  expect([shown(), readdirSync(parent)]).toEqual(['one', ['dist']]);
});

test('what a killed build left is cleared, what a running one or another program holds is not', () => {
  site(target, 'one');
  const dead = deadProcess();
  site(join(parent, `dist.next-${dead}`), 'half');
  site(join(parent, `dist.last-${dead}`), 'zero');
  const kept = ['dist', `dist.next-${process.ppid}`, 'dist.next-notes', 'other.next-1'];
  for (const name of kept.slice(1)) mkdirSync(join(parent, name));
  const staging = openStaging(target);
  staging.abandon();
  expect(readdirSync(parent).sort()).toEqual(kept.sort());
});

test('a site that was set aside when its build was killed comes back', () => {
  site(join(parent, `dist.last-${deadProcess()}`), 'one');
  openStaging(target).abandon();
  expect([shown(), readdirSync(parent)]).toEqual(['one', ['dist']]);
});

test('a link stays a link, and what it leads to is replaced', () => {
  site(join(parent, 'elsewhere', 'www'), 'one');
  symlinkSync(join(parent, 'elsewhere', 'www'), target);
  const staging = openStaging(target);
  site(staging.staging, 'two');
  staging.commit();
  expect(lstatSync(target).isSymbolicLink()).toBe(true);
  expect([shown(), readdirSync(join(parent, 'elsewhere'))]).toEqual(['two', ['www']]);
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0;

test.skipIf(!canMount)('a mount point is updated in place', () => {
  site(join(parent, 'volume', 'old'), 'gone');
  mkdirSync(target);
  if (spawnSync('mount', ['--bind', join(parent, 'volume'), target]).status !== 0) return;
  try {
    const staging = openStaging(target);
    site(staging.staging, 'two');
    staging.commit();
    expect([shown(), existsSync(join(target, 'old', 'index.html'))]).toEqual(['two', false]);
  } finally {
    spawnSync('umount', ['-l', target]);
  }
});

test('a place that cannot be written is named in one sentence', () => {
  writeFileSync(join(parent, 'file'), '');
  expect(() => openStaging(join(parent, 'file', 'dist'))).toThrow(
    /file cannot be written \((?:EEXIST|ENOTDIR)\); check its permissions and the space left on the disk$/,
  );
  if (existsSync('/proc/self')) expect(() => openStaging('/proc/dist')).toThrow(/^\/proc cannot be written \(\w+\); check/);
});
