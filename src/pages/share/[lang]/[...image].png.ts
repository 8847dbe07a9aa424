import { fileURLToPath } from 'node:url';
import { cacheDir, root } from 'astro:config/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getEdition } from '../../../edition.ts';
import { ContentError } from '../../../errors.ts';
import { LANGUAGES } from '../../../languages.ts';
import { breakable } from '../../../markdown/phrases.ts';
import { textsOf, type Card } from '../../../share/card.ts';
import { fontsFor } from '../../../share/fonts.ts';
import { drawImage, MissingGlyphs } from '../../../share/image.ts';
import { ImageStore } from '../../../share/store.ts';
import { shareName } from '../../../views/addresses.ts';
import { cardsOf } from '../../../views/cards.ts';
import { urlIn } from '../../../views/url.ts';

interface Props extends Record<string, unknown> {
  card: Card;
  /** Address of the page that the image stands for. */
  page: string;
}

const store = new ImageStore(fileURLToPath(new URL('share/', cacheDir)));

/** All cards at once, so that a font is read once for all. */
const allCards = async (): Promise<Props[]> =>
  (await Promise.all(LANGUAGES.map(getEdition))).flatMap((edition) => [...cardsOf(edition)].map(([page, card]) => ({ page, card })));

let fonts: ReturnType<typeof fontsFor> | undefined;

/** One image for every page, and one for every model by its short link. */
export const getStaticPaths = (async () =>
  (await allCards()).map((props) => ({ params: { lang: props.card.lang, image: shareName(props.page) }, props }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { card, page } }) => {
  const image = await store.get(card, async () => {
    fonts ??= fontsFor(
      fileURLToPath(root),
      (await allCards()).flatMap((props) => textsOf(props.card)),
    );
    return drawImage(card, fonts, breakable).catch((error: unknown) => {
      throw error instanceof MissingGlyphs ? told(error, card, page) : error;
    });
  });
  return new Response(image, { headers: { 'Content-Type': 'image/png' } });
};

/** What to tell whoever wrote a character that cannot be drawn. */
function told({ characters }: MissingGlyphs, card: Card, page: string): ContentError {
  const named = characters.map((character) => `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`);
  return new ContentError(
    { file: `share image of ${urlIn(card.lang)(page)}`, line: 1 },
    `the fonts of share images have no ${named.join(', ')} (in ${JSON.stringify(textsOf(card).find((text) => text.includes(characters[0] ?? '')) ?? card.title)})`,
    'write it in other characters, or let src/share/fonts.ts read a font that has them',
  );
}
