import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { collectErrors } from '../errors.ts';
import { SeedError } from './error.ts';
import { imageFiles, type ImageFile } from './image-files.ts';
import { readBytes } from './read-folder.ts';

/** An image file as the site shows it: its size, and the files made of it. */
export interface Picture {
  width: number;
  height: number;
  variants: Variant[];
}

/** One file made of an image. */
export interface Variant {
  name: string;
  width: number;
  format: 'avif' | 'webp';
}

const WIDTHS = [360, 720, 1080, 1440];

/** An image as bytes. Only its own decoder ever sees them: nothing of a seed passes through the bundler. */
function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { failOn: 'error' }).rotate();
}

/**
 * Decodes every image file of a project, also those that no seed shows.
 * @throws ContentErrors with each that is broken, of another kind than its ending says, or no regular file
 */
export async function checkImages(root: string): Promise<void> {
  const broken: SeedError[] = [];
  const files = collectErrors((report) => imageFiles(root, report));
  for (const file of files) {
    await pictureOf(file).catch((error: unknown) => {
      if (!(error instanceof SeedError)) throw error;
      broken.push(error);
    });
  }
  collectErrors((report) => broken.forEach(report));
}

/** Size and variants of an image. @throws SeedError when it cannot be decoded */
export async function pictureOf(file: ImageFile): Promise<Picture> {
  const bytes = readBytes(file.path, file.file);
  try {
    const { info } = await open(bytes).raw().toBuffer({ resolveWithObject: true });
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const widths = [...new Set([...WIDTHS.filter((width) => width < info.width), Math.min(info.width, WIDTHS.at(-1) ?? info.width)])];
    const variants = (['avif', 'webp'] as const).flatMap((format) => widths.map((width) => ({ name: `${hash}-${width}.${format}`, width, format })));
    return { width: info.width, height: info.height, variants };
  } catch (error) {
    const why = (error as Error).message.split('\n')[0] ?? '';
    throw new SeedError({ file: file.file, line: 1 }, `an image that cannot be read (${why})`, 'replace it with one that opens in a browser, or take it away');
  }
}

/** The bytes of one variant. */
export async function render(file: ImageFile, { width, format }: Variant): Promise<Uint8Array> {
  const resized = open(readBytes(file.path, file.file)).resize({ width, withoutEnlargement: true });
  return new Uint8Array(await (format === 'avif' ? resized.avif() : resized.webp()).toBuffer());
}
