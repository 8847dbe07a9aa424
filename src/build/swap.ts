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

/**
 * Opens a place to build aside from `target` (a folder without trailing slash), on the same disk so that the final
 * rename is one step. Clears what a killed build left, and restores the site if that was killed between two renames.
 * @throws Error when another build of the same target is running, or the folder cannot be written.
 */
export function openStaging(target: string): Staging {
  const parent = dirname(target);
  const name = basename(target);
  const lock = join(parent, `${name}.lock`);
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new Error(`another build of ${name}/ is running (process ${holder}); wait for it, or end it and build again`);
  }
  mkdirSync(parent, { recursive: true });
  writeFileSync(lock, String(process.pid));
  const old = join(parent, `${name}.old`);
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  for (const left of readdirSync(parent)) {
    if (left === `${name}.old` || left.startsWith(`${name}.next-`)) rmSync(join(parent, left), { recursive: true, force: true });
  }
  const staging = join(parent, `${name}.next-${process.pid}`);
  const release = (): void => rmSync(lock, { force: true });
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
      rmSync(staging, { recursive: true, force: true });
      release();
    },
  };
}
