import { attempt, collectErrors } from '../errors.ts';
import { nameFinder, type NameFinder } from '../names/finder.ts';
import type { Article } from '../seed/article.ts';
import { readSeedsFolder } from '../seed/read-folder.ts';
import { readBibliography } from '../schemas/bibliography.ts';
import { checkOwnSeeds } from './seeds/seeds.ts';
import { checkReferences } from './references.ts';
import { checkSince } from './since/epilogue.ts';
import { fromDisk, readFacts, type Facts } from '../schemas/facts.ts';
import { readAllProse, type AllProse } from '../schemas/prose.ts';
import { namesIn, type Model } from '../schemas/schemas.ts';

/** What the edition is made of. */
export interface Content {
  facts: Facts;
  prose: AllProse;
  articles: Article[];
}

/** The finder for all names of all models. */
export function namesOf(models: readonly Pick<Model, 'id' | 'name' | 'name_ja' | 'aliases'>[]): NameFinder {
  return nameFinder(models.flatMap((model) => namesIn(model).map((text) => ({ id: model.id, text }))));
}

/**
 * Reads and checks all content of a project: data, seeds and prose, and the references between them.
 * @throws ContentErrors in order of file and line: all mistakes of single files; where there are none, all of references
 */
export function checkContent(root: string): Content {
  const files = fromDisk(root);
  const content = collectErrors((report): Content => {
    const facts = readFacts(files, report);
    checkSince(facts, report);
    attempt(report, () => readBibliography(facts.bibtex), []);
    const articles = attempt(report, () => readSeedsFolder(root, namesOf(facts.models)), []);
    checkOwnSeeds(articles, files, facts.bibtex, report);
    return { facts, prose: readAllProse(files, report), articles };
  });
  // Afterwards, since entries that were left out would be missed everywhere they are referred to.
  collectErrors((report) => checkReferences(content).forEach(report));
  return content;
}
