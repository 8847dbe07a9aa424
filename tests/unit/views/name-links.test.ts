import { describe, expect, test } from 'vitest';
import { nameLinker } from '../../../src/views/name-links.ts';
import { splitAtTables } from '../../../src/views/html-parts.ts';
import { readEdition } from './edition.ts';

const edition = readEdition();
const linker = (): ReturnType<typeof nameLinker> => nameLinker(edition, (path) => `/base${path}`);
const linked = (html: string): string[] =>
  [
    ...linker()
      .html(html)
      .matchAll(/<a class="name" href="([^"]*)">(.*?)<\/a>/g),
  ].map(([, href, text]) => `${text} ${href}`);

describe('names in an article', () => {
  test('lead to the section of the model where they stand first, in text, labels and cells', () => {
    expect(linked('<p><strong>Vicuna、Alpaca</strong>：VicunaはLlama 2ではない。</p><table><tr><td>Zephyr</td><td>7.3</td></tr></table>')).toEqual([
      'Vicuna /base/families/llama/#vicuna',
      'Alpaca /base/families/llama/#alpaca',
      'Llama 2 /base/families/llama/#llama-2',
      `Zephyr /base/families/${edition.models.get('zephyr')?.family ?? ''}/#zephyr`,
    ]);
  });

  test('are not linked within links, code and notes, nor twice', () => {
    expect(linked('<p><a href="#x">Vicuna</a>、<code>Vicuna</code><sup>Vicuna</sup></p>')).toEqual([]);
    const one = linker();
    expect([one.html('<p>Vicuna</p>'), one.html('<p>Vicuna</p>')].map((html) => html.includes('<a'))).toEqual([true, false]);
  });

  test('count in the heading as named first', () => {
    const one = linker();
    expect(one.title('Vicunaの話')).toEqual([
      { text: 'Vicuna', href: '/base/families/llama/#vicuna' },
      { text: 'の話', href: null },
    ]);
    expect(one.html('<p>Vicuna</p>')).toBe('<p>Vicuna</p>');
  });

  test('over two elements are one name, which no link can go around', () => {
    expect(linked('<p><strong>Llama</strong>-2とFalcon</p>')).toEqual(['Falcon /base/families/falcon/#falcon']);
  });

  test('of benchmarks lead to their results; a common word in small letters is none', () => {
    expect(linked('<p>MT-Benchと、mathの問題</p>')).toEqual([`MT-Bench /base/results/${edition.benchmarks.get('mt-bench')?.area ?? ''}/#mt-bench`]);
  });

  test('leave every other character as it is', () => {
    const html = '<p>AT&#x26;T &#x3C;Vicuna&#x3E; <em>語</em></p>';
    expect(
      linker()
        .html(html)
        .replace(/<\/?a\b[^>]*>/g, ''),
    ).toBe(html);
  });
});

test('tables are parts of their own, with what stands around them kept in order', () => {
  const html = '<ul><li>a<table><tr><td><table></table></td></tr></table>b</li></ul>';
  let number = 0;
  const parts = splitAtTables(html, () => `表${++number}`);
  expect(parts.map(({ region }) => region)).toEqual([null, '表1', null]);
  expect(parts.map((part) => part.html).join('')).toBe(html);
});
