import type { Article } from './article.ts';
import { SeedError } from './error.ts';
import type { NameFinder } from './names.ts';
import { readSeed } from './read.ts';

/** One entry of the seeds folder. `read` gives its bytes, and fails when it is not a readable file. */
export interface ShelfEntry {
  name: string;
  isFile: boolean;
  read: () => Uint8Array;
}

/** Entries that are no articles: hidden files, the images folder, and a readme. */
function isAside(entry: ShelfEntry): boolean {
  return entry.name.startsWith('.') || entry.name === 'images' || /^readme\.md$/i.test(entry.name);
}

/**
 * All articles of the seeds folder, sorted by file name.
 * @param folder the folder as shown in messages, e.g. `seeds`
 * @throws SeedError for an entry that is no readable seed, and for two seeds with one id.
 */
export function readShelf(folder: string, entries: readonly ShelfEntry[], names: NameFinder): Article[] {
  const articles = entries
    .filter((entry) => !isAside(entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => readEntry(`${folder}/${entry.name}`, entry, names));
  const byId = new Map<string, Article>();
  for (const article of articles) {
    const twin = byId.get(article.id);
    if (twin) {
      throw new SeedError(
        { file: article.file, line: 1 },
        `its address /articles/${article.id}/ is also that of ${twin.file}`,
        'rename one of the two, or give it an id: in its front matter',
      );
    }
    byId.set(article.id, article);
  }
  return articles;
}

function readEntry(file: string, entry: ShelfEntry, names: NameFinder): Article {
  const location = { file, line: 1 };
  if (!entry.isFile)
    throw new SeedError(location, 'a folder or special file where a seed belongs', 'put only .md and .txt files (and the folder images) into seeds');
  if (!/\.(?:md|txt)$/i.test(entry.name)) throw new SeedError(location, 'a file that is neither .md nor .txt', 'rename it or move it out of seeds');
  let bytes: Uint8Array;
  try {
    bytes = entry.read();
  } catch (error) {
    throw new SeedError(location, `it cannot be read (${(error as Error).message})`, 'check its permissions');
  }
  return readSeed(file, bytes, names);
}
