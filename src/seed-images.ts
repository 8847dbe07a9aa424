import type { Article } from './seed/article.ts';
import { imageFiles, imageFinder, type ImageFinder } from './seed/image-files.ts';

const made = new WeakMap<readonly Article[], ImageFinder>();

/** The finder for the images of these articles; in a build it is made once. What is wrong in the folder is told before. */
export function seedImages(root: string, articles: readonly Article[]): ImageFinder {
  const finder =
    made.get(articles) ??
    imageFinder(
      imageFiles(root, () => undefined),
      articles,
    );
  made.set(articles, finder);
  return finder;
}
