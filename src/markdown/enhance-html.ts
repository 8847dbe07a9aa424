import { Parser } from 'htmlparser2';
import { termLinker, type LinkedTerm, type TermLinker } from './glossary-links.ts';
import { escapeHtml } from './escape-html.ts';
import { phrasesOf } from './phrases.ts';

/** Elements whose text is no running prose. */
const NOT_PROSE = new Set([
  'a',
  'button',
  'code',
  'pre',
  'kbd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'th',
  'table',
  'figure',
  'svg',
  'script',
  'style',
  'small',
  'sup',
  'noscript',
  'blockquote',
]);
const HEADINGS = new Set(['h1', 'h2', 'h3']);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'circle',
  'path',
  'use',
  'line',
  'rect',
  'polygon',
  'ellipse',
]);

/** What finishing a page takes besides the page. */
export interface Enhancements {
  terms: readonly LinkedTerm[];
  /** Retired ids of this page and the ids they stand beside now. */
  retired?: ReadonlyMap<string, string>;
}

/**
 * Finishes one page: in prose the first use of each term becomes a link with a preview that needs no script, and
 * headings get break opportunities between phrases for browsers without `word-break: auto-phrase`.
 */
export function enhanceHtml(html: string, { terms, retired = new Map() }: Enhancements): string {
  // Terms are looked for in the page's own HTML, where a sign of markup in a name stands escaped.
  const linker = termLinker(terms.map((term) => ({ ...term, forms: term.forms.map(escapeHtml) })));
  const open: { name: string; prose: boolean; heading: boolean }[] = [];
  let output = '';
  let copied = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const id = attributes['id'];
        for (const [old, now] of retired) {
          if (id !== now || parser.startIndex < copied) continue;
          output += `${html.slice(copied, parser.startIndex)}<span id="${old}"></span>`;
          copied = parser.startIndex;
        }
        if (VOID.has(name)) return;
        const above = open.at(-1);
        const classes = (attributes['class'] ?? '').split(/\s+/);
        const prose =
          name === 'main'
            ? false
            : (above?.prose === true || classes.includes('prose')) && !NOT_PROSE.has(name) && !classes.includes('label') && !classes.includes('score');
        const inMain = open.some((element) => element.name === 'main');
        open.push({ name, prose, heading: above?.heading === true || (inMain && HEADINGS.has(name)) });
      },
      onclosetag(name) {
        const at = open.findLastIndex((element) => element.name === name);
        if (at >= 0) open.length = at;
      },
      ontext() {
        const here = open.at(-1);
        if (!here?.prose && !here?.heading) return;
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        if (from < copied) return;
        const raw = html.slice(from, to);
        const replaced = here.heading ? withBreaks(raw) : linkTerms(raw, linker);
        output += html.slice(copied, from) + replaced;
        copied = to;
      },
    },
    { decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(html);
  return output + html.slice(copied);
}

function linkTerms(raw: string, linker: TermLinker): string {
  return linker
    .split(raw)
    .map((part) =>
      typeof part === 'string'
        ? part
        : `<span class="term"><a href="${part.term.href}" aria-describedby="tip-${part.term.id}">${part.text}</a><span class="tip" role="tooltip" id="tip-${part.term.id}" hidden data-pagefind-ignore>${escapeHtml(part.term.definition)}</span></span>`,
    )
    .join('');
}

function withBreaks(raw: string): string {
  if (!/[ぁ-んァ-ヶ一-龥]{4}/.test(raw) || raw.includes('&')) return raw;
  // No break between Japanese and Latin letters: it would undo the browser's own space between the two scripts.
  return phrasesOf(raw).reduce(
    (text, phrase) => text + (/[A-Za-z0-9]$/.test(text) !== /^[A-Za-z0-9]/.test(phrase) ? '' : text === '' ? '' : '<wbr>') + phrase,
    '',
  );
}
