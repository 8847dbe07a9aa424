import { describe, expect, test } from 'vitest';
import { complaints, lineOf, load, once, type Changes } from './overlay.ts';
import { at, toldAt } from './told.ts';

const CLAIMS = 'src/data/claims.yaml';
const JA = 'seeds/chatgpt-one-year.md';
const EN = 'seeds/chatgpt-one-year.en.md';

/** Takes the mark of a claim out of its place and sets it before something else. */
const moved = (id: string, before: string) => (text: string) => text.replace(`[^${id}]`, '').replace(before, `[^${id}]${before}`);

describe('claims and their marks', () => {
  toldAt([
    [
      'marked nowhere',
      { [JA]: once('[^c07]', ''), [EN]: once('[^c07]', '') },
      at(CLAIMS, 'id: c07'),
      /^the claim c07 is marked nowhere in \S+ and \S+; write \[\^c07\] behind its sentence in the section /,
    ],
    ['not marked in one language', { [JA]: once('[^c07]', '') }, at(CLAIMS, 'id: c07'), /^the claim c07 is marked nowhere in seeds\/chatgpt-one-year\.md; /],
    [
      'marked in another section',
      { [JA]: moved('c25', 'サーベイは、クローズドなLLM') },
      at(JA, 'サーベイは、クローズドなLLM'),
      /^the claim c25 is marked in the section speed; src\/data\/claims\.yaml says lemur: move/,
    ],
    [
      'said to be in another section',
      { [CLAIMS]: once(/(- id: c25\n {4}section: ).*/, '- id: c25\n    section: falcon') },
      `${CLAIMS}:${lineOf(CLAIMS, 'id: c25') + 1}`,
      /^section is falcon; every article marks c25 in lemur: change the section here, or move the marks$/,
    ],
    [
      'in a section whose id is typed in the other width',
      { [JA]: once('{#lemur}', '｛#lemur｝') },
      at(JA, '{#lemur}'),
      /^｛#lemur｝, which is no section id; write \{#lemur\}; what is text stands in code/,
    ],
    [
      'in a section whose heading is none',
      { [JA]: (text) => text.replace(/^#+ (.*\{#speed\})$/m, '**$1**') },
      at(JA, '{#speed}'),
      /^\{#speed\} outside a heading; /,
    ],
    ['in a section without its id', { [EN]: once(' {#speed}', '') }, at(EN, ' {#speed}'), /^the section s\d+; \S+:\d+ has speed: write \{#speed\} behind this/],
    [
      'a section that one language lacks',
      { [JA]: (text) => text.replace(/^#+ .*\{#speed\}\n/m, '') },
      `${JA}:1`,
      /^no section speed; \S+ has it: write it here/,
    ],
    ['marked in a heading', { [JA]: moved('c25', ' {#lemur}') }, at(JA, ' {#lemur}'), /^a mark for the claim c25 in a heading, which has no margin/],
    ['an unknown one in a heading', { [JA]: once(' {#speed}', '[^c99] {#speed}') }, at(JA, ' {#speed}'), /^a mark for the unknown claim "c99"; /],
    [
      'marked in a footnote',
      { [EN]: (text) => `${text.replace('[^c25]', '[^n]')}\n[^n]: A note.[^c25]\n` },
      `${EN}:${lineCount(EN) + 2}`,
      /^a mark for the claim c25 in a note/,
    ],
    ['marked twice', { [EN]: once('[^c25]', '[^c25] [^C25]') }, at(EN, '[^c25]'), /^the claim c25 is marked already in line \d+; /],
    ...['［^c08］', '[＾c08]', '[^ｃ08]', '[^c０８]', '[^ c08]', '【^c08】', '[^с08]', '[^c08', '^[c08]', '[c^08]', '(^c08)', '[^c-08]'].map(
      (mark): [string, Changes, string, RegExp] => [
        mark,
        { [EN]: once('[^c08]', mark) },
        at(EN, '[^c08]'),
        /^.+, which is no mark for a claim; write \[\^c08\]; in code/,
      ],
    ),
  ]);

  test.each(['[c08]', '[^08]', '（c08）'])('what may be text, %s, is told of where a mark is missing', (mark) => {
    expect(complaints({ [EN]: once('[^c08]', mark) })).toEqual([`${at(EN, '[^c08]')}: ${mark}, and no mark for the claim c08; write [^c08]`]);
    expect(complaints({ [EN]: once('[^c08]', `[^c08] ${mark}`) })).toEqual([]);
  });

  test.each([JA, EN])('a misspelt id of a section is told of once, in %s', (file) => {
    expect(complaints({ [file]: once('{#llama-series}', '{#llama-serie}') })).toEqual([
      expect.stringMatching(new RegExp(`^${at(file, '{#llama-series}')}: the section llama-serie; \\S+:\\d+ has llama-series: write \\{#llama-series\\}`)),
    ]);
  });

  test('a mark in capitals is one', () => {
    const { errors, articles } = load({ [JA]: once('[^c13]', '[^C13]') });
    expect(errors).toEqual([]);
    expect(articles.find(({ file }) => file === JA)?.claimMarks.map(({ id }) => id)).toContain('c13');
  });

  test('what stands in code or behind backslashes is text', () => {
    expect(complaints({ [EN]: once('[^c08]', '[^c08] `［^c08］` \\[^C99\\] \\[＾c08\\] \\[^c08 [^c1-9]') })).toEqual([]);
  });
});

function lineCount(file: string): number {
  let lines = 0;
  complaints({ [file]: (text) => `${((lines = text.trimEnd().split('\n').length), text)}\n` });
  return lines;
}
