import { describe, expect, test } from 'vitest';
import { lineOf, load, once } from '../checks/overlay.ts';
import { checkBibliography } from '../../../src/schemas/bibliography-check.ts';

const BIB = 'src/data/references.bib';
const { bibtex } = load().facts;
/** A paper of arXiv with everything that such an entry has. */
const KEY = 'arxiv-1606-05250';
const [ENTRY = ''] = new RegExp(`@\\w+\\{${KEY}[^@]*\\n\\}`).exec(bibtex) ?? [];
const start = lineOf(BIB, `{${KEY},`);
const lineIn = (needle: string): number => start + ENTRY.slice(0, ENTRY.indexOf(needle)).split('\n').length - 1;
/** Changes the entry alone. */
const complaints = (change: (entry: string) => string): string[] => {
  const changed = change(ENTRY);
  expect(changed).not.toBe(ENTRY);
  return checkBibliography(bibtex.replace(ENTRY, () => changed)).map(({ message }) => message);
};

/** What to change, on the line of what the one complaint stands, and what it says. */
type Mistake = [string, from: string | RegExp, to: string, line: string, RegExp];

describe('a mistake in an entry is told once, where it stands', () => {
  test.each<Mistake>([
    ['a misspelt field', 'booktitle =', 'booktilte =', 'booktitle =', /^the unknown field "booktilte"; the nearest field is booktitle$/],
    ['a misspelt field that every entry has', 'title =', 'titel =', 'title =', /^the unknown field "titel"; the nearest field is title$/],
    ['a misspelt remark', 'annote =', 'anote =', 'annote =', /^the unknown field "anote"; the nearest field is /],
    ['a field twice', 'year = {2016}', 'year = {2016},\n  year = {2017}', 'doi =', /^a second year of the entry; it stands already in line \d+; keep one$/],
    ['a type that nobody knows', '@inproceedings', '@inproceeding', KEY, /^an entry of the unknown type inproceeding; the nearest type is inproceedings$/],
    ['an entry commented out', '@inproceedings', '@comment', KEY, /^an entry of the unknown type comment; /],
    ['an entry without its sign', '@inproceedings', 'inproceedings', KEY, /^"inproceedings\{.*outside of the entries, which nobody reads; /],
    ['a DOI with its resolver', 'doi = {', 'doi = {https://doi.org/', 'doi =', /^doi is ".*"; write the DOI alone, /],
    ['a DOI with a blank', '10.18653/v1/', '10.18653/v1/ ', 'doi =', /^doi is ".*"; write the DOI alone, /],
    ['a DOI with a full stop', /(doi = .*)\}/, 'doi = {10.18653/v1/D16-1264.}', 'doi =', /^doi is ".*"; write the DOI alone, /],
    ['an address without its scheme', 'url = {https://', 'url = {', 'url =', /^url is ".*"; write an address that begins with https/],
    ['an address with a blank', 'arxiv.org/abs/', 'arxiv.org/abs/ ', 'url =', /^url is ".*"; write an address without blanks$/],
    ['an address of arXiv that has lost a digit', 'abs/1606.05250', 'abs/1606.0525', 'url =', /^url is ".*"; write an address of arXiv such as /],
    [
      'a number of arXiv with digits exchanged',
      'eprint = {1606.05250}',
      'eprint = {1606.05205}',
      'eprint =',
      /^eprint has the arXiv number 1606\.05205; .* make them agree$/,
    ],
    ['the address of another paper', 'abs/1606.05250', 'abs/1606.05251', 'url =', /^url has the arXiv number 1606\.05251; eprint has 1606\.05250: /],
    ['a key with another number', KEY, 'arxiv-1606-05251', KEY, /^the key has the arXiv number 1606\.05251; /],
    ['a number of arXiv alone', / +archivePrefix.*\n/, '', KEY, /without archivePrefix; eprint, archivePrefix, primaryClass come together: /],
    ['no title', / +title.*\n/, '', KEY, /^the entry \S+ without title; /],
    ['no author', / +author.*\n/, '', KEY, /^the entry \S+ without author; /],
    ['no address', / +url = .*\n/, '', KEY, /^the entry \S+ without url; /],
    ['no year', / +year.*\n/, '', KEY, /^the entry \S+ without year; /],
    ['an empty field', /title = .*/, 'title = {},', 'title =', /^title is ""; write it, or take the field out$/],
    ['a text still to come', /title = .*/, 'title = {{TODO}},', 'title =', /^title is "\{TODO\}"; write it/],
    ['a comma between authors', ' and Zhang, Jian', ', Zhang, Jian', 'author =', /^"Rajpurkar, Pranav, Zhang, Jian" as one name; join full names by and: /],
    ['a semicolon between authors', ' and Zhang, Jian', '; Zhang, Jian', 'author =', /^"Rajpurkar, Pranav; Zhang, Jian" as one name; /],
    ['authors left out', ' and Zhang, Jian', ' and others', 'author =', /^"others" among the names; /],
    ['an author twice', 'Zhang, Jian', 'Rajpurkar, Pranav', 'author =', /^Rajpurkar, Pranav twice among the names; /],
    ['nobody behind the last and', 'Liang, Percy', 'Liang, Percy and', 'author =', /^an and without a name beside it; /],
    ['a remark in one language', / +annote.*\n/, '', KEY, /without annote; note, annote come together: /],
    ['a remark in another language', /annote = .*/, 'annote = {質問応答のデータセットの論文},', 'annote =', / as a text in en; /],
    ['pages in the wrong order', '2383--2392', '2392--2383', 'pages =', /^pages is "2392--2383"; write the first page before the last$/],
    ['pages in words', '2383--2392', 'pp. 2383 to 2392', 'pages =', /^pages is ".*"; write the first and the last page/],
    ['markup', 'Machine', '<b>Machine</b>', 'title =', /^the markup <b>; /],
    ['a command of LaTeX', 'Machine', '\\textsc{Machine}', 'title =', /^the command \\textsc of LaTeX; /],
    ['a day beside another year', 'year = {2016}', 'year = {2016},\n  date = {2017-01-01}', 'doi =', /^date is 2017-01-01, but year is 2016; /],
  ])('%s', (_, from, to, line, message) => {
    const found = complaints(once(from, to));
    expect(found, found.join('\n')).toHaveLength(1);
    const place = `${BIB}:${lineIn(line)}: `;
    expect(found[0]?.startsWith(place), `${place} ${found[0]}`).toBe(true);
    expect(found[0]?.slice(place.length)).toMatch(message);
  });

  test('a work twice under two keys', () => {
    const twin = ENTRY.replace(KEY, 'squad').replace(/ +(?:eprint|archivePrefix|primaryClass).*\n/g, '');
    expect(checkBibliography(`${bibtex}\n${twin}\n`).map(({ found }) => found)).toEqual(
      [`the entry squad of the page that ${KEY} describes`].map((text) => `${text} (line ${start})`),
    );
  });

  test('all mistakes at once', () => {
    expect(complaints((entry) => entry.replace('booktitle =', 'booktilte =').replace('doi = {', 'doi = {doi:'))).toHaveLength(2);
  });
});

test.each([
  '@misc{k, title = "A", author = {B, C}, year = 2023, url = "https://example.org/"}',
  '@Misc(k, Title = {A {B}, C}, AUTHOR = {{A, B and C}}, date={2023-01}, url={https://example.org/},\n)',
])('other ways of writing are read as well: %s', (entry) => {
  expect(checkBibliography(`% a comment\n${entry}\n`)).toEqual([]);
});
