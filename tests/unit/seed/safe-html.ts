import { Parser } from 'htmlparser2';
import { allSections, type Article } from '../../../src/seed/article.ts';

/** Everything that an article's HTML may hold; whatever else turns up is an offence. */
const ALLOWED: Record<string, readonly string[]> = {
  p: [],
  br: [],
  hr: [],
  strong: [],
  em: [],
  del: ['datetime'],
  code: [],
  pre: [],
  blockquote: [],
  ul: [],
  ol: ['start', 'reversed', 'type'],
  li: ['id', 'value'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['align', 'colspan', 'rowspan', 'scope'],
  td: ['align', 'colspan', 'rowspan', 'data-number'],
  caption: [],
  tfoot: [],
  sub: [],
  kbd: [],
  mark: [],
  ins: ['datetime'],
  abbr: ['title'],
  time: ['datetime'],
  q: [],
  small: [],
  ruby: [],
  rt: [],
  rp: [],
  dl: [],
  dt: [],
  dd: [],
  details: ['open'],
  summary: [],
  sup: ['data-claim'],
  a: ['href', 'id', 'aria-label', 'aria-describedby', 'data-footnote-ref', 'data-footnote-backref'],
  section: ['class', 'data-footnotes'],
  h2: ['class', 'id'],
};

function isSafeAddress(address: string): boolean {
  return address.startsWith('#') || (URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol));
}

/** Elements, attributes and addresses that have no location in an article. */
export function offences(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const allowed = ALLOWED[name];
      if (!allowed) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (allowed && !allowed.includes(attribute)) found.push(`<${name} ${attribute}>`);
        if (attribute === 'href' && !isSafeAddress(value)) found.push(`href ${value}`);
        if (attribute === 'id' && !/^(?:note-fn(?:ref)?-|footnote-label$)/.test(value)) found.push(`id ${value}`);
      }
    },
    oncomment: (text) => void found.push(`<!--${text}-->`),
    onprocessinginstruction: (name) => void found.push(`<${name}>`),
  });
  parser.end(html);
  return found;
}

/** Offences anywhere in an article: its HTML, and the addresses that pages draw links from. */
export function articleOffences(article: Article): string[] {
  const blocks = [...article.lead, ...allSections(article.sections).flatMap((section) => section.blocks)];
  const html = [article.footnotes, ...blocks.flatMap((block) => [block.html, ...block.passages.map((passage) => passage.html)])];
  const addresses = [
    article.frontMatter.sourceUrl,
    article.reference?.url,
    ...article.related.map((item) => item.url),
    ...blocks.map((block) => block.image?.url),
  ].filter((address) => address !== undefined);
  return [...html.flatMap(offences), ...addresses.filter((address) => !isSafeAddress(address)).map((address) => `address ${address}`)];
}
