import { describe, expect, test } from 'vitest';
import { complaints, lineOf, load, once } from './overlay.ts';
import { toldOnce, type Mistake } from './told.ts';

const SURVEY = 'src/data/survey.yaml';
const BASELINES = 'src/data/baseline-versions.yaml';
const EVIDENCE = 'src/data/evidence.yaml';
const CHANGES = 'src/data/changes.yaml';
const ERRATA = 'src/data/errata.yaml';
const RESULTS = 'src/data/results.csv';
const ASKED = 'src/data/asked/en.yaml';
const WORDS = 'src/data/search-words/en.yaml';

/** A mistake in a file, at the line where the text stood that it changes. */
const mistake = (name: string, file: string, from: string, to: string, message: RegExp): Mistake => [
  name,
  { [file]: once(from, to) },
  `${file}:${lineOf(file, from)}`,
  message,
];

describe('the survey as the bibliography has it', () => {
  toldOnce([
    mistake(
      'digits exchanged in its number',
      SURVEY,
      "arxiv_id: '2311.16989'",
      "arxiv_id: '2311.16898'",
      /^arxiv_id is 2311\.16898, which no entry of .* has under eprint; /,
    ),
    mistake('a digit lost', SURVEY, "arxiv_id: '2311.16989'", "arxiv_id: '2311.1698'", /^arxiv_id is "2311\.1698"; expected a number of arXiv such as /),
    mistake(
      'another DOI',
      SURVEY,
      'doi: 10.48550/arXiv.2311.16989',
      'doi: 10.48550/arXiv.2311.16998',
      /^doi has "10\.48550\/arXiv\.2311\.16998" where \S+:\d+ has /,
    ),
    mistake('another title', SURVEY, 'Are Open-Source', 'Are Open Source', /^title has "ChatGPT's .*" where /),
    mistake(
      'two authors in one name',
      SURVEY,
      '  - name: Caiming Xiong\n    affiliations:\n      - Salesforce Research\n  - name: Shafiq Joty',
      '  - name: Caiming Xiong, Shafiq Joty',
      /^authors has "Caiming Xiong, Shafiq Joty" where \S+ has "Caiming Xiong"; /,
    ),
    mistake('an author misspelt', SURVEY, 'name: Fangkai Jiao', 'name: Fankai Jiao', /^authors has "Fankai Jiao" where \S+ has "Fangkai Jiao"; /),
    [
      'the last author left out',
      { [SURVEY]: (text) => text.replace(/ {2}- name: Shafiq Joty\n.*\n.*\n.*\n/, '') },
      `${SURVEY}:${lineOf(SURVEY, 'name: Caiming Xiong')}`,
      /^authors has "nobody" where \S+ has "Shafiq Joty"; /,
    ],
    [
      'an author exchanged in the bibliography',
      { 'src/data/references.bib': once('Jiao, Fangkai and Li, Xingxuan', 'Li, Xingxuan and Jiao, Fangkai') },
      `${SURVEY}:${lineOf(SURVEY, 'name: Fangkai Jiao')}`,
      /^authors has "Fangkai Jiao" where src\/data\/references\.bib:1 has "Xingxuan Li"; /,
    ],
    mistake('versions out of order', SURVEY, 'version: v4', 'version: v0', /^versions\.2\.version is "v0"; expected a version such as v1$/),
    mistake('a version dated before the one above', SURVEY, "date: '2023-12-05'", "date: '2023-05-12'", /^date is 2023-05-12 after 2023-11-28; /),
    mistake(
      'tables older than the survey',
      SURVEY,
      "date: '2024-02-01'",
      "date: '2023-02-01'",
      /^repository_last_change\.date is 2023-02-01, before the month of the survey’s first version/,
    ),
    mistake('early tables older than the survey', SURVEY, "date: '2023-11-21'", "date: '2022-11-21'", /^early_tables\.date is 2022-11-21, before the month /),
    mistake('a row of another model', SURVEY, 'model_id: ultrallama', 'model_id: lemur', /^model_id is lemur, but UltraLlama 13B names ultrallama; /),
    mistake(
      'a gain that the scores do not give',
      SURVEY,
      'gain_listed: +19.1%',
      'gain_listed: +9.1%',
      /^gain_listed is \+9\.1%, but the two scores give 19\.1%; /,
    ),
  ]);
});

describe('lines of repositories', () => {
  const whole = '/README.md#L55-L57';
  toldOnce([
    mistake('lines in the wrong order', EVIDENCE, whole, '/README.md#L57-L55', /an address whose first line comes before the last/),
    mistake(
      'a commit of zeros',
      EVIDENCE,
      `30da91b20f11bf5aa268e84b6f5587caa37f510f${whole}`,
      `${'0'.repeat(40)}${whole}`,
      /a GitHub address with a whole commit/,
    ),
    mistake('a value without its commit', BASELINES, 'blob/8779373e58ebc56bd8c47b450da41a321ba9ce47', 'blob/main', /a GitHub address with a whole commit/),
  ]);
});

