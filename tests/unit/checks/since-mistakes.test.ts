import { describe } from 'vitest';
import { lineOf, once, root, type Changes } from './overlay.ts';
import { at, toldOnce, type Mistake } from './told.ts';
import { fromDisk } from '../../../src/schemas/facts.ts';

const SNAPSHOTS = 'src/data/since/snapshots.csv';
const SURVEY = 'src/data/since/survey-models.csv';
const MODELS = 'src/data/since/models.yaml';
const BOARDS = 'src/data/since/boards.yaml';
const FIRSTS = 'src/data/since/firsts.yaml';
const WORDS = 'src/data/since/statements.yaml';

/** Changes cells of the first row that begins so. */
function cells(file: string, row: string, changes: Record<string, string>): Changes {
  const columns = fromDisk(root).read(file).split('\n')[0]?.split(',') ?? [];
  const change = (line: string): string =>
    line
      .split(',')
      .map((value, index) => changes[columns[index] ?? ''] ?? value)
      .join(',');
  const index = lineOf(file, row) - 1;
  return {
    [file]: (text) =>
      text
        .split('\n')
        .map((line, n) => (n === index ? change(line) : line))
        .join('\n'),
  };
}
const snapshot = (name: string, row: string, changes: Record<string, string>, message: RegExp): Mistake => [
  name,
  cells(SNAPSHOTS, `${row},`, changes),
  `${SNAPSHOTS}:${lineOf(SNAPSHOTS, `${row},`)}`,
  message,
];
const surveyed = (name: string, row: string, changes: Record<string, string>, message: RegExp): Mistake => [
  name,
  cells(SURVEY, `${row},`, changes),
  at(SURVEY, `${row},`),
  message,
];
/** Changes the first place after another. */
const after =
  (place: string, from: string, to: string) =>
  (text: string): string => {
    const start = text.indexOf(place);
    return text.slice(0, start) + text.slice(start).replace(from, () => to);
  };
/** The line of the first place after another. */
const lineAfter = (file: string, place: string, needle: string): string => {
  const text = fromDisk(root).read(file);
  const start = text.indexOf(place);
  return `${file}:${text.slice(0, text.indexOf(needle, start)).split('\n').length}`;
};
const entry = (name: string, file: string, place: string, from: string, to: string, message: RegExp, line = from): Mistake => [
  name,
  { [file]: after(place, from, to) },
  lineAfter(file, place, line),
  message,
];

