import { stringsFor } from '../i18n/index.ts';
import { imprint } from '../imprint.ts';
import { CARD_SIZE, describe } from '../share/card.ts';
import { address } from './addresses.ts';
import { cardOf } from './cards.ts';
import type { Edition } from './edition.ts';
import type { Page } from './page.ts';
import { surveyWork } from './survey-work.ts';

/** Elements `meta`: a name with its content, in their order. */
export type Meta = [name: string, content: string][];

/** What a link shows where it is shared: a page, or a model's section by its short link. */
export interface Shared {
  path: string;
  title: string;
  description: string;
  type: 'article' | 'website';
}

/** Makes an address of the site whole, in the language of the edition. */
export type Absolute = (path: string) => string;

/** What Open Graph (ogp.me) tells of a page, as properties; after it the same for X, as names. */
export function sharingOf(edition: Edition, { path, title, description, type }: Shared, absolute: Absolute): { properties: Meta; names: Meta } {
  const t = stringsFor(edition.lang);
  const image = absolute(address.shareImage(edition.lang, path));
  const alt = describe(cardOf(edition, path), t.punctuation.colon);
  return {
    properties: [
      ['og:title', title],
      ['og:description', description],
      ['og:type', type],
      ['og:url', absolute(path)],
      ['og:site_name', t.site],
      ['og:image', image],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(CARD_SIZE.width)],
      ['og:image:height', String(CARD_SIZE.height)],
      ['og:image:alt', alt],
    ],
    names: [
      ['twitter:card', 'summary_large_image'],
      ['twitter:title', title],
      ['twitter:description', description],
      ['twitter:image', image],
      ['twitter:image:alt', alt],
    ],
  };
}

/**
 * What reference managers read: the page as Highwire Press tags (which Google Scholar and Zotero take) and as Dublin Core,
 * and the survey as a work that it cites. A captured article has an author whom nobody has named, and is not under our licence.
 */
export function citingOf(edition: Edition, page: Pick<Page, 'path' | 'title' | 'description'>, absolute: Absolute): Meta {
  const url = absolute(page.path);
  const survey = surveyWork(edition);
  const isOurs = !cardOf(edition, page.path).isCaptured;
  const own = (...tags: Meta): Meta => (isOurs ? tags : []);
  return [
    ['citation_title', page.title],
    ...own(['citation_author', imprint.editor]),
    ['citation_publication_date', imprint.date.replaceAll('-', '/')],
    ['citation_language', edition.lang],
    ['citation_public_url', url],
    ['citation_reference', referenceOf(survey)],
    ['DC.title', page.title],
    ...own(['DC.creator', imprint.editor]),
    ['DC.date', imprint.date],
    ['DC.language', edition.lang],
    ['DC.identifier', url],
    ['DC.type', 'Text'],
    ...own(['DC.rights', imprint.licence]),
    ['DC.source', survey.url],
  ];
}

/** A work as one value, as Highwire Press has it: fields joined by semicolons, one for each author. */
function referenceOf({ title, authors, year, doi }: ReturnType<typeof surveyWork>): string {
  const fields: Meta = [
    ['citation_title', title],
    ...authors.map((name): Meta[number] => ['citation_author', name]),
    ['citation_publication_date', year],
    ['citation_doi', doi],
  ];
  return fields.map(([name, value]) => `${name}=${value.replaceAll(';', ',')}`).join('; ');
}
