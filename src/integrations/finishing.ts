import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../schemas/facts.ts';
import { ContentError, ContentErrors } from '../errors.ts';
import { address } from '../views/addresses.ts';
import { retiredFragments } from '../views/retired.ts';
import { fileOf, filesBelow, pageReader, pathOf, type BuiltPage } from './built-page.ts';
import { finishHtml } from './finish-html.ts';
import { linkedTerms } from './glossary-links.ts';
import { headersFile } from './headers.ts';
import { walkHtml } from './html-walk.ts';
import { addressesOf, LEDGER, lostAddresses } from './ledger.ts';
import { checkLinks } from './link-check.ts';
import { ownString } from './own-string.ts';
import { policyOf, withPolicy } from './policy.ts';
import { openSearchIndex } from './search-index.ts';
import { namesByAddress } from './search-names.ts';
import { sectionCutter, type SearchablePage } from './search-sections.ts';
import { sourceFinder } from './source-place.ts';
import { openTurns } from './turns.ts';

/** What a built site has to be held against. */
export interface FinishingInput {
  /** Folder of the project. */
  root: string;
  /** What the site is built from. */
  facts: Facts;
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
   * Takes a page as it was drawn: finishes its prose, reads it for the checks and hands it to the search index.
   * @param turn the page's place in the order of the site, from 0 without gaps: the index is made in that order
   * @param path address without base
   * @param html the page in UTF-8
   * @returns the page as it is to be written, with its content policy, once the index has room for more
   */
  page: (turn: number, path: string, html: ArrayBuffer) => Promise<ArrayBuffer>;
  /** Lets a turn pass that brings no page. */
  pass: (turn: number) => Promise<void>;
  /** Begins to write the search index into the folder of the built pages: no page comes any more that is searched. */
  seal: (site: string) => Promise<void>;
  /**
   * Writes headers into the folder of the built pages, and the search index if that has not begun; runs the checks.
   * @throws ContentErrors when a link, fragment or promised address leads nowhere
   */
  finish: (site: string) => Promise<void>;
}

/** Begins the last step of a build. */
export function openFinishing({ root, facts, origin, base, ownArticles }: FinishingInput): Finishing {
  const index = openSearchIndex();
  const turns = openTurns();
  const { redirects, terms, results } = facts;
  const linked = linkedTerms(terms, { lang: 'ja', results }, base);
  const pages = new Map<string, PageRecord>();
  const policies = new Map<string, string>();
  let written: Promise<number> | undefined;
  const record = (path: string, html: string): { html: string; searched: SearchablePage | null } => {
    const reader = pageReader(fileOf(path), html);
    const cutter = sectionCutter();
    walkHtml(html, [reader.looker, cutter.looker]);
    const { html: _html, inlineScripts, inlineStyles, ...rest } = reader.page;
    const policy = policyOf({ inlineScripts, inlineStyles, isRedirect: rest.isRedirect });
    pages.set(path, {
      ...rest,
      ids: rest.ids.map(ownString),
      references: rest.references.map(({ value, from, line }) => ({ value: ownString(value), from: ownString(from), line })),
    });
    policies.set(path, policy);
    return { html: withPolicy(html, policy), searched: cutter.end() };
  };
  const seal = async (site: string): Promise<void> => {
    if (written) return;
    // Pages that were not drawn but copied (public/) come in now.
    for (const file of filesBelow(site)) {
      if (!file.endsWith('.html') || pages.has(pathOf(file))) continue;
      const html = readFileSync(join(site, file), 'utf8');
      const recorded = record(pathOf(file), html);
      writeFileSync(join(site, file), recorded.html);
      if (recorded.searched) await index.add(pathOf(file), recorded.searched);
    }
    written = index.write(site, namesByAddress(facts), facts.searchWords);
    // Whoever finishes hears of a failure.
    written.catch(() => undefined);
  };
  return {
    page: async (turn, path, bytes) => {
      const html = finishHtml(new TextDecoder().decode(bytes), {
        terms: path === address.glossary ? [] : linked,
        retired: retiredFragments(redirects, path),
      });
      const { html: finished, searched } = record(path, html);
      await turns.take(turn, () => searched && index.add(path, searched));
      return new TextEncoder().encode(finished).buffer;
    },
    pass: (turn) => turns.take(turn, () => undefined),
    seal,
    finish: async (site) => {
      await seal(site);
      const files = filesBelow(site);
      writeFileSync(join(site, '_headers'), headersFile(policies, base));
      const inOrder = [...pages.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
      const faults = [...brokenLinks(site, inOrder, root, origin, base), ...lost(root, addressesOf(inOrder, ownArticles, files))];
      await written;
      if (faults.length > 0) throw new ContentErrors(faults);
    },
  };
}

function brokenLinks(site: string, pages: readonly PageRecord[], root: string, origin: string, base: string): ContentError[] {
  const links = checkLinks(site, pages, origin, base);
  const sources = links.length > 0 ? sourceFinder(root, base) : null;
  return links.map((link) => {
    const written = sources?.locationOf(link.value) ?? { file: `dist${link.page}index.html`, line: link.line };
    return new ContentError(written, `${link.problem} (${link.value} on ${link.page})`, link.advice);
  });
}

function lost(root: string, addresses: readonly string[]): ContentError[] {
  const file = join(root, LEDGER);
  const ledger = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return lostAddresses(ledger, addresses).map(
    ({ line, address, advice }) =>
      new ContentError(
        { file: LEDGER, line },
        `the site no longer answers ${address}`,
        `addresses are promised for good: restore the id or add a redirect (${advice})`,
      ),
  );
}
