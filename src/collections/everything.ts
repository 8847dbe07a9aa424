import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault, Faults } from '../fault.ts';
import { processWide } from '../process-wide.ts';
import type { Article } from '../seed/article.ts';
import { nameFinder, type NameFinder } from '../seed/names.ts';
import { readShelf } from '../seed/shelf.ts';
import { checkReferences } from './check.ts';
import { fromDisk, readFacts, type Facts } from './facts.ts';
import type { CompiledMdx } from './mdx.ts';
import { readProse, type Prose } from './prose.ts';
import type { Model } from './schemas.ts';

/** Everything the edition is made of, read and checked. */
export interface Everything {
  facts: Facts;
  prose: Prose;
  articles: Article[];
}

/** What was read last, with the compiled bodies of prose by file. */
const held = processWide<{ root: string; everything: Everything; bodies: Map<string, CompiledMdx>; at: number }>('everything');

/** The finder for all names of all models. */
export function namesOf(models: readonly Model[]): NameFinder {
  return nameFinder(models.flatMap((model) => [model.name, model.name_ja, ...model.aliases].map((text) => ({ model: model.id, text }))));
}

/** @throws Fault when the system does not let us read the seed */
function readable<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code = (error as Error).message } = error as NodeJS.ErrnoException;
    throw new Fault({ file: `seeds/${name}`, line: 1 }, `cannot be read (${code})`, 'check its permissions and, if it is a link, where it leads');
  }
}

/** Reads the seeds folder of a project. */
export function readSeeds(root: string, names: NameFinder): Article[] {
  const folder = join(root, 'seeds');
  const entries = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { name, isFile: readable(name, () => statSync(path)).isFile(), read: () => new Uint8Array(readable(name, () => readFileSync(path))) };
  });
  return readShelf('seeds', entries, names);
}

/**
 * Reads data, prose and seeds of a project and walks all references between them.
 * @throws Fault or Faults, each with file and line, before anything is built.
 */
export function loadEverything(root: string): Everything {
  const files = fromDisk(root);
  const facts = readFacts(files);
  const prose = readProse(files, 'ja');
  const articles = readSeeds(root, namesOf(facts.models));
  const faults = checkReferences(facts, prose, articles);
  if (faults.length > 0) throw new Faults(faults);
  const everything = { facts, prose, articles };
  const bodies = new Map([prose.families, prose.notes, prose.areas, prose.supplements, prose.pages].flat().map(({ file, mdx }) => [file, mdx]));
  held.set({ root: resolve(root), everything, bodies, at: performance.now() });
  return everything;
}

/**
 * The compiled body of a prose file that was read last.
 * @throws Error when no such file was read
 */
export function heldMdx(file: string): CompiledMdx {
  const mdx = held.get()?.bodies.get(file);
  if (!mdx) throw new Error(`${file} was not read`);
  return mdx;
}

/**
 * What was read last, so that a build reads once; reads when nothing was.
 * @param since a time of `performance.now()`: what was read before it is stale
 * @throws Fault or Faults
 */
export function heldEverything(root: string, since = 0): Everything {
  const last = held.get();
  return last?.root === resolve(root) && last.at >= since ? last.everything : loadEverything(root);
}
