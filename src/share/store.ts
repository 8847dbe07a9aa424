import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import settings from '../../package.json' with { type: 'json' };
import type { Card } from './card.ts';

/** The code that draws: whatever of it changes, images are drawn anew. */
const code = Object.entries(
  import.meta.glob<string>(['./*.ts', '../styles/tokens.css', '../markdown/phrases.ts'], { query: '?raw', import: 'default', eager: true }),
)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, text]) => text);

const { satori, sharp, budoux, '@fontsource/noto-sans-jp': font } = settings.dependencies;

/** Images of earlier builds, each under the hash of everything that it was drawn from. */
export class ImageStore {
  readonly #folder: string;

  /** @param folder where images are kept; made when it is missing */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The image of a card, drawn only if it is not there. */
  async get(card: Card, draw: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    const file = join(this.#folder, `${keyOf(card)}.png`);
    const kept = this.#read(file);
    if (kept) return kept;
    const image = await draw();
    mkdirSync(this.#folder, { recursive: true });
    // Builds may run side by side, and any may be killed: a file under its name is always whole.
    const half = `${file}.${process.pid}`;
    writeFileSync(half, image);
    renameSync(half, file);
    return image;
  }

  #read(file: string): Uint8Array<ArrayBuffer> | null {
    try {
      return new Uint8Array(readFileSync(file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}

function keyOf(card: Card): string {
  return createHash('sha256')
    .update(JSON.stringify([card, code, satori, sharp, budoux, font]))
    .digest('hex')
    .slice(0, 32);
}
