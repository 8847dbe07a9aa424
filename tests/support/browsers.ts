import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Effects of the search for a browser, so that a test can stand in for the machine. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  /** Whether a file exists and may be run. */
  canRun: (file: string) => boolean;
  /** Whether this is Debian or one of its kin, and we may install packages. */
  mayInstall: () => boolean;
  /** Runs a command with its output shown. @returns whether it succeeded */
  run: (command: string, parameters: readonly string[]) => boolean;
  say: (line: string) => void;
}

export const thisMachine: Machine = {
  env: process.env,
  canRun: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  mayInstall: () => existsSync('/etc/debian_version') && process.getuid?.() === 0,
  run: (command, parameters) =>
    spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0,
  say: (line) => void console.log(line),
};

interface Browser {
  name: string;
  /** Environment variable that names the browser to use. */
  variable: string;
  /** Where distributions put it. */
  places: readonly string[];
  /** Names to look for on PATH. */
  commands: readonly string[];
  packages: readonly string[];
}

/** First the edition without windows and tabs of its own: a page costs half as much in it. */
const CHROMIUM: Browser = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  places: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'],
  commands: ['chromium', 'chromium-browser', 'google-chrome'],
  packages: ['chromium-headless-shell', 'fonts-noto-cjk'],
};

const FIREFOX: Browser = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  places: ['/usr/bin/firefox-esr'],
  commands: ['firefox-esr', 'firefox'],
  packages: ['firefox-esr', 'fonts-noto-cjk'],
};

/** Switches that keep a test browser from talking to anyone but the site, and let it run as root. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * Path of a Chromium: CHROMIUM_PATH, the system's, the one that Playwright downloaded, or one freshly installed.
 * @param ownBuild path where Playwright would keep its own build
 * @throws Error with the command to run when there is none and none can be installed
 */
export function findChromium(machine: Machine = thisMachine, ownBuild?: string): string {
  return find(CHROMIUM, machine, ownBuild);
}

/**
 * Path of a Firefox: FIREFOX_PATH, the system's, or one freshly installed.
 * @throws Error with the command to run when there is none and none can be installed
 */
export function findFirefox(machine: Machine = thisMachine): string {
  return find(FIREFOX, machine);
}

function find(browser: Browser, machine: Machine, ownBuild?: string): string {
  const { env, canRun } = machine;
  const named = env[browser.variable];
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`${browser.variable} is ${JSON.stringify(named)}, which is no program; name the path of ${browser.name}, or unset it`);
  }
  const present = candidates(browser, env, ownBuild).find(canRun);
  if (present) return present;
  const command = `apt-get update && apt-get install -y ${browser.packages.join(' ')}`;
  if (!machine.mayInstall()) throw new Error(`no ${browser.name} found; run \`sudo sh -c '${command}'\` or set ${browser.variable}`);
  machine.say(`no ${browser.name} found: ${command}`);
  const isDone = machine.run('apt-get', ['update', '-qq']) && machine.run('apt-get', ['install', '-y', '-qq', ...browser.packages]);
  const installed = candidates(browser, env, ownBuild).find(canRun);
  if (!isDone || !installed)
    throw new Error(`${browser.name} could not be installed; run \`${command}\` by hand and see what it says, or set ${browser.variable}`);
  return installed;
}

function candidates({ places, commands }: Browser, env: Machine['env'], ownBuild?: string): string[] {
  const path = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...places, ...(ownBuild ? [ownBuild] : []), ...commands.flatMap((command) => path.map((folder) => join(folder, command)))];
}
