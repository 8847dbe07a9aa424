import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchWords } from '../schemas/search-words.ts';
import { ownString } from './own-string.ts';
import type { Names } from './search-names.ts';
import { addressOf, placeFile, type IndexedPage } from './search-places.ts';
import type { PageSection, SearchablePage } from './search-sections.ts';

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

/** How many sections may be on their way to Pagefind at once. */
const AHEAD = 400;

/** Pagefind's index of a site in the making. */
export interface SearchIndex {
  /** Hands over a finished page; Pagefind works on it beside us. Waits while too many sections are on their way to it. */
  add: (path: string, page: SearchablePage) => Promise<void>;
  /**
   * Writes `pagefind/` below the folder of the built site: Pagefind's index, and `places.json`, which the client reads.
   * @param names all names of what a section is about, by the section's address
   * @returns how many sections were indexed
   * @throws Error with Pagefind's own words when it fails
   */
  write: (site: string, names: ReadonlyMap<string, Names>, words: SearchWords) => Promise<number>;
}

/**
 * Opens an index. Each section is a record of its own under its own address. That way Pagefind ranks sections, not
 * pages, a hit costs the text of one section instead of a whole page's, and the shorter positions make the index a
 * third smaller.
 */
export function openSearchIndex(): SearchIndex {
  const opened = createIndex({});
  const answers: Promise<string[]>[] = [];
  const pages: IndexedPage[] = [];
  let isWritten = false;
  const cannot = (problems: readonly string[]): Error => new Error(`the search index cannot be made: ${problems.join('; ')}`);
  const record = (url: string, content: string): Promise<string[]> =>
    opened.then(async ({ index, errors }) => (index ? (await index.addHTMLFile({ url, content })).errors : errors)).catch((error: unknown) => [String(error)]);
  return {
    add: async (path, page) => {
      if (isWritten) throw new Error(`${path} came after the search index was written`);
      const sections = page.sections.filter((section) => section.id !== '' || hasText(section));
      for (const section of sections) answers.push(record(addressOf(path, section.id), documentOf(page.lang, section)));
      await answers.at(-AHEAD);
      pages.push({
        path,
        title: ownString(page.title),
        kind: page.kind,
        sections: sections.map(({ id, title }) => ({ id: ownString(id), title: ownString(title) })),
      });
    },
    write: async (site, names, words) => {
      isWritten = true;
      const { index, errors } = await unlessGone(opened);
      const problems = [...errors, ...(await unlessGone(Promise.all(answers))).flat()];
      if (!index || problems.length > 0) throw cannot(problems);
      const output = join(site, 'pagefind');
      const written = await unlessGone(index.writeFiles({ outputPath: output }));
      if (written.errors.length > 0) throw cannot(written.errors);
      await close();
      for (const name of UNUSED) rmSync(join(output, name), { force: true });
      usePackedEngine(output);
      writeFileSync(join(output, 'places.json'), JSON.stringify(placeFile(output, pages, names, words)));
      return answers.length;
    },
  };
}

/** How often to look whether Pagefind still runs, in milliseconds. */
const LOOK = 200;

/**
 * When Pagefind's process breaks down (it does when the disk is full), its client waits forever. While it owes an
 * answer, its process is one of the things that keep this thread alive.
 * @throws Error when it is gone
 */
async function unlessGone<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (!process.getActiveResourcesInfo().includes('ProcessWrap'))
        reject(new Error('Pagefind broke down before the search index was written; its own words stand above'));
    }, LOOK);
  });
  try {
    return await Promise.race([answer, gone]);
  } finally {
    clearInterval(timer);
  }
}

function hasText(section: PageSection): boolean {
  return section.html.replace(/<\/?p>|\u200b/g, '').trim() !== '';
}

function documentOf(lang: string, section: PageSection): string {
  return `<!doctype html><html lang="${lang}"><body><main data-pagefind-body>${section.html}</main></body></html>`;
}

/** Pagefind's engine of version 1.6.0, packed by `zopfli --i200` into 5 % less than Pagefind packs it. */
const PACKED = join(import.meta.dirname, 'packed', 'wasm.unknown.pagefind');

/** Puts the engine's smaller package in the place of Pagefind's own, if it is the same engine. */
function usePackedEngine(output: string): void {
  const file = join(output, 'wasm.unknown.pagefind');
  const [ours, theirs] = [readFileSync(PACKED), readFileSync(file)];
  if (gunzipSync(ours).equals(gunzipSync(theirs))) writeFileSync(file, ours);
}
