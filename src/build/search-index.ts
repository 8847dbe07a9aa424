import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { ownString } from './own-string.ts';
import type { Names, SearchWords } from './search-names.ts';
import { addressOf, placeFile, type IndexedPage } from './search-places.ts';
import { cutIntoSections, type PageSection } from './search-sections.ts';

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
  add: (path: string, html: string) => Promise<void>;
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
  const cannot = (problems: readonly string[]): Error => new Error(`the search index cannot be made: ${problems.join('; ')}`);
  const record = (url: string, content: string): Promise<string[]> =>
    opened.then(async ({ index, errors }) => (index ? (await index.addHTMLFile({ url, content })).errors : errors)).catch((error: unknown) => [String(error)]);
  return {
    add: async (path, html) => {
      const cut = cutIntoSections(html);
      if (!cut) return;
      const sections = cut.sections.filter((section) => section.id !== '' || hasText(section));
      for (const section of sections) answers.push(record(addressOf(path, section.id), documentOf(cut.lang, section)));
      await answers.at(-AHEAD);
      pages.push({
        path,
        title: ownString(cut.title),
        kind: cut.kind,
        sections: sections.map(({ id, title }) => ({ id: ownString(id), title: ownString(title) })),
      });
    },
    write: async (site, names, words) => {
      const { index, errors } = await unlessGone(opened);
      const problems = [...errors, ...(await unlessGone(Promise.all(answers))).flat()];
      if (!index || problems.length > 0) throw cannot(problems);
      const output = join(site, 'pagefind');
      const written = await unlessGone(index.writeFiles({ outputPath: output }));
      if (written.errors.length > 0) throw cannot(written.errors);
      await close();
      for (const name of UNUSED) rmSync(join(output, name), { force: true });
      await shorten(join(output, 'pagefind.js'));
      usePackedEngine(output);
      writeFileSync(join(output, 'places.json'), JSON.stringify(placeFile(output, pages, names, words)));
      return answers.length;
    },
  };
}

/**
 * When Pagefind's process breaks down (it does when the disk is full), its client waits forever and Node runs out of
 * things to do. @throws Error then
 */
async function unlessGone<T>(answer: Promise<T>): Promise<T> {
  let stop: (() => void) | undefined;
  const gone = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('Pagefind broke down before the search index was written; its own words stand above'));
    process.once('beforeExit', stop);
  });
  try {
    return await Promise.race([answer, gone]);
  } finally {
    if (stop) process.off('beforeExit', stop);
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

/** Pagefind's client comes with its long names: a fifth of its bytes on the wire. @throws Error when it cannot be read */
async function shorten(file: string): Promise<void> {
  const { code, errors } = await minify(file, readFileSync(file, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`Pagefind's client cannot be minified: ${errors.map(({ message }) => message).join('; ')}`);
  writeFileSync(file, code);
}
