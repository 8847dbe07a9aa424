/**
 * The languages of the edition. The first is the default one, whose addresses have no prefix.
 * To add one: its id here, its words in `src/i18n/`, its prose in `src/content/<collection>/<id>/`, and its half of every text
 * in `src/data/`, with its files in `src/data/asked/` and `src/data/search-words/`. The build names what is missing.
 */
export const LANGUAGES = ['ja', 'en'] as const;

/** A language of the edition. */
export type Lang = (typeof LANGUAGES)[number];

/** The language of addresses without a prefix. */
export const DEFAULT_LANGUAGE: Lang = LANGUAGES[0];

/** The language of a page. @param locale what Astro takes from the page's address; undefined on pages of no language, such as 404 */
export function languageOf(locale: string | undefined): Lang {
  return LANGUAGES.find((lang) => lang === locale) ?? DEFAULT_LANGUAGE;
}

/** What stands before the addresses of a language: nothing in the default one. */
export function prefixOf(lang: Lang): string {
  return lang === DEFAULT_LANGUAGE ? '' : `/${lang}`;
}

/** The language of a path without base, and the address that it has in all of them: `/en/glossary/` is `/glossary/` in English. */
export function splitLanguage(path: string): { lang: Lang; address: string } {
  const lang = LANGUAGES.find((other) => path.startsWith(`${prefixOf(other)}/`) && other !== DEFAULT_LANGUAGE) ?? DEFAULT_LANGUAGE;
  return { lang, address: path.slice(prefixOf(lang).length) };
}