describe('versions of baselines', () => {
  toldOnce([
    mistake('a row in its own place', BASELINES, 'instead: gpt-3-5-turbo-16k', 'instead: gpt-3-5-turbo', /instead is "gpt-3-5-turbo"; the id of another row/),
    mistake(
      'an erratum of another cell',
      BASELINES,
      'errata: [e21]',
      'errata: [e39]',
      /^errata names e39, which is not about gpt-3-5-turbo on humaneval in table 3; /,
    ),
  ]);
});

describe('the list of changes', () => {
  const days = load().facts.changes.map(({ date }) => date);
  const [newest = '', oldest = ''] = [days[0], days.at(-1)];
  const nth = (n: number, date: string) => (text: string) => {
    let count = 0;
    return text.replace(/^( +date: ).*/gm, (line, key: string) => (count++ === n ? `${key}${date}` : line));
  };
  const lineOfDate = (n: number): string => {
    const dates = load().facts.changes.map(({ id }) => lineOf(CHANGES, `- id: ${id}`) + 1);
    return `${CHANGES}:${dates[n]}`;
  };
  toldOnce([
    ['a day of last year in the middle', { [CHANGES]: nth(2, '2025-11-27') }, lineOfDate(2), /^date is 2025-11-27, out of order; /],
    ['the first of all behind a later one', { [CHANGES]: nth(0, '2025-11-27') }, lineOfDate(0), /^date is 2025-11-27, out of order; /],
    [
      'older than what it is an edition of',
      { [CHANGES]: nth(2, '2023-11-27') },
      lineOfDate(2),
      /^date is 2023-11-27, before the survey’s tables had their form/,
    ],
  ]);
  test('several of a day keep any order', () => {
    expect(oldest < newest).toBe(true);
    expect(complaints({ [CHANGES]: nth(days.length - 1, newest) })).toEqual([]);
  });
});

describe('addresses of arXiv', () => {
  const right = 'https://arxiv.org/abs/2310.16944';
  toldOnce([
    ...[
      'https://arxiv.org/abs/2310.1694',
      'https://arxiv.org/abs/23101.6944',
      'https://arxiv.org/2310.16944',
      'http://arxiv.org/abs/2310.16944',
      'https://www.arxiv.org/abs/2313.16944',
    ].map((wrong) => mistake(wrong, ERRATA, right, wrong, /an address of arXiv such as https:\/\/arxiv\.org\/abs\/2311\.16989/)),
    mistake(
      'in a table',
      RESULTS,
      ',https://arxiv.org/abs/2304.12244',
      ',https://arxiv.org/abs/2304.1224',
      /^model_link_as_listed is ".*"; an address of arXiv/,
    ),
    mistake('a link that is none', RESULTS, ',https://arxiv.org/abs/2304.12244', ',arXiv', /^model_link_as_listed is "arXiv"; an address that begins with/),
  ]);
  test.each(['https://arxiv.org/pdf/2310.16944v2', 'https://arxiv.org/abs/1412.6980', 'https://arxiv.org/abs/cs/0112017'])('%s is one', (address) => {
    expect(complaints({ [ERRATA]: once(right, address) })).toEqual([]);
  });
});

describe('files that each language has', () => {
  const first = Object.keys(load().facts.asked.find(({ lang }) => lang === 'en')?.questions ?? {})[0] ?? '';
  toldOnce([
    ['no questions', { [ASKED]: null }, `${ASKED}:1`, /^no such file; restore it from version control/],
    ['no words', { [WORDS]: null }, `${WORDS}:1`, /^no such file; /],
    ['questions taken out', { [ASKED]: '{}\n' }, `${ASKED}:1`, /; questions by what answers them/],
    ['words taken out', { [WORDS]: '' }, `${WORDS}:1`, /^the entry is null; /],
    [
      'a file of another name',
      { 'src/data/asked/english.yaml': '{}\n' },
      'src/data/asked/english.yaml:1',
      /^a file of no language; this folder holds ja\.yaml, en\.yaml: /,
    ],
    [
      'a section without questions in one language',
      { [ASKED]: (text) => text.replace(new RegExp(`^${first}:.*\n(?:[ -].*\n)*`, 'm'), '') },
      `src/data/asked/ja.yaml:${lineOf('src/data/asked/ja.yaml', `${first}:`)}`,
      /which src\/data\/asked\/en\.yaml does not have; write some there, too, or take these out$/,
    ],
    mistake(
      'an address misspelt in one language',
      ASKED,
      '/results/tables/#t3',
      '/results/tables/#t9',
      /^questions for \/results\/tables\/#t9, which .*; the nearest it has is \/results\/tables\/#t3: /,
    ),
  ]);
});
