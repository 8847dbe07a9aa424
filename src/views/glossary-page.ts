import { LANGUAGES, type Lang } from '../languages.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { localize, type Edition } from './edition.ts';
import { beyondTitle, legibleIn } from './legible.ts';
import { makePage, type Page } from './page.ts';

/** 五十音順: voiced and small kana beside the plain ones. */
const KANA = new Intl.Collator('ja');

/** One term of the glossary. */
export interface DrawnTerm {
  id: string;
  title: string;
  /** The same in the other language. */
  other: { lang: Lang; title: string };
  /** Other names, examples and related words, each list that has any. */
  lists: { label: string; names: string[] }[];
  definition: string;
  note: string | null;
}

/** Terms stand in lower case in the data; as headings they begin like sentences, save for names of code (pass@1, text-davinci-002). */
function startLikeHeading(lang: Lang, term: string): string {
  return lang === 'ja' || /[@\d]$/.test(term) ? term : term.charAt(0).toUpperCase() + term.slice(1);
}

/** The glossary, in the order of the kana or the alphabet. */
export function glossaryPage(edition: Edition): Page & { terms: DrawnTerm[] } {
  const t = stringsFor(edition.lang);
  const other = LANGUAGES.find((lang) => lang !== edition.lang) ?? edition.lang;
  const terms = [...edition.terms.values()]
    .sort((a, b) => (edition.lang === 'ja' ? KANA.compare(a.reading, b.reading) : a[edition.lang].localeCompare(b[edition.lang], edition.lang)))
    .map((term) => ({
      id: term.id,
      title: startLikeHeading(edition.lang, term[edition.lang]),
      other: { lang: other, title: term[other] },
      lists: [
        {
          label: t.aliases,
          names: beyondTitle(
            term[edition.lang],
            legibleIn(edition.lang, term.variants).filter(
              (name) => edition.lang === 'ja' || (name.toLowerCase() !== term.en.toLowerCase() && !term.en.split(/[ ,]+/).includes(name)),
            ),
          ),
        },
        { label: t.trust.examples, names: legibleIn(edition.lang, term.examples) },
        { label: t.trust.related, names: legibleIn(edition.lang, term.related) },
      ].filter(({ names }) => names.length > 0),
      definition: localize(edition, term.definition),
      note: term.note ? localize(edition, term.note) : null,
    }));
  const toc = terms.map(({ id, title }) => ({ id, label: title, children: [] }));
  return {
    ...makePage(edition, { path: address.glossary, title: t.glossaryTitle, description: t.glossaryLead(terms.length), activeNav: address.sources, toc }),
    terms,
  };
}
