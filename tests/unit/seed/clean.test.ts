import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { blocksOf, HEAD, htmlOf, read, readText } from './reading.ts';
import { articleOffences, offences } from './safe-html.ts';

describe('images', () => {
  const images = (body: string): unknown[] => blocksOf(read(`\n${body}\n`)).flatMap(({ image }) => (image ? [[image.url, image.alt, image.basename]] : []));

  test.each([
    ['![図](https://cdn.example.net/up/fig_1.png)', ['https://cdn.example.net/up/fig_1.png', '図', 'fig_1.png']],
    ['![図](fig.png)', ['https://example.org/archives/fig.png', '図', 'fig.png']],
    ['![図](/up/fig.png?x=1#y "題")', ['https://example.org/up/fig.png?x=1#y', '図', 'fig.png']],
    ['![図](//cdn.example.net/fig.png)', ['https://cdn.example.net/fig.png', '図', 'fig.png']],
    ['![図][f]\n\n[f]: ../fig.png', ['https://example.org/fig.png', '図', 'fig.png']],
    ['[![図](fig.png)](https://example.org/)', ['https://example.org/archives/fig.png', '図', 'fig.png']],
    ['![図](%E5%9B%B3.png)', ['https://example.org/archives/%E5%9B%B3.png', '図', '図.png']],
    ['![図](..%2F..%2Fpasswd%00)', ['https://example.org/archives/..%2F..%2Fpasswd%00', '図', '....passwd']],
  ])('%s', (markdown, image) => {
    expect(images(markdown)).toEqual([image]);
  });

  test('leave the text they stood in and follow it, out of paragraphs, headings, items, quotes and cells alike', () => {
    const article = read('\n前![一](1.png)後\n\n## 題![二](2.png)\n\n- ![三](3.png)項\n\n> 引![四](4.png)\n\n| ![五](5.png) |\n|---|\n');
    expect(blocksOf(article).map((block) => block.image?.alt ?? block.html.replace(/<[^>]+>|\s/g, ''))).toEqual([
      '前後',
      '一',
      '二',
      '項',
      '三',
      '引',
      '四',
      '',
      '五',
    ]);
    expect(htmlOf(article)).not.toContain('<img');
    expect(article.removals.filter(({ what }) => what === 'image').map(({ text }) => text)).toEqual(['1.png', '2.png', '3.png', '4.png', '5.png']);
  });

  test('with an address that may not be used leave their description', () => {
    expect(htmlOf(read('\n![図](javascript:alert(1))と![絵][nowhere]\n'))).toBe('<p>図と![絵][nowhere]</p>');
  });
});

describe('links', () => {
  test.each([
    ['[x](https://example.net/a?b=1&c=2)', 'https://example.net/a?b=1&#x26;c=2'],
    ['[x](other)', 'https://example.org/archives/other'],
    ['[x](/other)', 'https://example.org/other'],
    ['[x](?p=2)', 'https://example.org/archives/1?p=2'],
    ['[x](<https://example.net/a b>)', 'https://example.net/a%20b'],
    ['[x](mailto:a@example.net)', 'mailto:a@example.net'],
    ['[x][r]\n\n[R]: <https://example.net/r>', 'https://example.net/r'],
    ['https://example.net/plain', 'https://example.net/plain'],
    ['[x](#there)\n\n## 題 {#there}', '#there'],
    ['[x](#s1)\n\n## 題', '#s1'],
    ['[x](#elsewhere)', 'https://example.org/archives/1#elsewhere'],
    ['[x](#100%)', 'https://example.org/archives/1#100%25'],
  ])('%s leads to %s', (markdown, href) => {
    expect(htmlOf(read(`\n${markdown}\n`))).toContain(`<a href="${href}">`);
  });

  test.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java&#9;script:alert(1)', 'data:text/html,x', 'vbscript:x', 'ftp://example.org/', 'https://'])(
    '%s becomes its text, on record',
    (address) => {
      const article = read(`\n前[語](${address})後\n`);
      expect(htmlOf(article)).toBe('<p>前語後</p>');
      expect(article.removals.map(({ line, what }) => [line, what])).toEqual([[6, 'link']]);
    },
  );

  test('a reference to nowhere stays as it was written', () => {
    expect(htmlOf(read('\n[語][nowhere]と[語]\n'))).toBe('<p>[語][nowhere]と[語]</p>');
  });
});

describe('raw HTML and controls', () => {
  test('in angle brackets what no converter keeps is text', () => {
    const article = read('\n<div class="x"><p>残る</p>\n\n<b>太い</b>文<br>次\n\n<script>alert("読める")</script>\n\n<!-- 覚え書き -->\n');
    expect(htmlOf(article)).toBe(
      [
        '<p>&#x3C;div class="x">&#x3C;p>残る&#x3C;/p></p>',
        '<p>&#x3C;b>太い&#x3C;/b>文<br>次</p>',
        '<p>&#x3C;script>alert("読める")&#x3C;/script></p>',
        '<p>&#x3C;!-- 覚え書き --></p>',
      ].join('\n'),
    );
    expect(article.removals).toEqual([]);
  });

  test('within kept HTML what runs or embeds goes, whole, on record', () => {
    const article = read('\n<table><tr><td>残る<script>alert("消える")</script></td><td><iframe src="https://example.org/v"></iframe></td></tr></table>\n');
    expect(htmlOf(article)).toBe('<table><tbody><tr><td>残る</td><td></td></tr></tbody></table>');
    expect(article.removals.map(({ line, what, text }) => [line, what, text])).toEqual([
      [6, 'script', '<script>alert("消える")</script>'],
      [6, 'script', '<iframe src="https://example.org/v"></iframe>'],
    ]);
  });

  test('controls and marks that reorder text go, on record; joiners of emoji and tabs stay', () => {
    const article = read('\na\u0007b\u202Ec\u2066d\u0085e 👩\u200D💻\tf\n');
    expect(htmlOf(article)).toBe('<p>abcde 👩\u200D💻\tf</p>');
    expect(article.removals).toMatchObject([{ line: 6, what: 'hidden', text: '4 characters' }]);
  });
});

