import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/languages.ts';
import { membersOf } from '../../../src/schemas/schemas.ts';
import { address } from '../../../src/views/addresses.ts';
import { modelFigure } from '../../../src/views/card-figures.ts';
import { cardOf, cardsOf } from '../../../src/views/cards.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { jsonLdOf } from '../../../src/views/json-ld.ts';
import { citingOf, sharingOf } from '../../../src/views/metadata.ts';
import { makePage } from '../../../src/views/page.ts';
import { cellsOf } from '../../../src/views/table-version.ts';
import { readEdition } from './edition.ts';

const editions = LANGUAGES.map(readEdition);
const absolute = (path: string): string => `https://example.org${path}`;

describe.each(editions)('the cards in $lang', (edition) => {
  const cards = cardsOf(edition);

  it('have one for every model by its short link, with the name and the family', () => {
    for (const family of edition.families)
      for (const id of membersOf(family))
        expect(cards.get(address.shortLink(id))).toMatchObject({ title: edition.models.get(id)?.name, section: family.title, lang: edition.lang });
  });

  it('are the same pages in every language', () => {
    // An article may be there in one language only.
    const pages = (of: typeof cards): string[] => [...of.keys()].filter((path) => path.endsWith('/') && !/^\/articles\/./.test(path));
    expect(pages(cards)).toEqual(pages(cardsOf(editions[0] ?? edition)));
  });

  it('each say a figure and what it is of', () => {
    for (const [path, { figure, title, section, site }] of cards)
      expect([path, figure.value, figure.label, title, section, site].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('show gauges within their ends', () => {
    for (const { figure } of cards.values()) {
      const { gauge } = figure;
      if (gauge && 'whole' in gauge) expect(gauge.part).toBeLessThanOrEqual(gauge.whole);
      if (gauge && 'at' in gauge) for (const { at } of [gauge, ...gauge.ticks]) expect(at >= 0 && at <= 1).toBe(true);
    }
  });

  it('count on the home page as the home page counts with the errata applied', () => {
    const [tally] = homePage(edition).answers.corrected.tallies;
    expect(cardOf(edition, '/').figure.gauge).toEqual({ part: tally?.wins, whole: tally?.pairs });
  });

  it('never give a value that is withdrawn or not comparable, nor one with errata without its mark', () => {
    for (const id of edition.models.keys()) {
      const { value, gauge } = modelFigure(edition, id);
      if (gauge === undefined) continue;
      const same = cellsOf(edition).filter(({ result, corrected }) => result.model_id === id && corrected.text === value.replace('†', ''));
      expect(same.filter(({ corrected, errata }) => corrected.unranked === null && errata.length > 0 === value.endsWith('†')).length, id).toBeGreaterThan(0);
    }
  });

  it('are told of a page without one by its address', () => {
    expect(() => cardOf(edition, '/nowhere/')).toThrow('/nowhere/');
  });
});

describe('the metadata of a page', () => {
  const [edition = expect.fail()] = editions;
  const page = makePage(edition, { path: address.families, title: 'A < B', description: 'About' });

  it('name its image with size and words', () => {
    const tags = Object.fromEntries(sharingOf(edition, { path: address.home, title: 'T', description: 'D', type: 'website' }, absolute).properties);
    expect(tags).toMatchObject({
      'og:title': 'T',
      'og:description': 'D',
      'og:url': 'https://example.org/',
      'og:image:width': '1200',
      'og:image:height': '630',
    });
    expect(tags['og:image:alt']).toContain(cardOf(edition, '/').figure.value);
  });

  it('cite the survey with all of its authors', () => {
    const reference = new Map(citingOf(edition, page, absolute)).get('citation_reference') ?? '';
    for (const { name } of edition.survey.authors) expect(reference).toContain(`citation_author=${name};`);
    expect(reference).toContain(`citation_doi=${edition.survey.doi}`);
  });

  it('say where it stands', () => {
    expect(jsonLdOf(edition, page, false, absolute)).toMatchObject({
      '@type': 'WebPage',
      breadcrumb: {
        itemListElement: [
          { position: 1, item: 'https://example.org/' },
          { position: 2, name: 'A < B', item: 'https://example.org/families/' },
        ],
      },
      about: { '@id': `https://doi.org/${edition.survey.doi}` },
    });
  });

  it('name neither us as the author of a captured article nor our licence', () => {
    const [own = expect.fail()] = edition.articles;
    const captured = { ...edition, articles: [{ ...own, id: 'captured' }] };
    const article = makePage(captured, { path: address.article('captured'), title: own.frontMatter.title, description: '' });
    const names = citingOf(captured, article, absolute).map(([name]) => name);
    expect(names).not.toContain('citation_author');
    expect(names).not.toContain('DC.rights');
    expect(jsonLdOf(captured, article, true, absolute)).not.toHaveProperty('license');
    expect(cardOf(captured, article.path).isCaptured).toBe(true);
  });
});
