import { describe, expect, test } from 'vitest';
import { HEAD, readText, refusal } from './reading.ts';

const head = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\n本文\n`;
const SOURCE = 'source_url: https://example.org/a';

describe('front matter', () => {
  test('of a capture is read whole, unknown keys kept', () => {
    const { frontMatter } = readText(
      head(
        SOURCE,
        'captured_at: 2026-01-18T13:20:31.217Z',
        'title: "「見本」の題"',
        'category: "unknown"',
        'is_premium: true',
        'publish_date: 2025-03-08T21:10:01+09:00',
        'conversion_method: Readability+Turndown',
        'file_hash: fc9f736e5a3623fd',
        'reader: {name: x, tags: [a, b]}',
      ),
    );
    expect(frontMatter).toEqual({
      title: '「見本」の題',
      sourceUrl: 'https://example.org/a',
      id: undefined,
      lang: 'ja',
      capturedAt: '2026-01-18T13:20:31.217Z',
      publishDate: '2025-03-08T21:10:01+09:00',
      fileHash: 'fc9f736e5a3623fd',
      category: 'unknown',
      isPremium: true,
      conversionMethod: 'Readability+Turndown',
      extra: { reader: { name: 'x', tags: ['a', 'b'] } },
    });
  });

  test('what unknown keys say goes on record, whole', () => {
    const { removals } = readText(
      head(SOURCE, 'title: t', 'author: 甲', 'tags: [一, 二]', 'text: >-', '  長い', '  文', 'more:', '  within: 丙', '__proto__: 丁', '[a]: 戊', '# 覚え書き'),
    );
    expect(readText(head(SOURCE, 'title: t # 仮の題')).removals.map(({ line, text }) => [line, text])).toEqual([[3, '# 仮の題']]);
    expect(removals.map(({ line, what, text }) => [line, what, text])).toEqual([
      [4, 'key', 'author: 甲'],
      [5, 'key', 'tags: [一, 二]'],
      [6, 'key', 'text: >- 長い 文'],
      [9, 'key', 'more: within: 丙'],
      [11, 'key', '__proto__: 丁'],
      [12, 'key', '[a]: 戊'],
      [13, 'key', '# 覚え書き'],
    ]);
  });

  test.each(['0123456789012345', '1234567890123456789', '12e4567890123456', '0x12', '1.0', 'true'])(
    'a hash or title that YAML takes for something else stays as written: %s',
    (value) => {
      const { frontMatter } = readText(head(SOURCE, `title: ${value}`, `file_hash: ${value}`));
      expect([frontMatter.title, frontMatter.fileHash]).toEqual([value, value]);
    },
  );

  test('control characters and line ends do not reach the title', () => {
    expect(readText(head(SOURCE, 'title: "a\\0b\\u202Ec\\nd"')).frontMatter.title).toBe('abc d');
  });

  test.each([
    ['none', '本文だけ\n', /^seeds\/x\.md:1: no front matter; begin/],
    ['not closed', '---\ntitle: t\n', /^seeds\/x\.md:1: no front matter/],
    ['not at the top', `\n${HEAD}`, /^seeds\/x\.md:1: no front matter/],
    ['empty', '---\n---\n', /^seeds\/x\.md:2: front matter is not a list of keys/],
    ['a list', head('- a'), /^seeds\/x\.md:2: front matter is not a list of keys/],
    ['broken', head(SOURCE, 'title: a: b'), /^seeds\/x\.md:3: front matter is not valid YAML \(.+\); mend this line/],
    ['a quote left open', head('title: "a', SOURCE), /^seeds\/x\.md:\d: front matter is not valid YAML/],
    ['a key twice', head('title: a', SOURCE, 'title: b'), /^seeds\/x\.md:4: front matter is not valid YAML/],
    ['no title', head(SOURCE), /^seeds\/x\.md:1: title is missing from the front matter; add a line title: …$/],
    ['an empty title', head(SOURCE, 'title: ""'), /: title is missing/],
    ['no source', head('title: t'), /: source_url is missing/],
    ['no address', head('title_en: x', 'title: t', 'source_url: example.org/a'), /^seeds\/x\.md:4: source_url is "example\.org\/a"; give the full address/],
    [
      'a host without its end',
      head('title: t', 'source_url: https://arxiv/abs/1'),
      /^seeds\/x\.md:3: source_url is "https:\/\/arxiv\/abs\/1"; give an address with the whole/,
    ],
    [
      'a scheme twice',
      head('title: t', 'source_url: https://https://example.org/'),
      /^seeds\/x\.md:3: source_url is ".*"; give an address with the whole name of its host/,
    ],
    ['a script for an address', head('title: t', 'source_url: javascript:alert(1)'), /^seeds\/x\.md:3: source_url is/],
    ['a title that is a list', head(SOURCE, 'title: [a]'), /^seeds\/x\.md:3: title holds a list or a map; give one value$/],
    [
      'aliases without end',
      head(SOURCE, 'title: t', 'a: &a [x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c]'),
      /^seeds\/x\.md:2: front matter cannot be read .*; remove YAML anchors/,
    ],
    ['an id that is no address', head(SOURCE, 'title: t', 'id: ../x'), /^seeds\/x\.md:1: no address can be made from "\.\.\/x"; add a line such as id/],
  ])('%s: one sentence with the line', (_, text, message) => {
    expect(refusal(text)).toMatch(message);
    expect(refusal(text)).not.toContain('\n');
  });

  test.each(['https://日本語.jp/記事', 'https://例え.みんな/', 'http://example.org:8080/a?b', 'https://example.org/wiki/Example_Inc.'])(
    'the address %s is one',
    (address) => {
      expect(readText(head('title: t', `source_url: ${address}`)).frontMatter.sourceUrl).toBe(address);
    },
  );

  test('the file name gives the address, an id overrides it', () => {
    expect(readText(HEAD, 'seeds/000_dddfdc96.txt').id).toBe('000-dddfdc96');
    expect(readText(HEAD, 'seeds/Ｍｙ Article!.md').id).toBe('my-article');
    expect(readText(head(SOURCE, 'title: t', 'id: other'), 'seeds/x.md').id).toBe('other');
    expect(refusal(HEAD, 'seeds/記事.md')).toMatch(/^seeds\/記事\.md:1: no address can be made from "seeds\/記事\.md"; add a line such as id: my-article/);
  });
});
