import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { stringsFor } from '../i18n/index.ts';
import { numberOf } from '../i18n/number-of.ts';
import { allSections, type Article, type Block, type RelatedReading, type Section } from '../seed/article.ts';
import { isRaised, raisedText } from '../seed/raised.ts';
import { address } from './addresses.ts';
import { getOrThrow, localize, type Edition } from './edition.ts';
import { groundsOf, type Grounds } from './evidence.ts';
import { splitAtTables, type HtmlPart } from './html-parts.ts';
import { nameLinker, type NameLinker, type TitlePart } from './name-links.ts';
import { makePage, type Link, type Page, type TocItem } from './page.ts';
import { urlIn } from './url.ts';

/** What front matter says of a text that the editors wrote anew, in the languages of the edition. */
const RETELLING = ['書き下ろし', 'retelling'];

/** What the margin says beside a block: a claim of it, checked. */
export interface MarginNote extends Grounds {
  id: string;
  verdict: 'supported' | 'imprecise' | 'wrong' | 'not-found';
  label: string;
  /** Its number. */
  number: string;
  /** What the editor adds; null for a verdict that stands for itself. */
  text: string | null;
  href: string;
}

/** A block with its marginal notes. Claim marks in `html` point at the notes on the same page. */
export interface NotedBlock {
  /** The block's HTML, its tables apart: they scroll in a region of their own. */
  parts: HtmlPart[];
  image: Block['image'];
  notes: MarginNote[];
}

/** A section as drawn: heading depth counted from 2, then blocks, the place of its supplement, its children. */
export interface DrawnSection {
  id: string;
  title: string;
  /** The title with links to what it names. */
  titleParts: TitlePart[];
  depth: number;
  blocks: NotedBlock[];
  related: (RelatedReading & { notes: MarginNote[] })[];
  models: Link[];
}

/** One article, whole. */
export interface ArticlePage extends Page {
  article: Article;
  sections: DrawnSection[];
  footnotes: HtmlPart[];
  referenceNotes: MarginNote[];
  published: string | null;
  isRetelling: boolean;
}

/** The page of one article: every section in reading order, flat, each with its depth. */
export function articlePage(edition: Edition, article: Article): ArticlePage {
  const t = stringsFor(edition.lang);
  const related = (section: string | null) =>
    article.related.filter((item) => item.section === section).map((item) => ({ ...item, notes: item.claims.map((id) => marginNote(edition, id)) }));
  let tables = 0;
  const parts = (html: string, title: string): HtmlPart[] => splitAtTables(html, () => t.seedTable(title, ++tables));
  const drawBlocks = (blocks: readonly Block[], title: string, linker: NameLinker): NotedBlock[] =>
    blocks.map((block) => ({
      parts: parts(linkClaims(edition, linker.html(block.html)), title),
      image: block.image,
      notes: block.claims.map((id) => marginNote(edition, id)),
    }));
  const draw = (section: Section): DrawnSection => {
    const linker = nameLinker(edition, urlIn(edition.lang));
    return {
      id: section.id,
      title: section.title,
      titleParts: linker.title(section.title),
      depth: Math.min(section.level + 1, 6),
      blocks: drawBlocks(section.blocks, section.title, linker),
      related: related(section.id),
      models: section.models.map((id) => ({ label: getOrThrow(edition.models, id).name, href: address.model(getOrThrow(edition.models, id)) })),
    };
  };
  const lead: DrawnSection = {
    id: 'lead',
    title: t.lead,
    titleParts: [{ text: t.lead, href: null }],
    depth: 2,
    blocks: drawBlocks(article.lead, t.lead, nameLinker(edition, urlIn(edition.lang))),
    related: related(null),
    models: [],
  };
  const page = makePage(edition, {
    path: address.article(article.id),
    languages: edition.articleLanguages.get(article.id) ?? [],
    elsewhere: address.articles,
    title: article.frontMatter.title,
    description: describe(article),
    activeNav: address.articles,
    toc: [...article.sections.map(tocItem), ...(article.related.length > 0 ? [{ id: 'related', label: t.related, children: [] }] : [])],
  });
  return {
    ...page,
    article,
    sections: [lead, ...allSections(article.sections).map(draw)],
    footnotes: splitAtTables(article.footnotes, () => t.seedTable(t.footnotes, ++tables)),
    referenceNotes: (article.reference?.claims ?? []).map((id) => marginNote(edition, id)),
    published: article.frontMatter.publishDate?.slice(0, 10) ?? null,
    isRetelling: RETELLING.includes(article.frontMatter.conversionMethod ?? ''),
  };
}

function tocItem(section: Section): TocItem {
  return { id: section.id, label: section.title, children: section.children.map(tocItem) };
}

/** Turns the empty claim marks of a seed's HTML into links to the note beside the block. */
function linkClaims(edition: Edition, html: string): string {
  const t = stringsFor(edition.lang);
  return html.replace(/<sup data-claim="(c\d+)"><\/sup>/g, (_, id: string) => {
    const { verdict } = getOrThrow(edition.claims, id);
    return `<sup class="mark ${verdict}"><a href="#${id}" aria-label="${t.claimNumber(id)} ${t.verdict[verdict]}">${numberOf(id)}</a></sup>`;
  });
}

/** A claim as a marginal note. */
export function marginNote(edition: Edition, id: string): MarginNote {
  const claim = getOrThrow(edition.claims, id);
  return {
    id,
    verdict: claim.verdict,
    label: stringsFor(edition.lang).verdict[claim.verdict],
    number: numberOf(id),
    text: claim.note ? localize(edition, claim.note) : null,
    href: address.claim(id),
    ...groundsOf(edition, claim),
  };
}

/** The text of safe HTML. */
function textOf(node: ReturnType<typeof parseDocument>['children'][number]): string {
  if (!('children' in node)) return textContent(node);
  const name = 'name' in node ? node.name : '';
  if (isRaised(name) && getElementsByTagName('a', node.children).length === 0) return raisedText(name, textContent(node));
  return node.children.map(textOf).join('');
}

function describe(article: Article): string {
  const first = article.lead.find((block) => block.html !== '');
  const text = (first ? parseDocument(first.html).children.map(textOf).join('') : article.frontMatter.title).replace(/\s+/g, ' ').trim();
  const { descriptionLetters } = stringsFor(article.frontMatter.lang);
  if (text.length <= descriptionLetters) return text;
  // Never within a word.
  const cut = text.slice(0, descriptionLetters - 1);
  const end = /^[\p{Script=Latin}\d]/u.test(text.slice(descriptionLetters - 1))
    ? cut.replace(/(?<![\p{Script=Latin}\d’'-])[\p{Script=Latin}\d’'-]+$/u, '')
    : cut;
  return `${end.trimEnd() || cut}…`;
}

/** The list of articles. */
export function articlesPage(edition: Edition): Page & { cards: { href: string; title: string; description: string; sections: number }[] } {
  const t = stringsFor(edition.lang);
  const cards = edition.articles.map((article) => ({
    href: address.article(article.id),
    title: article.frontMatter.title,
    description: describe(article),
    sections: allSections(article.sections).length,
  }));
  return { ...makePage(edition, { path: address.articles, title: t.articlesTitle, description: t.articlesLead, activeNav: address.articles }), cards };
}
