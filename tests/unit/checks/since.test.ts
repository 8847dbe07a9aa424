import { describe, expect, test } from 'vitest';
import type { ContentError } from '../../../src/errors.ts';
import { checkSince } from '../../../src/checks/since/epilogue.ts';
import { completeSince, readSince } from '../../../src/schemas/since-file.ts';
import type { Since } from '../../../src/schemas/since.ts';
import { type Changes, lineOf, load, once, overlay } from './overlay.ts';
import { toldAt, type Mistake } from './told.ts';

const SNAPSHOTS = 'src/data/since/snapshots.csv';
const SURVEY = 'src/data/since/survey-models.csv';
const MODELS = 'src/data/since/models.yaml';
const BOARDS = 'src/data/since/boards.yaml';
const FIRSTS = 'src/data/since/firsts.yaml';
const WORDS = 'src/data/since/statements.yaml';

/** Changes cells of one row of the snapshots. */
const cell =
  (row: string, changes: Record<string, string>) =>
  (text: string): string => {
    const [head = '', ...rows] = text.trimEnd().split('\n');
    const columns = head.split(',');
    const changed = rows.map((line) =>
      line.startsWith(row)
        ? line
            .split(',')
            .map((value, index) => changes[columns[index] ?? ''] ?? value)
            .join(',')
        : line,
    );
    return `${[head, ...changed].join('\n')}\n`;
  };
const ROW = '2024-02-02,raw,';
const LINE = lineOf(SNAPSHOTS, ROW);

const { facts } = load();
const { models } = facts;

/** The epilogue's data with changes, and what is wrong with them. */
function readWith(changes: Changes): { since: Since; errors: string[] } {
  const errors: ContentError[] = [];
  const report = (error: ContentError): void => void errors.push(error);
  const { data, lines } = readSince(overlay(changes).read, report);
  const since = completeSince(data, models);
  checkSince({ ...facts, since, sinceLines: lines }, report);
  return { since, errors: errors.map(({ message }) => message) };
}

const complaints = (changes: Changes): string[] => readWith(changes).errors;

const check = (cases: readonly Mistake[]): void => toldAt(cases, complaints);

test('the data as they are have nothing to complain of', () => {
  expect(complaints({})).toEqual([]);
});

