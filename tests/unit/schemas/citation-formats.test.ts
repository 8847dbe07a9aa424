import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { parseBibtex, type CslEntry } from '../../../src/schemas/bibliography.ts';
import { citationFiles, formatCitations } from '../../../src/schemas/citation-formats.ts';
import { ROOT } from '../../support/project.ts';

const page: CslEntry = {
  id: 'catching-up-m-a',
  type: 'webpage',
  title: '{{a}} 100% & #1_x ^ ~ $5 \\ 日本語のとても長い題で、改行や省略をされると困るもの — with a long tail in English',
  'container-title': 'サイトの題',
  editor: [{ literal: 'the editors' }],
  version: '0.1.0',
  issued: { 'date-parts': [[2026, 11, 27]] },
  URL: 'https://example.org/base/families/a/#a_b',
  language: 'ja',
};
const works = parseBibtex(readFileSync(join(ROOT, 'src/data/references.bib'), 'utf8'));

/** Entries that the library reads from a text in one of its formats. */
const read = (text: string): CslEntry[] => new Cite(text, {} as ConstructorParameters<typeof Cite>[1]).data as CslEntry[];
const named = ({ author = [], editor = author }: CslEntry): string[] =>
  editor.map(({ given, family, literal }) => [given, family ?? literal].filter(Boolean).join(' '));
const year = ({ issued }: CslEntry): unknown => issued?.['date-parts'][0]?.[0];
const same = (one: CslEntry): unknown => ({ id: one.id, title: one.title, names: named(one), year: year(one), url: one.URL, doi: one.DOI });

describe.each(['bib', 'ris', 'json'] as const)('%s', (format) => {
  test('says of every work of the bibliography what the library read', () => {
    expect(read(formatCitations(works, format)).map(same)).toEqual(works.map(same));
  });

  test('keeps every sign of a page, its site and its version', () => {
    const text = formatCitations([page, ...works.slice(0, 1)], format);
    const [first, second] = read(text);
    expect(first && { ...(same(first) as object), names: named({ ...first, ...(first.author && { editor: first.author }) }) }).toEqual(same(page));
    expect(second?.DOI).toBe(works[0]?.DOI);
    expect(text).toContain('サイトの題');
    expect(text).toContain('0.1.0');
  });
});

test('a line of RIS is as long as what it says', () => {
  const text = formatCitations(works, 'ris');
  expect(text.split('\r\n').filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
});

test('plain text names the editors, the version, the day and the address', () => {
  const text = formatCitations([page], 'txt');
  for (const part of ['the editors (ed.)', 'サイトの題', 'Version 0.1.0', '2026-11-27', 'https://example.org/base/families/a/#a_b'])
    expect(text).toContain(part);
});

test('a title that ends in a question mark takes no stop in plain text', () => {
  expect(formatCitations([{ ...page, 'container-title': 'Caught up?' }], 'txt')).toContain('Caught up? Version 0.1.0');
});

test('every file of a citation names the work and the other one', () => {
  const other = works[0] ?? expect.fail();
  const [files = {}] = citationFiles([page], other);
  expect(Object.keys(files)).toEqual(['cite.bib', 'cite.ris', 'cite.json', 'cite.txt']);
  for (const text of Object.values(files)) expect(text).toContain(other.DOI);
});

test('the day of access reaches other formats', () => {
  const [entry] = parseBibtex('@misc{a,\n  title = {A},\n  urldate = {2026-11-27}\n}\n');
  expect(entry?.accessed).toEqual({ 'date-parts': [[2026, 11, 27]] });
  expect(formatCitations(entry ? [entry] : [], 'json')).toContain('accessed');
});
