import { stringsFor } from '../i18n/index.ts';
import { numberOf } from '../i18n/number-of.ts';
import { allSections, type Article, type Block } from '../seed/article.ts';
import { address } from './addresses.ts';
import { getOrThrow, type Edition } from './edition.ts';
import type { Link } from './page.ts';
import { urlIn } from './url.ts';

/** A passage of an article, quoted in a model's section. */
export interface Quote {
  html: string;
  from: Link;
  claims: { id: string; number: string; verdict: string; label: string; href: string }[];
}

/** The passages that articles devote to a model, and the places where they merely name it. */
export function passagesOf(edition: Edition, id: string): { quotes: Quote[]; mentions: Link[] } {
  const quotes: Quote[] = [];
  const mentions = new Map<string, Link>();
  for (const article of edition.articles) {
    const places: { link: Link; blocks: Block[] }[] = [
      { link: linkTo(edition, article, null), blocks: article.lead },
      ...allSections(article.sections).map((section) => ({ link: linkTo(edition, article, section), blocks: section.blocks })),
    ];
    for (const { link, blocks } of places) {
      for (const block of blocks) {
        const passages = block.passages.filter((passage) => passage.models.includes(id));
        for (const passage of passages)
          quotes.push({ html: leadToArticle(edition, passage.html, article), from: link, claims: passage.claims.map((claim) => claimChip(edition, claim)) });
        if (passages.length === 0 && block.named.includes(id)) mentions.set(link.href, link);
      }
    }
    for (const related of article.related) {
      if (related.named.includes(id)) {
        const link = { label: related.title, href: `${address.article(article.id)}#related` };
        mentions.set(link.label, link);
      }
    }
  }
  for (const quote of quotes) mentions.delete(quote.from.href);
  return { quotes, mentions: [...mentions.values()] };
}

/** A quoted passage leads to the sections of its article from any page. */
function leadToArticle(edition: Edition, html: string, article: Article): string {
  return html.replaceAll(' href="#', ` href="${urlIn(edition.lang)(address.article(article.id))}#`);
}

function linkTo(edition: Edition, article: Article, section: { id: string; title: string } | null): Link {
  const title = edition.articles.length > 1 ? `${article.frontMatter.title}${stringsFor(edition.lang).separator}` : '';
  return { label: `${title}${section ? section.title : stringsFor(edition.lang).lead}`, href: address.article(article.id, section?.id ?? 'lead') };
}

/** A claim's verdict as a small link. */
function claimChip(edition: Edition, id: string): Quote['claims'][number] {
  const claim = getOrThrow(edition.claims, id);
  return { id, number: numberOf(id), verdict: claim.verdict, label: stringsFor(edition.lang).verdict[claim.verdict], href: address.claim(id) };
}
