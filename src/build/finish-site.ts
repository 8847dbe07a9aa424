import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Everything } from '../collections/everything.ts';
import { Fault, Faults } from '../fault.ts';
import { filesBelow, readPages } from './built-page.ts';
import { headersFile } from './headers.ts';
import { addressesOf, LEDGER, lostAddresses } from './ledger.ts';
import { checkLinks } from './link-check.ts';
import { policyOf, withPolicy } from './policy.ts';
import { buildSearchIndex } from './search-index.ts';
import { namesByAddress, readSearchWords } from './search-names.ts';
import { sourceFinder } from './source-place.ts';

/** What a built site has to be held against. */
export interface FinishInput {
  /** Folder of the project. */
  root: string;
  /** Folder of the built pages. */
  site: string;
  /** What the site was built from. */
  everything: Everything;
  origin: string;
  base: string;
  /** Ids of the articles whose seeds the project holds. */
  ownArticles: ReadonlySet<string>;
}

/**
 * Finishes built pages: policy and headers, search index, then the checks.
 * @throws Faults when a link, fragment or promised address leads nowhere
 */
export async function finishSite({ root, site, everything, origin, base, ownArticles }: FinishInput): Promise<void> {
  const pages = readPages(site);
  const policies = new Map<string, string>();
  for (const page of pages) {
    const policy = policyOf(page);
    policies.set(page.path, policy);
    writeFileSync(join(site, page.file), withPolicy(page.html, policy));
  }
  writeFileSync(join(site, '_headers'), headersFile(policies, base));
  const words = readSearchWords(root);
  await buildSearchIndex({ site, pages, names: namesByAddress(everything, words), words });
  const links = checkLinks(site, pages, origin, base);
  const sources = links.length > 0 ? sourceFinder(root, base) : null;
  const broken = links.map((link) => {
    const written = sources?.placeOf(link.value) ?? { file: `dist${link.page}index.html`, line: link.line };
    return new Fault(written, `${link.problem} (${link.value} on ${link.page})`, link.advice);
  });
  const ledgerFile = join(root, LEDGER);
  const ledger = existsSync(ledgerFile) ? readFileSync(ledgerFile, 'utf8') : '';
  const lost = lostAddresses(ledger, addressesOf(pages, ownArticles, filesBelow(site))).map(
    ({ line, address, advice }) =>
      new Fault(
        { file: LEDGER, line },
        `the site no longer answers ${address}`,
        `addresses are promised for good: restore the id or add a redirect (${advice})`,
      ),
  );
  if (broken.length + lost.length > 0) throw new Faults([...broken, ...lost]);
}
