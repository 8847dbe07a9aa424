import { describe, expect, test } from 'vitest';
import { complaints, once } from './overlay.ts';

const SURVEY = 'src/data/survey.yaml';
const WORDS = 'src/data/search-words/ja.yaml';
const FIRSTS = 'src/data/since/firsts.yaml';
const BOARDS = 'src/data/since/boards.yaml';
const MODELS = 'src/data/since/models.yaml';
const BIB = 'src/data/references.bib';

describe('survey.yaml', () => {
  test.each([
    ['a misspelt key', once('doi:', 'dio:'), 'dio'],
    ['a misspelt key of an author', once('  - name: Fangkai Jiao', '  - nmae: Fangkai Jiao'), 'nmae'],
    ['a misspelt key of the outline', once('    children:', '    childern:'), 'childern'],
    ['a day that the calendar lacks', once("date: '2023-11-28'", "date: '2023-11-31'"), '2023-11-31'],
  ])('%s is refused', (_, change, found) => {
    const told = complaints({ [SURVEY]: change });
    expect(told.length).toBeGreaterThan(0);
    expect(told.join('\n')).toContain(found);
    for (const line of told) expect(line).toMatch(/^src\/data\/survey\.yaml:\d+: [^\n]+; [^\n]+$/);
  });
});

describe('tokens where none is filled in', () => {
  test.each([
    [SURVEY, once('disclosure:\n  ja: ', 'disclosure:\n  ja: "{{wins:gpt-4}}" #')],
    [WORDS, (text: string) => text.replace(/(names:\n(?:  #.*\n)*  [^\n:]+: \[)/, '$1"{{score:x/y}}", ')],
    [BIB, once('note = {BoolQの論文}', 'note = {BoolQ {{score:zephyr/mt-bench}} の論文}')],
    [BOARDS, once('    ja: この日の公開の表には', '    ja: "{{gap:raw/latest}}" #')],
    [FIRSTS, once('      ja: GPT-3.5-turbo（最良の版）', '      ja: "{{gap:raw/latset}}" #')],
    [MODELS, once('    label: ', '    label: "{x}" #')],
  ] as [string, (text: string) => string][])('%s', (file, change) => {
    const told = complaints({ [file]: change });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}:\\d+: .*\\{.*; `));
  });
});

test('prose without a body is refused', () => {
  const file = 'src/content/models/ja/vicuna.mdx';
  expect(complaints({ [file]: '---\n---\n\n' }).filter((line) => line.startsWith(`${file}:`))).toEqual([expect.stringMatching(/: no text; write /)]);
  expect(complaints({ [file]: '' }).filter((line) => line.startsWith(`${file}:`))).toEqual([expect.stringMatching(/:1: no text; write /)]);
});
