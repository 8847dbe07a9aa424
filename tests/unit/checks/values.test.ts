import { describe, expect, test } from 'vitest';
import { imprint } from '../../../src/imprint.ts';
import { complaints, lineOf, load, once, type Changes } from './overlay.ts';
import { at, toldAt } from './told.ts';

const ERRATA = 'src/data/errata.yaml';
const BENCHMARKS = 'src/data/benchmarks.yaml';
const VERSIONS = 'src/data/baseline-versions.yaml';
const CHANGES = 'src/data/changes.yaml';
const VICUNA = 'src/data/models/vicuna.yaml';
const SURVEY = 'src/data/survey.yaml';
const BIB = 'src/data/references.bib';
const SNAPSHOTS = 'src/data/since/snapshots.csv';
const BASES = 'src/data/outside-bases.yaml';
const GLOSSARY = 'src/data/glossary.yaml';
const CLAIMS = 'src/data/claims.yaml';

/** Puts something in the place of the first thing that a pattern finds in a file, and says where that is. */
function instead(file: string, from: RegExp, to: string): [Changes, string] {
  const [found = ''] = from.exec(textOf(file)) ?? [];
  return [{ [file]: once(found, to) }, at(file, found)];
}
function textOf(file: string): string {
  let read = '';
  complaints({ [file]: (text) => `${(read = text)}\n` });
  return read;
}

describe('values that are drawn lie on the scale of their benchmark', () => {
  test('every corrected value of an erratum', () => {
    for (const { id, targets } of load().facts.errata)
      for (const target of targets) {
        if (target.kind !== 'cell' || target.corrected === undefined) continue;
        const { scale } = load().facts.benchmarks.find((benchmark) => benchmark.id === target.benchmark) ?? {};
        if (scale) expect(target.corrected >= scale.min && target.corrected <= scale.max, id).toBe(true);
      }
  });
  toldAt([
    [
      'a corrected value above',
      ...instead(ERRATA, /corrected: \d+\.\d+$/m, 'corrected: 774'),
      /^the corrected value 774 of [\w-]+; scores of this benchmark lie between [\d.]+ and [\d.]+$/,
    ],
    [
      'a corrected value below',
      ...instead(ERRATA, /corrected: \d+\.\d+$/m, 'corrected: -1'),
      /^the corrected value -1 of [\w-]+; scores of this benchmark lie between/,
    ],
    [
      'a value of a version',
      ...instead(VERSIONS, /score: .*/, 'score: 893.7'),
      /^the score 893\.7 of alpacaeval; scores of this benchmark lie between 0 and 100$/,
    ],
    [
      'a scale upside down',
      { [BENCHMARKS]: once('min: 1\n      max: 10', 'min: 10\n      max: 1') },
      `${BENCHMARKS}:${lineOf(BENCHMARKS, 'min: 1\n')}`,
      /give the lower end as min/,
    ],
  ]);
});

