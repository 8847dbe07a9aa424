import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../languages.ts';
import { citationFiles } from '../../schemas/citation-formats.ts';
import type { CslEntry } from '../../schemas/bibliography.ts';
import type { BuiltPage } from '../built-page.ts';
import { citedWorks } from './cited-works.ts';
import { markdownTwin, TWIN } from './markdown-twin.ts';
import { readablePage } from './readable-page.ts';

/**
 * Writes what stands beside the pages of a built site: citations of each page and each model's section together with the
 * survey (`cite.bib`, `cite.ris`, `cite.json`, `cite.txt`), the Markdown twin of each page (`index.md`), and all twins of
 * a language in one file (`llms-full.txt`).
 * @param site folder of the built site
 * @param survey the survey as a work of the bibliography
 * @param base path the site lies below, beginning and ending in `/`
 */
export function writePageFiles(site: string, pages: readonly BuiltPage[], survey: CslEntry, base: string): void {
  const readable = pages.map((page) => readablePage(page, base)).filter((page) => page !== null);
  const cited = readable.flatMap(citedWorks);
  const files = citationFiles(
    cited.map(({ work }) => work),
    survey,
  );
  for (const [index, { folder }] of cited.entries())
    for (const [name, text] of Object.entries(files[index] ?? {})) writeFileSync(join(site, folder, name), text);
  const twins = readable.map((page) => ({ ...page, markdown: markdownTwin(page) }));
  for (const { path, markdown } of twins) writeFileSync(join(site, path, TWIN), markdown);
  for (const lang of LANGUAGES) {
    const own = twins.filter((twin) => twin.lang === lang).sort((a, b) => (a.path < b.path ? -1 : 1));
    const [home] = own;
    if (home) writeFileSync(join(site, home.path, 'llms-full.txt'), own.map(({ markdown }) => markdown).join('\n---\n\n'));
  }
}