describe('a snapshot', () => {
  const row = (name: string, changes: Record<string, string>, message: RegExp): Mistake => [
    name,
    { [SNAPSHOTS]: cell(ROW, changes) },
    `${SNAPSHOTS}:${LINE}`,
    message,
  ];
  check([
    row(
      'an unknown open model',
      { open: 'mixtral-8x7b-instruct' },
      /^the unknown open model "mixtral-8x7b-instruct"; the nearest id is "mixtral-8x7b-instruct-v0\.1"$/,
    ),
    row('an unknown closed model', { closed: 'gpt-4-0126-preview' }, /^the unknown closed model "gpt-4-0126-preview"; the nearest id is "gpt-4-0125-preview"$/),
    row('an open model on the closed side', { closed: 'deepseek-r1' }, /^the open model deepseek-r1 under closed; name the best closed model/),
    row('a closed model on the open side', { open: 'gpt-4-0314' }, /^the closed model gpt-4-0314 under open; name the best open-weight model/),
    row('an unknown method', { method: 'm2-bt-llama2-70b' }, /^the unknown method "m2-bt-llama2-70b"; the nearest id is "m2-bt-/),
    row('an unknown scope', { scope: 'half-points' }, /^the unknown scope "half-points"; the nearest id is "whole-points"$/),
    row('an unknown note', { note: 'tie' }, /^the unknown note "tie"; the nearest id is /),
    row('an unknown view', { series: 'style' }, /^series is "style"; write one of raw, style-control$/),
    row('a day that is none', { date: '2024-02' }, /^date is "2024-02"; write a day such as 2024-02-01$/),
    row('a rating in words', { open_rating: 'about 1118' }, /^open_rating is "about 1118"; write a number such as 1121\.3$/),
    row('a rating out of range', { open_rating: '118' }, /^open_rating is "118"; write a rating of 500 or more$/),
    row('a reference out of range', { gpt_4_0314: '11900' }, /^gpt_4_0314 is "11900"; write a rating of 2500 or less$/),
    row('a gap that the ratings deny', { gap: '120' }, /^the gap 120; the ratings differ by 135; mend one of the three, or leave the gap empty$/),
    row('a source that leads nowhere', { source: 'somewhere on the web' }, /^source is "somewhere on the web"; write owner\/repository@commit:path/),
    row('more models than the table holds', { open_models: '140' }, /^140 open and 18 closed models; the table holds only 58$/),
    row('half an interval', { open_low: '1110' }, /^one end of an interval \(open\); write both ends or none$/),
    row(
      'an interval beside its rating',
      { open_low: '1130', open_high: '1140' },
      /^the interval 1130 to 1140 of mixtral-8x7b-instruct-v0\.1; it does not hold the rating 1118$/,
    ),
    row('a rank beyond the table', { open_rank: '59' }, /^rank 59; the table holds 58 models$/),
    row('a lag that begins afterwards', { oldest_ahead_since: '2025-01-01' }, /^oldest_ahead_since 2025-01-01; it lies after the snapshot$/),
    row('a lag without a beginning', { oldest_ahead_since: '' }, /^oldest_ahead without oldest_ahead_since/),
    row('out of order', { date: '2023-06-01' }, /^2023-06-01 after 2024-01-25; put the line where its date belongs$/),
    row('the same day twice', { date: '2024-01-25' }, /^a second snapshot raw of 2024-01-25; it stands already in line \d+; keep one$/),
  ]);

  test('an empty gap is the difference of the ratings', () => {
    const { since, errors } = readWith({ [SNAPSHOTS]: cell(ROW, { gap: '' }) });
    expect(errors).toEqual([]);
    expect(since.snapshots.find(({ date }) => date === '2024-02-02')?.gap).toBe(135);
  });

  test('all mistakes are told at once', () => {
    const found = complaints({ [SNAPSHOTS]: cell(ROW, { open_rating: 'x', closed_rating: 'y' }), [BOARDS]: once('- id: full-board', '- id: Full') });
    expect(found.filter((line) => line.startsWith(`${SNAPSHOTS}:${LINE}`))).toHaveLength(2);
    expect(found.some((line) => line.startsWith(`${BOARDS}:${lineOf(BOARDS, '- id: full-board')}`))).toBe(true);
  });

  test('a method does not come back', () => {
    const found = complaints({ [SNAPSHOTS]: cell('2024-03-27,raw,', { method: 'm2-bt-llama13b-800' }) });
    expect(found.some((line) => /the method m2-bt-llama13b-800 once more; m2-bt-anchor-not-known has taken its place/.test(line))).toBe(true);
  });
});

describe('the other files', () => {
  check([
    [
      'a survey model that the survey lacks',
      { [SURVEY]: once('exact,zephyr,', 'exact,zefyr,') },
      `${SURVEY}:${lineOf(SURVEY, 'exact,zephyr,')}`,
      /^the unknown model "zefyr"; the nearest id is "zephyr"$/,
    ],
    [
      'a rank beyond the table',
      { [SURVEY]: once('2026-08-19,833.6,393,393', '2026-08-19,833.6,394,393') },
      `${SURVEY}:${lineOf(SURVEY, 'exact,llama,')}`,
      /^last_rank 394 of 393; a rank is at most the number of models$/,
    ],
    [
      'a link to a model that the survey lacks',
      { [MODELS]: once('model_id: mixtral-8x7b', 'model_id: mixtral-8x') },
      `${MODELS}:${lineOf(MODELS, 'model_id: mixtral-8x7b')}`,
      /^model_id names the unknown model "mixtral-8x"; the nearest id is "mixtral-8x7b"$/,
    ],
    [
      'a model twice',
      { [MODELS]: once('name: guanaco-33b', 'name: vicuna-33b') },
      `${MODELS}:${lineOf(MODELS, 'name: vicuna-33b')}`,
      /^a second entry vicuna-33b; it stands already in line \d+; keep one$/,
    ],
    [
      'an entry by hand whose figures disagree',
      { [FIRSTS]: once('gap: 7\n', 'gap: 17\n') },
      `${FIRSTS}:${lineOf(FIRSTS, 'gap: 7\n')}`,
      /^the gap 17; the ratings differ by 7$/,
    ],
    [
      'a yardstick of both kinds',
      { [FIRSTS]: once('within: 50\n', 'within: 50\n    against: [gpt_4]\n') },
      `${FIRSTS}:${lineOf(FIRSTS, 'id: within-50')}`,
      /either against or within, not both$/,
    ],
    [
      'a sentence about a day without a table',
      { [WORDS]: once('{{gap:raw/2023-06-19}}点', '{{gap:raw/2023-06-192}}点') },
      `${WORDS}:${lineOf(WORDS, '{{gap:raw/2023-06-19}}点')}`,
      /^the token \{\{gap:raw\/2023-06-192\}\} names no figure of the rows; the nearest id is "raw\/2023-06-19"$/,
    ],
    [
      'a sentence about a field that no row has',
      { [WORDS]: once('{{gap:raw/2023-06-19}}点', '{{gab:raw/2023-06-19}}点') },
      `${WORDS}:${lineOf(WORDS, '{{gap:raw/2023-06-19}}点')}`,
      /^the token \{\{gab:raw\/2023-06-19\}\} names no figure of the rows; the nearest id is "gap"$/,
    ],
    [
      'a source row that does not exist',
      { [WORDS]: once('rows: [raw/2024-02-02,', 'rows: [raw/2024-02-03,') },
      `${WORDS}:${lineOf(WORDS, 'rows: [raw/2024-02-02,')}`,
      /^rows names the unknown row "raw\/2024-02-03"; the nearest id is "raw\/2024-02-02"$/,
    ],
  ]);
});
