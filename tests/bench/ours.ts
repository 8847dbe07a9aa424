import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../support/project.ts';
import type { Contestant } from './contestant.ts';
import { seedsFor, syntheticFamily, syntheticSeed } from './text.ts';

/** A copy of the project at `root`, with the whole edition and so many synthetic family pages and their seeds on top. */
export function ours(root: string, project: string, pages: number): Contestant {
  copyProject(root, project);
  for (let n = 0; n < pages; n++) writeFileSync(join(project, `src/content/families/ja/bench-${n}.mdx`), syntheticFamily(n));
  for (let n = 0; n < seedsFor(pages); n++) writeFileSync(join(project, `seeds/bench-${n}.md`), syntheticSeed(n));
  return { tool: 'catching-up', project, command: [process.execPath, 'src/commands/build.ts'], prefix: 'families/bench-' };
}
