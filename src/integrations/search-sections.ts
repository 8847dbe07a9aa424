import { endsVeiled, veil } from '../search/veil.ts';
import { isFunctionWord } from './function-words.ts';
import { visitHtml, type HtmlVisitor } from './visit-html.ts';
import { ownString } from './own-string.ts';

/** One section of a page: what stands between its heading and the next heading that has an id. */
export interface PageSection {
  /** Id of the heading, or empty for what stands before the first one. */
  id: string;
  title: string;
  /**
   * The section's text in plain blocks: every element that begins a line is a `<p>`, what stands within a line is a
   * word boundary. Weights are left out, since the client ranks. So the index is an eighth smaller.
   */
  html: string;
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
/** List items that are results of their own: claims and errata. */
const LISTED = /^(?:claim|erratum)-/;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Elements within a line. */
const INLINE = new Set('a abbr b bdi cite code data del dfn em i ins kbd mark q rp rt ruby img input s samp small span strong sub sup time u var'.split(' '));
const SKIPPED = new Set(['script', 'style', 'svg', 'noscript', 'template', 'wbr']);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Cuts the indexed part of a built page (`data-pagefind-body`) into sections, one for each heading or list item that
 * can be linked to.
 * @returns null when the page is not indexed
 */
export function cutIntoSections(page: string): SearchablePage | null {
  const cutter = sectionCutter();
  visitHtml(page, [cutter.visitor]);
  return cutter.end();
}

/** Cuts a page while it is parsed for others too; `end` gives what {@link cutIntoSections} does. */
export function sectionCutter(): { visitor: HtmlVisitor; end: () => SearchablePage | null } {
  const result: SearchablePage = { lang: 'ja', title: '', kind: 'page', sections: [] };
  let bodyDepth = -1;
  let skip = 0;
  let ignored = 0;
  let heading: 'h1' | 'section' | null = null;
  let itemDepth = -1;
  let current: PageSection = { id: '', title: '', html: '' };
  const start = (id: string): void => {
    result.sections.push(current);
    current = { id, title: '', html: '' };
  };
  let depth = 0;
  const visitor: HtmlVisitor = {
    onopentag(name, attributes) {
      if (name === 'html') result.lang = attributes['lang'] ?? 'ja';
      if (!VOID.has(name)) depth++;
      if (bodyDepth < 0) {
        if (attributes['data-pagefind-body'] === undefined) return;
        bodyDepth = depth;
        result.kind = /kind:(\w+)/.exec(attributes['data-pagefind-filter'] ?? '')?.[1] ?? 'page';
        return;
      }
      if (skip > 0 || SKIPPED.has(name)) {
        if (!VOID.has(name)) skip++;
        return;
      }
      if (ignored > 0 || attributes['data-pagefind-ignore'] !== undefined) {
        if (!VOID.has(name)) ignored++;
        return;
      }
      const id = attributes['id'];
      if (HEADING.test(name)) {
        if (name === 'h1') heading = 'h1';
        else if (id) {
          start(id);
          itemDepth = -1;
          heading = 'section';
        }
      } else if (name === 'li' && id && LISTED.test(id)) {
        start(id);
        itemDepth = depth;
      }
      current.html += INLINE.has(name) ? '\u200b' : '<p>';
    },
    ontext(text) {
      if (bodyDepth < 0 || skip > 0 || ignored > 0) return;
      current.html += escape(cutAtScripts(veilFunctionWords(text)));
      if (heading === 'h1') result.title += text;
      else if (heading === 'section') current.title += text;
      else if (itemDepth >= 0) current.title += ` ${text}`;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      depth--;
      if (bodyDepth < 0) return;
      if (depth < bodyDepth) {
        bodyDepth = Infinity;
        skip = 1;
        return;
      }
      if (skip > 0) return void skip--;
      if (ignored > 0) return void ignored--;
      if (HEADING.test(name)) heading = null;
      if (itemDepth > depth) itemDepth = -1;
      // Pagefind ends a line with a full stop, unless it ends with a sign; a term and what is said of it are one line.
      if (name === 'dt') current.html += '：';
      else if (INLINE.has(name)) current.html += '\u200b';
      else current.html += endsVeiled(current.html) ? '.</p>' : '</p>';
    },
  };
  const end = (): SearchablePage | null => {
    if (bodyDepth < 0) return null;
    const sections = [...result.sections, current].map((section) => ({ ...section, title: tidyTitle(section.title) }));
    return { ...result, title: tidyTitle(result.title), sections };
  };
  return { visitor, end };
}

const SCRIPT_CHANGE =
  /(?<=[ぁ-ゖ])(?=[ァ-ヺー\p{Script=Han}a-zA-Z0-9])|(?<=[ァ-ヺー])(?=[ぁ-ゖ\p{Script=Han}a-zA-Z0-9])|(?<=\p{Script=Han})(?=[ぁ-ゖァ-ヺa-zA-Z0-9])|(?<=[a-zA-Z0-9])(?=[ぁ-ゖァ-ヺ\p{Script=Han}])/gu;

/**
 * Puts a zero-width space where the script changes. Pagefind indexes every pair of characters that stand together, so
 * that words can be found however they are segmented; pairs such as の推 only cost bytes.
 */
function cutAtScripts(text: string): string {
  return text.replace(SCRIPT_CHANGE, '\u200b');
}

/**
 * Veils what nobody looks for. With every pair of its characters, hiragana would be a third of what Pagefind indexes and
 * half of all positions, and nearly all of it is function words.
 */
function veilFunctionWords(text: string): string {
  // A full stop at the end stays, so that Pagefind sees that the line has one.
  return text.replace(/([\p{Script=Han}々])?([ぁ-ゖ][ぁ-ゖー]*(?:[、。]+(?=.))?)/gu, (_, kanji: string | undefined, run: string) =>
    kanji === undefined ? veiledRun(run, false) : kanji + veiledRun(run, true),
  );
}

/** Runs of hiragana as they go into the index: the same few thousand make up all text. */
const RUNS = [new Map<string, string>(), new Map<string, string>()] as const;

function veiledRun(run: string, isAfterKanji: boolean): string {
  const known = RUNS[isAfterKanji ? 1 : 0];
  let veiled = known.get(run);
  if (veiled === undefined) {
    veiled = isFunctionWord(run.replace(/[、。]+$/, ''), isAfterKanji) ? `\u200b${veil(run)}\u200b` : run;
    known.set(ownString(run), veiled);
  }
  return veiled;
}

/** White space closed up; a list item has no heading, so the beginning of its text serves. */
function tidyTitle(text: string): string {
  const title = text.replace(/\s+/g, ' ').trim();
  return title.length > 48 ? `${title.slice(0, 47)}…` : title;
}
