import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { CARD_SIZE, GETA, type Card } from './card.ts';
import { drawCard } from './drawing.ts';

/** Cuts a title into parts, between which a line may break. */
export type ToParts = (title: string) => string[];

/** More letters of a title than fit any image, which cuts what it has no room for. */
const MOST_LETTERS = 300;

/** Characters that none of the fonts has. */
export class MissingGlyphs extends Error {
  override readonly name = 'MissingGlyphs';
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`the fonts have no ${characters.join(' ')}`);
    this.characters = characters;
  }
}

/**
 * The share image of a card, as PNG. Letters become outlines and nothing of the machine takes part, neither fonts nor the
 * date, so that the same card gives the same bytes.
 * @throws MissingGlyphs naming each character that no font has; in a captured title, they become a geta instead
 */
export async function drawImage(card: Card, fonts: Font[], toParts: ToParts): Promise<Uint8Array<ArrayBuffer>> {
  const { svg, missing } = await outline(card, fonts, toParts);
  if (missing.length > 0) {
    const title = [...card.title].map((character) => (missing.includes(character) ? GETA : character)).join('');
    if (!card.isCaptured || title === card.title) throw new MissingGlyphs(missing);
    return drawImage({ ...card, title }, fonts, toParts);
  }
  // Three colours with their edges: a palette halves the bytes and shows no difference.
  const png = sharp(Buffer.from(svg)).png({ palette: true, colours: 64, dither: 0, effort: 1, compressionLevel: 9 });
  return new Uint8Array(await png.toBuffer());
}

async function outline(card: Card, fonts: Font[], toParts: ToParts): Promise<{ svg: string; missing: string[] }> {
  const missing = new Set<string>();
  const names = [...new Set(fonts.map(({ name }) => name))];
  const svg = await satori(drawCard(card, toParts([...card.title].slice(0, MOST_LETTERS).join('')), names), {
    ...CARD_SIZE,
    fonts,
    // Asked for what no font has.
    loadAdditionalAsset: (_, segment) => {
      for (const character of segment) if (!/^\s$/u.test(character)) missing.add(character);
      return Promise.resolve([]);
    },
  });
  return { svg, missing: [...missing] };
}