describe('snapshots', () => {
  toldOnce([
    snapshot('zeros before a rating', '2024-02-02,raw', { open_rating: '01118' }, /^open_rating is "01118"; write no zeros before the number$/),
    snapshot('zeros before a count', '2024-02-02,raw', { models: '058' }, /^models is "058"; write no zeros before the number$/),
    snapshot('more decimals than a table gives', '2024-02-15,raw', { gpt_4_0613: '1160.123456' }, /write two decimals at most, or leave the cell empty$/),
    snapshot('a single model above the best', '2024-02-15,raw', { gpt_4_0314: '1289.1' }, /^gpt_4_0314 1289\.1 above closed_rating 1253\.6; no closed model/),
    snapshot('two ratings of one model', '2023-05-22,raw', { gpt_4: '1250' }, /^gpt_4 1250 beside closed_rating 1251; both are of the same model/),
    snapshot('another start of a lag', '2024-02-15,raw', { oldest_ahead_since: '2023-05-18' }, /^gpt-4-0314 ahead since 2023-05-18; other rows say 2023-05-08/),
    snapshot(
      'a lag from before all tables',
      '2026-01-30,style-control',
      { oldest_ahead_since: '1990-10-09' },
      /^oldest_ahead_since 1990-10-09; there were no tables/,
    ),
    snapshot(
      'the oldest that is not ahead',
      '2024-07-30,raw',
      { gpt_4_0314: '1186.2', oldest_ahead: 'gpt-4-0314', oldest_ahead_since: '2023-05-08' },
      /it is not ahead of llama-3\.1-405b-instruct/,
    ),
    snapshot(
      'the oldest of another table',
      '2024-07-30,raw',
      { oldest_ahead: 'gpt-4', oldest_ahead_since: '2023-05-08' },
      /^oldest_ahead gpt-4; its column gpt_4 is empty/,
    ),
    snapshot(
      'a model before its release',
      '2023-12-07,raw',
      { closed: 'gpt-4-0125-preview' },
      /^gpt-4-0125-preview on 2023-12-07; it was released on 2024-01-25/,
    ),
    snapshot(
      'a column before the release of its model',
      '2023-12-20,raw',
      { gpt_3_5_turbo_0125: '1110' },
      /^gpt-3\.5-turbo-0125 on 2023-12-20; it was released on 2024-01-25/,
    ),
    snapshot('a digit too many in a count', '2024-02-02,raw', { models: '580' }, /^40 open and 18 closed models of 580; only a few are neither/),
    snapshot(
      'a rank below all closed models',
      '2024-02-15,raw',
      { open_rank: '41' },
      /^rank 41 of the best open model; only 19 of the 64 models are not open$/,
    ),
    snapshot('the first rank of the second', '2024-02-15,raw', { open_rank: '1' }, /^rank 1 of the best open model; gpt-4-1106-preview is rated above it$/),
    snapshot('a copy of another year', '2024-07-30,raw', { interval_copied_on: '2025-07-31' }, /^interval_copied_on 2025-07-31; write the day of the copy/),
    snapshot('a copy of nothing', '2024-02-15,raw', { interval_copied_on: '2024-02-16' }, /^interval_copied_on 2024-02-16; the row holds no interval/),
    snapshot(
      'sides exchanged',
      '2024-02-15,raw',
      { open: 'gpt-4-1106-preview', closed: 'qwen1.5-72b-chat' },
      /^the closed model gpt-4-1106-preview under open, the open one under closed; exchange/,
    ),
    snapshot(
      'a method between others',
      '2024-07-30,raw',
      { method: 'm6-bt-raw-reweighted' },
      /^the method m6-bt-raw-reweighted between two tables of m4-bt-mixtral-1114-dedup; /,
    ),
    snapshot('a day out of order', '2024-02-15,raw', { date: '2023-02-15' }, /^2023-02-15 after 2024-02-02; put the line where its date belongs$/),
  ]);
});

describe('the survey’s models in the tables', () => {
  const row = 'exact,zephyr,zephyr-7b-beta';
  toldOnce([
    surveyed('a best rank that is not the best', row, { best_rank: '20' }, /^best_rank 20 beside first_rank 12; the best rank is the smallest$/),
    surveyed('a rank among open models below that among all', row, { best_open_rank: '13' }, /^best_rank 12 beside best_open_rank 13; /),
    surveyed('another rank on the first day', row, { best_rank: '10' }, /^best_rank 10 on 2023-11-16; first_rank of that day is 12$/),
    surveyed('a best day before the first', row, { best_rank_on: '2022-12-16' }, /^best_rank_on 2022-12-16; it lies outside first_on to last_on/),
    surveyed('a best day after the last', row, { best_open_rank_on: '2026-09-02' }, /^best_open_rank_on 2026-09-02; it lies outside/),
    surveyed('a part of three cells', row, { open_models_then: '' }, /^best_open_rank and best_open_rank_on alone; write /),
    surveyed(
      'a rating above the best',
      'exact,code-llama,codellama-34b-instruct',
      { last_rating: '2065.6' },
      /^last_rating 2065\.6; the best open model of that day has 1476\.9/,
    ),
    surveyed('no version', row, { version: '' }, /^no version of zephyr-7b-beta; write which/),
    surveyed('a blank version', row, { version: '  ' }, /^version is "  "; write the version without blanks/),
    surveyed(
      'another size of the first table',
      row,
      { first_models: '370' },
      /^first_models 370; the table of that day, src\/data\/since\/snapshots\.csv:9, has 37; make them agree$/,
    ),
    surveyed('another size of the last table', row, { last_models: '399' }, /^last_models 399; the table of that day, .* has 393; /),
    surveyed('another number of open models', row, { open_models_then: '31' }, /^open_models_then 31; the table of that day, .* has 30; /),
    surveyed('another method', row, { last_method: 'm1-online-elo' }, /^last_method m1-online-elo; the table of that day, .* has m6-bt-raw-reweighted; /),
    surveyed('another source', row, { first_source: 'unidentified' }, /^first_source unidentified; the table of that day, /),
    surveyed('another rating than the table’s', 'exact,gpt-4,gpt-4', { first_rating: '1247' }, /^first_rating 1247; the table of that day, .* has 1274; /),
    surveyed(
      'another rank than the table’s',
      'exact,vicuna,vicuna-13b',
      { first_rank: '5', best_rank: '4', best_rank_on: '2023-06-19' },
      /^first_rank 5; the table of that day, .* has 4; /,
    ),
    surveyed('the best open model, which is another', row, { best_open_rank: '1' }, /^best_open_rank 1; the best open model of that day is wizardlm-70b/),
    surveyed('a day of no table', row, { last_on: '2026-11-20' }, /^last_on 2026-11-20; the tables of .* are of 2023-05-08 to 2026-10-02$/),
    surveyed('a day of another method', row, { last_on: '2024-08-19' }, /^last_method m6-bt-raw-reweighted on 2024-08-19; the tables before and after have m4/),
    surveyed(
      'a version of another model',
      'exact,vicuna,vicuna-13b',
      { model_id: 'llama' },
      /^vicuna-13b as llama; src\/data\/since\/models\.yaml says vicuna; make them agree$/,
    ),
    surveyed(
      'an open model without its rank',
      row,
      { best_open_rank: '', best_open_rank_on: '', open_models_then: '' },
      /^zephyr as a model with closed weights; /,
    ),
    [
      'weights that the tables deny',
      { 'src/data/models/vicuna.yaml': once('weights: open', 'weights: closed') },
      at('src/data/models/vicuna.yaml', 'weights: open'),
      /^weights is closed; src\/data\/since\/models\.yaml \(vicuna-13b\) takes vicuna for open; make them agree$/,
    ],
  ]);
});

