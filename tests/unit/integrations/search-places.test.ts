import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { fragmentsByAddress } from '../../../src/integrations/search-places.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const numbers = Array.from({ length: 120 }, (_, i) => (0xabcdef0 + i * 7919).toString(16));
const addresses = numbers.map((_, i) => `/p/${i}/`);
const expected = new Map(addresses.map((address, i) => [address, numbers[i]]));

/** A folder as Pagefind leaves it: a text for each number, and lists of numbers. */
function indexFolder(lists: Record<string, readonly string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  folders.push(folder);
  mkdirSync(join(folder, 'fragment'));
  const text = (value: string): Buffer => gzipSync(`pagefind_dcd${value}`);
  numbers.forEach((number, i) => writeFileSync(join(folder, 'fragment', `ja_${number}.pf_fragment`), text(JSON.stringify({ url: addresses[i] }))));
  for (const [name, list] of Object.entries(lists)) writeFileSync(join(folder, name), text(list.map((number) => `\u0083ja_${number}\u0018x`).join('')));
  return folder;
}

describe('numbers of texts', () => {
  test.each([
    ['in the order of the list', { 'pagefind.ja_1.pf_meta': [...numbers, 'ffffff1'] }],
    ['although the list has another order', { 'pagefind.ja_1.pf_meta': [...numbers].reverse() }],
    ['although the list lacks one', { 'pagefind.ja_1.pf_meta': numbers.slice(1) }],
    ['although one number stands twice', { 'pagefind.ja_1.pf_meta': [...numbers.slice(0, -1), numbers[7] ?? ''] }],
    ['although there are two lists', { 'pagefind.ja_1.pf_meta': numbers, 'pagefind.en_1.pf_meta': [] }],
    ['although there is no list', {}],
  ])('are found %s', (_, lists) => expect(fragmentsByAddress(indexFolder(lists), addresses)).toEqual(expected));
});
