import { describe, expect, test } from 'vitest';
import { complaints, lineOf, once, type Changes } from './overlay.ts';
import { at, toldOnce } from './told.ts';

// What another field, file or language contradicts: each is told in one sentence, and nothing else is.

const NOTE = 'src/content/models/ja/yi.mdx';
const ENGLISH = 'src/content/models/en/yi.mdx';
const AREA = 'src/content/areas/ja/agent.mdx';
const VICUNA = 'src/data/models/vicuna.yaml';
const LLAMA = 'src/data/models/llama.yaml';
const ZEPHYR = 'src/data/models/zephyr.yaml';
const LEMUR = 'src/data/models/lemur.yaml';
const FALCON = 'src/data/models/falcon.yaml';
const BENCHMARKS = 'src/data/benchmarks.yaml';
const ERRATA = 'src/data/errata.yaml';
const RESULTS = 'src/data/results.csv';
const STATEMENTS = 'src/data/since/statements.yaml';

const both = (ja: string, en: string): Changes => ({ [NOTE]: `${ja}\n`, [ENGLISH]: `${en}\n` });

describe('languages of prose', () => {
  toldOnce([
    [
      'a figure of another table',
      { [AREA]: once('<Tally over="gpt-3-5-turbo" table={2}', '<Tally over="gpt-3-5-turbo" table={3}') },
      at(AREA, '<Tally over="gpt-3-5-turbo" table={2}'),
      /^<Tally by="\S+" over="gpt-3-5-turbo" table=\{3\}>; src\/content\/areas\/en\/agent\.mdx:\d+ has <Tally by="\S+" over="gpt-3-5-turbo" table=\{2\}>: make/,
    ],
    [
      'an erratum in one only',
      both('本文<Erratum id="e11" />。', 'Text.'),
      `${NOTE}:1`,
      /^<Erratum id="e11">; src\/content\/models\/en\/yi\.mdx does not have it: /,
    ],
    [
      'an erratum in the other only',
      both('本文。', 'Text <Erratum id="e11" />.'),
      `${ENGLISH}:1`,
      /^<Erratum id="e11">; src\/content\/models\/ja\/yi\.mdx does not have it: /,
    ],
    ['a figure typed otherwise', both('値は71.34。', 'The value is 73.14.'), `${NOTE}:1`, /^71\.34; in its place \S+ has 73\.14: /],
    ['a paragraph in one only', both('一つ目。\n\n二つ目。', 'The first.'), `${NOTE}:1`, /^2 paragraphs and lists; \S+ has 1: /],
    ['a heading with another id', both('## 語 [#one]\n\n本文。', '## Word [#two]\n\nText.'), `${NOTE}:1`, /^## \[#one\]; \S+ has ## \[#two\]: /],
  ]);

  test('terms may be linked where a language needs them, and years be written in other places', () => {
    expect(complaints(both('<Term id="llm" />は2023年の語。', 'A word of 2023, with 3.5 and 2.0.'))).toEqual([]);
  });
});

describe('languages of data', () => {
  toldOnce([
    [
      'a token of another benchmark',
      { [ERRATA]: (text) => text.replace(/(en: .*)\{\{score:zephyr\/mt-bench\}\}/, '$1{{score:zephyr/alpacaeval}}') },
      `${ERRATA}:16`,
      /^no such figure in en; the text in ja has \{\{score:zephyr\/mt-bench\}\} instead: /,
    ],
    [
      'a figure of another row',
      { [STATEMENTS]: (text) => text.replace(/(ja: .*)\{\{gap:raw\/2024-02-02\}\}/, '$1{{gap:raw/2023-06-19}}') },
      `${STATEMENTS}:${lineOf(STATEMENTS, 'ja: サーベイの表が最後に') + 1}`,
      /^\{\{gap:raw\/2024-02-02\}\} in en; /,
    ],
  ]);
});

describe('components that would say something else than they show', () => {
  test.each([
    ['the name of another model', '<Model id="gpt-4">GPT-3.5-turbo</Model>', /^<Model> of gpt-4 around "GPT-3\.5-turbo"; that is the name of gpt-3-5-turbo: /],
    ['a link of blanks', '<Model id="alpaca">　</Model>', /^<Model> around nothing; /],
    ['a component behind a backslash', '\\<Model id="falcon" />', /^<Model id="falcon" \/> as text; write it without backslash/],
    ['a component in entities', '&lt;Model id="alpaca" /&gt;', /^<Model id="alpaca" \/> as text; /],
    ['a component in a heading', '## <Model id="yi" /> [#one]\n\n.', /^a component in a heading; /],
    ['a picture', '![x](x.png)', /^the image x\.png; prose holds none/],
    ['a cell too many', '| a | b |\n| - | - |\n| c | d | e |', /^a row with more cells than its table has columns; /],
  ])('%s', (_, body, message) => {
    const found = complaints({ [NOTE]: `${body}\n` });
    expect(found, found.join('\n')).toHaveLength(1);
    expect(found[0]).toMatch(/^src\/content\/models\/ja\/yi\.mdx:\d+: /);
    expect(found[0]?.replace(/^\S+: /, '')).toMatch(message);
  });
});

describe('models, benchmarks and tables', () => {
  toldOnce([
    [
      'a table without a column',
      { [BENCHMARKS]: once(/in_tables:\n( +)- 1\n/, 'in_tables:\n$1- 1\n$1- 3\n'.replaceAll('$1', '      ')) },
      at(BENCHMARKS, 'in_tables:'),
      /^in_tables is \[1, 3\]; src\/data\/results\.csv has columns of it in \[1\]$/,
    ],
    [
      'a year that the summary does not have',
      { [ZEPHYR]: once(/date: '2023/, "date: '2022") },
      at(ZEPHYR, "date: '2023"),
      /^released\.date is 2022-\S+; summary says 2023: /,
    ],
    [
      'two sizes in one',
      { [VICUNA]: once(/^sizes:\n/m, 'sizes:\n- 7B, 13B\n') },
      `${VICUNA}:${lineOf(VICUNA, 'sizes:') + 1}`,
      /^several sizes in one item \(7B, 13B\); /,
    ],
    [
      'a name of a benchmark',
      { [LEMUR]: once(/^aliases:\n/m, 'aliases:\n- MMLU\n') },
      `${LEMUR}:${lineOf(LEMUR, 'aliases:') + 1}`,
      /which also names the benchmark \S+; /,
    ],
    [
      'a name of a term',
      { [FALCON]: once(/^aliases:\n/m, 'aliases:\n- ベースモデル\n') },
      `${FALCON}:${lineOf(FALCON, 'aliases:') + 1}`,
      /which also names the term base-model; /,
    ],
    [
      'a range that is not the scale',
      { [BENCHMARKS]: once('en: 1–10', 'en: 1–9') },
      at(BENCHMARKS, 'en: 1–10').replace(/\d+$/, (line) => String(Number(line) - 1)),
      /^range is "1–9"; scale goes from 1 to 10: /,
    ],
    [
      'another size in one cell of a row',
      { [RESULTS]: (text) => text.replace(/(,zephyr,[^,]*,)[^,]*/, '$113B') },
      `${RESULTS}:${lineOf(RESULTS, ',zephyr,')}`,
      /^size_as_listed is "13B"; it is "\S+" in the rest of the row: /,
    ],
    [
      'a cell that is gone',
      { [RESULTS]: (text) => text.replace(/^1,.*,wizardlm,.*,open-llm-leaderboard,.*\n/m, '') },
      `${RESULTS}:${lineOf(RESULTS, ',wizardlm,') + 2}`,
      /^no row for wizardlm on open-llm-leaderboard in table 1; /,
    ],
    [
      'a correction of nothing',
      { [ERRATA]: once('field: size', 'field: sizee') },
      at(ERRATA, 'field: size'),
      /^targets\.0\.field is "sizee"; write one of name, size, /,
    ],
    [
      'a table without a target',
      { [ERRATA]: (text) => text.replace(/( {4}targets:)\n(?: {6}.*\n)+/, '$1 []\n') },
      at(ERRATA, '    targets:'),
      /^no target in table \d; where names it/,
    ],
    ['an empty list', { 'src/data/baseline-versions.yaml': 'sets: []\n' }, 'src/data/baseline-versions.yaml:1', /^an empty list sets; /],
    [
      'a point between thousands',
      { [LLAMA]: once(/^context_length: .*/m, 'context_length: 2.048') },
      at(LLAMA, 'context_length:'),
      /: write '2,048' if that is meant, in quotes$/,
    ],
  ]);
});
