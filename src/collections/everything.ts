import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, Faults } from '../fault.ts';
import type { Article } from '../seed/article.ts';
import { nameFinder, type NameFinder } from '../seed/names.ts';
import { readShelf } from '../seed/shelf.ts';
import { readBibliography, type Reference } from './bibliography.ts';
import { checkReferences } from './check.ts';
import { fromDisk, readFacts, type Facts } from './facts.ts';
import { readProse, type CompiledBody, type Prose } from './prose.ts';
import type { Model } from './schemas.ts';

/** Everything the edition is made of, read and checked. */
export interface Everything {
  facts: Facts;
  prose: Prose;
  articles: Article[];
  /** The works of the bibliography, formatted. */
  references: Reference[];
}

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
 * @param compiled bodies of prose that are compiled already, by file
 * @throws Fault or Faults, each with file and line, before anything is built.
 */
export function loadEverything(root: string, compiled?: ReadonlyMap<string, CompiledBody>): Everything {
  const files = fromDisk(root);
  const facts = readFacts(files);
  const prose = readProse(files, 'ja', compiled);
  const articles = readSeeds(root, namesOf(facts.models));
  const faults = checkReferences(facts, prose, articles);
  if (faults.length > 0) throw new Faults(faults);
  return { facts, prose, articles, references: readBibliography(facts.bibtex) };
}
