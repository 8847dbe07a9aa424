import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../languages.ts';
import { ContentError, ContentErrors } from '../errors.ts';
import { TOKEN } from './braces.ts';
import { isInCalendar, isKnown, NOT_KNOWN } from './schema-parts.ts';

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

const FILE = 'src/data/references.bib';

/**
 * The style of the bibliography: what its entries need of APA. The whole of APA takes five times as long, most of it to
 * tell apart works that are cited alike, which no text here does.
 */
const STYLE = join(import.meta.dirname, 'bibliography.csl');

/**
 * Formats the works of a BibTeX text, in the order of authors and years.
 * @throws ContentError at the line of what is no BibTeX, or of a key that stands twice
 */
export function readBibliography(bibtex: string): Reference[] {
  prepareLibrary();
  prepareStyle();
  const cite = parse(bibtex);
  const entries = (cite.data as CslEntry[]).map((entry) => ({ ...entry }));
  refuseTwins(entries, bibtex);
  refuseTokens(bibtex);
  refuseYears(bibtex);
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

/**
 * Braces are syntax in BibTeX; tokens of the data are not, and would be printed without their braces.
 * @throws ContentError at the line of the first
 */
function refuseTokens(bibtex: string): void {
  const [first] = bibtex.matchAll(TOKEN);
  if (!first) return;
  throw new ContentError(
    { file: FILE, line: bibtex.slice(0, first.index).split('\n').length },
    `the token ${first[0]}`,
    'no figure is filled in here: write it out',
  );
}

/** Years and dates of works: four digits for a year, and none to come. @throws ContentErrors at the lines of those that are not */
function refuseYears(bibtex: string): void {
  const errors = [...bibtex.matchAll(/[,\n]\s*(year|date)\s*=\s*["{]?([^}",\n]*)/gi)].flatMap(({ 0: raw, 1: field = '', 2: written = '', index }) => {
    const value = written.trim();
    const line = bibtex.slice(0, index + raw.length).split('\n').length;
    const fault = (found: string, advice: string): ContentError[] => [new ContentError({ file: FILE, line }, `${field} is ${found}`, advice)];
    if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) || Number(value.slice(0, 4)) < EARLIEST_WORK)
      return fault(JSON.stringify(value), 'write the year in which the work was published, such as 2023');
    return isKnown(value) ? [] : fault(`${JSON.stringify(value)}, which is to come`, NOT_KNOWN);
  });
  if (errors.length > 0) throw new ContentErrors(errors);
}
/** The first year in which anything was printed. */
const EARLIEST_WORK = 1450;

/**
 * The field `urldate` of each entry, which the library does not pass on for BibTeX.
 * @throws ContentError at the line of what is no day
 */
function daysOfAccess(bibtex: string): Map<string, string> {
  const days = new Map<string, string>();
  let key = '';
  for (const [index, line] of bibtex.split('\n').entries()) {
    key = /^@\w+\{([^,\s]+),/.exec(line)?.[1] ?? key;
    const day = /^\s*urldate\s*=\s*[{"]([^}"]*)[}"]/.exec(line)?.[1];
    if (day === undefined) continue;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isInCalendar(day))
      throw new ContentError(
        { file: FILE, line: index + 1 },
        `urldate is ${JSON.stringify(day)}`,
        'write the day on which the page was read, such as 2026-11-27',
      );
    if (!isKnown(day)) throw new ContentError({ file: FILE, line: index + 1 }, `urldate is ${JSON.stringify(day)}, a day to come`, NOT_KNOWN);
    days.set(key, day);
  }
  return days;
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
    throw new ContentError({ file: FILE, line: Number(line ?? 1) }, `not valid BibTeX (${found ?? ''})`, 'mend this entry, or the one before it');
  }
}

function refuseTwins(entries: readonly CslEntry[], bibtex: string): void {
  const seen = new Map<string, string>();
  for (const { id } of entries) {
    const twin = seen.get(id.toLowerCase());
    if (twin !== undefined) {
      const line = bibtex.slice(0, bibtex.lastIndexOf(`{${id},`)).split('\n').length;
      const like = twin === id ? '' : `, which differs from ${twin} in capitals only`;
      throw new ContentError({ file: FILE, line }, `a second entry ${id}${like}`, 'keys are unique, since they stand in addresses');
    }
    seen.set(id.toLowerCase(), id);
  }
}

function innerHtml(html: string): string {
  return html
    .replace(/^\s*<div[^>]*>([\s\S]*)<\/div>\s*$/, '$1')
    .replace(/\s(?:style|data-csl-entry-id|class)="[^"]*"/g, '')
    .trim();
}
