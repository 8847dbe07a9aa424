import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../../src/i18n/index.ts';
import { marginNote } from '../../../src/views/article-page.ts';
import { evidenceOf, placeOf } from '../../../src/views/evidence.ts';
import { SourceNotes } from '../../../src/views/source-notes.ts';
import { sourcesPage } from '../../../src/views/sources-page.ts';
import { readEdition } from './edition.ts';

const edition = readEdition();
const page = sourcesPage(edition);
const t = stringsFor('ja');

describe('the page of sources', () => {
  test('tells corrections from cautions, each under its own name and number', () => {
    const [corrections, cautions] = page.groups;
    expect(corrections?.id).toBe('errata');
    expect(corrections?.errata.map(({ id }) => id)).toEqual([...edition.errata.values()].filter(({ kind }) => kind === 'correction').map(({ id }) => id));
    for (const { id, label } of corrections?.errata ?? []) expect(label).toBe(t.erratumNumber(id, 'correction'));
    for (const { id, label } of cautions?.errata ?? []) expect(label).toBe(t.erratumNumber(id, 'caution'));
    for (const { title } of page.groups.flatMap(({ errata }) => errata)) expect(title).not.toMatch(/^[ec]\d/);
  });

  test('says of every erratum what shows it, or why nothing does', () => {
    for (const { id, evidence } of page.groups.flatMap(({ errata }) => errata))
      expect([id, evidence.links.length > 0 || evidence.rest !== null]).toEqual([id, true]);
  });

  test('says of every claim what the margin of the article says', () => {
    for (const { id, basis, evidence } of page.claims) {
      const note = marginNote(edition, id);
      expect({ id, basis: note.basis, evidence: note.evidence }).toEqual({ id, basis, evidence });
      expect(basis).not.toBe('');
    }
  });

  test('puts no raw id into running text', () => {
    const texts = [
      ...page.claims.flatMap(({ text, note, basis, label }) => [text, note ?? '', basis, label]),
      ...page.groups.flatMap(({ errata }) =>
        errata.flatMap(({ problem, because, advice, suggested, label }) => [problem, because, advice ?? '', suggested ?? '', label]),
      ),
    ];
    for (const text of texts) expect(text).not.toMatch(/(?<![A-Za-z0-9-])[ecf]\d{2}(?![A-Za-z0-9])/);
  });
});

describe('evidence', () => {
  test.each([
    ['https://github.com/a/tool/blob/0123/docs/READ%20ME.md#L5', 'tool：READ ME.md、5行'],
    ['https://github.com/a/tool/blob/0123/x.csv#L5-L9', 'tool：x.csv、5〜9行'],
    ['https://github.com/a/tool/blob/0123/x.csv', 'tool：x.csv'],
  ])('%s stands in %s', (address, place) => {
    expect(placeOf(address, 'ja')).toBe(place);
  });

  test('is empty where the data give none', () => {
    expect(evidenceOf({ ...edition, evidence: new Map() }, 'e01')).toEqual({ links: [], rest: null });
  });
});

describe('remarks on sources', () => {
  test('are numbered once, however many entries cite the source', () => {
    const notes = new SourceNotes(edition);
    const [url, other] = ['https://example.org/a', 'https://example.net/b'];
    expect(notes.link([{ url, note: '一部だけ' }, { url: other }]).map(({ note }) => note)).toEqual([1, null]);
    expect(notes.link([{ url: other, note: '一部だけ' }, { url, note: '一部だけ' }, { note: '手紙' }]).map(({ note }) => note)).toEqual([2, 1, null]);
    expect(notes.notes).toEqual([
      { number: 1, text: 'example.org、一部だけ' },
      { number: 2, text: 'example.net、一部だけ' },
    ]);
  });

  test('a source of the bibliography leads there', () => {
    const { key, url } = edition.references.find((reference) => reference.url) ?? expect.fail();
    expect(new SourceNotes(edition).link([{ url: url ?? '' }])[0]?.href).toBe(`#ref-${key}`);
  });
});
