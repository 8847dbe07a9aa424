import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Root of the project under test. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** What belongs to one working copy and not to the project. */
const LEFT_BEHIND = /^(?:node_modules|\.git|\.astro|\.build|dist(?:\..*)?|test-results)$/;
/** Packages are shared with a copy; caches that packages keep beside themselves are not. */
const CACHES = new Set(['.astro', '.vite', '.cache', '.package-lock.json']);

/** An empty temporary folder. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `catching-up-${name}-`));
}

/** Share images of earlier builds, each under the hash of all that it was drawn from: copies may share them. */
const IMAGES = join('node_modules', '.astro', 'share');

/**
 * Copies the project at `from` to the folder `to`; its packages are linked, its caches and built sites left behind.
 * @param drawsAnew whether its builds draw every share image themselves, instead of using those of other copies
 */
export function copyProject(from: string, to: string, { drawsAnew = false } = {}): void {
  cpSync(from, to, { recursive: true, filter: (source) => source === from || !LEFT_BEHIND.test(basename(source)) || relative(from, source).includes(sep) });
  mkdirSync(join(to, 'node_modules'));
  const packages = join(from, 'node_modules');
  for (const name of readdirSync(packages)) if (!CACHES.has(name)) symlinkSync(join(packages, name), join(to, 'node_modules', name));
  if (drawsAnew) return;
  mkdirSync(join(ROOT, IMAGES), { recursive: true });
  mkdirSync(dirname(join(to, IMAGES)));
  symlinkSync(join(ROOT, IMAGES), join(to, IMAGES));
}

/** Does something with a copy of the project, in a temporary folder that is removed afterwards. */
export async function inCopy<T>(name: string, use: (copy: { project: string; folder: string }) => Promise<T>): Promise<T> {
  const folder = temporaryFolder(name);
  try {
    const project = join(folder, 'project');
    copyProject(ROOT, project);
    return await use({ project, folder });
  } finally {
    remove(folder);
  }
}

/** What a command did. */
export interface Outcome {
  code: number | null;
  /** Both streams, in the order they came. */
  output: string;
}

/** A command under way. */
export interface Running {
  process: ChildProcess;
  done: Promise<Outcome>;
}

/** Starts a TypeScript or JavaScript file with the project's own Node, in the project's folder. */
export function start(root: string, parameters: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    // Lighthouse's logger leaves DEBUG behind, with which commands say more than a reader would see.
    env: { ...process.env, NODE_ENV: '', DEBUG: '', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const done = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
  return { process: child, done };
}

/** Starts `npm run build` of the project at `root`, without npm in between. */
export function startBuild(root: string, env: Record<string, string> = {}): Running {
  return start(root, [join('src', 'commands', 'build.ts')], env);
}

/** Builds the project at `root` into `outDir`, whatever `npm run build` would do. */
export function buildInto(root: string, outDir: string, env: Record<string, string> = {}): Promise<Outcome> {
  return start(root, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent', '--outDir', outDir], env).done;
}

/** SHA-256 of every file below a folder, by path with slashes; empty when there is no such folder. */
export function hashesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), createHash('sha256').update(readFileSync(file)).digest('hex')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Removes a temporary folder. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
