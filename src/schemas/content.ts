import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, collectErrors, ContentError } from '../errors.ts';
import type { Article } from '../seed/article.ts';
import { nameFinder, type NameFinder } from '../seed/names.ts';
import { readShelf } from '../seed/shelf.ts';
import { readBibliography } from './bibliography.ts';
import { checkReferences } from './check.ts';
import { fromDisk, readFacts, type Facts } from './facts.ts';
import { readProse, type Prose } from './prose.ts';
import { namesIn, type Model } from './schemas.ts';

/** What the edition is made of. */
export interface Content {
  facts: Facts;
  prose: Prose;
  articles: Article[];
}

/** The finder for all names of all models. */
export function namesOf(models: readonly Pick<Model, 'id' | 'name' | 'name_ja' | 'aliases'>[]): NameFinder {
  return nameFinder(models.flatMap((model) => namesIn(model).map((text) => ({ model: model.id, text }))));
}

/** @throws ContentError when the system does not let us read the seed */
function readable<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code = (error as Error).message } = error as NodeJS.ErrnoException;
    throw new ContentError({ file: `seeds/${name}`, line: 1 }, `cannot be read (${code})`, 'check its permissions and, if it is a link, where it leads');
  }
}

/** Reads the seeds folder of a project. @throws ContentError, ContentErrors */
export function readSeeds(root: string, names: NameFinder): Article[] {
  const folder = join(root, 'seeds');
  const entries = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { name, isFile: readable(name, () => statSync(path)).isFile(), read: () => new Uint8Array(readable(name, () => readFileSync(path))) };
  });
  return readShelf('seeds', entries, names);
}

/**
 * Reads and checks all content of a project: data, seeds and prose, and the references between them.
 * @throws ContentErrors, all mistakes in order of file and line
 */
export function checkContent(root: string): Content {
  const files = fromDisk(root);
  const content = collectErrors((report): Content => {
    const facts = readFacts(files, report);
    attempt(report, () => readBibliography(facts.bibtex), []);
    const articles = attempt(report, () => readSeeds(root, namesOf(facts.models)), []);
    return { facts, prose: readProse(files, 'ja', report), articles };
  });
  // Afterwards, since entries that were left out would be missed everywhere they are referred to.
  collectErrors((report) => checkReferences(content).forEach(report));
  return content;
}
