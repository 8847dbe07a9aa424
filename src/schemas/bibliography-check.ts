import { ContentError, nearest } from '../errors.ts';
import { faultsOf, FIELDS, spelt, type Fault } from './bibliography-fields.ts';
import { entriesOf, fieldOf, type BibEntry } from './bibtex-entries.ts';

/** The file of the bibliography. */
export const BIBLIOGRAPHY = 'src/data/references.bib';

/** Types of entries that the library knows. */
const TYPES = 'article book inbook incollection inproceedings manual mastersthesis misc online phdthesis proceedings report techreport unpublished'.split(' ');

/** Fields that come together. */
const TOGETHER = [
  ['note', 'annote'],
  ['eprint', 'archiveprefix', 'primaryclass'],
];

type Tell = (...fault: Fault) => void;

/** What is wrong with a BibTeX text that the library could read: it passes over what it does not know, and prints the rest as it is. */
export function checkBibliography(bibtex: string): ContentError[] {
  const errors: ContentError[] = [];
  const tellAt =
    (line: number): Tell =>
    (found, advice) =>
      void errors.push(new ContentError({ file: BIBLIOGRAPHY, line }, found, advice));
  const entries = entriesOf(bibtex, (line, text) =>
    tellAt(line)(`${JSON.stringify(text.slice(0, 40))} outside of the entries, which nobody reads`, 'begin an entry by @ and its type, or take the text out'),
  );
  for (const [index, entry] of entries.entries()) {
    const twin = entries.slice(0, index).find(({ key }) => key.toLowerCase() === entry.key.toLowerCase());
    const like = twin === undefined || twin.key === entry.key ? '' : `, which differs from ${twin.key} in capitals only`;
    if (twin) tellAt(entry.line)(`a second entry ${entry.key}${like}`, 'keys are unique, since they stand in addresses');
    else checkEntry(entry, tellAt);
    const address = fieldOf(entry, 'url');
    const work = address === undefined || twin ? undefined : entries.slice(0, index).find((other) => fieldOf(other, 'url') === address);
    if (work) tellAt(entry.line)(`the entry ${entry.key} of the page that ${work.key} describes (line ${work.line})`, 'keep one, or mend the url of one');
  }
  return errors;
}

function checkEntry(entry: BibEntry, tellAt: (line: number) => Tell): void {
  // What is missing may be what is misspelt; what does not agree may be what has been told.
  if (checkFields(entry, tellAt) > 0) return;
  const tell = tellAt(entry.line);
  const has = (name: string): boolean => fieldOf(entry, name) !== undefined;
  for (const name of ['title', 'author', 'url']) if (!has(name)) tell(`the entry ${entry.key} without ${name}`, `write its ${name}, which every entry has`);
  if (!['year', 'date', 'urldate'].some(has)) tell(`the entry ${entry.key} without year`, 'write when it was published, or under urldate when it was read');
  for (const names of TOGETHER) {
    const lacking = names.filter((name) => !has(name)).map(spelt);
    if (lacking.length > 0 && lacking.length < names.length)
      tell(`the entry ${entry.key} without ${lacking.join(' and ')}`, `${names.map(spelt).join(', ')} come together: write all, or none`);
  }
  checkDates(entry, tellAt);
  checkNumbers(entry, tellAt);
}

/** Tells what is wrong with the type and the fields of an entry. @returns how much it was */
function checkFields({ type, line, fields }: BibEntry, tellAt: (line: number) => Tell): number {
  let told = 0;
  const tellOf =
    (at: number): Tell =>
    (...fault) => {
      told++;
      tellAt(at)(...fault);
    };
  if (!TYPES.includes(type)) tellOf(line)(`an entry of the unknown type ${type}`, `the nearest type is ${nearest(type, TYPES)}`);
  for (const [index, field] of fields.entries()) {
    const twin = fields.slice(0, index).find(({ name }) => name === field.name);
    if (twin) tellOf(field.line)(`a second ${spelt(field.name)} of the entry`, `it stands already in line ${twin.line}; keep one`);
    else if (!FIELDS.some((name) => name.toLowerCase() === field.name))
      tellOf(field.line)(`the unknown field ${JSON.stringify(field.name)}`, `the nearest field is ${nearest(field.name, FIELDS)}`);
    else for (const fault of faultsOf(field).slice(0, 1)) tellOf(field.line)(...fault);
  }
  return told;
}

/** A work has one year, and is read after it was published. */
function checkDates(entry: BibEntry, tellAt: (line: number) => Tell): void {
  const [year, date, read] = ['year', 'date', 'urldate'].map((name) => fieldOf(entry, name)?.trim());
  const line = entry.fields.find(({ name }) => name === 'date')?.line ?? entry.line;
  if (year !== undefined && date !== undefined && !date.startsWith(year)) tellAt(line)(`date is ${date}, but year is ${year}`, 'make them agree');
  else if (read !== undefined && date !== undefined && read < date) tellAt(line)(`date is ${date}, after the page was read (${read})`, 'mend one of the two');
}

/** A paper of arXiv has one number, in key, eprint, doi and url. The one that differs from most is told. */
function checkNumbers(entry: BibEntry, tellAt: (line: number) => Tell): void {
  const numberIn: Record<string, RegExp> = { eprint: /^(.*)$/, doi: /^10\.48550\/arXiv\.(.*)$/i, url: /arxiv\.org\/(?:abs|pdf|html)\/(.*?)(?:v\d+)?$/ };
  const key = /^arxiv-(\d{4})-(\d{4,5})$/.exec(entry.key);
  const written = [
    ...entry.fields.flatMap(({ name, value, line }) => {
      const number = numberIn[name]?.exec(value)?.[1];
      return number === undefined ? [] : [{ name, number, line }];
    }),
    ...(key ? [{ name: 'the key', number: `${key[1]}.${key[2]}`, line: entry.line }] : []),
  ];
  const count = (number: string): number => written.filter((one) => one.number === number).length;
  const [most] = [...written].sort((a, b) => count(b.number) - count(a.number));
  for (const { name, number, line } of written)
    if (most && number !== most.number) tellAt(line)(`${name} has the arXiv number ${number}`, `${most.name} has ${most.number}: make them agree`);
}
