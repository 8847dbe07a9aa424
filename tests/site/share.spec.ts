import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Parser } from 'htmlparser2';
import openGraph from 'open-graph-scraper';
import sharp from 'sharp';
import { ORIGIN, promised, SITE, siteFiles, sitePages, type SitePage } from '../support/site.ts';

const PAGES = sitePages();
const READABLE = PAGES.filter(({ isRedirect }) => !isRedirect);
/** The page that stands for missing ones has no address of its own. */
const LISTED = READABLE.filter(({ path }) => path !== '/404.html');
const SHORT_LINK = /^\/(?:[a-z]{2}\/)?m\/[^/]+\/$/;

const IMAGE = { width: 1200, height: 630 };
const MOST_BYTES = 60_000;

type Told = Awaited<ReturnType<typeof openGraph>>['result'];

/** What a program that shows links reads of a page. */
const toldOf = async ({ html }: SitePage): Promise<Told> => (await openGraph({ html })).result;

/** Every named `meta` of a page, as it stands in the HTML. */
function metaOf({ html }: SitePage): Map<string, string[]> {
  const found = new Map<string, string[]>();
  new Parser({
    onopentag(element, { name, property, content }) {
      const key = name ?? property;
      if (element === 'meta' && key !== undefined) found.set(key, [...(found.get(key) ?? []), content ?? '']);
    },
  }).end(html);
  return found;
}

/** File of the site that an address of an image names. */
const fileOf = (address: string): string => decodeURIComponent(new URL(address).pathname.slice(1));

/** The structured data of a page, parsed. */
const dataOf = ({ html }: SitePage): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((match) => JSON.parse(match[1] ?? '') as Record<string, unknown>);

test('every page and every short link tells those who show links what it is, with an image of its own', async () => {
  const images: string[] = [];
  for (const page of PAGES.filter((one) => !one.isRedirect || SHORT_LINK.test(one.path))) {
    const told = await toldOf(page);
    const [image] = told.ogImage ?? [];
    expect(told, page.path).toMatchObject({
      ogTitle: expect.stringMatching(/\S/),
      ogDescription: told.twitterDescription ?? 'a description',
      ogUrl: ORIGIN + page.path,
      ogType: expect.stringMatching(/^(?:article|website)$/),
      ogSiteName: expect.stringMatching(/\S/),
      ogLocale: expect.stringMatching(/^[a-z]{2}_[A-Z]{2}$/),
      twitterCard: 'summary_large_image',
      twitterTitle: told.ogTitle,
    });
    expect(image, page.path).toMatchObject({ type: 'image/png', width: String(IMAGE.width), height: String(IMAGE.height) });
    expect(image?.alt, page.path).toContain(told.ogTitle);
    expect(told.twitterImage?.[0], page.path).toMatchObject({ url: image?.url, alt: image?.alt });
    expect(image?.url, page.path).toMatch(new RegExp(`^${ORIGIN}/`));
    images.push(fileOf(image?.url ?? ''));
  }
  expect(new Set(images).size, 'no two pages share an image').toBe(images.length);
  expect(images.sort(), 'no image without a page').toEqual(siteFiles().filter((file) => file.startsWith('share/')));
});

test('every image opens, has the size that is promised and few bytes, and no two are alike', async () => {
  const seen = new Map<string, string>();
  for (const file of siteFiles().filter((name) => name.startsWith('share/'))) {
    const bytes = readFileSync(join(SITE, file));
    expect(bytes.length, file).toBeLessThan(MOST_BYTES);
    const { data, info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
    expect({ format: (await sharp(bytes).metadata()).format, width: info.width, height: info.height }, file).toEqual({ format: 'png', ...IMAGE });
    const content = data.toString('base64');
    expect(seen.get(content), file).toBeUndefined();
    seen.set(content, file);
  }
});

test('a short link carries the title, description and image of its own section, not of the page that it leads to', async () => {
  for (const { id, folder } of promised().models) {
    const [link, family] = [PAGES.find(({ path }) => path === `/m/${id}/`), PAGES.find(({ path }) => path === `/families/${folder}/`)];
    if (!link || !family) throw new Error(`no page for ${id}`);
    const [own, whole] = [await toldOf(link), await toldOf(family)];
    expect(family.html, id).toContain(`id="${id}"`);
    expect(own.ogDescription, id).not.toBe(whole.ogDescription);
    expect(own.ogImage?.[0]?.url, id).not.toBe(whole.ogImage?.[0]?.url);
    expect(metaOf(link).get('robots'), id).toEqual(['noindex']);
    expect(link.html, id).toContain(`<link rel="canonical" href="${ORIGIN}/families/${folder}/">`);
  }
});

test('every page names itself and the survey to reference managers', () => {
  for (const page of LISTED) {
    const meta = metaOf(page);
    const address = ORIGIN + page.path;
    const single = (name: string): string | undefined => (meta.get(name)?.length === 1 ? meta.get(name)?.[0] : undefined);
    expect(single('citation_title'), page.path).toBe(single('og:title'));
    expect(single('DC.title'), page.path).toBe(single('og:title'));
    expect(single('citation_public_url'), page.path).toBe(address);
    expect(single('DC.identifier'), page.path).toBe(address);
    expect(single('citation_author'), page.path).toBe(single('DC.creator'));
    expect(single('citation_publication_date'), page.path).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    expect(single('DC.date')?.replaceAll('-', '/'), page.path).toBe(single('citation_publication_date'));
    expect(page.html, page.path).toContain(`<html lang="${single('DC.language')}"`);
    const reference = new URLSearchParams((single('citation_reference') ?? '').replace(/; /g, '&'));
    expect(reference.get('citation_doi'), page.path).toMatch(/^10\.\d+\/\S+$/);
    expect(reference.getAll('citation_author').length, page.path).toBeGreaterThan(1);
    expect(single('DC.source'), page.path).toBe(`https://doi.org/${reference.get('citation_doi')}`);
  }
});

test('every page describes itself in the words of schema.org, with the way to it and the survey it is about', async () => {
  const byAddress = new Set(READABLE.map(({ path }) => ORIGIN + path));
  for (const page of LISTED) {
    const data = dataOf(page);
    expect((await toldOf(page)).jsonLD, page.path).toHaveLength(data.length);
    const own = data.find((thing) => thing['@type'] === 'Article' || thing['@type'] === 'WebPage');
    expect(own, page.path).toMatchObject({
      '@context': 'https://schema.org',
      url: ORIGIN + page.path,
      about: { '@type': 'ScholarlyArticle', '@id': expect.stringMatching(/^https:\/\/doi\.org\/10\./) },
    });
    const crumbs = (own?.['breadcrumb'] as { itemListElement: { position: number; item: string }[] } | undefined)?.itemListElement ?? [];
    if (!/^\/(?:[a-z]{2}\/)?$/.test(page.path)) expect(crumbs.at(-1)?.item, page.path).toBe(ORIGIN + page.path);
    for (const [index, { position, item }] of crumbs.entries()) {
      expect(position, page.path).toBe(index + 1);
      expect(byAddress, page.path).toContain(item);
    }
  }
  const types = (path: string): unknown[] =>
    dataOf(READABLE.find((page) => page.path === path) ?? { path, html: '', isRedirect: false }).map((thing) => thing['@type']);
  expect(types('/data/')).toContain('Dataset');
  expect(types('/families/llama/')).toContain('Article');
});
