import { describe, expect, test } from 'vitest';
import { complaints, lineOf, once, type Changes } from './overlay.ts';
import { toldOnce } from './told.ts';

const JA = 'seeds/chatgpt-one-year.md';
const EN = 'seeds/chatgpt-one-year.en.md';
const at = (file: string, needle: string, below = 0): string => `${file}:${lineOf(file, needle) + below}`;
const LEMUR = 'Lemurがとりわけ強い';

describe('the text of our own seeds', () => {
  toldOnce([
    ['a mark alone in its paragraph', { [JA]: once('[^c12]', '\n\n[^c12]') }, at(JA, '[^c12]', 2), /^the mark \[\^c12\] before any word of its paragraph; /],
    [
      'a mark before its sentence',
      { [JA]: (text) => text.replace('[^c25]', '').replace(LEMUR, `[^c25]${LEMUR}`) },
      at(JA, LEMUR),
      /^the mark \[\^c25\] before/,
    ],
    ['a footnote for a claim', { [JA]: once(LEMUR, `[^c05]: 訳注です。\n\n${LEMUR}`) }, at(JA, LEMUR), /^\[\^c05\]: as a footnote; what is said of a claim /],
    [
      'a paragraph twice',
      { [JA]: (text) => text.replace(/^(Lemurが.*)\n/m, '$1\n\n$1\n') },
      at(JA, LEMUR, 2),
      /^a paragraph a second time; it stands already in line \d+/,
    ],
    ['a paragraph twice without its mark', { [JA]: (text) => text.replace(/^(Lemurが.*)\[\^c25\]\n/m, '$&\n$1\n') }, at(JA, LEMUR, 2), /^a paragraph a second/],
    ['a line twice', { [JA]: (text) => text.replace(/^(Lemurが.*)\[\^c25\]\n/m, '$1\n$&') }, at(JA, LEMUR, 1), /^a paragraph a second time/],
    [
      'a section of nothing',
      { [JA]: (text) => text.replace(/^Lemurが.*\n\n\*\*本記事の関連研究.*\n/m, '') },
      at(JA, '{#lemur}'),
      /^nothing below the heading "#### Lemur /,
    ],
    ['the last section without text', { [JA]: (text) => text.replace(/(\{#tasks\}\n)[^]*/, '$1') }, at(JA, '{#tasks}'), /^nothing below the heading "## /],
    ['a token', { [JA]: once(LEMUR, `{{score:lemur/mint}}${LEMUR}`) }, at(JA, LEMUR), /^\{\{score:lemur\/mint\}\}, which would be printed; a seed holds /],
    ['a component', { [JA]: once(LEMUR, `<Model id="lemur" />が${LEMUR}`) }, at(JA, LEMUR), /^<Model id="lemur" \/>, which would be printed; /],
    [
      'an escaped component',
      { [EN]: once('It is especially', '\\<Model id="lemur" /> It is especially') },
      at(EN, 'It is especially'),
      /^<Model id="lemur" \/>, /,
    ],
    ['bold that is not closed', { [JA]: once(LEMUR, `ある**語です。${LEMUR}`) }, at(JA, LEMUR), /^\*\*, which would be printed; /],
    [
      'an underline that makes a heading',
      { [JA]: (text) => text.replace(/^Lemurが.*\n/m, '$&===\n') },
      at(JA, LEMUR, 1),
      /^===, which makes a heading of the text above it; /,
    ],
    ['a rule right below a text', { [JA]: (text) => text.replace(/^Lemurが.*\n/m, '$&---\n') }, at(JA, LEMUR, 1), /^---, which makes a heading/],
    [
      'a heading on two lines',
      { [EN]: once(/^(## .{8})(.*\{#speed\})$/m, '## Two\nlines {#speed}') },
      at(EN, '{#speed}'),
      /^the heading "## Two" with text on the line below it; /,
    ],
  ]);

  test('code may hold what text may not', () => {
    expect(complaints({ [JA]: once(LEMUR, `\`{{score:lemur/mint}}\`と\`<Model />\`。${LEMUR}`) })).toEqual([]);
  });
});

describe('the front matter of our own seeds', () => {
  const value = (key: string, to: string): Changes => ({ [JA]: once(new RegExp(`^${key}: .*`, 'm'), `${key}: ${to}`) });
  toldOnce([
    [
      'a date after the edition',
      value('publish_date', '2030-03-08'),
      at(JA, 'publish_date'),
      /^publish_date is "2030-03-08"; write none after the edition’s own date/,
    ],
    ['neither true nor false', value('is_premium', 'no'), at(JA, 'is_premium'), /^is_premium is "no"; write true or false$/],
    ['a key misspelt', { [JA]: once('publish_date', 'publish_dat') }, at(JA, 'publish_date'), /^the key publish_dat; the nearest key is "publish_date"$/],
    [
      'an address with a sign behind it',
      value('source_url', 'https://ai-data-base.com/archives/59713。'),
      at(JA, 'source_url'),
      /; expected an address without a sign of/,
    ],
    [
      'a scheme twice',
      value('source_url', 'https://https://ai-data-base.com/'),
      at(JA, 'source_url'),
      /^source_url is ".*"; give an address with the whole name of its host/,
    ],
  ]);
});

describe('the languages of an article', () => {
  const other = (file: string, needle: string): string => `${at(file, needle).replace('.', '\\.')} has `;
  toldOnce([
    [
      'another day',
      { [EN]: once('2025-03-08', '2025-08-03') },
      at(EN, 'publish_date'),
      new RegExp(`^publish_date: 2025-08-03T.*; ${other(JA, 'publish_date')}publish_date: 2025-03-08`),
    ],
    ['a key missing', { [JA]: once(/^file_hash: .*\n/m, '') }, `${JA}:2`, new RegExp(`^no file_hash; ${other(EN, 'file_hash')}file_hash: `)],
    [
      'another source',
      { [JA]: once('archives/59713', 'archives/59731') },
      at(JA, 'source_url'),
      /^source_url: \S+59731; \S+ has source_url: \S+59713 in its place: /,
    ],
    ['a heading raised', { [EN]: once('#### Palm', '### Palm') }, at(EN, '{#palm}'), new RegExp(`^### .*; ${other(JA, '{#palm}')}#### `)],
    ['a level left out', { [JA]: once('### その他', '##### その他') }, at(JA, '{#other-models}'), /^##### その他.*; \S+ has ### /],
    [
      'text of a section left out',
      { [JA]: (text) => text.replace(/^この章では.*\n/m, '') },
      at(JA, '{#examples}'),
      /without text below; \S+ has .* with text below in its place/,
    ],
    [
      'two marks exchanged',
      { [JA]: (text) => text.replace('[^c28]', '[^x]').replace('[^c29]', '[^c28]').replace('[^x]', '[^c29]') },
      at(JA, '[^c28]'),
      /^\[\^c29\]; \S+ has \[\^c28\]/,
    ],
    [
      'two marks exchanged in the translation',
      { [EN]: (text) => text.replace('[^c28]', '[^x]').replace('[^c29]', '[^c28]').replace('[^x]', '[^c29]') },
      at(EN, '[^c28]'),
      /^\[\^c29\]; /,
    ],
    [
      'the address of another link',
      { [EN]: once('archives/59349', 'archives/58006') },
      at(EN, 'archives/59349'),
      /^https:\S+58006; \S+ has https:\S+59349 in its place/,
    ],
    ['a link more', { [JA]: once(LEMUR, `[Lemur](https://example.org/)。${LEMUR}`) }, at(JA, LEMUR), /^https:\/\/example\.org\/; /],
  ]);
});