describe('what attributes say to readers', () => {
  const records = (body: string): string[] =>
    read(`\n${body}\n`)
      .removals.filter(({ what }) => what === 'attribute' || what === 'script')
      .map(({ text }) => text);

  test.each([
    '<abbr title="HyperText Markup Language">HTML</abbr>',
    '<time datetime="2024-01-31">昨日</time>',
    '<del datetime="2024-01-31">旧</del><ins datetime="2024-01-31">新</ins>',
  ])('stays on the page: %s', (html) => {
    expect(htmlOf(read(`\n文${html}文\n`))).toBe(`<p>文${html}文</p>`);
    expect(records(`文${html}文`)).toEqual([]);
  });

  test('numbers and kinds of lists, and what a cell heads, stay on the page', () => {
    const list = '<ol start="41" reversed type="i"><li value="55">一</li><li>二</li></ol>';
    expect(htmlOf(read(`\n${list}\n`))).toBe(list);
    const table = '<table><tbody><tr><th scope="row">一</th><td><q>二</q></td></tr></tbody></table>';
    expect(htmlOf(read(`\n${table}\n`))).toBe(table);
  });

  test.each([
    ['文<del cite="https://example.net/why">旧</del>', '<del cite="https://example.net/why">'],
    ['文<span lang="en" title="a > b" class="x" style="color:red" onclick="x()">語</span>', '<span lang="en" title="a > b">'],
    ['<table summary="要約" width="5"><tr><td abbr="短" headers="h" data-x="y">一</td></tr></table>', '<table summary="要約">|<td abbr="短" headers="h">'],
    ['<table><tr><td><input value="値" placeholder="例"></td></tr></table>', '<input value="値" placeholder="例">'],
    [
      '<table><tr><td><video poster="p.png" title="題"><track label="字幕"></video></td></tr></table>',
      '<video poster="p.png" title="題"><track label="字幕"></video>',
    ],
    ['<ol type="disc"><li value="five">一</li></ol>', '<ol type="disc">|<li value="five">'],
    ['文<table><tr><td><a href="https://example.net/" title="題">語</a></td></tr></table>', '<a title="題">'],
  ])('goes on record, whole: %s', (html, record) => {
    expect(records(html).join('|')).toBe(record);
  });
});

describe('notes that no reader would come to', () => {
  const footnotes = (body: string): string[] =>
    read(`\n${body}\n`)
      .removals.filter(({ what }) => what === 'footnote')
      .map(({ text }) => text);

  test('since they refer only to themselves or each other, go on record as they were written', () => {
    expect(footnotes('本文[^a]。\n\n[^a]: 注[^b]\n\n[^b]: 注の注\n\n[^s]: 自分[^s]と[語](https://example.net/)\n\n[^x]: 一[^y]\n\n[^y]: 二[^x]')).toEqual([
      '[^s]: 自分[^s]と[語](https://example.net/)',
      '[^x]: 一[^y]',
      '[^y]: 二[^x]',
    ]);
  });

  test('are none that a note of the text refers to', () => {
    const article = read('\n本文[^a]。\n\n[^b]: 注の注\n\n[^a]: 注[^b]\n');
    expect(article.removals).toEqual([]);
    expect(article.footnotes).toContain('注の注');
  });
});

describe('known attacks', () => {
  const vectors = readFileSync(new URL('../../fixtures/xss.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('⏎', '\n').replaceAll('␉', '\t'));

  test('there are plenty', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(60);
  });

  test('the check itself sees them', () => {
    for (const html of ['<img src=x>', '<p onclick=x>', '<a href="javascript:x">', '<p id="main">', '<!--x-->', '<script>'])
      expect(offences(html)).not.toEqual([]);
  });

  const readable = vectors.filter((vector) => !vector.includes('{#"'));
  test.each(readable)('%s', (vector) => {
    for (const body of [
      vector,
      `前\n\n${vector}\n\n後`,
      `> ${vector.replaceAll('\n', '\n> ')}`,
      `- ${vector.replaceAll('\n', '\n  ')}`,
      `**Falcon**: ${vector}`,
    ]) {
      expect(articleOffences(read(`\n${body}\n`))).toEqual([]);
    }
  });

  test.each(readable)('in front matter: %s', (vector) => {
    const text = `---\n${stringify({ title: vector, source_url: 'https://example.org/a', category: vector, other: vector })}---\n\n本文\n`;
    const { frontMatter } = readText(text);
    expect(frontMatter.sourceUrl).toBe('https://example.org/a');
    expect(frontMatter.title).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(() => readText(HEAD.replace('https://example.org/archives/1', JSON.stringify(vector)))).toThrow(/^seeds\/x\.md:\d+: /);
  });
});
