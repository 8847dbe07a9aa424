import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one build cost. */
export interface Cost {
  /** Wall time of the whole process. */
  seconds: number;
  /** Most memory that the process itself held, in MB; NaN where the system does not tell (it is read from `/proc`). */
  nodeMb: number;
  /** Most memory that a process it started held (Pagefind), in MB. */
  pagefindMb: number;
}

/** How often the memory of a build is read, in milliseconds. What is read is the highest so far, so little is missed. */
const EVERY = 100;

/** Runs a build and measures it from outside. @throws Error with what the build said when it fails */
export function measure(cwd: string, command: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command[0] ?? '', command.slice(1), {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    let [nodeMb, pagefindMb] = [NaN, NaN];
    const timer = setInterval(() => {
      nodeMb = highest(nodeMb, memoryOf(child.pid ?? 0));
      for (const pid of childrenOf(child.pid ?? 0)) pagefindMb = highest(pagefindMb, memoryOf(pid));
    }, EVERY);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, nodeMb, pagefindMb });
      else reject(new Error(`${command.join(' ')} failed: ${said.slice(0, 2000)}`));
    });
  });
}

function highest(before: number, now: number): number {
  return Number.isNaN(now) ? before : Math.max(Number.isNaN(before) ? 0 : before, now);
}

/** High-water mark of a process's memory. */
function memoryOf(pid: number): number {
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? NaN) / 1024;
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && new RegExp(`^PPid:\\s*${pid}$`, 'm').test(textOf(`/proc/${name}/status`)))
      .map(Number);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The middle of some runs, figure by figure; of an even number the lower one. */
export function median(runs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number): number => runs.map(of).sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)] ?? NaN;
  return { seconds: middle(({ seconds }) => seconds), nodeMb: middle(({ nodeMb }) => nodeMb), pagefindMb: middle(({ pagefindMb }) => pagefindMb) };
}
