import { Parser } from 'htmlparser2';
import { RaisedReader } from '../../seed/raised.ts';
import { TableReader, type Signs } from './table-reader.ts';

/** Signs of Japanese, and of languages with spaces. */
const signsOf = (lang: string): Signs => (lang === 'ja' ? { colon: '：', comma: '、' } : { colon: ': ', comma: ', ' });

/** One section of a page: what stands between its heading and the next heading that has an id. */
export interface PageSection {
  /** Id of the heading or list item, or empty for what stands before the first one. */
  id: string;
  title: string;
  /** Whether it is a list item with an id of its own, such as a claim, rather than a part of the page below a heading. */
  isItem: boolean;
  /** Its text without the title, one entry for each paragraph, list item, pair of a definition list, or row of a table. */
  lines: string[];
}

/** What search needs of one page. */
export interface SearchablePage {
  lang: string;
  title: string;
  /** Value of the page's `kind` filter: article, model, result, term, page. */
  kind: string;
  sections: PageSection[];
}

const HEADING = /^h[1-6]$/;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Elements within a line. */
const INLINE = new Set(
  'a abbr b bdi cite code data del dfn em i ins kbd mark q rp rt ruby img input s samp small span strong sub sup time u var wbr'.split(' '),
);
/** Elements that hold no text of the section. */
const SKIPPED = new Set(['script', 'style', 'svg', 'noscript', 'template', 'caption', 'rt', 'rp']);
/** A list item's first line is its title, unless it is a mere number: then the next line belongs to it. */
const NUMBER = /^\p{L}*\s*\d+$/u;

/**
 * Cuts the indexed part of a built page (`data-pagefind-body`) into sections, one for each heading or list item that
 * can be linked to. What is marked `data-pagefind-ignore` is left out, as Pagefind itself would.
 * @returns null when the page is not indexed
 */
export function sectionsOf(html: string): SearchablePage | null {
  const page: SearchablePage = { lang: 'ja', title: '', kind: 'page', sections: [] };
  let current: PageSection = { id: '', title: '', isItem: false, lines: [] };
  page.sections.push(current);
  /** Depth of open elements; where the body, an ignored element or a list item began, 0 when none is open. */
  let depth = 0;
  let body = 0;
  let isOver = false;
  let ignored = 0;
  let item = 0;
  let line = '';
  /** Whether an inline element has just ended: an element right behind it is another thing, not the rest of a word. */
  let isAfterElement = false;
  /** Whether the line so far is a label in bold, such as 「注意」. */
  let isLabel = false;
  let table: TableReader | null = null;
  const raised = new RaisedReader();

  const endLine = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) current.lines.push(text);
    line = '';
    isAfterElement = isLabel = false;
  };
  const start = (id: string, isItem: boolean): void => {
    endItem();
    current = { id, title: '', isItem, lines: [] };
    page.sections.push(current);
  };
  const endItem = (): void => {
    item = 0;
    if (!current.isItem || current.title !== '') return;
    const [first = '', second = ''] = current.lines;
    const taken = NUMBER.test(first) && second !== '' ? 2 : 1;
    current.title = current.lines.splice(0, taken).join(' ');
  };
  const endHeading = (name: string): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (name === 'h1') page.title = text;
    else if (current.title === '' && !current.isItem && current.lines.length === 0 && current.id !== '') current.title = text;
    else current.lines.push(text);
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (VOID.has(name)) {
        if (name === 'br' && body > 0 && ignored === 0) line += ' ';
        return;
      }
      depth++;
      if (name === 'html') page.lang = attributes['lang'] ?? 'ja';
      if (body === 0) {
        if (attributes['data-pagefind-body'] === undefined) return;
        body = depth;
        page.kind = /kind:(\w+)/.exec(attributes['data-pagefind-filter'] ?? '')?.[1] ?? 'page';
        return;
      }
      if (isOver || ignored > 0) return;
      if (name === 'table') table = new TableReader();
      if (table) table.open(name, attributes);
      if (SKIPPED.has(name) || attributes['data-pagefind-ignore'] !== undefined || attributes['aria-hidden'] === 'true') {
        ignored = depth;
        return;
      }
      if (table) {
        if (INLINE.has(name)) table.separate();
        return;
      }
      if (INLINE.has(name)) {
        raised.open(name, line);
        if (isAfterElement || name === 'small') line += ' ';
        isLabel = (name === 'b' && line.trim() === '') || attributes['class'] === 'unverified-mark';
        return;
      }
      if (name !== 'dd') endLine();
      const id = attributes['id'];
      if (id && HEADING.test(name) && name !== 'h1') start(id, false);
      else if (id && name === 'li') {
        start(id, true);
        item = depth;
      }
    },
    ontext(text) {
      if (body === 0 || isOver || ignored > 0) return;
      if (table) return table.text(text);
      const isSaidOfLabel = isLabel && isAfterElement && !/[:：]\s*$/.test(line) && /^\s*[\p{L}\p{N}]/u.test(text);
      if (isAfterElement && text.trim() !== '') isLabel = false;
      line += isSaidOfLabel ? signsOf(page.lang).colon + text.trimStart() : text;
      if (text.trim() !== '') isAfterElement = false;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      depth--;
      if (body === 0 || isOver) return;
      if (ignored > 0) {
        if (depth < ignored) ignored = 0;
        if (table) table.close(name);
        return;
      }
      if (table) {
        table.close(name);
        if (name === 'table') {
          current.lines.push(...table.lines(signsOf(page.lang)));
          table = null;
        }
        return;
      }
      if (INLINE.has(name)) {
        line = raised.close(name, line);
        isAfterElement = true;
      }
      // A term and what is said of it are one line.
      else if (name === 'dt') line = `${line.trim()}${signsOf(page.lang).colon}`;
      else if (HEADING.test(name)) endHeading(name);
      else endLine();
      if (item > 0 && depth < item) endItem();
      if (depth < body) {
        endItem();
        isOver = true;
      }
    },
  });
  parser.end(html);
  return body === 0 ? null : page;
}
