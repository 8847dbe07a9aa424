import { didYouMean } from '../errors.ts';
import type { BuiltPage } from './built-page.ts';

/** The committed list of addresses: it may only grow. */
export const URL_MANIFEST = 'src/data/addresses.txt';

/** Ids that are no part of the contract: previews of terms, and what belongs to the page's machinery. */
const PRIVATE = /^(?:tip-|note-|side$|main$|said$|search-|c\d{2,3}$|chart-)/;

/**
 * Files that readers and machines ask for by name: downloads and what the conventions have. Citations and twins are not
 * among them, since they come and go with their page, whose redirect cannot stand for them.
 */
const PUBLIC_FILE =
  /^(?:data\/(?!cite\.).+\.(?:csv|json)|references\.(?:bib|ris|json)|(?:[a-z]{2}\/)?(?:llms(?:-full)?\.txt|feed\.xml)|robots\.txt|sitemap-index\.xml)$/;

/**
 * Every address that a built site answers, fragments included, without base, sorted.
 * @param articles ids of the articles that are promised
 * @param files files of the site, with slashes; downloads among them are promised as well
 */
export function addressesOf(pages: readonly Pick<BuiltPage, 'path' | 'ids'>[], articles: ReadonlySet<string>, files: readonly string[] = []): string[] {
  const public_ = pages.filter((page) => page.path !== '/404.html' && !isForeignArticle(page.path, articles));
  const downloads = files.filter((file) => PUBLIC_FILE.test(file)).map((file) => `/${file}`);
  return public_
    .flatMap((page) => [page.path, ...page.ids.filter((id) => !PRIVATE.test(id)).map((id) => `${page.path}#${id}`)])
    .concat(downloads)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Articles from seeds that the project does not hold itself come and go; only ours are promised. */
function isForeignArticle(path: string, own: ReadonlySet<string>): boolean {
  const id = /^\/articles\/([^/]+)\//.exec(path)?.[1];
  return id !== undefined && !own.has(id);
}

/** An address of the manifest that the built site no longer answers. */
export interface LostAddress {
  line: number;
  address: string;
  advice: string;
}

/** Holds a manifest (one address a line, `#` begins no comment here) against the addresses of a built site. */
export function lostAddresses(manifest: string, addresses: readonly string[]): LostAddress[] {
  const built = new Set(addresses);
  return manifest
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((address, index) => (address === '' || built.has(address) ? [] : [{ line: index + 1, address, advice: didYouMean(address, addresses) }]));
}
