import { ContentError, ContentErrors } from '../errors.ts';
import { fromDisk } from '../schemas/facts.ts';
import { CHANGES } from '../schemas/changes.ts';
import { REDIRECTS } from '../schemas/redirects.ts';
import type { BuiltPage } from './built-page.ts';
import { checkChangeAddresses } from './change-address-check.ts';
import { checkLinks } from './link-check.ts';
import { OWN_ARTICLES } from '../own-articles.ts';
import { checkRedirects } from './redirect-check.ts';
import { checkScripts } from './script-check.ts';
import { checkSearchAddresses } from './search-address-check.ts';
import { sourceFinder } from './source-finder.ts';
import { addressesOf, lostAddresses, URL_MANIFEST } from './url-manifest.ts';

/** A built site and what it is held against. */
export interface SiteToCheck {
  /** Folder of the built site. */
  site: string;
  pages: readonly BuiltPage[];
  /** Every file of the site, with slashes. */
  files: readonly string[];
  /** Folder of the project. */
  root: string;
  origin: string;
  base: string;
}

/**
 * Checks a built site: every link and fragment leads somewhere, every address of the URL manifest answers, and pages
 * hold no script that their content policy does not list.
 * @throws ContentErrors, all of them
 */
export function checkSite(built: SiteToCheck): void {
  // First, since a wrong redirect makes broken links and doubled ids, which would be told at other places.
  const redirects = checkRedirects(fromDisk(built.root).read(REDIRECTS), built.pages, built.base);
  if (redirects.length > 0) throw new ContentErrors(redirects);
  const words = checkSearchAddresses(fromDisk(built.root), built.pages);
  const changes = checkChangeAddresses(fromDisk(built.root).read(CHANGES), built.pages);
  const errors = [...words, ...changes, ...brokenLinks(built), ...lost(built), ...built.pages.flatMap(checkScripts)];
  if (errors.length > 0) throw new ContentErrors(errors);
}

function brokenLinks({ site, pages, root, origin, base }: SiteToCheck): ContentError[] {
  const links = checkLinks(site, pages, origin, base);
  const sources = links.length > 0 ? sourceFinder(root, base) : null;
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const errors = links.flatMap((link) => {
    const page = byPath.get(link.page);
    const written = page === undefined ? [] : ((link.kind === 'id' ? sources?.declarationsOf(link.value, page) : sources?.locationsOf(link.value, page)) ?? []);
    const places = written.length > 0 ? written : [{ file: `dist${link.page}index.html`, line: link.line }];
    return places.map((place) => new ContentError(place, `${link.problem} (${link.kind === 'id' ? '#' : ''}${link.value} on ${link.page})`, link.advice));
  });
  // A link that is wrong on several pages is written once for each of its places.
  return [...new Map(errors.reverse().map((error) => [`${error.location.file}:${error.location.line} ${error.advice}`, error])).values()].reverse();
}

function lost({ pages, files, root }: SiteToCheck): ContentError[] {
  const manifest = fromDisk(root).read(URL_MANIFEST);
  if (manifest.trim() === '')
    return [new ContentError({ file: URL_MANIFEST, line: 1 }, 'no address', 'restore it from version control: every address of the site is promised there')];
  return lostAddresses(manifest, addressesOf(pages, OWN_ARTICLES, files)).map(
    ({ line, address, advice }) =>
      new ContentError(
        { file: URL_MANIFEST, line },
        `the site no longer answers ${address}`,
        `addresses are promised for good: restore the id or add a redirect (${advice})`,
      ),
  );
}
