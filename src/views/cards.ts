import { stringsFor } from '../i18n/index.ts';
import { imprint } from '../imprint.ts';
import { DEFAULT_LANGUAGE } from '../languages.ts';
import { membersOf, type Model } from '../schemas/schemas.ts';
import { findPairing, points } from '../schemas/since-rows.ts';
import { allSections, type Article } from '../seed/article.ts';
import type { Card, Figure } from '../share/card.ts';
import { address } from './addresses.ts';
import { modelFigure, tallyFigure, valueFigure } from './card-figures.ts';
import { sayDate } from './dates.ts';
import { resultRows } from './downloads.ts';
import type { Edition } from './edition.ts';
import { perEdition } from './per-edition.ts';

/** What stands for missing pages, in all languages at once. */
const NOT_FOUND = '/404.html';

/** What the share image of every page says, by the page's address; a short link stands for the section of its model. */
export const cardsOf = perEdition((edition): ReadonlyMap<string, Card> => {
  const t = stringsFor(edition.lang);
  const { share } = t;
  const plain = (value: number | string, label: string, note = ''): Figure => ({ value: String(value), label, note });
  const of = (part: number, whole: number, label: string, note: string): Figure => ({ value: `${part} / ${whole}`, label, note, gauge: { part, whole } });
  const card = (title: string, figure: Figure, section = t.siteShort): Card => ({ lang: edition.lang, section, title, figure, site: t.site });
  const { models, errata, claims, results } = edition;

  const open = [...models.values()].filter(({ weights }) => weights === 'open').length;
  const corrections = [...errata.values()].filter(({ kind }) => kind === 'correction').length;
  const values = results.filter(({ score }) => score !== null).length;
  const [year, released] = busiestYear([...models.values()]);
  const latest = findPairing(edition.since, 'raw/latest');
  const entries = plain(models.size, share.searchable);
  const own = tallyFigure(edition, 'gpt-3-5-turbo') ?? plain(values, share.values);

  return new Map([
    [address.home, { ...card(t.site, own, `arXiv:${edition.survey.arxiv_id}`), site: t.siteShort }],
    [address.articles, card(t.articlesTitle, plain(claims.size, share.claims))],
    ...edition.articles.map((article): [string, Card] => [address.article(article.id), articleCard(edition, article, card)]),
    [address.families, card(t.familiesTitle, plain(models.size, share.models, share.families(edition.families.length)))],
    ...edition.families.map((family): [string, Card] => {
      const members = membersOf(family);
      return [address.family(family.id), card(family.title, valueFigure(edition, members) ?? plain(members.length, share.models), t.families)];
    }),
    ...edition.families.flatMap((family) =>
      membersOf(family).map((id): [string, Card] => [address.shortLink(id), card(models.get(id)?.name ?? id, modelFigure(edition, id), family.title)]),
    ),
    [address.models, card(t.models, of(open, models.size, share.openWeights, share.openWeightsNote(models.size)))],
    [address.results, card(t.resultsTitle, tallyFigure(edition, 'gpt-4') ?? plain(values, share.values))],
    ...edition.areas.map((area): [string, Card] => {
      const benchmarks = [...edition.benchmarks.values()].filter((benchmark) => benchmark.area === area.id).length;
      const tally = area.table === undefined ? null : tallyFigure(edition, 'gpt-3-5-turbo', area.table);
      return [address.area(area.id), card(area.title, tally ?? plain(benchmarks, share.benchmarks), t.results)];
    }),
    [address.tables, card(t.numbers.tablesTitle, plain(values, share.values, share.blanks(results.length - values)), t.results)],
    [address.data, card(t.numbers.data.title, plain(resultRows(edition).length, share.rows))],
    [address.discussion, card(t.discussion, plain(edition.findings.size, share.findings, share.findingsNote))],
    [
      address.since,
      card(
        t.since.title,
        plain(points(Number(latest?.gap ?? 0)), share.gap, share.gapNote(sayDate(latest?.date ?? edition.since.chatgpt, edition.lang))),
        t.since.label,
      ),
    ],
    [address.timeline, card(t.timelineTitle, of(released, models.size, share.releases(year), share.openWeightsNote(models.size)))],
    [address.sources, card(t.sources, plain(corrections, share.corrections, share.correctionsNote(errata.size - corrections, claims.size)))],
    [address.glossary, card(t.glossaryTitle, plain(edition.terms.size, share.terms))],
    [address.search, card(t.search, entries)],
    [address.about, card(t.about, plain(imprint.version, share.version, sayDate(imprint.date, edition.lang)))],
    ...(edition.lang === DEFAULT_LANGUAGE ? ([[NOT_FOUND, card(t.notFoundTitle, entries)]] as const) : []),
  ]);
});

/** The card of a page. @throws Error for a page that has none */
export function cardOf(edition: Edition, path: string): Card {
  const card = cardsOf(edition).get(path);
  if (!card) throw new Error(`no share image for ${path}; say in src/views/cards.ts what it shows`);
  return card;
}

/** Our own article by how many of its claims were borne out; a capture by its sections. */
function articleCard(edition: Edition, article: Article, card: (title: string, figure: Figure, section?: string) => Card): Card {
  const t = stringsFor(edition.lang);
  const { title } = article.frontMatter;
  if (article.id !== 'chatgpt-one-year')
    return { ...card(title, { value: String(allSections(article.sections).length), label: t.share.sections, note: '' }, t.articles), isCaptured: true };
  const supported = [...edition.claims.values()].filter(({ verdict }) => verdict === 'supported').length;
  return card(
    title,
    {
      value: `${supported} / ${edition.claims.size}`,
      label: t.share.supported(t.verdict.supported),
      note: t.share.supportedNote,
      gauge: { part: supported, whole: edition.claims.size },
    },
    t.articles,
  );
}

/** The year in which most models were released, and how many. */
function busiestYear(models: readonly Model[]): [year: string, count: number] {
  const years = [...Map.groupBy(models, ({ released }) => released.date.slice(0, 4))].map(([year, all]): [string, number] => [year, all.length]);
  return years.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0];
}
