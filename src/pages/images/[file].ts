import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getEdition } from '../../edition.ts';
import { LANGUAGES } from '../../languages.ts';
import { allBlocks } from '../../seed/article.ts';
import type { ImageFile } from '../../seed/image-files.ts';
import { pictureOf, render, type Variant } from '../../seed/pictures.ts';
import { seedImages } from '../../seed-images.ts';

/** What a file is made from. */
interface Props extends Record<string, unknown> {
  image: ImageFile;
  variant: Variant;
}

/** Every size and format of every image that an article shows. */
export const getStaticPaths = (async () => {
  const articles = (await Promise.all(LANGUAGES.map(getEdition))).flatMap((edition) => edition.articles);
  const finder = seedImages(fileURLToPath(root), articles);
  const shown = new Set(articles.flatMap((article) => allBlocks(article).flatMap(({ image }) => (image ? (finder.find(article.id, image) ?? []) : []))));
  const files = new Map<string, Props>();
  for (const image of shown) for (const variant of (await pictureOf(image)).variants) files.set(variant.name, { image, variant });
  return [...files].map(([file, props]) => ({ params: { file }, props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response((await render(props.image, props.variant)) as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': `image/${props.variant.format}` } });
