import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { localize, type Edition } from './edition.ts';
import { makePage, type Page } from './page.ts';

/** One term of the glossary. */
export interface DrawnTerm {
  id: string;
  ja: string;
  en: string;
  variants: string[];
  definition: string;
  note: string | null;
}

/** The glossary, in the order of the data, which groups related terms. */
export function glossaryPage(edition: Edition): Page & { terms: DrawnTerm[] } {
  const t = stringsFor(edition.lang);
  const terms = [...edition.terms.values()].map((term) => ({
    id: term.id,
    ja: term.ja,
    en: term.en,
    variants: term.variants,
    definition: localize(edition, term.definition),
    note: term.note ? localize(edition, term.note) : null,
  }));
  const toc = terms.map(({ id, ja }) => ({ id, label: ja, children: [] }));
  return {
    ...makePage(edition, { path: address.glossary, title: t.glossaryTitle, description: t.glossaryLead(terms.length), activeNav: address.sources, toc }),
    terms,
  };
}
