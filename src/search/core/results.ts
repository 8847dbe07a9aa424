import { excerpt, markTitle, type Piece } from './excerpt.ts';
import type { Language } from './language.ts';
import type { Ranked } from './rank.ts';
import type { Answer, Filters } from './search.ts';

/** What the page tells the search box. */
export interface Site {
  language: Language;
  /** Path of the site, ending in `/`; addresses of results are below it. */
  base: string;
  /** Path of the site's pages in this language, ending in `/`. */
  home: string;
  /** Address of Pagefind's files. */
  pagefind: string;
  /** Address of the search page. */
  page: string;
  /** Address of the style sheet. */
  style: string;
}

/** Results of one page shown before the reader narrows the search. */
const PER_PAGE = 5;

/** An element with attributes and children. Text is only ever set as text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const addressOf = (site: Site, path: string): string => `${site.base}${path.slice(1)}`;
const pieces = (list: readonly Piece[]): (Node | string)[] => list.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : text));

/** The groups of the list: one for each page, best first; partial matches apart under their label. */
export function drawAnswer(site: Site, { full, partial }: Answer, needles: readonly string[], prefix: string, filters: Filters): HTMLElement[] {
  const isNarrowed = filters.kind !== null || filters.family !== null;
  let count = 0;
  const draw = (list: readonly Ranked[], part: 'full' | 'partial'): HTMLElement[] =>
    byPage(list).map((group, i) => {
      const [{ entry }] = group as [Ranked];
      const id = `${prefix}-${part}${i}`;
      const kind = site.language.strings.kinds[entry.kind];
      const label = make('div', { class: 'sb-page', id }, make('span', { class: 'sb-kind' }, kind), make('span', { class: 'sb-page-title' }, entry.pageTitle));
      if (part === 'partial') label.prepend(make('span', { class: 'visually-hidden' }, site.language.strings.partial));
      const shown = isNarrowed ? group : group.slice(0, PER_PAGE);
      return make(
        'div',
        { role: 'group', 'aria-labelledby': id, class: 'sb-group' },
        label,
        ...shown.map((ranked) => option(site, ranked, needles, `${prefix}-o${count++}`, part)),
      );
    });
  const groups = draw(full, 'full');
  if (partial.length > 0) groups.push(make('div', { class: 'sb-part', 'aria-hidden': 'true' }, site.language.strings.partial), ...draw(partial, 'partial'));
  return groups;
}

/** Neighbours of one page stand together below its name; the order is that of the ranking. */
export function byPage(list: readonly Ranked[]): Ranked[][] {
  const groups: Ranked[][] = [];
  for (const ranked of list) {
    const last = groups.at(-1);
    if (last?.[0]?.entry.page === ranked.entry.page) last.push(ranked);
    else groups.push([ranked]);
  }
  return groups;
}

function option(site: Site, { entry, by, text }: Ranked, needles: readonly string[], id: string, part: 'full' | 'partial'): HTMLElement {
  const head = make('span', { class: 'sb-title' }, ...pieces(markTitle(entry.title, needles)));
  const hint = by ? (by.guess === null ? site.language.strings.hint[by.role](by.name) : site.language.strings.hint.title(by.guess)) : null;
  const element = make('a', { role: 'option', id, 'aria-selected': 'false', tabindex: '-1', href: addressOf(site, entry.path), [`data-${part}`]: '' }, head);
  if (hint) element.append(' ', make('span', { class: 'sb-hint' }, hint));
  if (text) element.append(make('span', { class: 'sb-text' }, ...pieces(excerpt(text, entry.title, needles, site.language.excerpt))));
  return element;
}

/** What stands there before anything is typed. */
export function drawEmpty(site: Site, recent: readonly string[]): HTMLElement[] {
  const t = site.language.strings;
  if (recent.length === 0) return [make('p', { class: 'sb-tip' }, t.tips)];
  const again = recent.map((query) => make('li', {}, make('button', { type: 'button', 'data-do': 'again' }, query)));
  return [
    make('div', { class: 'sb-recent' }, make('h2', {}, t.recent), make('button', { type: 'button', class: 'sb-quiet', 'data-do': 'forget' }, t.forget)),
    make('ul', { class: 'sb-queries' }, ...again),
  ];
}

/** A list of links. */
const linkList = (...links: [href: string, title: string][]): HTMLElement =>
  make('ul', { class: 'sb-links' }, ...links.map(([href, title]) => make('li', {}, make('a', { href }, title))));

/** Ways that need no search. */
const otherWays = ({ home, language: { strings } }: Site): HTMLElement => linkList([`${home}models/`, strings.models], [`${home}glossary/`, strings.glossary]);

/** Nothing found: the nearest names, and other ways. */
export function drawNone(site: Site, { nearest }: Answer, isNarrowed: boolean): HTMLElement[] {
  const t = site.language.strings;
  const parts: HTMLElement[] = [];
  if (isNarrowed) parts.push(make('p', {}, t.noneFiltered, ' ', make('button', { type: 'button', class: 'sb-quiet', 'data-do': 'unfilter' }, t.unfilter)));
  if (nearest.length > 0)
    parts.push(make('h2', {}, t.nearest), linkList(...nearest.map(({ path, title }): [string, string] => [addressOf(site, path), title])));
  parts.push(make('h2', {}, t.elsewhere), otherWays(site));
  return parts;
}

/** The index could not be loaded: a way to try again. */
export function drawFailure(site: Site): HTMLElement[] {
  return [make('p', {}, make('button', { type: 'button', class: 'sb-retry', 'data-do': 'retry' }, site.language.strings.retry)), otherWays(site)];
}
