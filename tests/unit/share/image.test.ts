import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { breakable } from '../../../src/markdown/phrases.ts';
import { CARD_SIZE, textsOf, type Card } from '../../../src/share/card.ts';
import { fontsFor } from '../../../src/share/fonts.ts';
import { drawImage, MissingGlyphs } from '../../../src/share/image.ts';
import { ImageStore } from '../../../src/share/store.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MOST_BYTES = 60_000;

const card: Card = {
  lang: 'ja',
  section: 'あるファミリー',
  title: 'あるモデル',
  figure: {
    value: '57.3†',
    label: '指標',
    note: '表3の値\n†は訂正・注意',
    gauge: { at: 0.573, mark: 'open', ticks: [{ at: 0.48, label: 'GPT-3.5-turbo', isLong: false }] },
  },
  site: 'ある版',
};
const share: Card = { ...card, figure: { value: '7 / 30', label: '比較', note: '', gauge: { part: 7, whole: 30 } } };

const LONG = [
  ['of many phrases', '追いついたかどうかを調べる題名、'.repeat(40)],
  ['of many words', 'a title of many words '.repeat(40)],
  ['of one word', 'abcdefgh'.repeat(60)],
  ['in capitals', 'WWWMMM '.repeat(60)],
] as const;
const fonts = fontsFor(ROOT, [card, share].flatMap(textsOf).concat(LONG.flat()));

const draw = (of: Card): Promise<Uint8Array<ArrayBuffer>> => drawImage(of, fonts, breakable);
const pixels = (png: Uint8Array): Promise<Buffer> => sharp(png).removeAlpha().raw().toBuffer();

describe('a share image', () => {
  it.each([card, share, { ...share, figure: { ...share.figure, gauge: { part: 700, whole: 3000 } } }])(
    'has the size that is promised, and few bytes',
    async (of) => {
      const png = await draw(of);
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...CARD_SIZE });
      expect(png.length).toBeLessThan(MOST_BYTES);
    },
  );

  it('is the same to the byte whenever it is drawn', async () => {
    expect(Buffer.compare(await draw(card), await draw(card))).toBe(0);
  });

  it.each(LONG)('leaves what stands below a title %s where it is', async (_, title) => {
    const [short, long] = [await pixels(await draw(share)), await pixels(await draw({ ...share, title }))];
    // The figure begins below the room of the title.
    const from = 400 * CARD_SIZE.width * 3;
    // The palette is each image's own, so that shades may differ a little.
    expect(short.subarray(from).filter((shade, index) => Math.abs(shade - (long[from + index] ?? 0)) > 48).length).toBe(0);
  });

  it('names every character that no font has', async () => {
    const drawn = draw({ ...card, title: 'Erdős 한 😀 モデル', section: 'ファミリー𓀀' });
    await expect(drawn).rejects.toThrow(MissingGlyphs);
    await drawn.catch((error: unknown) => expect([...(error as MissingGlyphs).characters].sort()).toEqual(['ő', '한', '😀', '𓀀'].sort()));
  });

  it('sets a geta for such a character where the title is a captured one', async () => {
    const [geta, captured] = [await draw({ ...card, title: '〓のモデル' }), await draw({ ...card, title: '😀のモデル', isCaptured: true })];
    expect(Buffer.compare(geta, captured)).toBe(0);
    await expect(draw({ ...card, section: '😀', isCaptured: true })).rejects.toThrow(MissingGlyphs);
  });
});

describe('the store of images', () => {
  const folder = mkdtempSync(join(tmpdir(), 'share-store-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('draws a card once, and anew when anything of it changes', async () => {
    const store = new ImageStore(join(folder, 'share'));
    let drawn = 0;
    const image = (of: Card): Promise<Uint8Array<ArrayBuffer>> => store.get(of, () => Promise.resolve(new Uint8Array([++drawn])));
    expect([...(await image(card))]).toEqual([1]);
    expect([...(await image({ ...card }))]).toEqual([1]);
    expect([...(await image({ ...card, site: 'ほかの版' }))]).toEqual([2]);
    expect([...(await new ImageStore(join(folder, 'share')).get(card, () => Promise.reject(new Error('drawn again'))))]).toEqual([1]);
    expect(readdirSync(join(folder, 'share')).every((file) => /^[0-9a-f]+\.png$/.test(file))).toBe(true);
  });
});
