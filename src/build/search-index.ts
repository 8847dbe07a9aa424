import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Files of Pagefind's own interfaces, 434 KB that this site never loads. */
const UNUSED = ['pagefind-ui.js', 'pagefind-ui.css', 'pagefind-modular-ui.js', 'pagefind-modular-ui.css', 'pagefind-component-ui.js', 'pagefind-component-ui.css', 'pagefind-highlight.js'];

/**
 * Indexes the built pages below `site` and writes `site/pagefind/`.
 * @returns how many pages were indexed
 * @throws Error with Pagefind's own words when it fails
 */
export async function buildSearchIndex(site: string): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: site });
  if (added.errors.length > 0) throw new Error(`the search index cannot be made: ${added.errors.join('; ')}`);
  const output = join(site, 'pagefind');
  const written = await index.writeFiles({ outputPath: output });
  if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
  await Promise.all(UNUSED.map((name) => rm(join(output, name), { force: true })));
  await close();
  return added.page_count;
}
