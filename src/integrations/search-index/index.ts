import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexFile } from 'pagefind';
import { languageOf, splitLanguage } from '../../languages.ts';
import type { Facts } from '../../schemas/facts.ts';
import { searchWordsOf } from '../../schemas/search-words.ts';
import { entryFileName, worksFileName } from '../../search/core/entry-file.ts';
import { entryFile } from './entry-file.ts';
import { questionsByAddress } from './questions.ts';
import { namesByAddress } from './names.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { addressOf, type IndexedPage } from './indexed-page.ts';
import { sectionsOf } from './sections.ts';
import { worksFile } from './works-file.ts';

/**
 * Writes `pagefind/` into the folder of the built site: Pagefind's index, one record a section, and for each language
 * the file of search entries that the client reads first.
 * @param site folder of the built site
 * @param pages the finished pages; `path` is the address without base, `html` the whole page
 * @param facts names, makers and readers' words come from here
 * @returns how many sections were indexed
 * @throws Error with Pagefind's own words when it fails
 */
export async function writeSearchIndex(site: string, pages: readonly { path: string; html: string }[], facts: Facts): Promise<number> {
  const sorted = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
  const cut = sorted.flatMap(({ path, html }): IndexedPage[] => {
    const page = sectionsOf(html);
    return page ? [{ ...page, path }] : [];
  });
  const indexed = withoutBoilerplate(cut).map((page) => ({
    ...page,
    sections: page.sections.filter((section) => section.id !== '' || section.lines.length > 0),
  }));
  const questions = questionsByAddress(facts);
  const { files, fragments } = await pagefindFiles(
    indexed,
    (page, section) => questions.get(page.lang)?.get(splitLanguage(addressOf(page.path, section)).address) ?? [],
  );
  for (const lang of new Set(indexed.map((page) => languageOf(page.lang)))) {
    const ofLanguage = indexed.filter((page) => page.lang === lang);
    const entries = entryFile(ofLanguage, fragments, namesByAddress(facts, lang), searchWordsOf(lang, facts.searchWords));
    files.push(jsonFile(entryFileName(lang), entries), jsonFile(worksFileName(lang), worksFile(entries, facts)));
  }
  for (const { path, content } of files) {
    const file = join(site, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return fragments.size;
}

const jsonFile = (path: string, value: object): IndexFile => ({ path, content: new TextEncoder().encode(JSON.stringify(value)) });
