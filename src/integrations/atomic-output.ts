import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from './built-page.ts';

/** A build in progress: pages go to `staging`; the target keeps the last good site until {@link Staging.commit}. */
export interface Staging {
  staging: string;
  /** Puts the finished site in the target's place. */
  commit: () => void;
  /** Throws the unfinished site away. */
  abandon: () => void;
}

/** Whether a process with that number runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clears what builds left that were killed, and restores the site if one was killed between two renames. */
function cleanUp(parent: string, name: string, target: string): void {
  for (const left of readdirSync(parent)) {
    const [, kind, pid] = new RegExp(`^\\.(next|last)-(\\d+)$`).exec(left.startsWith(name) ? left.slice(name.length) : '') ?? [];
    if (kind === undefined || isAlive(Number(pid))) continue;
    if (kind === 'last' && !existsSync(target)) renameSync(join(parent, left), target);
    else rmSync(join(parent, left), { recursive: true, force: true });
  }
}

/**
 * Opens a folder to build in beside `outDir`, on the same disk, so that the site is put in place in one step. Where
 * `outDir` is a link, what it leads to is replaced. Builds at the same time do not disturb each other; the last one stays.
 * @throws Error in one sentence when the folder cannot be written
 */
export function openStaging(outDir: string): Staging {
  const target = existsSync(outDir) ? realpathSync(outDir) : outDir;
  const parent = dirname(target);
  const name = basename(target);
  const staging = join(parent, `${name}.next-${process.pid}`);
  try {
    mkdirSync(parent, { recursive: true });
    cleanUp(parent, name, target);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${parent} cannot be written (${code}); check its permissions and the space left on the disk`, { cause: error });
  }
  return {
    staging,
    commit: () => replace(staging, target, join(parent, `${name}.last-${process.pid}`)),
    abandon: () => rmSync(staging, { recursive: true, force: true }),
  };
}

function replace(staging: string, target: string, last: string): void {
  if (!existsSync(staging)) throw new Error(`${staging} is gone: the site was not built`);
  const hadSite = existsSync(target);
  try {
    if (hadSite) renameSync(target, last);
  } catch (error) {
    // A mount point cannot be renamed.
    if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
    return updateInPlace(staging, target);
  }
  try {
    renameSync(staging, target);
  } catch (error) {
    if (hadSite) renameSync(last, target);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

/** New files come before old ones go, so that no page links to what is not there yet. */
function updateInPlace(staging: string, target: string): void {
  const built = new Set(filesBelow(staging));
  cpSync(staging, target, { recursive: true, force: true });
  for (const file of filesBelow(target)) if (!built.has(file)) rmSync(join(target, file));
  rmSync(staging, { recursive: true, force: true });
}