describe('firsts', () => {
  toldOnce([
    entry(
      'intervals exchanged',
      FIRSTS,
      'id: gpt-4-0125-preview',
      'open: [1255, 1270]\n      closed: [1243, 1249]',
      'open: [1243, 1249]\n      closed: [1255, 1270]',
      /^the interval of the closed model under open, .*; exchange them$/,
      'open: [',
    ),
    entry(
      'an interval beside its rating',
      FIRSTS,
      'id: gpt-4-0125-preview',
      'closed: [1243, 1249]',
      'closed: [1253, 1259]',
      /^the interval 1253 to 1259 of gpt-4-0125-preview; it does not hold the rating 1245\.5$/,
    ),
    entry(
      'an interval that the snapshot denies',
      FIRSTS,
      'id: gpt-4-0613-clear',
      'open: [1202,',
      'open: [1201,',
      /^the interval 1201 to 1214 of nemotron-4-340b-instruct; .* has 1202 to 1214/,
    ),
    entry(
      'an interval of one number',
      FIRSTS,
      'id: style-within-20',
      'closed: [1318, 1329]',
      'closed: 1318',
      /^intervals\.closed is 1318; expected a list of two numbers such as \[1255, 1270\]$/,
    ),
    entry(
      'another number in the name',
      FIRSTS,
      'id: within-50',
      'Within 50 points',
      'Within 55 points',
      /^the name "Within 55 points of the best closed model"; it is about a gap of 50 points; /,
    ),
    entry('another number of points', FIRSTS, 'id: within-50', 'within: 50', 'within: 55', /^.*; it is about a gap of 55 points; /),
    entry(
      'another model in the name',
      FIRSTS,
      'id: gpt-4-0613\n',
      'en: GPT-4-0613',
      'en: GPT-4-0631',
      /^the name "GPT-4-0631"; it is measured against GPT-4-0613; /,
    ),
    entry(
      'a first before ChatGPT',
      FIRSTS,
      'id: style-within-20',
      "'2025-01-24'",
      "'1990-01-24'",
      /^the date 1990-01-24; there were no tables before ChatGPT, 2022-11-30$/,
      'date:',
    ),
    entry(
      'a first before the release',
      FIRSTS,
      'id: style-within-20',
      "'2025-01-24'",
      "'2026-12-24'",
      /^date is "2026-12-24"; write none after the edition/,
      'date:',
    ),
    entry(
      'a first of a day without a table',
      FIRSTS,
      'id: gpt-4-1106-preview',
      "'2024-07-30'",
      "'2025-07-30'",
      /^the date 2025-07-30; src\/data\/since\/snapshots\.csv has no table raw of that day; /,
      'date:',
    ),
    entry(
      'a reversal of a day without a table',
      FIRSTS,
      'id: mixtral-below',
      "'2025-03-07'",
      "'2025-07-03'",
      /^the date 2025-07-03; .* has no table style-control of that day; /,
      'date:',
    ),
    entry(
      'models on the other’s side',
      FIRSTS,
      'id: llama-3-below',
      'open: llama-3-70b-instruct',
      'open: gpt-4-0613',
      /^the closed model gpt-4-0613 under open; /,
    ),
    entry(
      'a non-commercial model among the commercial ones',
      FIRSTS,
      'id: gpt-4-0314-commercial',
      'open: llama-3-70b-instruct',
      'open: athene-70b',
      /^commercial: true of athene-70b; its licence is non-commercial/,
      'commercial:',
    ),
    entry(
      'a rating that the table denies',
      FIRSTS,
      'id: gpt-4-0613-clear',
      'open_rating: 1208',
      'open_rating: 1209',
      /^the rating 1209 of nemotron-4-340b-instruct; .* has 1208; make them agree$/,
    ),
    entry(
      'a rating above the best',
      FIRSTS,
      'id: llama-3-below',
      'closed_rating: 1199.7',
      'closed_rating: 1199.8',
      /^the rating 1199\.8 of gpt-4-0314; .* has 1199\.7; /,
    ),
    entry(
      'another reading of another yardstick',
      FIRSTS,
      'id: gpt-4-0613-clear',
      'supplements: gpt-4-0613',
      'supplements: gpt-4-0314',
      /^supplements names gpt-4-0314, whose models gpt-4-0613 is not among; /,
    ),
    entry(
      'a reversal of another yardstick',
      FIRSTS,
      'id: llama-3-below',
      'yardstick: gpt-4-0314-commercial',
      'yardstick: gpt-4-0613',
      /^the yardstick gpt-4-0613, whose models gpt-4-0314 is not among; /,
    ),
    entry(
      'a gap beyond what is measured',
      FIRSTS,
      'id: style-within-50',
      'gap: 39.1',
      'gap: 59.1',
      /^the gap 59\.1; a first is a day on which it is at most 50$/,
    ),
    entry(
      'a model misspelt that sentences name',
      FIRSTS,
      'id: style-within-20',
      'open: deepseek-r1',
      'open: deepseek-rl',
      /^the unknown open model "deepseek-rl"; the nearest id is "deepseek-r1"$/,
    ),
  ]);
});

