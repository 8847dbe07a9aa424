import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { keyOf } from '../search/fold.ts';
import type { Kind, PlaceFile } from '../search/place-file.ts';
import type { BuiltPage } from './built-page.ts';
import type { Names, SearchWords } from './search-names.ts';
import { cutIntoSections, type PageSection, type SearchablePage } from './search-sections.ts';

/** Files of Pagefind's own interfaces, 434 KB that this site never loads, and its worker, which it does not need. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'pagefind-worker.js',
];

/** What the index is made of. */
export interface SearchInput {
  /** Folder of the built site; `pagefind/` is written below it. */
  site: string;
  pages: readonly Pick<BuiltPage, 'path' | 'html'>[];
  /** All names of what a section is about, by the section's address. */
  names: ReadonlyMap<string, Names>;
  words: SearchWords;
}

/**
 * Indexes the finished pages and writes `site/pagefind/`: Pagefind's index, and `places.json`, which the client reads.
 *
 * Each section is a record of its own under its own address. That way Pagefind ranks sections, not pages, a hit costs
 * the text of one section instead of a whole page's, and the shorter positions make the index a third smaller.
 * @returns how many sections were indexed
 * @throws Error with Pagefind's own words when it fails
 */
export async function buildSearchIndex({ site, pages, names, words }: SearchInput): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  const searchable = pages.flatMap((page) => {
    const cut = cutIntoSections(page.html);
    return cut ? [{ path: page.path, ...cut, sections: cut.sections.filter((section) => section.id !== '' || hasText(section)) }] : [];
  });
  const records = searchable.flatMap((page) => page.sections.map((section) => ({ url: addressOf(page.path, section), content: documentOf(page, section) })));
  const added = await Promise.all(records.map((record) => index.addHTMLFile(record)));
  const problems = added.flatMap((answer) => answer.errors);
  if (problems.length > 0) throw new Error(`the search index cannot be made: ${problems.join('; ')}`);
  const output = join(site, 'pagefind');
  const written = await index.writeFiles({ outputPath: output });
  if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
  await close();
  for (const name of UNUSED) rmSync(join(output, name), { force: true });
  await shorten(join(output, 'pagefind.js'));
  writeFileSync(join(output, 'places.json'), JSON.stringify(placeFile(output, searchable, names, words)));
  return records.length;
}

type CutPage = SearchablePage & { path: string };

function hasText(section: PageSection): boolean {
  return section.html.replace(/<[^>]*>/g, '').trim() !== '';
}

function addressOf(path: string, section: PageSection): string {
  return section.id === '' ? path : `${path}#${section.id}`;
}

function documentOf(page: CutPage, section: PageSection): string {
  const title = (section.title === '' ? page.title : section.title).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html lang="${page.lang}"><body><main data-pagefind-body data-title="${title}" data-pagefind-meta="title[data-title]">${section.html}</main></body></html>`;
}

/** Kinds of pages that are no results of their own kind are reading matter. */
function kindOf(kind: string): Kind {
  return kind === 'model' || kind === 'result' || kind === 'term' ? kind : 'article';
}

function placeFile(output: string, pages: readonly CutPage[], names: ReadonlyMap<string, Names>, words: SearchWords): PlaceFile {
  const fragments = fragmentsByAddress(output);
  const length = lengthToTellApart([...fragments.values()]);
  const sorted = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
  const file: PlaceFile = {
    tag: '',
    pages: [],
    places: [],
    same: words.same,
    readings: Object.entries(words.readings).map(([word, reading]) => `${reading} ${word}`),
  };
  for (const page of sorted) {
    const number = file.pages.length;
    const family = /^\/families\/([^/]+)\/$/.exec(page.path)?.[1] ?? '';
    file.pages.push([page.path, page.title, kindOf(page.kind), family]);
    for (const section of page.sections) {
      const address = addressOf(page.path, section);
      const called = names.get(address);
      const roles = called ? [withoutDoubles(section.title, called.names), called.makers, called.sizes, called.about] : [];
      while (roles.length > 0 && roles.at(-1)?.length === 0) roles.pop();
      file.places.push([
        number,
        section.id,
        /^(?:claim|erratum)-/.test(section.id) ? '' : section.title,
        (fragments.get(address) ?? '').slice(0, length),
        ...roles,
      ] as PlaceFile['places'][number]);
    }
  }
  file.tag = createHash('sha256')
    .update(JSON.stringify(file))
    .update(readFileSync(join(output, 'pagefind-entry.json')))
    .digest('hex')
    .slice(0, 10);
  return file;
}

/** How many characters of random numbers suffice to tell all of them apart. */
function lengthToTellApart(numbers: readonly string[]): number {
  let length = 4;
  while (length < 12 && new Set(numbers.map((number) => number.slice(0, length))).size < numbers.length) length++;
  return length;
}

/** Spellings that search cannot tell apart (Llama-2, LLaMA 2, Llama2) cost bytes for nothing. */
function withoutDoubles(title: string, names: readonly string[]): string[] {
  const keys = new Set([keyOf(title)]);
  return names.filter((name) => !keys.has(keyOf(name)) && keys.add(keyOf(name)));
}

/** Pagefind's client comes with its long names: a fifth of its bytes on the wire. @throws Error when it cannot be read */
async function shorten(file: string): Promise<void> {
  const { code, errors } = await minify(file, readFileSync(file, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`Pagefind's client cannot be minified: ${errors.map(({ message }) => message).join('; ')}`);
  writeFileSync(file, code);
}

/** Pagefind's number of each section's text, so that the client knows a hit's address before it loads the text. */
function fragmentsByAddress(output: string): Map<string, string> {
  const folder = join(output, 'fragment');
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .replace(/^pagefind_dcd/, '');
      return [(JSON.parse(text) as { url: string }).url, name.replace(/^[^_]*_|\.pf_fragment$/g, '')];
    }),
  );
}
