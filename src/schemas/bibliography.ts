import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../languages.ts';
import { ContentError, ContentErrors } from '../errors.ts';
import { BIBLIOGRAPHY, checkBibliography } from './bibliography-check.ts';
import { entriesOf, fieldOf } from './bibtex-entries.ts';

/** One work of the bibliography, formatted. */
export interface Reference {
  key: string;
  html: string;
  url: string | null;
  /** The day on which the page was read, `2026-11-27`. */
  accessed: string | null;
  /** A remark of the editors. */
  note: Record<Lang, string> | null;
}

/** An entry as the library reads it. */
export interface CslEntry {
  id: string;
  title?: string;
  URL?: string;
  /** Remarks, Japanese and English. */
  note?: string;
  annote?: string;
  DOI?: string;
  type?: string;
  author?: CslName[];
  editor?: CslName[];
  issued?: CslDate;
  /** The day on which the page was read. */
  accessed?: CslDate;
  'container-title'?: string;
  version?: string;
  language?: string;
}

/** A person, or a body by its `literal` name. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
}

/** A date by year, month and day, as far as they are known. */
export interface CslDate {
  'date-parts': number[][];
}

/**
 * The style of the bibliography: what its entries need of APA. The whole of APA takes five times as long, most of it to
 * tell apart works that are cited alike, which no text here does.
 */
const STYLE = join(import.meta.dirname, 'bibliography.csl');

/**
 * Formats the works of a BibTeX text, in the order of authors and years.
 * @throws ContentError at the line of what is no BibTeX; ContentErrors, all that is wrong with what is
 */
export function readBibliography(bibtex: string): Reference[] {
  prepareLibrary();
  prepareStyle();
  const cite = parse(bibtex);
  const entries = (cite.data as CslEntry[]).map((entry) => ({ ...entry }));
  const errors = checkBibliography(bibtex);
  if (errors.length > 0) throw new ContentErrors(errors);
  const accessed = daysOfAccess(bibtex);
  // The address is drawn as a link of its own, so the formatter must not print it (nor when it was retrieved).
  for (const entry of cite.data as Partial<CslEntry>[]) delete entry.URL;
  const format = { format: 'html', template: BIBLIOGRAPHY_STYLE, lang: 'en-US', asEntryArray: true, hyperlinks: false } as const;
  const byKey = new Map(entries.map((entry) => [entry.id, entry]));
  return (cite.format('bibliography', format) as [string, string][]).map(([key, html]) => ({
    key,
    html: innerHtml(html),
    url: byKey.get(key)?.URL ?? null,
    accessed: accessed.get(key) ?? null,
    note: remarkOf(byKey.get(key) ?? { id: key }),
  }));
}

/** The remark of an entry in every language: `note` in the default one, `annote` in the others. */
function remarkOf({ note, annote = note }: CslEntry): Reference['note'] {
  if (note === undefined) return null;
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, lang === DEFAULT_LANGUAGE ? note : annote])) as Record<Lang, string>;
}

/** The entries of a BibTeX text, under their own keys, with the day of access. @throws ContentError at the line of what is no BibTeX */
export function parseBibtex(bibtex: string): CslEntry[] {
  prepareLibrary();
  const accessed = daysOfAccess(bibtex);
  return (parse(bibtex).data as CslEntry[]).map((entry) => {
    const day = accessed.get(entry.id);
    return day === undefined ? entry : { ...entry, accessed: cslDate(day) };
  });
}

/** The field `urldate` of each entry, which the library does not pass on for BibTeX. */
function daysOfAccess(bibtex: string): Map<string, string> {
  const days = new Map<string, string>();
  for (const entry of entriesOf(bibtex)) {
    const day = fieldOf(entry, 'urldate');
    if (day !== undefined) days.set(entry.key, day);
  }
  return days;
}

/** A day, `2026-11-27`, as the library has it. */
export function cslDate(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}

/** Sets up the library: keys stay as they are written, and no letter of any script is dropped. */
export function prepareLibrary(): void {
  const { format } = plugins.config.get('@bibtex') as { format: { useIdAsLabel?: boolean; checkLabel?: boolean; asciiOnly?: boolean } };
  Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
}

/** Hands the library our style, under the name BIBLIOGRAPHY_STYLE. */
export function prepareStyle(): void {
  const { styles } = plugins.config.get('@csl') as { styles: { add: (name: string, style: string) => void; has: (name: string) => boolean } };
  if (!styles.has(BIBLIOGRAPHY_STYLE)) styles.add(BIBLIOGRAPHY_STYLE, readFileSync(STYLE, 'utf8'));
}

/** The name under which the library knows our style. */
export const BIBLIOGRAPHY_STYLE = 'edition';

function parse(bibtex: string): Cite {
  try {
    // The library's types ask for every option.
    return new Cite(bibtex, { forceType: '@bibtex/text' } as ConstructorParameters<typeof Cite>[1]);
  } catch (error) {
    const [, found, line] = /^([\s\S]*?)(?: at line (\d+) col \d+[\s\S]*)?$/.exec((error as Error).message) ?? [];
    throw new ContentError({ file: BIBLIOGRAPHY, line: Number(line ?? 1) }, `not valid BibTeX (${found ?? ''})`, 'mend this entry, or the one before it');
  }
}

function innerHtml(html: string): string {
  return html
    .replace(/^\s*<div[^>]*>([\s\S]*)<\/div>\s*$/, '$1')
    .replace(/\s(?:style|data-csl-entry-id|class)="[^"]*"/g, '')
    .trim();
}