describe('models of the boards', () => {
  toldOnce([
    entry(
      'a licence against its mark',
      MODELS,
      'name: guanaco-33b',
      'non_commercial: true',
      'non_commercial: false',
      /^non_commercial: false of guanaco-33b; its licence is "Non-commercial"; /,
    ),
    entry(
      'a mark against its licence',
      MODELS,
      'name: glm-4.5',
      'non_commercial: false',
      'non_commercial: true',
      /^non_commercial: true of glm-4\.5; neither its licence "MIT" nor a note says so; /,
    ),
    entry(
      'an alias that names a model of the survey',
      MODELS,
      'name: guanaco-33b',
      "'Guanaco', ",
      "'Zephyr', ",
      /^the name "Zephyr" of guanaco-33b, which also names the survey’s model zephyr; leave it/,
      'aliases:',
    ),
    entry(
      'an alias of another',
      MODELS,
      'name: guanaco-33b',
      "'Guanaco', ",
      "'Athene', ",
      /^the name "Athene" of athene-70b, which also names guanaco-33b; leave it/,
      "aliases: ['Athene']",
    ),
    entry(
      'a label of another',
      MODELS,
      'name: glm-4.6',
      "label: 'GLM-4.6'",
      "label: 'GLM-4.8'",
      /^the label "GLM-4\.8" of glm-4\.6; its words are those of the board’s name; /,
    ),
    entry(
      'weights of another',
      MODELS,
      'name: glm-4.6',
      'weights: zai-org/GLM-4.6',
      'weights: moonshotai/Kimi-K2',
      /^the weights moonshotai\/Kimi-K2 of glm-4\.6; /,
    ),
    entry('weights that are no address', MODELS, 'name: glm-4.6', 'weights: zai-org/GLM-4.6', 'weights: MIT', /^weights is "MIT"; expected owner\/repository$/),
    entry(
      'a name that only a column knows',
      MODELS,
      "label: 'Mixtral",
      'name: gpt-3.5-turbo-0314',
      'name: gpt-3.5-turbo-0341',
      /^the name "gpt-3\.5-turbo-0341", which nothing here names; the nearest id is "gpt-3\.5-turbo-0314"$/,
    ),
    entry(
      'a name that many rows hold',
      MODELS,
      "label: 'Mixtral",
      'name: deepseek-r1\n',
      'name: deepseek-r\n',
      /^the name "deepseek-r", which nothing here names; the nearest id is "deepseek-r1"$/,
    ),
    [
      'a model that nothing names',
      { [MODELS]: (text) => `${text}  - name: gpt-9\n    label: GPT-9\n    maker: OpenAI\n    open: false\n` },
      `${MODELS}:${fromDisk(root).read(MODELS).split('\n').length}`,
      /^the model gpt-9, which nothing here names; take it out/,
    ],
    [
      'a model that columns are of, taken out',
      { [MODELS]: once(/ {2}- name: gpt-3\.5-turbo-0314\n(?: {4}.*\n)+/, '') },
      `${MODELS}:1`,
      /^no model gpt-3\.5-turbo-0314; the column gpt_3_5_turbo_0314 of .* is of it; add it$/,
    ],
    [
      'a method whose id rows have otherwise',
      { [BOARDS]: once('id: m1-online-elo', 'id: m1-online-eo') },
      at(BOARDS, 'id: m1-online-elo'),
      /^m1-online-eo of methods, which no row names; the nearest id is "m1-online-elo"$/,
    ],
    [
      'a method that no row names',
      {
        [BOARDS]: once('methods:\n', 'methods:\n  - { id: m9, name: { ja: あ, en: a }, span: { ja: い, en: b }, about: { ja: う, en: c }, evidence: none }\n'),
      },
      `${BOARDS}:${lineOf(BOARDS, 'methods:\n') + 1}`,
      /^m9 of methods, which no row names; /,
    ],
  ]);
});

