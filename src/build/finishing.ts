import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Everything } from '../collections/everything.ts';
import { Fault, Faults } from '../fault.ts';
import { fileOf, filesBelow, pathOf, readPage, type BuiltPage } from './built-page.ts';
import { headersFile } from './headers.ts';
import { addressesOf, LEDGER, lostAddresses } from './ledger.ts';
import { checkLinks } from './link-check.ts';
import { ownString } from './own-string.ts';
import { policyOf, withPolicy } from './policy.ts';
import { openSearchIndex } from './search-index.ts';
import { namesByAddress, readSearchWords } from './search-names.ts';
import { sourceFinder } from './source-place.ts';

/** What a built site has to be held against. */
export interface FinishingInput {
  /** Folder of the project. */
  root: string;
  /** What the site is built from. */
  everything: Everything;
  origin: string;
  base: string;
  /** Ids of the articles whose seeds the project holds. */
  ownArticles: ReadonlySet<string>;
}

/** What a page is remembered by once it is written; its text is let go. */
type PageRecord = Omit<BuiltPage, 'html' | 'inlineScripts' | 'inlineStyles'>;

/** The last step of a build. Pages come in one by one while the site is made, so that indexing runs beside it. */
export interface Finishing {
  /**
   * Takes a page as it was drawn: reads it for the checks and hands it to the search index.
   * @param path address without base
   * @returns the page as it is to be written, with its content policy, once the index has room for more
   */
  page: (path: string, html: string) => Promise<string>;
  /**
   * Writes headers and search index into the folder of the built pages, and runs the checks.
   * @throws Faults when a link, fragment or promised address leads nowhere
   */
  finish: (site: string) => Promise<void>;
}

/** Begins the last step of a build. */
export function openFinishing({ root, everything, origin, base, ownArticles }: FinishingInput): Finishing {
  const words = readSearchWords(root);
  const index = openSearchIndex();
  const pages = new Map<string, PageRecord>();
  const policies = new Map<string, string>();
  const take = async (path: string, html: string): Promise<string> => {
    const { html: _html, inlineScripts, inlineStyles, ...record } = readPage(fileOf(path), html);
    const policy = policyOf({ inlineScripts, inlineStyles, isRedirect: record.isRedirect });
    pages.set(path, {
      ...record,
      ids: record.ids.map(ownString),
      references: record.references.map(({ value, from, line }) => ({ value: ownString(value), from: ownString(from), line })),
    });
    policies.set(path, policy);
    await index.add(path, html);
    return withPolicy(html, policy);
  };
  return {
    page: take,
    finish: async (site) => {
      const files = filesBelow(site);
      // Pages that were not drawn but copied (public/) come in now.
      for (const file of files) {
        if (!file.endsWith('.html') || pages.has(pathOf(file))) continue;
        writeFileSync(join(site, file), await take(pathOf(file), readFileSync(join(site, file), 'utf8')));
      }
      writeFileSync(join(site, '_headers'), headersFile(policies, base));
      const inOrder = [...pages.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
      const written = index.write(site, namesByAddress(everything, words), words);
      const faults = [...brokenLinks(site, inOrder, root, origin, base), ...lost(root, addressesOf(inOrder, ownArticles, files))];
      await written;
      if (faults.length > 0) throw new Faults(faults);
    },
  };
}

function brokenLinks(site: string, pages: readonly PageRecord[], root: string, origin: string, base: string): Fault[] {
  const links = checkLinks(site, pages, origin, base);
  const sources = links.length > 0 ? sourceFinder(root, base) : null;
  return links.map((link) => {
    const written = sources?.placeOf(link.value) ?? { file: `dist${link.page}index.html`, line: link.line };
    return new Fault(written, `${link.problem} (${link.value} on ${link.page})`, link.advice);
  });
}

function lost(root: string, addresses: readonly string[]): Fault[] {
  const file = join(root, LEDGER);
  const ledger = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return lostAddresses(ledger, addresses).map(
    ({ line, address, advice }) =>
      new Fault(
        { file: LEDGER, line },
        `the site no longer answers ${address}`,
        `addresses are promised for good: restore the id or add a redirect (${advice})`,
      ),
  );
}
