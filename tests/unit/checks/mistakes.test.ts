import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complaints, lineOf, once, root, type Changes } from './overlay.ts';
import { at, toldOnce, type Mistake } from './told.ts';

const VICUNA = 'src/data/models/vicuna.yaml';
const ALPACA = 'src/data/models/alpaca.yaml';
const GLOSSARY = 'src/data/glossary.yaml';
const RESULTS = 'src/data/results.csv';
const REDIRECTS = 'src/data/redirects.yaml';
const WORDS = 'src/data/search-words/ja.yaml';
const NOTE = 'src/content/models/ja/yi.mdx';

const bases =
  (...ids: string[]) =>
  (text: string) =>
    `${text.replace(/^base_ids:\n(?:- .*\n)*/m, '')}base_ids: [${ids.join(', ')}]\n`;
const prose = (body: string): Changes => ({ [NOTE]: `一行目\n\n三行目\n\n${body}\n` });
/** The note in both languages: what one has, the other has. */
const inBoth = (ja: string, en: string): Changes => ({ [NOTE]: `${ja}\n`, [NOTE.replace('/ja/', '/en/')]: `${en}\n` });
const definition = (text: string): Changes => ({ [GLOSSARY]: once('続きを予測', text) });

describe('YAML that means something else than it says', () => {
  toldOnce([
    ['__proto__ as a key', { [VICUNA]: once('name: ', '__proto__: { name: x }\nname: ') }, `${VICUNA}:2`, /^__proto__; write another word/],
    ['__proto__ in a map of words', { [WORDS]: once('names:', 'names:\n  __proto__: [x]') }, `${WORDS}:${lineOf(WORDS, 'names:') + 1}`, /^__proto__; /],
    ['a circle of aliases', { [VICUNA]: once('name: ', 'more: &m [*m]\nname: ') }, `${VICUNA}:2`, /^an alias; write values out/],
    ['a second document', { [VICUNA]: (text) => `${text}---\nid: x\n` }, `${VICUNA}:${lineCount(VICUNA) + 1}`, /^2 documents; /],
    ['a list where a map belongs', { [VICUNA]: '- a\n' }, `${VICUNA}:1`, /^the entry is \["a"\]; a mapping \(key: value\) belongs here$/],
    ['a map where a list belongs', { [GLOSSARY]: 'terms:\n  llm: { ja: x }\n' }, `${GLOSSARY}:1`, /^no list terms; /],
    ['an empty file', { [VICUNA]: '' }, `${VICUNA}:1`, /^the entry is null; a mapping/],
    ['signs that a terminal obeys', { [VICUNA]: once('name: ', '"\\e[2Jx": y\nname: ') }, `${VICUNA}:2`, /^\\u001b\[2Jx is "y"; no such key/],
    ['a misspelt key', { [VICUNA]: once('family: ', 'famliy: ') }, at(VICUNA, 'family: '), /^famliy is "llama"; the missing key is "family"$/],
    ['an id that no file could bear', { [GLOSSARY]: once('id: llm\n', `id: ${'a'.repeat(300)}\n`) }, `${GLOSSARY}:3`, /^id is "a+…; expected an id of at most/],
  ]);

  test('all mistakes of all files at once', () => {
    const found = complaints({
      [VICUNA]: (text) => text.replace('weights: ', 'wieghts: ').replace(/date: .*/, "date: '2023-02-30'"),
      [GLOSSARY]: once('reading: だいきぼげんごもでる', 'reading: 大'),
      [RESULTS]: once(',7.71,', ',?,'),
    });
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual([GLOSSARY, VICUNA, VICUNA, RESULTS].sort());
  });
});

describe('dates that no calendar has', () => {
  toldOnce(
    ['2023-02-29', '2023-13-01', '2023-00', '2023-04-31', '9999-99-99', '0001-01-01'].map((date) => [
      date,
      { [VICUNA]: once(/date: .*/, `date: '${date}'`) },
      at(VICUNA, 'date: '),
      /; write a date that the calendar has/,
    ]),
  );
});

describe('models', () => {
  toldOnce([
    ['built on itself', { [VICUNA]: bases('vicuna') }, `${VICUNA}:${basesLine(VICUNA)}`, /^base_ids leads back to vicuna itself \(vicuna → vicuna\)/],
    ['built in a circle', { [VICUNA]: bases('alpaca'), [ALPACA]: bases('vicuna') }, `${ALPACA}:${basesLine(ALPACA)}`, /\(alpaca → vicuna → alpaca\)/],
    ['a base twice', { [VICUNA]: bases('llama', 'llama') }, `${VICUNA}:${basesLine(VICUNA)}`, /^base_ids holds the same item twice; /],
    ['a name of another, spelt otherwise', { [VICUNA]: once(/^name: .*/m, 'name: ＡＬＰＡＣＡ') }, `${VICUNA}:2`, /which also names alpaca; leave it to one/],
    ['a name without a letter', { [VICUNA]: once(/^name: .*/m, 'name: ・') }, `${VICUNA}:2`, /without a letter or digit; /],
    ['a file that is none', { 'src/data/models/notes.txt': 'x' }, 'src/data/models/notes.txt:1', /^no file of a model; call it <id>\.yaml/],
    ['a copy of an editor', { 'src/data/models/yi.yaml~': 'x' }, 'src/data/models/yi.yaml~:1', /^no file of a model/],
  ]);
});

describe('tables', () => {
  const withColumn = (head: string, cell: string) => (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line, index) => `${line},${index === 0 ? head : cell}`)
      .join('\n');
  toldOnce([
    ['a column twice', { [RESULTS]: withColumn('score', '1') }, `${RESULTS}:1`, /^the column score twice; /],
    ['a column of an unknown name', { [RESULTS]: withColumn('scores', '1') }, `${RESULTS}:1`, /^the unknown column "scores"; /],
  ]);
});

describe('tokens in data', () => {
  toldOnce(
    [
      '{score:gpt-4/mt-bench}',
      '{{score:gpt-4/mt-bench}',
      '{{ score:gpt-4/mt-bench }}',
      '{{score:gpt-4}}',
      '{{score:gpt-4/mt-bench:1}}',
      '{{Score:gpt-4/mt-bench}}',
      '{{mean:gpt-4/mt-bench}}',
      '{{wins:gpt-4/mt-bench}}',
      '{{wins:gpt-4:9}}',
      '{{{wins:gpt-4}}}',
      '｛｛wins:gpt-4｝｝',
      '{',
    ].map((token) => [token, definition(token), at(GLOSSARY, '続きを予測'), /^the token [{｛].* names no figure of the tables; write \{\{score:/]),
  );
});

describe('lists of words and addresses', () => {
  toldOnce([
    [
      'names of an unknown entry',
      { [WORDS]: once('names:', 'names:\n  vicunia: [x]') },
      `${WORDS}:${lineOf(WORDS, 'names:') + 1}`,
      /the nearest id is "vicuna"$/,
    ],
    [
      'topics of an unknown entry',
      { [WORDS]: once('about:', 'about:\n  mt-bnech: [x]') },
      `${WORDS}:${lineOf(WORDS, 'about:') + 1}`,
      /nearest id is "mt-bench"$/,
    ],
    ['spellings of nobody', { [WORDS]: once('makers:', 'makers:\n  Nobody Inc: [x]') }, `${WORDS}:${lineOf(WORDS, 'makers:') + 1}`, /whom no model names; /],
    ['one word for one thing', { [WORDS]: once('same:', 'same:\n  - [x]') }, `${WORDS}:${lineOf(WORDS, 'same:') + 1}`, /expected two words or more/],
    ['redirects as a map', { [REDIRECTS]: 'redirects: { from: /a/, to: /b/ }\n' }, `${REDIRECTS}:1`, /^no list redirects; /],
    ['redirects under another key', { [REDIRECTS]: 'redirect: []\n' }, `${REDIRECTS}:1`, /^no list redirects; /],
  ]);
});

describe('prose', () => {
  toldOnce([
    ['a footnote that is nowhere', prose('本文[^9]です。'), `${NOTE}:5`, /^the footnote \[\^9\], which is not defined; /],
    ['a footnote that nothing refers to', prose('本文。\n\n[^a]: 注'), `${NOTE}:7`, /^the footnote \[\^a\], which nothing refers to; /],
    ['a footnote twice', prose('本文[^a]。\n\n[^a]: 一\n\n[^a]: 二'), `${NOTE}:9`, /^a second footnote \[\^a\]; /],
    ['a link to no definition', prose('[語][nowhere]です。'), `${NOTE}:5`, /^the link reference \[nowhere\], which is not defined; /],
    ['an attribute twice', prose('<Model id="yi" id="llama" />'), `${NOTE}:5`, /^<Model> with id twice; /],
    ['text that is not shown', prose('<Score model="gpt-4" on="mt-bench">9.9</Score>'), `${NOTE}:5`, /^<Score> around text; /],
    ['a mean without values', prose('<Mean model="lemur" table={1} />'), `${NOTE}:5`, /^<Mean> of lemur in table 1, where it has no value/],
    ['a file that is none', { 'src/content/models/ja/yi.md': 'x' }, 'src/content/models/ja/yi.md:1', /^no file of prose; call it <id>\.mdx/],
  ]);

  test('brackets in code and footnotes in order are text and notes', () => {
    expect(complaints(inBoth('`[^9]`と`[a][b]`と本文[^a]。\n\n[^a]: 注', '`[^9]` and `[a][b]` and text.[^a]\n\n[^a]: Note'))).toEqual([]);
  });
});

/** Lines of a file of the project. */
function lineCount(file: string): number {
  return readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
}

/** The line on which {@link bases} writes the bases. */
function basesLine(file: string): number {
  return bases('x')(readFileSync(join(root, file), 'utf8'))
    .trimEnd()
    .split('\n').length;
}

const ERRATA = 'src/data/errata.yaml';
const CHANGES = 'src/data/changes.yaml';
const BENCHMARKS = 'src/data/benchmarks.yaml';
const SURVEY_MODELS = 'src/data/since/survey-models.csv';
const FIRSTS = 'src/data/since/firsts.yaml';
const BOARDS = 'src/data/since/boards.yaml';
const FAMILY = 'src/content/families/en/yi.mdx';

describe('text that would not be what readers see', () => {
  toldOnce([
    [
      'the rest of a text behind a number sign',
      { [ERRATA]: once('The size is given as 70B.', 'The size is given as 70B in row #5 of the table.') },
      at(ERRATA, 'The size is given as 70B.'),
      /^#5 of the table\., which YAML takes for a comment; put the value in quotes/,
    ],
    ...['**a word**', '[a link](https://example.org/)', '`code`', '<b>a word</b>'].map((markup): Mistake => [
      markup,
      { [GLOSSARY]: once('続きを予測', markup) },
      at(GLOSSARY, '続きを予測'),
      /^the markup \S.*; this text is printed as it is written/,
    ]),
    [
      'a component in front matter',
      { [FAMILY]: once('summary: ', 'summary: <Count of="models" /> ') },
      at(FAMILY, 'summary: '),
      /^the markup <Count of="models" \/>; /,
    ],
    [
      'a token in a change',
      { [CHANGES]: (text) => text.replace(/(title:\n +ja: )/, '$1「{{count:open-rows}}」') },
      `${CHANGES}:${lineOf(CHANGES, 'title:') + 1}`,
      /^the token \{\{count:open-rows\}\}; no figure is filled in here/,
    ],
  ]);
});

describe('corrected values', () => {
  const corrected = at(ERRATA, 'corrected: 77.4');
  toldOnce([
    ['the published value', { [ERRATA]: once('corrected: 77.4', 'corrected: 71.3') }, corrected, /^the corrected value 71\.3; that is the published one/],
    [
      'another value than the one in words',
      { [ERRATA]: once('corrected: 77.4', 'corrected: 74.7') },
      corrected,
      /^the corrected value 74\.7; suggested does not name it/,
    ],
  ]);
});

describe('one mistake, one sentence', () => {
  toldOnce([
    [
      'a row that other files name',
      { [SURVEY_MODELS]: once(',2023-05-08,', ',5/8/2023,') },
      `${SURVEY_MODELS}:${lineOf(SURVEY_MODELS, ',2023-05-08,')}`,
      /^first_on is "5\/8\/2023"; /,
    ],
    [
      'an entry whose figures sentences use',
      { [FIRSTS]: once('gap: -11.5', 'gap: −11.5') },
      at(FIRSTS, 'gap: -11.5'),
      /^gap is "−11\.5"; a number belongs here$/,
    ],
    ['an entry that rows name', { [BOARDS]: once('typed: true', 'typed: yes') }, at(BOARDS, 'typed: true'), /^typed is "yes"; write one of true$/],
    [
      'a column whose id is that of another',
      { [RESULTS]: once('MT-Bench,mt-bench,7.71', 'MT-Bench,humaneval,7.71') },
      `${RESULTS}:${lineOf(RESULTS, 'MT-Bench,mt-bench,7.71')}`,
      /^the column MT-Bench with the id humaneval; in the other rows of table 1 its id is mt-bench$/,
    ],
  ]);

  test('a supplement under a wrong name', () => {
    const [right, wrong] = ['llama-series', 'llama_series'].map((name) => `src/content/supplements/ja/chatgpt-one-year/${name}.mdx`) as [string, string];
    const text = readFileSync(join(root, right), 'utf8');
    expect(complaints({ [right]: null, [wrong]: text })).toEqual([
      `${wrong}:1: the name of the file is the unknown section "llama_series"; the nearest id is "llama-series"`,
    ]);
  });
});

describe('what was written is what is shown', () => {
  toldOnce([
    ['a number that is none', { [BENCHMARKS]: once(/max: \d+/, 'max: .inf') }, `${BENCHMARKS}:${lineOf(BENCHMARKS, 'max: ')}`, /^scale\.max is \.inf; /],
    [
      'a text that YAML reads as a number',
      { [VICUNA]: once(/^name: .*/m, 'name: 0314') },
      at(VICUNA, 'name: '),
      /^name is 0314; a string belongs here: put it in quotes$/,
    ],
    [
      'an empty item',
      { [ALPACA]: once(/^aliases:\n/m, 'aliases:\n-\n') },
      `${ALPACA}:${lineOf(ALPACA, 'aliases:') + 1}`,
      /^aliases\.0 is null; a string belongs here$/,
    ],
    ['a sign that nobody sees', prose('<Model id="yi-\u200bchat" />'), `${NOTE}:5`, /names the unknown model "yi-\\u200bchat"; the nearest id is "yi-chat"$/],
    ['a letter of another script', prose('<\u041codel id="yi" />'), `${NOTE}:5`, /the nearest id is "Model"; the \u041c is U\+041C/],
    ['an attribute in full width', prose('<Table n={２} />'), `${NOTE}:5`, /^no valid MDX: \{２\}; an attribute is a number in braces/],
    ['a tag left open above', prose('<Note>\n\nWords.\n\nMore words.'), `${NOTE}:5`, /^no valid MDX \(Expected a closing tag for `<Note>`/],
    [
      'a table behind the wrong sign',
      { [ERRATA]: once('The size is given as 70B.', '"{{mean:gpt-4/4}}"') },
      at(ERRATA, 'The size is given as 70B.'),
      /write \{\{mean:gpt-4:4\}\} for Table 4$/,
    ],
    [
      'a token in full width',
      { [ERRATA]: once('The size is given as 70B.', '"{{mean：gpt-4}}"') },
      at(ERRATA, 'The size is given as 70B.'),
      /; write \{\{mean:gpt-4\}\}$/,
    ],
  ]);
});

describe('what would be passed over', () => {
  const ZEPHYR = 'src/data/models/zephyr.yaml';
  const AREAS = 'src/data/areas.yaml';
  toldOnce([
    [
      'a component in full-width brackets',
      prose('See ＜Model id="gpt-4" /＞ too.'),
      `${NOTE}:5`,
      /^＜Model id="gpt-4" \/＞, which is no component; write <Model id="gpt-4" \/>$/,
    ],
    ['a link within a link', prose('<Term id="few-shot">prompts of <Model id="gpt-4" /></Term>'), `${NOTE}:5`, /^a <Model> within <Term>; both are links/],
    [
      'a name without letters',
      { [ZEPHYR]: once(/^aliases:\n/m, 'aliases:\n- —\n') },
      `${ZEPHYR}:${lineOf(ZEPHYR, 'aliases:') + 1}`,
      /^aliases\.0 is "—"; expected a name/,
    ],
    [
      'a blank in an address',
      { [ERRATA]: once('https://arxiv.org/abs/2310.16944', 'https://arxiv.org/abs/ 2310.16944') },
      at(ERRATA, 'https://arxiv.org/abs/2310.16944'),
      /; an address without blanks$/,
    ],
    [
      'a row that the table does not have',
      { [ERRATA]: once('model: zephyr\n        field: size', 'model: phi-1\n        field: size') },
      `${ERRATA}:${lineOf(ERRATA, 'kind: row')}`,
      /^targets names a row that table 1 does not have \(phi-1\)/,
    ],
    [
      'the table of another area',
      { [AREAS]: once('table: 2', 'table: 1') },
      `${AREAS}:${lineOf(AREAS, 'table: 2')}`,
      /^table is 1, whose benchmarks are of another area/,
    ],
  ]);
});

describe('advice leads to what was meant', () => {
  const BIBLIOGRAPHY = 'src/data/references.bib';
  const first = /@\w+\{([^,]+),/.exec(readFileSync(join(root, BIBLIOGRAPHY), 'utf8'))?.[1] ?? '';
  const summary = `${FAMILY}:${lineOf(FAMILY, 'summary: ')}`;
  toldOnce([
    [
      'two keys that differ in capitals',
      { [BIBLIOGRAPHY]: (text) => `${text}\n@misc{${first.toUpperCase()},\n  title = {x},\n  year = {2023}\n}\n` },
      `${BIBLIOGRAPHY}:${lineCount(BIBLIOGRAPHY) + 2}`,
      /^a second entry \S+, which differs from \S+ in capitals only; keys are unique/,
    ],
    ['a count of no family', { [FAMILY]: once('summary: ', 'summary: Of {{count:open-rows/lama}} ') }, summary, /; the nearest id is "llama"$/],
    ['model and benchmark exchanged', prose('<Score model="mt-bench" on="zephyr" />'), `${NOTE}:5`, /; write model="zephyr" on="mt-bench"$/],
    ['a model for a benchmark', prose('<Bench id="zephyr" />'), `${NOTE}:5`, /^<Bench> names the unknown benchmark "zephyr"; it is the id of a model/],
    [
      'an open model for a closed one',
      prose('<Wins over="lemur" table={2} by="all" />'),
      `${NOTE}:5`,
      /; it is not among the closed models of the tables: write one of gpt-3-5-turbo,/,
    ],
    [
      'a table without the closed model',
      prose('<Tally over="gpt-4" table={5} by="all" />'),
      `${NOTE}:5`,
      /; the closed models there are (?!.*gpt-4)gpt-3-5-turbo/,
    ],
    ['exchanged in a token', definition('{{score:mt-bench/zephyr}}'), at(GLOSSARY, '続きを予測'), /write \{\{score:zephyr\/mt-bench\}\}$/],
    ['no closed model in a token', definition('{{wins:zephyr}}'), at(GLOSSARY, '続きを予測'), /; the closed models are gpt-3-5-turbo, /],
    ['no family in a token', definition('{{count:open-rows/lama}}'), at(GLOSSARY, '続きを予測'), /; the nearest id is "llama"$/],
    [
      'a day as a spreadsheet counts',
      { [VICUNA]: once(/date: .*/, 'date: 45217') },
      at(VICUNA, 'date: '),
      /^released\.date is 45217; expected a date such as 2023-07-18/,
    ],
    [
      'semicolons between columns',
      { [RESULTS]: (text) => text.replaceAll(',', ';') },
      `${RESULTS}:1`,
      /^columns separated by ;; save the file as CSV with commas/,
    ],
    [
      'an address with its language',
      { [REDIRECTS]: 'redirects:\n  - from: /en/old/\n    to: /about/\n' },
      `${REDIRECTS}:2`,
      /; an address without its language/,
    ],
    ['the id of a heading in braces', prose('## 語 {#more}'), `${NOTE}:5`, /^no valid MDX: \{#more\}; .* write \[#more\]$/],
  ]);
});

describe('data that contradicts its own form', () => {
  const vicuna = (from: string | RegExp, to: string): Changes => ({ [VICUNA]: once(from, to) });
  const summary = `${VICUNA}:${lineOf(VICUNA, 'summary:') + 1}`;
  toldOnce([
    [
      'an English text in Japanese',
      vicuna(/^( +ja: ).*/m, '$1A model that answers like a person'.replace('$1', '  ja: ')),
      summary,
      /as a text in ja; write it in the language ja$/,
    ],
    [
      'a Japanese text in English',
      { [GLOSSARY]: (text) => text.replace(/(definition:\n +ja: .*\n +en: ).*/, '$1大量の文章で訓練した言語モデル') },
      `${GLOSSARY}:${lineOf(GLOSSARY, 'definition:') + 2}`,
      /as a text in en; /,
    ],
    [
      'one text for all languages that is Japanese',
      vicuna(/^developer: .*/m, 'developer: 東京の会社'),
      at(VICUNA, 'developer:'),
      /one text for each language \(ja: …, en: …\)$/,
    ],
    ['a sign that an escape hides', vicuna(/^name: .*/m, 'name: "Vi\\u200bcuna"'), at(VICUNA, 'name: '), /^the sign U\+200B, which nobody sees; /],
    ['a comment of HTML', definition('<!-- later -->'), at(GLOSSARY, '続きを予測'), /^the markup <!--; /],
    [
      'an item twice',
      { [ALPACA]: once(/^aliases:\n(- .*\n)/m, 'aliases:\n- Alpaka\n- Alpaka\n') },
      `${ALPACA}:${lineOf(ALPACA, 'aliases:') + 2}`,
      /^aliases holds the same item twice; /,
    ],
    ['a source of nothing', vicuna(/^sources:\n/m, 'sources:\n- {}\n'), `${VICUNA}:${lineOf(VICUNA, 'sources:') + 1}`, /is \{\}; /],
    [
      'a host without its end',
      { [ERRATA]: once('https://arxiv.org/abs/2310.16944', 'https://arxiv/abs/2310.16944') },
      at(ERRATA, 'https://arxiv.org/abs/2310.16944'),
      /; an address with the whole name of its host/,
    ],
    [
      'a scheme twice',
      { [ERRATA]: once('https://arxiv.org/abs/2310.16944', 'https://https://arxiv.org/abs/2310.16944') },
      at(ERRATA, 'https://arxiv.org/abs/2310.16944'),
      /; an address with the whole name/,
    ],
    [
      'a full stop behind an address',
      { [ERRATA]: once('https://arxiv.org/abs/2310.16944', 'https://arxiv.org/abs/2310.16944。') },
      at(ERRATA, 'https://arxiv.org/abs/2310.16944'),
      /; an address without a sign of punctuation/,
    ],
  ]);
});

describe('prose that would be printed otherwise than it was meant', () => {
  toldOnce([
    ['a heading without words', prose('## [#more]\n\n本文'), `${NOTE}:5`, /^a heading without words; /],
    ['a heading of the first level', prose('# 語 [#more]\n\n本文'), `${NOTE}:5`, /^a heading of the first level; the page has its own: write ##$/],
    ['a level left out', prose('#### 語 [#more]\n\n本文'), `${NOTE}:5`, /^a heading of level 4 below one of level 1; write ##$/],
    ['a heading of nothing', prose('## 語 [#more]'), `${NOTE}:5`, /^nothing below the heading "語"; /],
    ['bold that is not closed', prose('ある**語です。'), `${NOTE}:5`, /^\*\*, which would be printed; /],
    ['code that is not closed', prose('ある`語です。'), `${NOTE}:5`, /^`, which would be printed; /],
    ['a block that is not closed', prose('```\n語'), `${NOTE}:5`, /^a block of code that is not closed; /],
    ['a token of another program', prose('[[score]]です。'), `${NOTE}:5`, /^\[\[, which would be printed; /],
    ['a table without its rule', prose('| 甲 | 乙 |'), `${NOTE}:5`, /^\| 甲 \| 乙 \|, which would be printed; /],
    ['a paragraph of another language', prose('This is a sentence in English.'), `${NOTE}:5`, /^a paragraph that is not in ja; /],
    ['a link to an own page', prose('[語](/about/)です。'), `${NOTE}:5`, /^a link to \/about\/; name own pages by a component/],
    ['a link without words', prose('[](https://example.org/)です。'), `${NOTE}:5`, /^a link to https:\/\/example\.org\/ without words; /],
    ['a link to this machine', prose('[語](http://localhost:4321/)です。'), `${NOTE}:5`, /^the address http:\/\/localhost:4321\/; /],
  ]);
});

describe('advice for slips of other programs', () => {
  const YI = 'src/data/models/yi.yaml';
  const EVIDENCE = 'src/data/evidence.yaml';
  toldOnce([
    [
      'the name of a term for its id',
      prose('<Term id="ファインチューニング" />'),
      `${NOTE}:5`,
      /names the unknown term "ファインチューニング"; the nearest id is "fine-tuning"$/,
    ],
    ['an element of HTML', prose('<span>語</span>'), `${NOTE}:5`, /^the unknown element <span>; of HTML, prose may hold br, /],
    ['curly quotes', prose('<Model id=“yi” />'), `${NOTE}:5`, /; write the value in straight quotes, as in model="gpt-4"$/],
    ['a key twice', { [YI]: (text) => `${text}name: Yi\n` }, `${YI}:${lineCount(YI) + 1}`, /^the key name a second time; keep one of the two$/],
    ['a letter of another alphabet in an id', { [EVIDENCE]: once('id: e03', 'id: e0\u0417') }, at(EVIDENCE, 'id: e03'), /; the \u0417 is U\+0417$/],
    ['a token behind backslashes', prose('\\{\\{score:gpt-4/humaneval\\}\\}'), `${NOTE}:5`, /; figures are drawn by components here, such as <Score /],
    [
      'the name of another model as an alias',
      { [VICUNA]: once(/^aliases:\n/m, 'aliases:\n- ＧＰＴ－４\n') },
      `${VICUNA}:${lineOf(VICUNA, 'aliases:') + 1}`,
      /which also names gpt-4; /,
    ],
    [
      'a name that any sentence holds',
      { [VICUNA]: once(/^aliases:\n/m, 'aliases:\n- の\n') },
      `${VICUNA}:${lineOf(VICUNA, 'aliases:') + 1}`,
      /^the name "の", which any sentence may hold; /,
    ],
    [
      'an unknown family',
      { [VICUNA]: once('family: llama', 'family: lama') },
      at(VICUNA, 'family: '),
      /^family names the unknown family "lama"; the nearest id is "llama"$/,
    ],
    ['a component in a link', prose('[<Model id="gpt-4" />](https://example.org/)'), `${NOTE}:5`, /^a <Model> within a link; both are links/],
    [
      'the printed size as a correction',
      { [ERRATA]: once('corrected: 7B', 'corrected: 70B') },
      at(ERRATA, 'corrected: 7B'),
      /^corrected is "70B"; that is what the table prints/,
    ],
    [
      'another size than the one in words',
      { [ERRATA]: once('corrected: 7B', 'corrected: 8B') },
      at(ERRATA, 'corrected: 7B'),
      /^corrected is "8B"; suggested does not name it: /,
    ],
    ['a value without quotes', prose('<Model id=yi />'), `${NOTE}:5`, /; write the value in straight quotes, /],
    [
      'a scheme without its colon',
      prose('[語](https//example.org/)'),
      `${NOTE}:5`,
      /^the address https\/\/example\.org\/; write the whole of it, beginning with https:/,
    ],
    ['a misspelt key of a mapping', { [GLOSSARY]: once('definition:\n', 'defintion:\n') }, at(GLOSSARY, 'definition:\n'), /^defintion is /],
    [
      'a misspelt model of an erratum',
      { [ERRATA]: once('model: zephyr\n        field: size', 'model: zefyr\n        field: size') },
      at(ERRATA, 'model: zephyr\n        field: size'),
      /^targets names the unknown model "zefyr"; /,
    ],
    [
      'a misspelt model of a family',
      { 'src/data/families.yaml': once('models: [falcon', 'models: [falcn') },
      at('src/data/families.yaml', 'models: [falcon'),
      /^models names the unknown model "falcn"; the nearest id is "falcon"$/,
    ],
    ['a figure of the epilogue', definition('{{gap:raw/latest}}'), at(GLOSSARY, '続きを予測'), /; that is a figure of the epilogue, /],
    [
      'an attribute of another component',
      prose('<Score model="gpt-4" on="gsm8k" table={3} />'),
      `${NOTE}:5`,
      /^<Score> with the unknown attribute table; the nearest id is \S+ of model, on$/,
    ],
  ]);
});
