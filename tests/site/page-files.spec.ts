import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument, parseFeed } from 'htmlparser2';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LANGUAGES } from '../../src/languages.ts';
import { idsOf, ORIGIN, promised, readablePages, SITE, siteFiles, sitePages } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

// What stands beside the pages: citations, Markdown twins, feeds, lists for programs, the sitemap.

const FILES = siteFiles();
const PAGES = readablePages().filter(({ path }) => path !== '/404.html');
const read = (file: string): string => readFileSync(join(SITE, file), 'utf8');
const homes = LANGUAGES.map((_, index) => (index === 0 ? '' : `${LANGUAGES[index]}/`));

interface Work {
  title?: string;
  DOI?: string;
  URL?: string;
  issued?: { 'date-parts': number[][] };
  author?: { family?: string; literal?: string }[];
  editor?: { family?: string; literal?: string }[];
}

/** Works that the citation library reads from a text. */
const works = (text: string): Work[] => new Cite(text, {} as ConstructorParameters<typeof Cite>[1]).data as Work[];
const essence = ({ title, DOI, URL, issued, author, editor = author }: Work): unknown => ({
  title,
  DOI,
  URL,
  year: issued?.['date-parts'][0]?.[0],
  names: editor?.map(({ family, literal }) => family ?? literal),
});

test.describe('citations', () => {
  const folders = FILES.filter((file) => /(?:^|\/)cite\.json$/.test(file)).map((file) => file.slice(0, -'cite.json'.length));

  test('stand beside every page and below every short link', () => {
    const missing = [...PAGES.map(({ path }) => path.slice(1)), ...promised().models.flatMap(({ id }) => homes.map((home) => `${home}m/${id}/`))];
    expect(missing.filter((folder) => !folders.includes(folder))).toEqual([]);
  });

  test('say the same work and the survey in every format', () => {
    const survey = works(read('references.bib'))[0];
    const faults = folders.flatMap((folder) => {
      const json = works(read(`${folder}cite.json`));
      const others = ['bib', 'ris'].map((format) => works(read(`${folder}cite.${format}`)));
      const text = read(`${folder}cite.txt`);
      const alike = others.every((other) => JSON.stringify(other.map(essence)) === JSON.stringify(json.map(essence)));
      const complete =
        json.length === 2 && json[1]?.DOI === survey?.DOI && json.every(({ title = '' }) => text.replaceAll('’', "'").includes(title.replaceAll('’', "'")));
      return alike && complete ? [] : [folder];
    });
    expect(faults).toEqual([]);
  });

  test('never name somebody’s own machine', () => {
    expect(
      folders.flatMap((folder) => ['bib', 'ris', 'json', 'txt'].map((format) => `${folder}cite.${format}`)).filter((file) => read(file).includes('localhost')),
    ).toEqual([]);
  });

  test('of all works hold the same ones', () => {
    const [bib = [], ris = [], json = []] = ['bib', 'ris', 'json'].map((format) => works(read(`references.${format}`)).map(essence));
    expect(bib).toHaveLength(promised().references.length);
    expect(ris).toEqual(bib);
    expect(json).toEqual(bib);
  });
});

test.describe('texts for programs', () => {
  const ids = idsOf(sitePages());
  const parser = unified().use(remarkParse).use(remarkGfm);
  const texts = [...PAGES.map(({ path }) => `${path.slice(1)}index.md`), ...homes.flatMap((home) => ['llms.txt', 'llms-full.txt'].map((name) => home + name))];

  /** Links of a Markdown text that lead nowhere on the site. */
  function broken(file: string): string[] {
    const found: string[] = [];
    visit(parser.parse(read(file)) as Root, (node) => {
      if (node.type !== 'link' && node.type !== 'image') return;
      const target = URL.parse(node.url);
      if (!target) return void found.push(`${file}: ${node.url} is no whole address`);
      if (target.origin !== ORIGIN) return;
      const path = decodeURIComponent(target.pathname);
      const fragment = decodeURIComponent(target.hash.slice(1));
      const page = ids.get(path);
      if (!page && (path.endsWith('/') || !existsSync(join(SITE, path)))) found.push(`${file}: ${node.url}: no such page or file`);
      if (fragment !== '' && !page?.has(fragment)) found.push(`${file}: ${node.url}: no such fragment`);
    });
    return found;
  }

  test('lead somewhere with every link', () => {
    expect(texts.flatMap(broken)).toEqual([]);
  });

  test('begin with the title of their page and its address, and hold no HTML', () => {
    const faults = PAGES.flatMap(({ path, html }) => {
      const text = read(`${path.slice(1)}index.md`);
      const tree = parser.parse(text);
      let markup = 0;
      visit(tree, 'html', () => void markup++);
      const [title, address] = tree.children;
      const heading = title?.type === 'heading' && title.depth === 1;
      return heading && address?.type === 'paragraph' && text.includes(`<${ORIGIN}${path}>`) && markup === 0 && html.includes('href="index.md"') ? [] : [path];
    });
    expect(faults).toEqual([]);
  });

  test('say what their pages say', () => {
    for (const { id, folder } of promised().models) expect(read(`families/${folder}/index.md`)).toContain(`/families/${folder}/#${id})`);
    for (const home of homes) {
      const all = read(`${home}llms-full.txt`);
      const own = PAGES.filter(({ path }) => homes.findLast((other) => path.startsWith(`/${other}`)) === home);
      expect(own.filter(({ path }) => !all.includes(read(`${path.slice(1)}index.md`)))).toEqual([]);
      expect(read(`${home}llms.txt`)).toContain(`${ORIGIN}/${home}llms-full.txt`);
    }
  });
});

