import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { localize, type Edition } from './edition.ts';
import { makePage, type Page } from './page.ts';

/** 五十音順: voiced and small kana beside the plain ones. */
const KANA = new Intl.Collator('ja');

/** One term of the glossary. */
export interface DrawnTerm {
  id: string;
  ja: string;
  en: string;
  reading: string;
  /** Other names, examples and related words, each list that has any. */
  lists: { label: string; names: string[] }[];
  definition: string;
  note: string | null;
}

/** The glossary, in the order of the kana. */
export function glossaryPage(edition: Edition): Page & { terms: DrawnTerm[] } {
  const t = stringsFor(edition.lang);
  const terms = [...edition.terms.values()]
    .sort((a, b) => KANA.compare(a.reading, b.reading))
    .map((term) => ({
      id: term.id,
      ja: term.ja,
      en: term.en,
      reading: term.reading,
      lists: [
        { label: t.aliases, names: term.variants },
        { label: t.trust.examples, names: term.examples },
        { label: t.trust.related, names: term.related },
      ].filter(({ names }) => names.length > 0),
      definition: localize(edition, term.definition),
      note: term.note ? localize(edition, term.note) : null,
    }));
  const toc = terms.map(({ id, ja }) => ({ id, label: ja, children: [] }));
  return {
    ...makePage(edition, { path: address.glossary, title: t.glossaryTitle, description: t.glossaryLead(terms.length), activeNav: address.sources, toc }),
    terms,
  };
}
