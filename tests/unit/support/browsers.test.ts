import { describe, expect, test } from 'vitest';
import { findChromium, findFirefox, type Machine } from '../../support/browsers.ts';

/** A machine that holds some programs and records what it was asked to run. */
function machine(programs: string[], more: Partial<Machine> & { installs?: string[]; debian?: boolean } = {}): Machine & { ran: string[] } {
  const present = new Set(programs);
  const ran: string[] = [];
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    canRun: (file) => present.has(file),
    mayInstall: () => more.debian ?? false,
    run: (command, parameters) => {
      ran.push([command, ...parameters].join(' '));
      if (parameters.includes('install')) for (const file of more.installs ?? []) present.add(file);
      return true;
    },
    say: () => undefined,
    ran,
    ...more,
  };
}

describe('finding Chromium', () => {
  test('CHROMIUM_PATH goes before everything', () => {
    expect(findChromium(machine(['/opt/chrome', '/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/opt/chrome' } }))).toBe('/opt/chrome');
  });

  test('a CHROMIUM_PATH that is no program is an error, not passed over', () => {
    expect(() => findChromium(machine(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/nowhere' } }))).toThrow(
      'CHROMIUM_PATH is "/nowhere", which is no program',
    );
  });

  test('the edition without windows goes before the whole browser', () => {
    expect(findChromium(machine(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']))).toBe('/usr/bin/chromium-headless-shell');
  });

  test("the system's goes before Playwright's own", () => {
    expect(findChromium(machine(['/usr/bin/chromium', '/cache/chrome']), '/cache/chrome')).toBe('/usr/bin/chromium');
  });

  test("Playwright's own goes before what lies on PATH", () => {
    expect(findChromium(machine(['/usr/local/bin/google-chrome', '/cache/chrome']), '/cache/chrome')).toBe('/cache/chrome');
  });

  test('a browser on PATH is found', () => {
    expect(findChromium(machine(['/usr/local/bin/google-chrome']))).toBe('/usr/local/bin/google-chrome');
  });

  test('on Debian as root it is installed with fonts for Japanese', () => {
    const debian = machine([], { debian: true, installs: ['/usr/bin/chromium-headless-shell'] });
    expect(findChromium(debian)).toBe('/usr/bin/chromium-headless-shell');
    expect(debian.ran).toEqual(['apt-get update -qq', 'apt-get install -y -qq chromium-headless-shell fonts-noto-cjk']);
  });

  test('an installation that fails says which command to run', () => {
    expect(() => findChromium(machine([], { debian: true, run: () => false }))).toThrow(
      'run `apt-get update && apt-get install -y chromium-headless-shell fonts-noto-cjk` by hand',
    );
  });

  test('elsewhere it stops with the command to run, and installs nothing', () => {
    const other = machine([]);
    expect(() => findChromium(other)).toThrow(
      "no Chromium found; run `sudo sh -c 'apt-get update && apt-get install -y chromium-headless-shell fonts-noto-cjk'` or set CHROMIUM_PATH",
    );
    expect(other.ran).toEqual([]);
  });
});

describe('finding Firefox', () => {
  test("Debian's long-lived edition is found", () => {
    expect(findFirefox(machine(['/usr/bin/firefox-esr']))).toBe('/usr/bin/firefox-esr');
  });

  test('on Debian as root it is installed', () => {
    const debian = machine([], { debian: true, installs: ['/usr/bin/firefox-esr'] });
    expect(findFirefox(debian)).toBe('/usr/bin/firefox-esr');
    expect(debian.ran.at(-1)).toBe('apt-get install -y -qq firefox-esr fonts-noto-cjk');
  });
});
