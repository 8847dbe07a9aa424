import type { Facts } from '../schemas/facts.ts';
import type { BuiltPage } from './built-page.ts';
import { openSearchIndex } from './search-index.ts';
import { namesByAddress } from './search-names.ts';
import { cutIntoSections } from './search-sections.ts';

/** Indexes the built pages and writes `pagefind/` below the site's folder. @returns how many sections were indexed */
export async function writeSearchIndex(site: string, pages: readonly Pick<BuiltPage, 'path' | 'html'>[], facts: Facts): Promise<number> {
  const index = openSearchIndex();
  for (const { path, html } of pages) {
    const searchable = cutIntoSections(html);
    if (searchable) await index.add(path, searchable);
  }
  return index.write(site, namesByAddress(facts), facts.searchWords);
}
