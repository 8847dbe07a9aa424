import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { imageFiles, imageFinder } from '../../../src/seed/image-files.ts';
import { checkImages, pictureOf, render } from '../../../src/seed/pictures.ts';
import { readSeedsFolder } from '../../../src/seed/read-folder.ts';
import { bytes, HEAD, names, readText } from './reading.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seeds-'));
  mkdirSync(join(root, 'seeds', 'images'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array = HEAD): void => writeFileSync(join(root, 'seeds', name), content);
const ids = (): string[] => readSeedsFolder(root, names).map(({ id }) => id);
const refusal = (): string => {
  try {
    return ids().join(' ');
  } catch (error) {
    return (error as Error).message;
  }
};

test('every .md and .txt is an article, in the order of names; editors and systems leave files aside', () => {
  for (const name of ['b.txt', 'a.MD', '10.md']) put(name);
  for (const name of ['.DS_Store', '.gitkeep', 'a.md~', '#a.md#', 'README.md']) put(name, 'no seed');
  symlinkSync('someone@machine.1234', join(root, 'seeds', '.#a.md'));
  expect(ids()).toEqual(['10', 'a', 'b']);
});

test('everything wrong is told at once, each in one sentence', () => {
  put('my_article.txt');
  put('My Article.md');
  put('photo.png', '');
  put('empty.md', '');
  put('utf16.txt', Uint8Array.of(0xff, 0xfe, 0x42, 0x30));
  put('nul.txt', Uint8Array.of(...bytes('a\n'), 0));
  put('many.md', '---\ntitle: t\nsource_url: x\npublish_date: nie\n---\n');
  mkdirSync(join(root, 'seeds', 'drafts'));
  symlinkSync(join(root, 'seeds', 'gone.md'), join(root, 'seeds', 'link.md'));
  symlinkSync('/etc/hostname', join(root, 'seeds', 'out.md'));
  execFileSync('mkfifo', [join(root, 'seeds', 'pipe.md')]);
  const told = refusal().split('\n');
  for (const sentence of [
    /^seeds\/drafts:1: a folder or special file where a seed belongs; put only/,
    /^seeds\/empty\.md:1: the file is empty; write/,
    /^seeds\/link\.md:1: it cannot be read \(ENOENT\); check/,
    /^seeds\/many\.md:3: source_url is "x"; give/,
    /^seeds\/many\.md:4: publish_date is "nie"/,
    /^seeds\/my_article\.txt:1: its address \/articles\/my-article\/ is also that of seeds\/My Article\.md; rename/,
    /^seeds\/nul\.txt:2: a NUL byte/,
    /^seeds\/out\.md:1: a symbolic link that leads out of seeds; put the file itself there$/,
    /^seeds\/photo\.png:1: a file that is neither \.md nor \.txt; rename/,
    /^seeds\/pipe\.md:1: a folder or special file/,
    /^seeds\/utf16\.txt:1: bytes that are not UTF-8; save/,
  ]) {
    expect(
      told.filter((line) => sentence.test(line)),
      String(sentence),
    ).toHaveLength(1);
  }
  expect(told).toHaveLength(11);
});

test('a link within seeds/ is followed', () => {
  put('a.md');
  symlinkSync('a.md', join(root, 'seeds', 'b.md'));
  expect(ids()).toEqual(['a', 'b']);
});

const image = (width = 400): Promise<Buffer> =>
  sharp({ create: { width, height: 200, channels: 3, background: '#345' } })
    .png()
    .toBuffer();

test('images are looked for by article, then by name, the case of the ending aside', async () => {
  mkdirSync(join(root, 'seeds', 'images', 'one'));
  for (const name of ['one/fig.png', 'fig.png', 'shot.JPG', 'same.png']) put(`images/${name}`, await image());
  const article = (id: string, ...addresses: string[]): ReturnType<typeof readText> =>
    readText(`${HEAD}\n${addresses.map((address) => `![図](https://example.net/${address})`).join('\n\n')}\n`, `seeds/${id}.md`);
  const articles = [article('one', 'fig.png', 'shot.jpg', '2023/same.png'), article('two', 'fig.png', 'SHOT.jpg', '2024/same.png', 'none.png')];
  const finder = imageFinder(
    imageFiles(root, (error) => expect.fail(error.message)),
    articles,
  );
  const found = articles.map(({ id, lead }) => lead.map((block) => (block.image ? (finder.find(id, block.image)?.file ?? null) : null)));
  expect(found).toEqual([
    ['seeds/images/one/fig.png', 'seeds/images/shot.JPG', null],
    ['seeds/images/fig.png', null, null, null],
  ]);
  expect(finder.ambiguities).toHaveLength(1);
  expect(finder.ambiguities[0]).toMatch(/^seeds\/images\/same\.png: one file for 2 addresses.*seeds\/one\.md:10 .* and seeds\/two\.md:10 /);
});

test('broken images, links and other files are told, also those that no seed shows', async () => {
  put('images/good.png', await image());
  put('images/cut.png', (await image()).subarray(0, 60));
  put('images/text.jpg', 'alert(1)');
  put('images/script.js', 'alert(1)');
  symlinkSync('/etc/passwd', join(root, 'seeds', 'images', 'p.png'));
  await expect(checkImages(root)).rejects.toThrow(
    /^seeds\/images\/p\.png:1: a symbolic link that leads out of seeds; .+\nseeds\/images\/script\.js:1: what is no image of a seed; .+$/,
  );
  for (const name of ['p.png', 'script.js']) rmSync(join(root, 'seeds', 'images', name));
  await expect(checkImages(root)).rejects.toThrow(
    /^seeds\/images\/cut\.png:1: an image that cannot be read \([^\n]+\); replace it .+\nseeds\/images\/text\.jpg:1: an image that cannot be read [^\n]+$/,
  );
});

test('a picture comes in the sizes that it fills', async () => {
  put('images/fig.png', await image(800));
  const [file] = imageFiles(root, () => undefined);
  const picture = await pictureOf(file ?? expect.fail());
  expect([picture.width, picture.height, picture.variants.map(({ width, format }) => `${width} ${format}`)]).toEqual([
    800,
    200,
    ['360 avif', '720 avif', '800 avif', '360 webp', '720 webp', '800 webp'],
  ]);
  const made = await sharp(await render(file ?? expect.fail(), { name: '', width: 360, format: 'webp' })).metadata();
  expect([made.width, made.format]).toEqual([360, 'webp']);
});
