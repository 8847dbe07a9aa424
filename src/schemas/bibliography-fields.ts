import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../languages.ts';
import { TOKEN } from './braces.ts';
import { personsOf, type BibField } from './bibtex-entries.ts';
import { checkText } from './plain-text.ts';
import { arxivNumber, isInCalendar, isKnown, NOT_KNOWN, url } from './schema-parts.ts';

/** Fields that the bibliography prints or hands on. */
export const FIELDS =
  'title author editor booktitle journal series volume number pages year date publisher organization institution school howpublished edition version doi eprint archivePrefix primaryClass isbn commit url urldate language note annote'.split(
    ' ',
  );

/** How values of a field are written; those of all others are words. */
const FORMS: Record<string, [form: RegExp, advice: string]> = {
  doi: [/^10\.\d{4,9}\/\S*[^\s.,;]$/, 'write the DOI alone, such as 10.48550/arXiv.2311.16989'],
  archiveprefix: [/^arXiv$/, 'write arXiv'],
  primaryclass: [/^[a-z-]+(?:\.[A-Z]{2})?$/, 'write a class of arXiv such as cs.CL'],
  commit: [/^(?!0{40})[0-9a-f]{40}$/, 'write the whole commit, 40 signs from 0 to 9 and a to f'],
  volume: [/^[\w./-]+$/, 'write the number alone, such as 7'],
  number: [/^[\w./-]+$/, 'write the number alone, such as 7'],
  pages: [/^[\w.:]+(?:--?[\w.:]+)?$/, 'write the first and the last page, such as 452--466'],
};
const WORDS: [RegExp, string] = [/^(?!\{?TODO\}?$)[\s\S]*\S/, 'write it, or take the field out'];

/** The first year in which anything was printed. */
const EARLIEST_WORK = 1450;

/** What is wrong with a field or an entry, and what to do. */
export type Fault = [found: string, advice: string];

/** What is wrong with a field, the most telling first. */
export function faultsOf({ name, value }: BibField): Fault[] {
  const faults: Fault[] = [];
  const arePersons = name === 'author' || name === 'editor';
  const [form, advice] = FORMS[name] ?? WORDS;
  const written = `${spelt(name)} is ${JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value)}`;
  const [token] = value.matchAll(TOKEN);
  if (token) faults.push([`the token ${token[0]}`, 'no figure is filled in here: write it out']);
  if (!form.test(value)) faults.push([written, advice]);
  const read = name === 'url' ? url.safeParse(value) : name === 'eprint' ? arxivNumber.safeParse(value) : null;
  for (const { message } of read?.error?.issues ?? []) faults.push([written, `write ${message}`]);
  if (arePersons) faults.push(...faultsOfPersons(value).map((found): Fault => [found, 'join full names by and: Family, Given and …']));
  if (name === 'year' || name === 'date' || name === 'urldate') faults.push(...faultsOfDate(name, value, written));
  const [, first, last] = (name === 'pages' && /^(\d+)-+(\d+)$/.exec(value)) || [];
  if (Number(first) > Number(last)) faults.push([written, 'write the first page before the last']);
  const command = /\\[A-Za-z]{3,}/.exec(value);
  if (command) faults.push([`the command ${command[0]} of LaTeX`, 'write the text as it is to be printed']);
  for (const text of arePersons ? personsOf(value) : [value]) checkText(text, languageOf(name), (...fault) => void faults.push(fault));
  return faults;
}

/** Remarks are written in the default language under `note`, in another under `annote`. */
function languageOf(field: string): Lang | undefined {
  if (field === 'note') return DEFAULT_LANGUAGE;
  return field === 'annote' ? LANGUAGES.find((lang) => lang !== DEFAULT_LANGUAGE) : undefined;
}

function faultsOfPersons(value: string): string[] {
  // What stands in braces is one name, whatever is in it.
  const persons = personsOf(value.replace(/\{[^{}]*\}/g, 'X'));
  return persons.flatMap((person, index) => {
    if (person === '') return ['an and without a name beside it'];
    if (/^others$|\bet al\b/i.test(person)) return [`${JSON.stringify(person)} among the names`];
    if (/[;&]/.test(person) || person.split(',').length > 2) return [`${JSON.stringify(person)} as one name`];
    return person !== 'X' && persons.indexOf(person) < index ? [`${person} twice among the names`] : [];
  });
}

/** Years and days: four digits for a year, and none to come. */
function faultsOfDate(name: string, value: string, written: string): Fault[] {
  const isDay = name === 'urldate';
  const form = isDay ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
  const exists = form.test(value.trim()) && (isInCalendar(value.trim()) || (value.trim().length === 4 && Number(value) >= EARLIEST_WORK));
  if (!exists)
    return [[written, isDay ? 'write the day on which the page was read, such as 2026-11-27' : 'write the year in which the work was published, such as 2023']];
  return isKnown(value.trim()) ? [] : [[`${written}, which is to come`, NOT_KNOWN]];
}

/** A field as the file writes it. */
export function spelt(name: string): string {
  return FIELDS.find((field) => field.toLowerCase() === name) ?? name;
}
