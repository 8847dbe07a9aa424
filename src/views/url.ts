import { languageOf, prefixOf, splitLanguage } from '../languages.ts';

/** Turns an address of the site (`views/addresses.ts`) into what a link holds. */
export type ToUrl = (path: string) => string;

/**
 * The one function that makes links: addresses know neither base nor language. Pages get the prefix of the language, files
 * are the same in every language; absolute addresses and fragments pass unchanged.
 * @param locale language of the page that links, such as `Astro.currentLocale`
 */
export function urlIn(locale: string | undefined): ToUrl {
  const base = baseOf();
  const prefix = base + prefixOf(languageOf(locale));
  return (path) => (path.startsWith('/') ? `${isPage(path) ? prefix : base}${path}` : path);
}

/** The address of a file that every language has its own of, such as `feed.xml`. */
export function fileIn(locale: string | undefined, name: string): string {
  return `${urlIn(locale)('/')}${name}`;
}

/** Pages end with a slash, before a fragment or query. */
function isPage(path: string): boolean {
  return /^[^?#]*\/(?:[?#]|$)/.test(path);
}

/** The address that a path of the site has: without base and language. */
export function addressOf(pathname: string): string {
  return splitLanguage(pathname.slice(baseOf().length)).address;
}

function baseOf(): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '');
}
