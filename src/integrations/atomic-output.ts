import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A build in progress: pages go to `staging`; `target` keeps the last good site until {@link Staging.commit}. */
export interface Staging {
  staging: string;
  /** Puts the finished site in the target's place. */
  commit: () => void;
  /** Throws the unfinished site away and lets the next build in. */
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

/** Takes the lock in one step, so that of two builds at once only one gets it; that of a dead process is taken over. */
function takeLock(lock: string, name: string): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(readFileSync(lock, 'utf8'));
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new Error(
      `another build of ${name}/ is running (process ${holder}); wait for it, or end it and build again (if that process is no build, delete ${lock})`,
    );
  }
  writeFileSync(lock, String(process.pid));
}

/**
 * Opens a place to build aside from `target` (a folder without trailing slash), on the same disk so that the final
 * rename is one step. Clears what a killed build left, and restores the site if that was killed between two renames.
 * @param project folder of the project that is built
 * @throws Error when another build of this project or to this target is running, or the folder cannot be written.
 */
export function openStaging(target: string, project = dirname(target)): Staging {
  const parent = dirname(target);
  const name = basename(target);
  // Builds of one project share its caches, wherever they build to.
  const locks = [...new Set([join(project, 'dist.lock'), join(parent, `${name}.lock`)])];
  const taken: string[] = [];
  try {
    mkdirSync(parent, { recursive: true });
    for (const lock of locks) {
      takeLock(lock, name);
      taken.push(lock);
    }
  } catch (error) {
    for (const lock of taken) rmSync(lock, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(`${parent} cannot be written (${code}); check its permissions and the space left on the disk`, { cause: error });
  }
  const old = join(parent, `${name}.old`);
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  for (const left of readdirSync(parent)) {
    if (left === `${name}.old` || left.startsWith(`${name}.next-`)) rmSync(join(parent, left), { recursive: true, force: true });
  }
  const staging = join(parent, `${name}.next-${process.pid}`);
  let held = true;
  // Once only: by the time this process ends, the lock may be that of the next build.
  const release = (): void => {
    if (held) for (const lock of locks) rmSync(lock, { force: true });
    held = false;
  };
  return {
    staging,
    commit: () => {
      const hadSite = existsSync(target);
      if (hadSite) renameSync(target, old);
      try {
        renameSync(staging, target);
      } catch (error) {
        if (hadSite) renameSync(old, target);
        throw error;
      }
      rmSync(old, { recursive: true, force: true });
      release();
    },
    abandon: () => {
      if (held) rmSync(staging, { recursive: true, force: true });
      release();
    },
  };
}
