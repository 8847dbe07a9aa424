import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../../../../src/integrations/search-index/index.ts';
import type { Facts } from '../../../../src/schemas/facts.ts';
import { noSearchWords } from '../../../../src/schemas/search-words.ts';
import { NO_SINCE } from '../../../../src/schemas/since.ts';
import type { EntryFile } from '../../../../src/search/core/entry-file.ts';

const site = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

const facts = {
  bibtex: '',
  models: [],
  benchmarks: [],
  datasets: [],
  since: NO_SINCE.data,
  terms: [{ id: 'rlhf', ja: '人間のフィードバックによる強化学習', en: 'RLHF', variants: ['RLHF', 'rlhf'], examples: [], related: [] }],
  asked: [{ file: 'ja.yaml', lang: 'ja', questions: { rlhf: ['人の好みに合わせる'] }, lineOf: () => 1 }],
  searchWords: [{ ...noSearchWords('ja'), same: [['数学', '算数']], readings: { 推論: 'すいろん' } }],
} as unknown as Facts;
const page = (lang: string, kind: string, main: string): string =>
  `<html lang="${lang}"><body><main data-pagefind-body data-pagefind-filter="kind:${kind}">${main}</main></body></html>`;

describe('the search index of a site', () => {
  const pages = [
    {
      path: '/glossary/',
      html: page('ja', 'term', '<h1>用語集</h1><p>短い定義です。</p><h2 id="rlhf">人間のフィードバックによる強化学習</h2><p>報酬を学ぶ。</p>'),
    },
    { path: '/families/llama/', html: page('ja', 'model', '<h1>Llamaの系統</h1><h2 id="llama-2">Llama 2</h2><p>重みを公開。</p>') },
    { path: '/404.html', html: '<html lang="ja"><body><main><h1>ない</h1></main></body></html>' },
    { path: '/en/glossary/', html: page('en', 'term', '<h1>Glossary</h1><h2 id="rlhf">RLHF</h2><p>Learns a reward.</p>') },
  ];

  test('has one record a section and one file of entries a language', async () => {
    expect(await writeSearchIndex(site, pages, facts)).toBe(4);
    const files = readdirSync(join(site, 'pagefind'));
    expect(files).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'entries.ja.json', 'entries.en.json']));
    expect(files.filter((name) => /ui|highlight|worker/.test(name))).toEqual([]);
    const entries = (lang: string): EntryFile => JSON.parse(readFileSync(join(site, 'pagefind', `entries.${lang}.json`), 'utf8')) as EntryFile;
    const ja = entries('ja');
    expect(ja.pages).toEqual([
      { path: '/families/llama/', title: 'Llamaの系統', kind: 'model', family: 'llama' },
      { path: '/glossary/', title: '用語集', kind: 'term' },
    ]);
    expect(ja.entries.map(({ page: number, id, title, names }) => [number, id, title, names])).toEqual([
      [0, 0, 'Llama 2', undefined],
      [1, undefined, undefined, undefined],
      [1, 'rlhf', '人間のフィードバックによる強化学習', ['RLHF']],
    ]);
    expect(ja.readings).toEqual({ すいろん: ['推論'] });
    expect(new Set(ja.texts.split(' ')).size).toBe(3);
    expect(entries('en').entries.map(({ id }) => id)).toEqual([0]);
  });
});
