import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { BIBLIOGRAPHY_STYLE, prepareLibrary, prepareStyle, type CslEntry } from './bibliography.ts';

/** The formats that a work can be cited in, by the ending of their files. */
export const CITATION_FORMATS = ['bib', 'ris', 'json', 'txt'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Works as BibTeX, RIS, CSL-JSON or plain text, one after another. */
export function formatCitations(works: readonly CslEntry[], format: CitationFormat): string {
  prepareLibrary();
  switch (format) {
    case 'bib':
      return `${String(citing(works.map(forManagers).map(latexSafe)).format('bibtex')).trim()}\n`;
    case 'ris':
      return risOf(works.map(forManagers));
    case 'json':
      return `${String(citing(works).format('data')).trim()}\n`;
    case 'txt':
      return paragraphs(plainTexts(works));
  }
}

/**
 * The citation of each work, followed by that of another, in every format: texts by the name of their file.
 * Plain texts are made all at once, since the formatter takes long to begin.
 */
export function citationFiles(works: readonly CslEntry[], other: CslEntry): Record<string, string>[] {
  const [ofOther = '', ...texts] = plainTexts([other, ...works]);
  return works.map((work, index) =>
    Object.fromEntries(
      CITATION_FORMATS.map((format) => [
        `cite.${format}`,
        format === 'txt' ? paragraphs([texts[index] ?? '', ofOther]) : formatCitations([work, other], format),
      ]),
    ),
  );
}

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('\n');

/** Works as lines of plain text, in the style of the bibliography, with the address of each. A title's question mark is its stop. */
function plainTexts(works: readonly CslEntry[]): string[] {
  prepareStyle();
  const options = { format: 'text', template: BIBLIOGRAPHY_STYLE, lang: 'en-US', asEntryArray: true as const };
  const texts = new Map((citing(works).format('bibliography', options) as [string, string][]).map(([id, text]) => [id, text.trim().replaceAll('?. ', '? ')]));
  return works.map(({ id }) => texts.get(id) ?? id);
}

/** The works, copied: the library changes what it is handed. */
function citing(works: readonly CslEntry[]): Cite {
  // The library's types ask for every option.
  return new Cite(structuredClone(works), {} as ConstructorParameters<typeof Cite>[1]);
}

/**
 * BibTeX's `@misc` and RIS's `ELEC` have no field for the site that a page belongs to, for its version and (in RIS) for its
 * editors; series, edition and author keep them.
 */
function forManagers(work: CslEntry): CslEntry & Record<string, unknown> {
  if (work.type !== 'webpage' || work.version === undefined) return { ...work };
  const { editor, version, 'container-title': site, ...others } = work;
  return { ...others, ...(editor && { author: editor }), edition: version, ...(site !== undefined && { 'collection-title': site }) };
}

/** Signs that LaTeX obeys; the library escapes them only where it drops every other script as well. */
function latexSafe<Work extends CslEntry>(work: Work): Work {
  const safe = (text: string): string =>
    text.replace(/[\\{}&%$#_~^]/g, (sign) => ({ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' })[sign] ?? `\\${sign}`);
  const plain = new Set(['id', 'type', 'URL', 'DOI', 'citation-key', 'language']);
  return Object.fromEntries(Object.entries(work).map(([key, value]) => [key, typeof value === 'string' && !plain.has(key) ? safe(value) : value])) as Work;
}

/**
 * Records by the library, lines by us: its own lines break after seventy characters, within words, and its ids end after
 * twenty, which two works may share.
 */
function risOf(works: readonly CslEntry[]): string {
  // The library's types know only the formats that it brings along itself.
  const records = citing(works).format('ris' as 'data', { format: 'object' }) as unknown as Record<string, string | string[] | undefined>[];
  return records
    .map(({ TY, ...fields }, index) => {
      const lines = Object.entries({ ...fields, ID: works[index]?.id })
        .flatMap(([tag, values]) => [values ?? []].flat().map((value) => [tag, value] as const))
        .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`);
      return `TY  - ${String(TY)}\r\n${lines.join('')}ER  - \r\n`;
    })
    .join('\r\n');
}