describe('statements and lists', () => {
  toldOnce([
    [
      'no notes on reading',
      { [WORDS]: (text) => text.replace(/^reading:\n(?:(?: .*)?\n)*/m, 'reading: []\n') },
      at(WORDS, 'reading:\n'),
      /^reading is \[\]; expected one entry at least/,
    ],
    [
      'no decisions',
      { [BOARDS]: (text) => text.replace(/^decisions:\n(?:(?: .*)?\n)*/m, 'decisions: []\n') },
      at(BOARDS, 'decisions:\n'),
      /^decisions is \[\]; write one entry at least/,
    ],
    ['an id twice', { [WORDS]: once('id: time-lag', 'id: latest-board') }, at(WORDS, 'id: time-lag'), /^a second entry latest-board; /],
    [
      'a row from which nothing is taken',
      { [WORDS]: once('rows: [raw/2024-02-02,', 'rows: [raw/2026-06-25,') },
      at(WORDS, 'rows: [raw/2024-02-02,'),
      /^rows names raw\/2026-06-25, from which the statement takes no figure; /,
    ],
    [
      'a statement from nowhere',
      { [WORDS]: once('rows: [raw/2024-02-02, raw/2023-06-19]', 'rows: []') },
      at(WORDS, 'id: at-survey-date'),
      /write under rows where its figures come from, or evidence/,
    ],
    [
      'a day of a table that sentences name',
      { [SNAPSHOTS]: once('\n2024-02-02,raw', '\n2024-02-03,raw') },
      `${WORDS}:21`,
      /names no figure of the rows; the nearest id is "raw\/2024-02-03"$/,
    ],
  ]);
});
