import { pairsOver, winsOver } from '../collections/figures.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import type { Edition } from './edition.ts';
import { familyCards, type FamilyCard } from './family-page.ts';
import { makePage, type Link, type Page } from './page.ts';

/** How often the open side is above a closed model in the survey's tables. */
export interface Tally {
  wins: number;
  pairs: number;
  over: string;
}

/** The home page: the answer at a glance, and where to start. */
export interface HomePage extends Page {
  tallies: Tally[];
  families: FamilyCard[];
  areas: (Link & { summary: string })[];
  article: (Link & { description: string }) | null;
}

/** What the survey asked and found, in one screen. */
export function homePage(edition: Edition): HomePage {
  const t = stringsFor(edition.lang);
  const [article] = edition.articles;
  const tally = (id: string, over: string): Tally => ({ over, wins: winsOver(edition.results, id).length, pairs: pairsOver(edition.results, id).length });
  return {
    ...makePage(edition, { path: address.home, title: t.site, description: t.homeDescription }),
    tallies: [tally('gpt-3-5-turbo', 'GPT-3.5-turbo'), tally('gpt-4', 'GPT-4')],
    families: familyCards(edition),
    areas: edition.areas.map((area) => ({ label: area.title, href: address.area(area.area), summary: area.summary })),
    article: article ? { label: article.frontMatter.title, href: address.article(article.id), description: t.readArticle } : null,
  };
}