describe('nothing is dated after the edition, or in a year that nobody means', () => {
  const year = Number(imprint.date.slice(0, 4));
  const dayAfter = new Date(Date.parse(`${imprint.date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const toCome = /; write none after the edition’s own date, /;
  toldAt([
    ['a benchmark of five digits', ...instead(BENCHMARKS, /year: \d+/, 'year: 20223'), /^year is 20223; write a year of four digits/],
    ['a benchmark of three digits', ...instead(BENCHMARKS, /year: \d+/, 'year: 223'), /^year is 223; write a year of four digits/],
    ['a benchmark to come', ...instead(BENCHMARKS, /year: \d+/, `year: ${year + 1}`), toCome],
    ['a change', ...instead(CHANGES, /date: .*/, 'date: 2062-11-27'), toCome],
    ['a change of the day after', ...instead(CHANGES, /date: .*/, `date: '${dayAfter}'`), toCome],
    ['a change without its day', ...instead(CHANGES, /date: .*/, "date: '2026-11'"), /expected a day such as/],
    ['a release', ...instead(VICUNA, /date: .*/, "date: '2032-03-30'"), toCome],
    ['a release before computers', ...instead(VICUNA, /date: .*/, "date: '1923-03-30'"), /write a date that the calendar has/],
    ['a month of a base', ...instead(BASES, /date: .*/, `date: '${year + 1}-01'`), toCome],
    ['a version of the survey', ...instead(SURVEY, /date: '.*'/, `date: '${dayAfter}'`), toCome],
    ['a snapshot', { [SNAPSHOTS]: (text) => text.replace(/\n(\d{4}-\d\d-\d\d)(?=,raw)/, `\n${dayAfter}`) }, `${SNAPSHOTS}:2`, toCome],
    ['a work', ...instead(BIB, /^ {2}year = .*/m, '  year = {20233},'), /^year is "20233"; write the year in which/],
    ['a work to come', ...instead(BIB, /^ {2}year = .*/m, `  year = {${year + 1}},`), toCome],
    ['a page read tomorrow', ...instead(BIB, /^ {2}urldate = .*/m, `  urldate = {${dayAfter}},`), toCome],
  ]);
});

describe('faults of list items stand at the line of the item', () => {
  const FIRSTS = 'src/data/since/firsts.yaml';
  toldAt([
    [
      'of a model twice among bases',
      { [VICUNA]: (text) => `${text.replace(/^base_ids:\n(?:- .*\n)*/m, '')}base_ids:\n- llama\n- llama\n` },
      lastLine(VICUNA),
      /^base_ids holds the same item twice/,
    ],
    [
      'of a group of a family',
      { 'src/data/families.yaml': once('groups:', 'groups:\n    - id: x\n      models:\n        - alpaca\n        - nobody') },
      `src/data/families.yaml:${lineOf('src/data/families.yaml', 'groups:') + 4}`,
      /^models names the unknown model "nobody"/,
    ],
    ['of an entry of the epilogue', ...instead(FIRSTS, / {4}open: \S+/, '    open: nobody'), /^the unknown open model "nobody"/],
    [
      'of a list that nobody reads',
      { [GLOSSARY]: (text) => `${text}trems: []\n` },
      `${GLOSSARY}:${textOf(GLOSSARY).trimEnd().split('\n').length + 1}`,
      /^the unknown key "trems"; this file holds terms; the nearest id is "terms"$/,
    ],
    [
      'of a list of the epilogue that nobody reads',
      { [FIRSTS]: once('reversals:', 'reversal:') },
      at(FIRSTS, 'reversals:'),
      /^the unknown key "reversal"; .*nearest id is "reversals"$/,
    ],
    [
      'of a heading id twice',
      { 'src/content/models/ja/yi.mdx': '## 一 [#one]\n\n文\n\n## 二 [#one]\n\n文\n' },
      'src/content/models/ja/yi.mdx:5',
      /^a second heading with the id one; it stands already in line 1/,
    ],
  ]);

  function lastLine(file: string): string {
    const without = textOf(file)
      .replace(/^base_ids:\n(?:- .*\n)*/m, '')
      .trimEnd()
      .split('\n').length;
    return `${file}:${without + 3}`;
  }
});

describe('advice names the nearest to what is wrong', () => {
  const token = (raw: string): [Changes, string] => [{ [GLOSSARY]: once('続きを予測', raw) }, at(GLOSSARY, '続きを予測')];
  toldAt([
    ['of the benchmark in a token', ...token('{{score:zephyr/alpaceval}}'), /the nearest id is "alpacaeval"$/],
    ['of the model in a token', ...token('{{score:zefyr/mt-bench}}'), /the nearest id is "zephyr"$/],
    ['of the kind of a token', ...token('{{scroe:zephyr/mt-bench}}'), /the nearest id is "score"$/],
    ['nothing where the table is wrong', ...token('{{wins:gpt-4:9}}'), /; the tables are 1 to 5; the closed models of table 9 are none$/],
    ['the benchmarks of a model that has none there', ...token('{{score:zephyr/gsm8k}}'), /; its values are on .*mt-bench/],
    [
      'in signs of full width',
      { 'src/content/models/ja/yi.mdx': '<Model id="ｌｌａｍａ" />\n' },
      'src/content/models/ja/yi.mdx:1',
      /the nearest id is "llama"$/,
    ],
    ['in capitals', { 'src/content/models/ja/yi.mdx': '<Model id="GPT-4" />\n' }, 'src/content/models/ja/yi.mdx:1', /the nearest id is "gpt-4"$/],
  ]);
});

describe('words that lead to one thing', () => {
  const variant = (text: string): [Changes, string] => [{ [GLOSSARY]: once('      - DPO\n', `      - ${text}\n`) }, at(GLOSSARY, '      - DPO\n')];
  toldAt([
    ['a variant of another term', ...variant('RLHF'), /^"RLHF", which also names the term rlhf; leave it to one/],
    ['a variant of another term, spelt otherwise', ...variant('ｒｌｈｆ'), /which also names the term rlhf; /],
    [
      'a name of another term',
      { [GLOSSARY]: (text) => text.replace(/(- id: foundation-model\n(?: {4}.*\n){2} {4}en: ).*/, '$1Large language model') },
      `${GLOSSARY}:${lineOf(GLOSSARY, '- id: foundation-model') + 3}`,
      /^"Large language model", which also names the term llm; /,
    ],
    ['an abbreviation of another term', ...variant('preference tuning (RLHF)'), /which also names the term rlhf; /],
    [
      'a corrected spelling that stands nowhere',
      { [CLAIMS]: once('- seed: Lima\n', '- seed: Limma\n') },
      at(CLAIMS, '- seed: Lima\n'),
      /^the spelling "Limma", which stands nowhere in seeds\/.*; write it as the article has it/,
    ],
    [
      'a part of a longer word',
      { [CLAIMS]: once('- seed: Lima\n', '- seed: Lim\n') },
      at(CLAIMS, '- seed: Lima\n'),
      /^the spelling "Lim", which stands nowhere/,
    ],
    ['a spelling twice', { [CLAIMS]: once('- seed: Palm\n', '- seed: Lima\n') }, at(CLAIMS, '- seed: Palm\n'), /^the spelling "Lima" a second time; /],
    [
      'a spelling that corrects nothing',
      { [CLAIMS]: once('correct: LIMA', 'correct: Lima') },
      at(CLAIMS, 'correct: LIMA'),
      /another spelling than that of the article$/,
    ],
  ]);
});
