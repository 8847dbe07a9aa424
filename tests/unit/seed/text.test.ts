import { describe, expect, test } from 'vitest';
import { bytes, HEAD, htmlOf, read, readText, refusal } from './reading.ts';

describe('encodings', () => {
  const body = '\n一行目\n\n## 見出し\n\n二行目\n';

  test('byte order mark and CRLF, CR or LF read the same', () => {
    const plain = readText(HEAD + body);
    for (const text of [`\uFEFF${HEAD}${body}`, (HEAD + body).replaceAll('\n', '\r\n'), (HEAD + body).replaceAll('\n', '\r')])
      expect(readText(text)).toEqual(plain);
  });

  test('.txt and .md are read alike', () => {
    expect(readText(HEAD + body, 'seeds/x.txt').sections).toEqual(readText(HEAD + body).sections);
  });

  test.each([
    ['NUL', `${HEAD}\na\nb\0c`, /^seeds\/x\.md:7: a NUL byte.*; remove it/],
    ['nothing', '', /^seeds\/x\.md:1: the file is empty; write/],
    ['white space', '\uFEFF \r\n\t\n', /^seeds\/x\.md:1: the file is empty/],
  ])('%s is refused in one sentence', (_, text, message) => {
    expect(refusal(text)).toMatch(message);
  });

  test('bytes that are no UTF-8 are refused with their line', () => {
    expect(refusal(Uint8Array.from([...bytes(`${HEAD}\n\n`), 0x83, 0x65, 0x83, 0x58]))).toMatch(/^seeds\/x\.md:7: bytes that are not UTF-8; save/);
  });

  test('a replacement character that stands in the text is text', () => {
    expect(htmlOf(read('\na\uFFFDb\n'))).toBe('<p>a\uFFFDb</p>');
  });
});

describe('size', () => {
  test('10 MB is refused at once', () => {
    expect(refusal(HEAD + 'あ'.repeat(3_400_000))).toMatch(/^seeds\/x\.md:1: a text of 3,400,\d+ characters; split it: at most 1,000,000 are read$/);
  });

  test('1 MB of prose is read', () => {
    const paragraph = `${'開かれたモデルは、この一年で**大きく**伸びたと[報告](https://example.org/a)されています。'.repeat(5)}\n\n`;
    const text = HEAD + paragraph.repeat(Math.floor(1_000_000 / bytes(paragraph).length));
    expect(readText(text).lead.length).toBeGreaterThan(1_250);
  });

  test('10,000 headings are too many lines, 9,000 too many headings', () => {
    expect(refusal(HEAD + '# a\n\n'.repeat(10_000))).toMatch(/^seeds\/x\.md:10001: 20,005 lines; split the article: at most 10,000 are read$/);
    expect(refusal(HEAD + '# a\n'.repeat(9_000))).toMatch(/^seeds\/x\.md:2005: 9,000 headings; split the article: at most 2,000 are read$/);
  });

  test('2,000 headings are read', () => {
    expect(read('# a\n\n'.repeat(2_000)).sections).toHaveLength(2_000);
  });
});

describe('what would keep the parser busy for minutes stops in one sentence or reads in seconds', () => {
  const fill = (pattern: string, size = 1_990_000): string => pattern.repeat(Math.floor(size / bytes(pattern).length));
  const paragraphs = (pattern: string, length: number): string => fill(`${pattern.repeat(Math.ceil(length / pattern.length))}\n\n`);
  const wide = (row: string): string => `|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n${row.repeat(10_000)}`;

  test.each([
    ...['[', ']', '[a](', '[ (](', '*a ', 'a* ', '*a_ ', 'a**b c* ', '**語**、', '`a``', '<a ', 'x <!A ', '[a](<b ', '[a][b] ', '[^1] ', 'www.a.b ', '&a '].map(
      (pattern) => [JSON.stringify(pattern), paragraphs(pattern, 9_000)] as const,
    ),
    ['one bracket a line', fill('[\n')],
    ['closing brackets in lines', fill(']\n', 50_000)],
    ['lines of hyphens', fill(`${'- '.repeat(4_500)}\n`)],
    ['quotes in quotes', fill(`${'>'.repeat(30)} a\nb\n\n`)],
    ['lists in lists', fill(`${'- '.repeat(15)}a\n`)],
    ['items', '- a\n'.repeat(3_000)],
    ['items in items', '- a\n  - b\n'.repeat(1_000)],
    ['quotes', '> a\n\n'.repeat(1_200)],
    ['lines after an item', `- a\n${'b\n'.repeat(2_500)}`],
    ['deep quotes', `${'>'.repeat(41)} a`],
    ['deep lists', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['deep brackets', '['.repeat(15_000)],
    ['deep elements', '<div>\n'.repeat(20_000)],
    ['a wide table', wide('|c\n')],
    ['a long address meant often', `[a]: /${'u'.repeat(19_000)}\n\n${fill('[a] [a] [a]\n\n', 30_000)}`],
    ['white space in a heading', `参\n${fill('\u3000\u3000\u3000\u3000\n', 100_000)}x\n===\n`],
    ['braces in a heading', `${fill('{#{#{#{#\n', 60_000)}===\n`],
    ['commas in the authors', `**参照論文情報**\n\n- 著者：${fill('a, b, c, d, e, f,\n', 50_000)}`],
    ['a very long line', 'あ'.repeat(30_000)],
    ['front matter keys', null],
  ] as [string, string | null][])(
    '%s',
    (_, body) => {
      const text = body === null ? HEAD.replace('---\n', `---\n${Array.from({ length: 200_000 }, (_, at) => `k${at}: 1`).join('\n')}\n`) : HEAD + body;
      const before = process.cpuUsage();
      const message = refusal(text);
      const { user, system } = process.cpuUsage(before);
      expect(message).toMatch(/^(?:accepted$|seeds\/x\.md:\d+: .+; .+$)/);
      expect((user + system) / 1e6).toBeLessThan(10);
    },
    60_000,
  );

  test.each([
    ['a table drawn with characters', '+------------------------------------------------+\n| a | b |\n+------------------------------------------------+\n'],
    ['a long rule', `${'- '.repeat(60)}\n`],
    ['a page of code', `\`\`\`\n${'if (a[0] < b["x"] && c_d) { return *p; }\n'.repeat(800)}\`\`\`\n\n`.repeat(10)],
  ])('%s is read', (_, body) => {
    expect(refusal(`${HEAD}\n${body}`)).toBe('accepted');
  });
});
