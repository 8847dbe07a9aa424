import { fileURLToPath } from 'node:url';
import { attempt, type ContentError, type Report } from '../../../src/errors.ts';
import { readBibliography, type Reference } from '../../../src/schemas/bibliography.ts';
import { checkOwnSeeds } from '../../../src/checks/seeds/seeds.ts';
import { checkReferences } from '../../../src/checks/references.ts';
import { checkSince } from '../../../src/checks/since/epilogue.ts';
import { checkContent, namesOf, type Content } from '../../../src/checks/content.ts';
import { fromDisk, readFacts } from '../../../src/schemas/facts.ts';
import { readSeed } from '../../../src/seed/read.ts';
import { readAllProse, type AllProse, type ProseFile } from '../../../src/schemas/prose.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const disk = fromDisk(root);

/** Changes to the project's files, by path: a new text, a change of the text there is, or null for a file taken away. */
export type Changes = Record<string, string | null | ((text: string) => string)>;

/** A change of a text: the first place where something stands. */
export const once =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, () => to);

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
const unchanged = checkContent(root);
const unchangedReferences = readBibliography(unchanged.facts.bibtex);

/** Everything with the changes, and what is wrong with it. */
export interface Loaded extends Content {
  references: Reference[];
  /** Messages of all mistakes; broken references are looked for only where everything could be read. */
  errors: string[];
}

/** Reads everything with the changes, and walks the references. */
export function load(changes: Changes = {}): Loaded {
  const files = overlay(changes);
  const changed = (folder: string): boolean => Object.keys(changes).some((path) => path.startsWith(folder));
  const errors: ContentError[] = [];
  const report = (error: ContentError): void => void errors.push(error);
  const facts = changed('src/data/') ? readFacts(files, report) : unchanged.facts;
  if (facts !== unchanged.facts) checkSince(facts, report);
  const prose = changed('src/content/') ? proseWith(changes, files, report) : unchanged.prose;
  const references = changed('src/data/references.bib') ? attempt(report, () => readBibliography(facts.bibtex), []) : unchangedReferences;
  const articles = unchanged.articles.map((article) =>
    changed(article.file)
      ? attempt(report, () => readSeed(article.file, new TextEncoder().encode(files.read(article.file)), namesOf(facts.models)), article)
      : article,
  );
  const content = { facts, prose, articles };
  if (errors.length === 0) checkOwnSeeds(articles, files, facts.bibtex, report);
  if (errors.length === 0) errors.push(...checkReferences(content));
  return { ...content, references, errors: errors.map((error) => error.message) };
}

/** The prose with its changed files read anew. */
function proseWith(changes: Changes, files: typeof disk, report: Report): AllProse {
  const isChanged = (path: string): boolean => Object.keys(changes).some((file) => file === path || file.startsWith(`${path}/`));
  const anew = readAllProse({ ...files, list: (folder) => files.list(folder).filter((name) => isChanged(`${folder}/${name}`)) }, report);
  const merged = <T extends ProseFile>(before: readonly T[], after: readonly T[] = []): T[] =>
    [...before.filter(({ file }) => !isChanged(file)), ...after].sort((a, b) => (a.file < b.file ? -1 : 1));
  return new Map(
    [...unchanged.prose].map(([lang, { families, notes, areas, supplements, pages }]) => {
      const now = anew.get(lang);
      return [
        lang,
        {
          families: merged(families, now?.families),
          notes: merged(notes, now?.notes),
          areas: merged(areas, now?.areas),
          supplements: merged(supplements, now?.supplements),
          pages: merged(pages, now?.pages),
        },
      ];
    }),
  );
}

/** What changes are refused with. */
export function complaints(changes: Changes): string[] {
  return load(changes).errors;
}

/** The line (from 1) of the first occurrence of a text in a file of the project. */
export function lineOf(path: string, needle: string): number {
  const text = disk.read(path);
  const at = text.indexOf(needle);
  if (at < 0) throw new Error(`${path} does not hold ${needle}`);
  return text.slice(0, at).split('\n').length;
}
