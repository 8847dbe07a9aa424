import { fileURLToPath } from 'node:url';
import { readBibliography } from '../../../src/schemas/bibliography.ts';
import { compileBodies } from '../../../src/schemas/bodies.ts';
import { checkReferences } from '../../../src/schemas/check.ts';
import { namesOf, readSeeds } from '../../../src/schemas/content.ts';
import type { Everything } from '../../../src/schemas/everything.ts';
import { fromDisk, readFacts } from '../../../src/schemas/facts.ts';
import { proseFiles } from '../../../src/schemas/prose-files.ts';
import { readProse } from '../../../src/schemas/prose.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const disk = fromDisk(root);

/** Changes to the project's files, by path: a new text, a change of the text there is, or null for a file taken away. */
export type Changes = Record<string, string | null | ((text: string) => string)>;

/** The project's files with some of them changed. A change that changes nothing is a mistake of the test. */
export function overlay(changes: Changes): typeof disk {
  return {
    read: (path) => {
      const change = changes[path];
      if (change === undefined) return disk.read(path);
      if (change === null) throw new Error(`${path} was taken away`);
      if (typeof change === 'string') return change;
      const [before, after] = [disk.read(path), change(disk.read(path))];
      if (before === after) throw new Error(`the change of ${path} finds nothing to change`);
      return after;
    },
    list: (folder) => {
      const here = (path: string): boolean => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/');
      const names = new Set(disk.list(folder));
      for (const [path, change] of Object.entries(changes)) {
        const name = path.slice(folder.length + 1);
        if (here(path) && change === null) names.delete(name);
        else if (here(path)) names.add(name);
      }
      return [...names].sort();
    },
  };
}

/** What is read once, since reading all of it takes a while. */
const unchanged = { facts: readFacts(disk), prose: readProse(disk, 'ja') };
const unchangedBodies = compileBodies(disk, proseFiles(unchanged.prose));
const unchangedReferences = readBibliography(unchanged.facts.bibtex);
const articles = readSeeds(root, namesOf(unchanged.facts.models));

/** Reads everything with the changes, and walks the references. */
export function load(changes: Changes = {}): Everything & { faults: string[] } {
  const files = overlay(changes);
  const changed = (folder: string): boolean => Object.keys(changes).some((path) => path.startsWith(folder));
  const facts = changed('src/data/') ? readFacts(files) : unchanged.facts;
  const prose = changed('src/content/') ? readProse(files, 'ja') : unchanged.prose;
  const references = changed('src/data/references.bib') ? readBibliography(facts.bibtex) : unchangedReferences;
  const { compiled, faults } = changed('src/content/') ? compileBodies(files, proseFiles(prose)) : unchangedBodies;
  const all = [...faults, ...checkReferences({ facts, prose, articles }, compiled.values())];
  return { facts, prose, articles, references, bodies: compiled, faults: all.map((fault) => fault.message) };
}

/** What a change is refused with: the fault that stops the reading, or all broken references. */
export function complaints(changes: Changes): string[] {
  try {
    return load(changes).faults;
  } catch (error) {
    if ((error as Error).name !== 'ContentError') throw error;
    return [(error as Error).message];
  }
}

/** The line (from 1) of the first occurrence of a text in a file of the project. */
export function lineOf(path: string, needle: string): number {
  const text = disk.read(path);
  const at = text.indexOf(needle);
  if (at < 0) throw new Error(`${path} does not hold ${needle}`);
  return text.slice(0, at).split('\n').length;
}
