import { jaSearch, type SearchStrings } from '../i18n/ja-search.ts';

/** The words of the search box in the page's language. */
export function searchStrings(): SearchStrings {
  return jaSearch;
}
