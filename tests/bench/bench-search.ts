import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { writeSearchIndex } from '../../src/integrations/search-index/index.ts';
import type { Facts } from '../../src/schemas/facts.ts';
import { makeLexicon } from '../../src/search/core/lexicon.ts';
import { entryFileName, type EntryFile } from '../../src/search/core/entry-file.ts';
import { search } from '../../src/search/core/search.ts';
import { ja } from '../../src/search/ja/index.ts';
import { startEngine } from '../../src/search/core/engine.ts';

// npm run bench:search [-- 100 1000 5000]
// How search grows with the site: synthetic pages of one section each, the bytes of a first answer, and warm latency.

/** Longest time for everything, after which the remaining sizes are left out. */
const LIMIT_MS = 240_000;
const sizes = process.argv.slice(2).map(Number);
const started = Date.now();

/** A small generator with a seed, so that every run makes the same pages. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const KANJI =
  '学習推論言語評価生成比較公開開発数学医療信頼要約質問応答構造批評長文会話翻訳検索精度規模重知識蒸留量子化強化報酬安全対話事前継続指示調整論理実験結果課題表記事速度';
const KATAKANA =
  'モデル データ ベンチマーク エージェント トークン パラメータ ファインチューニング プロンプト スコア タスク ライセンス コード ハルシネーション リーダーボード アラインメント'.split(
    ' ',
  );
const PARTICLES = 'の は が を に で と も から まで'.split(' ');

/** Text of about 900 characters from words whose frequencies fall off as in a language. */
function pageText(random: () => number, number: number): string {
  const words: string[] = [];
  for (let length = 0; length < 900;) {
    const rank = Math.floor(Math.exp(random() * Math.log(3000)));
    const word = rank % 5 === 0 ? (KATAKANA[rank % KATAKANA.length] ?? '') : `${KANJI[(rank * 7) % KANJI.length]}${KANJI[(rank * 13 + 5) % KANJI.length]}`;
    const piece = word + (PARTICLES[Math.floor(random() * PARTICLES.length)] ?? '') + (random() < 0.12 ? '。' : '');
    words.push(piece);
    length += piece.length;
  }
  return `合成モデル${number}。${words.join('')}`;
}

/** Synthetic pages are about nothing that has names. */
const NO_FACTS = {
  bibtex: '',
  models: [],
  benchmarks: [],
  datasets: [],
  since: { models: [] },
  terms: [],
  asked: [],
  searchWords: [],
} as unknown as Facts;

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8);

/** Pagefind asks for its files by `fetch`; here they lie on the disk. Counts what is read. */
function fetchFromDisk(): { bytes: number } {
  const counter = { bytes: 0 };
  globalThis.fetch = async (input) => {
    const body = readFileSync(fileURLToPath(new URL(String(input)).href.replace(/\?.*$/, '')));
    counter.bytes += body.length;
    return new Response(body);
  };
  return counter;
}

console.log('   pages  build ms  index KB  first KB  median ms   95 % ms');
for (const size of sizes.length > 0 ? sizes : [100, 1000, 5000]) {
  if (Date.now() - started > LIMIT_MS / 2) {
    console.log(`${String(size).padStart(8)}  left out: the time of this benchmark is bounded`);
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const random = randomFrom(size);
    const pages = Array.from({ length: size }, (_, i) => ({
      path: `/p/${i}/`,
      html: `<html lang="ja"><body><main data-pagefind-body data-pagefind-filter="kind:model"><h1>合成${i}</h1><h2 id="s">SynthLM-${i}</h2><p>${pageText(random, i)}</p></main></body></html>`,
    }));
    const before = Date.now();
    await writeSearchIndex(folder, pages, NO_FACTS);
    const build = Date.now() - before;
    const files = readdirSync(join(folder, 'pagefind'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const total = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
    const counter = fetchFromDisk();
    const base = pathToFileURL(`${join(folder, 'pagefind')}/`).href;
    // Pagefind takes the language from the page; this stands in for one.
    Object.assign(globalThis, {
      document: { currentScript: null, documentElement: { lang: 'ja' }, querySelector: () => ({ getAttribute: () => 'ja' }) },
      location: { href: base, origin: 'null' },
    });
    const entriesFile = join(folder, 'pagefind', entryFileName('ja'));
    const file = JSON.parse(readFileSync(entriesFile, 'utf8')) as EntryFile;
    // Text goes compressed over the wire; Pagefind's other files are compressed already.
    counter.bytes = [entriesFile, join(folder, 'pagefind', 'pagefind.js')].reduce((sum, name) => sum + brotliCompressSync(readFileSync(name)).length, 0);
    const lexicon = makeLexicon(file);
    const engine = await startEngine(base, Promise.resolve(file), 0);
    const searched = { lexicon, language: ja, engine };
    await search('強化報酬', { kind: null, family: null }, searched, 'few');
    const first = counter.bytes;
    const queries = Array.from({ length: 60 }, (_, i) =>
      i % 3 === 0
        ? `SynthLM-${(i * 31) % size}`
        : i % 3 === 1
          ? `${KANJI.slice(i, i + 2)}の評価`
          : `${KATAKANA[i % KATAKANA.length]} ${KANJI.slice(i * 2, i * 2 + 2)}`,
    );
    for (const query of queries) await search(query, { kind: null, family: null }, searched);
    const times: number[] = [];
    for (const query of queries) {
      const start = performance.now();
      await search(query, { kind: null, family: null }, searched);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(9);
    console.log(`${String(size).padStart(8)}  ${String(build).padStart(8)}  ${kilobytes(total)}  ${kilobytes(first)}  ${at(0.5)}  ${at(0.95)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
