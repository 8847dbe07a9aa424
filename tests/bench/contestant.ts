import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Cost } from './measure.ts';
import { weigh, type Weight } from './weigh.ts';

/** A tool with a project of one size to build. */
export interface Contestant {
  tool: string;
  project: string;
  command: readonly string[];
  /** Beginning of the files of its synthetic pages, below the built site. */
  prefix: string;
}

/** What a build leaves that would spare the next one work. */
const LEFT_BY_BUILDS = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache'];

/** Builds once from nothing but the installed packages. */
export function run({ project, command }: Contestant): Promise<Cost> {
  for (const folder of LEFT_BY_BUILDS) rmSync(join(project, folder), { recursive: true, force: true });
  return measure(project, command);
}

/** Weighs what the last run made. */
export function outcome({ project, prefix }: Contestant): Weight {
  return weigh(join(project, 'dist'), prefix);
}
