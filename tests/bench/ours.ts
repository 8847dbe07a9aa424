import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/languages.ts';
import { copyProject } from '../support/project.ts';
import type { Contestant } from './contestant.ts';
import { seedsFor, syntheticFamily, syntheticSeed } from './text.ts';

/** A copy of the project at `root`, with the whole edition and so many synthetic family pages and their seeds on top. */
export function ours(root: string, project: string, pages: number): Contestant {
  copyProject(root, project);
  // A family has a page in every language.
  for (let n = 0; n < pages / LANGUAGES.length; n++) {
    appendFileSync(join(project, 'src/data/families.yaml'), `- id: bench-${n}\n  models: []\n`);
    for (const lang of LANGUAGES) writeFileSync(join(project, `src/content/families/${lang}/bench-${n}.mdx`), syntheticFamily(n));
  }
  for (let n = 0; n < seedsFor(pages); n++) writeFileSync(join(project, `seeds/bench-${n}.md`), syntheticSeed(n));
  return { tool: 'catching-up', project, command: [process.execPath, 'src/commands/build.ts'], prefix: 'families/bench-' };
}
