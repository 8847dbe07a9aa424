import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../errors.ts';
import { allBlocks, type Article } from './article.ts';
import { SeedError } from './error.ts';
import type { HoistedImage } from './images.ts';
import { kindOf } from './read-folder.ts';

/** A file of `seeds/images/`, or of a folder in it that is named after an article. */
export interface ImageFile {
  /** Path as shown in messages, e.g. `seeds/images/x/fig.png`. */
  file: string;
  path: string;
  /** The article whose folder it stands in, or null. */
  article: string | null;
  name: string;
}

const IMAGE = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** All image files of a project. Anything else in the folder, and links that lead out of it, are reported. */
export function imageFiles(root: string, report: Report): ImageFile[] {
  const folder = join(root, 'seeds', 'images');
  if (!existsSync(folder)) return [];
  const read = (inner: string, article: string | null): ImageFile[] =>
    readdirSync(join(folder, inner))
      .filter((name) => !name.startsWith('.') && !/^readme\.md$/i.test(name))
      .sort()
      .flatMap((name): ImageFile[] => {
        const path = join(folder, inner, name);
        const file = `seeds/images/${inner === '' ? '' : `${inner}/`}${name}`;
        try {
          const kind = kindOf(join(root, 'seeds'), path, file);
          if (kind === 'folder' && article === null) return read(name, name);
          if (kind === 'file' && IMAGE.test(name)) return [{ file, path, article, name }];
        } catch (error) {
          if (!(error instanceof SeedError)) throw error;
          report(error);
          return [];
        }
        report(
          new SeedError(
            { file, line: 1 },
            'what is no image of a seed',
            'keep .png, .jpg, .webp, .avif and .gif files there, and folders named after an article',
          ),
        );
        return [];
      });
  return read('', null);
}

/** A name with its ending in small letters, since cameras and sites write `.JPG`. */
function endingFolded(name: string): string {
  return name.replace(/\.[^.]*$/, (ending) => ending.toLowerCase());
}

/** The files of images, found by the article that shows them and their name. */
export interface ImageFinder {
  /** The file of an image, or null: an image that the project does not hold is only linked to. */
  find(article: string, image: HoistedImage): ImageFile | null;
  /** One sentence for each file that two addresses could mean. */
  ambiguities: string[];
}

/**
 * Finds files by article first (`seeds/images/<article>/<name>`), then by name alone; case of the ending is ignored. Where
 * a name alone stands for two addresses, neither is shown: a picture under another's caption is worse than none.
 */
export function imageFinder(files: readonly ImageFile[], articles: readonly Article[]): ImageFinder {
  const byName = (article: string | null, name: string): ImageFile | null => {
    const candidates = files.filter((file) => file.article === article);
    return candidates.find((file) => file.name === name) ?? candidates.find((file) => endingFolded(file.name) === endingFolded(name)) ?? null;
  };
  const users = new Map<ImageFile, Map<string, string>>();
  const fileOf = (article: string, image: HoistedImage): ImageFile | null => byName(article, image.basename) ?? byName(null, image.basename);
  for (const article of articles) {
    for (const { image } of allBlocks(article)) {
      const file = image && fileOf(article.id, image);
      if (!file) continue;
      const addresses = users.get(file) ?? new Map<string, string>();
      users.set(file, addresses);
      if (!addresses.has(image.url)) addresses.set(image.url, `${article.file}:${image.line}`);
    }
  }
  const ambiguous = [...users].filter(([, addresses]) => addresses.size > 1);
  return {
    find: (article, image) => {
      const file = fileOf(article, image);
      return file && (users.get(file)?.size ?? 0) < 2 ? file : null;
    },
    ambiguities: ambiguous.map(([{ file, name }, addresses]) => {
      const places = [...addresses].map(([address, place]) => `${place} <${address}>`).join(' and ');
      return `${file}: one file for ${addresses.size} addresses, so that none of them shows it (${places}); put each into seeds/images/<article>/${name}`;
    }),
  };
}