test.describe('the feed', () => {
  for (const home of homes) {
    test(`/${home}feed.xml is what RFC 4287 asks for`, () => {
      const xml = read(`${home}feed.xml`);
      const document = parseDocument(xml, { xmlMode: true });
      const [feed] = getElementsByTagName('feed', document.childNodes);
      expect(feed?.attribs['xmlns']).toBe('http://www.w3.org/2005/Atom');
      const children = (parent: typeof feed, name: string): string[] =>
        getElementsByTagName(name, parent?.childNodes ?? [], false).map((element) => textContent(element));
      const entries = getElementsByTagName('entry', document.childNodes);
      for (const element of [feed, ...entries]) for (const name of ['id', 'title', 'updated']) expect(children(element, name), name).toHaveLength(1);
      expect(children(feed, 'author')).toHaveLength(1);
      const days = [feed, ...entries].flatMap((element) => children(element, 'updated'));
      expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(day))).toEqual([]);
      expect(days[0]).toBe([...days].sort().at(-1));
      const self = getElementsByTagName('link', feed?.childNodes ?? [], false).find(({ attribs }) => attribs['rel'] === 'self');
      expect(self?.attribs['href']).toBe(`${ORIGIN}/${home}feed.xml`);
      const identities = entries.flatMap((entry) => children(entry, 'id'));
      expect(new Set(identities).size).toBe(identities.length);
    });

    test(`/${home}feed.xml leads to the record on the page about the edition`, () => {
      const feed = parseFeed(read(`${home}feed.xml`));
      expect(feed?.type).toBe('atom');
      expect(feed?.items.length).toBeGreaterThan(0);
      const ids = idsOf(sitePages()).get(`/${home}about/`);
      for (const { link = '', title } of feed?.items ?? []) {
        expect(title).toBeTruthy();
        expect(link.split('#')[0]).toBe(`${ORIGIN}/${home}about/`);
        expect(ids?.has(link.split('#')[1] ?? '')).toBe(true);
      }
      for (const { path, html } of PAGES.filter((page) => homes.findLast((other) => page.path.startsWith(`/${other}`)) === home))
        expect(/<link rel="alternate" type="application\/atom\+xml" href="([^"]*)"/.exec(html)?.[1], path).toBe(`/${home}feed.xml`);
    });
  }
});

test('the sitemap dates every page by its content', () => {
  const urls = getElementsByTagName('url', parseDocument(read('sitemap-0.xml'), { xmlMode: true }).childNodes);
  expect(urls.length).toBeGreaterThan(0);
  // The day of the newest change: a build on another day has the same dates.
  const newest = parseFeed(read('feed.xml'))?.updated?.toISOString().slice(0, 10) ?? '';
  const since = /(\d{4}-\d{2}-\d{2}),[^\n]*\n*$/.exec(read('data/since-snapshots.csv'))?.[1] ?? '';
  for (const url of urls) {
    const [address] = getElementsByTagName('loc', url.childNodes).map((element) => textContent(element));
    const [day = ''] = getElementsByTagName('lastmod', url.childNodes).map((element) => textContent(element));
    expect(day, address).toMatch(/^\d{4}-\d{2}-\d{2}/);
    expect(
      [newest, since].some((known) => day.slice(0, 10) <= known),
      `${address} ${day}`,
    ).toBe(true);
  }
});

test('every file comes with its own type', async ({ request }) => {
  const types = {
    '/index.md': 'text/markdown',
    '/cite.bib': 'application/x-bibtex',
    '/cite.ris': 'application/x-research-info-systems',
    '/cite.json': 'application/vnd.citationstyles.csl+json',
    '/m/llama-2/cite.json': 'application/vnd.citationstyles.csl+json',
    '/cite.txt': 'text/plain',
    '/references.ris': 'application/x-research-info-systems',
    '/references.json': 'application/vnd.citationstyles.csl+json',
    '/feed.xml': 'application/atom+xml',
    '/en/feed.xml': 'application/atom+xml',
    '/llms-full.txt': 'text/plain',
    '/data/models.json': 'application/json',
  };
  for (const [path, type] of Object.entries(types)) {
    const response = await request.get(path);
    expect([path, response.status(), response.headers()['content-type']?.toLowerCase()]).toEqual([path, 200, `${type}; charset=utf-8`]);
  }
});

test('a reader can cite and report from every page', () => {
  const faults = PAGES.filter(({ html }) => {
    const footer = /<footer class="site-footer"[\s\S]*<\/footer>/.exec(html)?.[0] ?? '';
    return (
      !['bib', 'ris', 'json', 'txt'].every((format) => footer.includes(`href="cite.${format}"`)) ||
      !/href="(?:[^"]*\/about\/#contact|https:\/\/[^"]+)"/.test(footer)
    );
  }).map(({ path }) => path);
  expect(faults).toEqual([]);
});
