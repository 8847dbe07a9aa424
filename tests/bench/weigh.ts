import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesBelow } from '../../src/integrations/built-page.ts';

/** What a build made. */
export interface Weight {
  bytesPerPage: number;
  brotliPerPage: number;
  indexKb: number;
  /** Before the first result of a first search whose words stand only in running text. */
  coldKb: number;
}

/** Weighs the built pages whose file begins with a prefix, and the search index. */
export function weigh(site: string, prefix: string): Weight {
  const files = filesBelow(site);
  const pages = files.filter((file) => file.startsWith(prefix) && file.endsWith('.html')).map((file) => readFileSync(join(site, file)));
  const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  const sample = pages.filter((_, index) => index % Math.ceil(pages.length / 20) === 0);
  const index = files.filter((file) => file.startsWith('pagefind/')).reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  return {
    bytesPerPage: mean(pages.map((page) => page.length)),
    brotliPerPage: mean(sample.map((page) => brotliCompressSync(page).length)),
    indexKb: index / 1024,
    coldKb: coldSearch(site, files) / 1024,
  };
}

/**
 * What a first search loads: the client, Pagefind's own client, engine and list of sections, the largest file of the
 * index, and one text. Text is counted with brotli; Pagefind's files are packed already.
 */
function coldSearch(site: string, files: readonly string[]): number {
  const text = (file: string): number => brotliCompressSync(readFileSync(join(site, file))).length;
  const size = (file: string): number => statSync(join(site, file)).size;
  const sum = (pattern: RegExp, weight: (file: string) => number): number =>
    files.filter((file) => pattern.test(file)).reduce((total, file) => total + weight(file), 0);
  const most = (pattern: RegExp): number => Math.max(0, ...files.filter((file) => pattern.test(file)).map(size));
  // The client of ours is main; Starlight's is Pagefind's interface behind a small script of its own.
  const client = sum(/^_astro\/(?:main|ui-core|Search)[.-].*\.js$/, text) + sum(/^_astro\/(?:search|ui-core)\..*\.css$/, text);
  const engine =
    sum(/^pagefind\/(?:pagefind\.js|entries\.ja\.json|pagefind-entry\.json)$/, text) + sum(/^pagefind\/(?:.*\.pf_meta|wasm\.unknown\.pagefind)$/, size);
  return client + engine + most(/^pagefind\/index\//) + most(/^pagefind\/fragment\//);
}
