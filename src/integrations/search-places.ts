import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SearchWords } from '../schemas/search-words.ts';
import { keyOf } from '../search/fold.ts';
import { idOfTitle, type Kind, type PlaceFile } from '../search/place-file.ts';
import type { Names } from './search-names.ts';
import type { PageSection, SearchablePage } from './search-sections.ts';

/** What is remembered of a page once it is indexed. */
export type IndexedPage = Pick<SearchablePage, 'title' | 'kind'> & { path: string; sections: Pick<PageSection, 'id' | 'title'>[] };

/** Address of a section: of its page, where it has no id. */
export function addressOf(path: string, id: string): string {
  return id === '' ? path : `${path}#${id}`;
}

/** Kinds of pages that are no results of their own kind are reading matter. */
function kindOf(kind: string): Kind {
  return kind === 'model' || kind === 'result' || kind === 'term' ? kind : 'article';
}

/**
 * Makes the file of places that the client reads.
 * @param output folder of Pagefind's finished index
 * @param pages in the order in which they were indexed
 * @param names all names of what a section is about, by the section's address
 */
export function placeFile(output: string, pages: readonly IndexedPage[], names: ReadonlyMap<string, Names>, words: SearchWords): PlaceFile {
  const inOrder = pages.flatMap(({ path, sections }) => sections.map(({ id }) => addressOf(path, id)));
  const fragments = fragmentsByAddress(output, inOrder);
  const beginnings = shortestBeginnings([...fragments.values()]);
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
      const address = addressOf(page.path, section.id);
      const called = names.get(address);
      const roles = called ? [withoutDoubles(section.title, called.names), called.makers, called.sizes, called.about] : [];
      while (roles.length > 0 && roles.at(-1)?.length === 0) roles.pop();
      file.places.push([
        number,
        section.id !== '' && section.id === idOfTitle(section.title) ? 0 : section.id,
        /^(?:claim|erratum)-/.test(section.id) ? '' : section.title,
        beginnings.get(fragments.get(address) ?? '') ?? '',
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

/** The fewest characters that tell each random number from all others. */
function shortestBeginnings(numbers: readonly string[]): Map<string, string> {
  const times = new Map<string, number>();
  for (const number of numbers) for (let end = 1; end <= number.length; end++) times.set(number.slice(0, end), (times.get(number.slice(0, end)) ?? 0) + 1);
  const beginningOf = (number: string): string => {
    let end = 1;
    while (end < number.length && (times.get(number.slice(0, end)) ?? 0) > 1) end++;
    return number.slice(0, end);
  };
  return new Map(numbers.map((number) => [number, beginningOf(number)]));
}

/** Spellings that search cannot tell apart (Llama-2, LLaMA 2, Llama2) cost bytes for nothing. */
function withoutDoubles(title: string, names: readonly string[]): string[] {
  const keys = new Set([keyOf(title)]);
  return names.filter((name) => !keys.has(keyOf(name)) && keys.add(keyOf(name)));
}

/** Of how many texts one is read to make sure that the numbers stand in the expected order. */
const SAMPLE = 50;

/**
 * Pagefind's number of each section's text, so that the client knows a hit's address before it loads the text. Its
 * list of all numbers has them in the order in which sections came in, which is not promised: samples are read, and
 * where one is amiss, every text.
 * @param addresses those of all sections, in the order in which they came in
 */
export function fragmentsByAddress(output: string, addresses: readonly string[]): Map<string, string> {
  const folder = join(output, 'fragment');
  const addressIn = (file: string): string => {
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
    return (JSON.parse(text.replace(/^pagefind_dcd/, '')) as { url: string }).url;
  };
  const files = readdirSync(folder);
  const listed = listedFragments(output).slice(0, addresses.length);
  const isThere = new Set(files);
  const asExpected =
    files.length === addresses.length &&
    new Set(listed).size === files.length &&
    listed.every((file, i) => isThere.has(file) && (i % SAMPLE !== 0 || addressIn(file) === addresses[i]));
  const numberOf = (file: string): string => file.replace(/^[^_]*_|\.pf_fragment$/g, '');
  return new Map(asExpected ? listed.map((file, i) => [addresses[i] ?? '', numberOf(file)]) : files.map((file) => [addressIn(file), numberOf(file)]));
}

/** The files of texts that Pagefind's list of one language names, in its order; behind them, files of other kinds. */
function listedFragments(output: string): string[] {
  const lists = readdirSync(output).filter((file) => file.endsWith('.pf_meta'));
  const [list] = lists;
  const [, lang] = /^pagefind\.([a-z-]+)_/.exec(list ?? '') ?? [];
  if (list === undefined || lang === undefined || lists.length > 1) return [];
  const text = gunzipSync(readFileSync(join(output, list))).toString('latin1');
  return [...text.matchAll(new RegExp(`${lang}_[0-9a-f]{6,}`, 'g'))].map(([number]) => `${number}.pf_fragment`);
}
