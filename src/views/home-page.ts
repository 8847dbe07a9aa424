import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { sayDate } from './dates.ts';
import { catchUp, type CatchUpView } from './catch-up.ts';
import { getOrThrow, localize, shortName, type Edition } from './edition.ts';
import { familyCards, type FamilyCard } from './family-page.ts';
import { tallyOver, type Tally } from './kinds.ts';
import { makePage, type Link, type Page } from './page.ts';
import { sinceSentence } from './since/home.ts';
import { cellsOf, changesIn, versionsIn, resultsOfVersion, TABLE_VERSIONS, type TableVersion, type Changes } from './table-version.ts';
import { countedVersions, COUNTED, type Counted } from './version-counts.ts';

/** What the tables say in one version: the chart, and how often the open side is above each closed model. */
export interface Answer {
  chart: CatchUpView;
  tallies: (Tally & { over: string })[];
}

/** One way to read the tables and one way to count them, against both closed models. */
export interface CountRow {
  version: string;
  scope: string;
  counts: { against: string; counted: Counted }[];
}

/** The home page: the answer at a glance, and where to start. */
export interface HomePage extends Page {
  answers: Record<TableVersion, Answer>;
  /** How the five tables differ from what is published, in each version. */
  changed: Record<TableVersion, Changes>;
  /** The versions that the page offers: those that show something else on it. */
  versions: TableVersion[];
  /** Every way to read and to count the tables. */
  counts: readonly CountRow[];
  /** What became of the question after the survey, in one sentence. */
  since: string;
  families: FamilyCard[];
  areas: (Link & { summary: string })[];
  article: (Link & { description: string }) | null;
  /** Which survey it is about: title, authors, dates. */
  survey: string;
  /** The day of the survey's tables, in words. */
  tablesDate: string;
}

/** What the survey asked and found, in one screen. */
export function homePage(edition: Edition): HomePage {
  const t = stringsFor(edition.lang);
  const [article] = edition.articles;
  return {
    ...makePage(edition, { path: address.home, title: t.site, description: t.homeDescription }),
    answers: Object.fromEntries(TABLE_VERSIONS.map((version) => [version, answer(edition, version)])) as Record<TableVersion, Answer>,
    changed: changesIn(cellsOf(edition)),
    versions: versionsIn(cellsOf(edition)),
    counts: countRows(edition),
    since: sinceSentence(edition),
    families: familyCards(edition),
    areas: edition.areas.map((area) => ({ label: area.title, href: address.area(area.id), summary: area.summary })),
    article: article ? { label: article.frontMatter.title, href: address.article(article.id), description: t.readArticle } : null,
    survey: surveyLine(edition),
    tablesDate: sayDate(edition.survey.repository_last_change.date, edition.lang),
  };
}

function surveyLine(edition: Edition): string {
  const t = stringsFor(edition.lang);
  const { title, authors, arxiv_id, versions, repository_last_change } = edition.survey;
  const first = versions[0]?.date ?? '';
  return t.homeSurvey(
    title,
    authors[0]?.name ?? '',
    authors.length,
    sayDate(first, edition.lang),
    arxiv_id,
    sayDate(repository_last_change.date, edition.lang),
  );
}

function answer(edition: Edition, version: TableVersion): Answer {
  const results = resultsOfVersion(edition, version);
  const tally = (id: string, over: string): Answer['tallies'][number] => ({ over, ...tallyOver(edition, results, id) });
  return { chart: catchUp(edition, version), tallies: [tally('gpt-3-5-turbo', 'GPT-3.5-turbo'), tally('gpt-4', 'GPT-4')] };
}

function countRows(edition: Edition): CountRow[] {
  const t = stringsFor(edition.lang).versions;
  const names: Record<string, string> = t.names;
  return countedVersions(edition).flatMap(({ id, name, counts }) =>
    (['openWeights', 'listed'] as const).map((scope) => ({
      version: name === null ? (names[id] ?? id) : t.counts.baselines(localize(edition, name)),
      scope: t.counts.scopes[scope],
      counts: COUNTED.map((closed) => ({ against: shortName(getOrThrow(edition.models, closed)), counted: counts[closed][scope] })),
    })),
  );
}
