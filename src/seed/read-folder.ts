import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { attempt, collectErrors } from '../errors.ts';
import type { Article } from './article.ts';
import { SeedError } from './error.ts';
import type { NameFinder } from '../names/finder.ts';
import { readSeed } from './read.ts';

/** Entries that are no articles: hidden files, the images folder, and a readme. */
function isAside(name: string): boolean {
  return name.startsWith('.') || name.startsWith('#') || name.endsWith('~') || name === 'images' || /^readme\.md$/i.test(name);
}

/**
 * All articles of a project's `seeds/`, sorted by file name.
 * @param root folder of the project
 * @throws ContentErrors with every entry that is no readable seed, every mistake in one, and seeds with one address
 */
export function readSeedsFolder(root: string, names: NameFinder): Article[] {
  const folder = join(root, 'seeds');
  return collectErrors((report) => {
    const byId = new Map<string, Article>();
    const entries = readdirSync(folder).filter((name) => !isAside(name));
    return entries.sort().flatMap((name): Article[] => {
      const article = attempt(report, () => readEntry(folder, name, names), null);
      if (!article) return [];
      const address = `${article.lang}/${article.id}`;
      const twin = byId.get(address);
      if (twin) report(sameAddress(article, twin));
      byId.set(address, article);
      return [article];
    });
  });
}

function sameAddress(article: Article, twin: Article): SeedError {
  return new SeedError(
    { file: article.file, line: 1 },
    `its address /articles/${article.id}/ is also that of ${twin.file}`,
    'rename one of the two, or give it an id: in its front matter',
  );
}

function readEntry(folder: string, name: string, names: NameFinder): Article {
  const file = `seeds/${name}`;
  const path = join(folder, name);
  const location = { file, line: 1 };
  const kind = kindOf(folder, path, file);
  if (kind !== 'file')
    throw new SeedError(location, 'a folder or special file where a seed belongs', 'put only .md and .txt files (and the folder images) into seeds');
  if (!/\.(?:md|txt)$/i.test(name)) throw new SeedError(location, 'a file that is neither .md nor .txt', 'rename it or move it out of seeds');
  return readSeed(file, readBytes(path, file), names);
}

/**
 * Whether a path is a regular file of this folder.
 * @throws SeedError for a link that leads out of the folder or nowhere
 */
export function kindOf(folder: string, path: string, file: string): 'file' | 'folder' | 'other' {
  const location = { file, line: 1 };
  try {
    if (lstatSync(path).isSymbolicLink() && !realpathSync(path).startsWith(realpathSync(folder) + sep))
      throw new SeedError(location, 'a symbolic link that leads out of seeds', 'put the file itself there');
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (error instanceof SeedError) throw error;
    throw unreadable(error, file);
  }
}

/** Bytes of a file. @throws SeedError when the system does not give them */
export function readBytes(path: string, file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw unreadable(error, file);
  }
}

function unreadable(error: unknown, file: string): SeedError {
  const { code = (error as Error).message } = error as NodeJS.ErrnoException;
  return new SeedError({ file, line: 1 }, `it cannot be read (${code})`, 'check its permissions and, if it is a link, where it leads');
}
