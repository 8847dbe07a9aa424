import { stringsFor } from '../i18n/index.ts';
import { LANGUAGES, type Lang } from '../languages.ts';
import { address } from './addresses.ts';
import type { Edition } from './edition.ts';
import { perEdition } from './per-edition.ts';

/** A link with its text. */
export interface Link {
  label: string;
  href: string;
}

/** One line of a table of contents: a fragment of the same page, and what stands below it. */
export interface TocItem {
  id: string;
  label: string;
  children: TocItem[];
}

/** One group of the sidebar. The current page carries the table of contents. */
export interface NavGroup {
  label: string;
  href: string;
  items: (Link & { current: boolean })[];
}

/** What every page hands to its layout. */
export interface Page {
  lang: Lang;
  /** Address without base and language. */
  path: string;
  title: string;
  description: string;
  /** Which entry of the header is current: its address, or null. */
  activeNav: string | null;
  breadcrumbs: Link[];
  toc: TocItem[];
  nav: NavGroup[];
  previous: Link | null;
  next: Link | null;
  /** The page in the other languages, or what is nearest to it there. */
  translations: Translation[];
}

/** Where a page is found in another language. */
export interface Translation {
  lang: Lang;
  path: string;
  /** Whether it is the same page. */
  isTwin: boolean;
}

/** What a view says about its page; the rest is derived from the edition. */
export interface PageInput {
  path: string;
  title: string;
  description: string;
  activeNav?: string;
  toc?: TocItem[];
  /** Languages that have the page; without it, all of them. */
  languages?: readonly Lang[];
  /** Where readers of the other languages are sent. */
  elsewhere?: string;
}

/** All pages that are read one after another, in order. */
export function readingOrder(edition: Edition): Link[] {
  const t = stringsFor(edition.lang);
  return [
    ...edition.articles.map((article) => ({ label: article.frontMatter.title, href: address.article(article.id) })),
    ...edition.families.map((family) => ({ label: family.title, href: address.family(family.id) })),
    ...edition.areas.map((area) => ({ label: area.title, href: address.area(area.id) })),
    { label: t.discussion, href: address.discussion },
    { label: t.since.title, href: address.since },
    { label: t.models, href: address.models },
    { label: t.timeline, href: address.timeline },
    { label: t.glossary, href: address.glossary },
    { label: t.sources, href: address.sources },
    { label: t.about, href: address.about },
  ];
}

/** Lists that all pages share, made once an edition: made anew for each page, they would cost more the larger the site is. */
interface Lists {
  order: Link[];
  /** Place of an address in that order. */
  at: ReadonlyMap<string, number>;
  families: Link[];
}

const lists = perEdition((edition): Lists => {
  const order = readingOrder(edition);
  return {
    order,
    at: new Map(order.map((link, index) => [link.href, index])),
    families: edition.families.map((family) => ({ label: family.name, href: address.family(family.id) })),
  };
});

/** Completes a page: navigation, breadcrumbs, neighbours. */
export function makePage(edition: Edition, input: PageInput): Page {
  const { order, at: places } = lists(edition);
  const at = places.get(input.path) ?? -1;
  return {
    lang: edition.lang,
    path: input.path,
    title: input.title,
    description: input.description,
    activeNav: input.activeNav ?? null,
    breadcrumbs: breadcrumbsOf(edition, input),
    toc: input.toc ?? [],
    nav: navigation(edition, input),
    previous: at > 0 ? (order[at - 1] ?? null) : null,
    next: at >= 0 ? (order[at + 1] ?? null) : null,
    translations: translationsOf(edition, input),
  };
}

function translationsOf({ lang }: Edition, { path, languages = LANGUAGES, elsewhere = address.home }: PageInput): Translation[] {
  return LANGUAGES.filter((other) => other !== lang).map((other) => {
    const isTwin = languages.includes(other);
    return { lang: other, path: isTwin ? path : elsewhere, isTwin };
  });
}

function breadcrumbsOf(edition: Edition, input: PageInput): Link[] {
  const t = stringsFor(edition.lang);
  const sections: Record<string, string> = { [address.articles]: t.articles, [address.families]: t.families, [address.results]: t.results };
  const section = Object.keys(sections).find((path) => input.path.startsWith(path) && input.path !== path);
  const label = section === undefined ? undefined : sections[section];
  return [{ label: t.home, href: address.home }, ...(section !== undefined && label !== undefined ? [{ label, href: section }] : [])];
}

/** The sidebar: the site section one is in with its pages; the other sections as single lines, so that it stays small. */
function navigation(edition: Edition, input: PageInput): NavGroup[] {
  const t = stringsFor(edition.lang);
  const mark = (links: Link[]): (Link & { current: boolean })[] => around(links, input.path).map((link) => ({ ...link, current: link.href === input.path }));
  const groups: NavGroup[] = [
    {
      label: t.articles,
      href: address.articles,
      items: mark(edition.articles.map((article) => ({ label: shortTitle(article.frontMatter.title, t.sidebarLetters), href: address.article(article.id) }))),
    },
    { label: t.families, href: address.families, items: mark(lists(edition).families) },
    {
      label: t.results,
      href: address.results,
      items: mark([...edition.areas.map((area) => ({ label: area.title, href: address.area(area.id) })), { label: t.discussion, href: address.discussion }]),
    },
    { label: t.since.nav, href: address.since, items: [] },
    { label: t.models, href: address.models, items: mark([{ label: t.timeline, href: address.timeline }]) },
    {
      label: t.sources,
      href: address.sources,
      items: mark([
        { label: t.glossary, href: address.glossary },
        { label: t.about, href: address.about },
      ]),
    },
  ];
  return groups;
}

/** Most entries one group of the sidebar shows: beyond that, the current one with its neighbours. */
const MOST_ITEMS = 24;

/** Keeps the sidebar the same size however large the site grows. */
function around(links: Link[], path: string): Link[] {
  if (links.length <= MOST_ITEMS) return links;
  const at = Math.max(
    0,
    links.findIndex((link) => link.href === path),
  );
  const from = Math.min(Math.max(0, at - MOST_ITEMS / 2), links.length - MOST_ITEMS);
  return links.slice(from, from + MOST_ITEMS);
}

function shortTitle(title: string, letters: number): string {
  const [head = title] = title.split(/──|——|、| - |(?<=[?:]) /);
  return head.length > letters ? `${head.slice(0, letters - 1)}…` : head;
}
