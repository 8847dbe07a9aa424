import { describe, expect, test } from 'vitest';
import { blocksOf, htmlOf, outlineOf, read, refusal, HEAD } from './reading.ts';

describe('the outline', () => {
  test('closes up skipped levels and numbers sections by their place', () => {
    expect(outlineOf(read('\n## 一\n\n##### 一の一\n\n### 一の二\n\n#### 一の二の一\n\n## 二\n\n# 三\n'))).toEqual([
      's1 一',
      '  s1-1 一の一',
      '  s1-2 一の二',
      '    s1-2-1 一の二の一',
      's2 二',
      's3 三',
    ]);
  });

  test('gives repeated headings ids of their own', () => {
    expect(outlineOf(read('\n# 例\n\n## 例\n\n## 例\n\n# 例\n'))).toEqual(['s1 例', '  s1-1 例', '  s1-2 例', 's2 例']);
  });

  test("gives a heading that is one model's name that model's id, the first time", () => {
    const article = read('\n# ラマ\n\n# LLaMA\n\n# Llama 2\n\n# Llama 3\n\n# LlamaとFalcon\n');
    expect(outlineOf(article)).toEqual(['llama ラマ', 's2 LLaMA', 'llama-2 Llama 2', 's4 Llama 3', 's5 LlamaとFalcon']);
    expect(article.sections.map((section) => section.models)).toEqual([['llama'], ['llama'], ['llama-2'], [], ['llama', 'falcon']]);
  });

  test('takes explicit ids before all others', () => {
    expect(outlineOf(read('\n# 一\n\n# Falcon\n\n# 二 {#s1}\n\n# 鳥 {#falcon}\n\n# `code` と**太字** {#mixed}\n'))).toEqual([
      's1-x2 一',
      's2 Falcon',
      's1 二',
      'falcon 鳥',
      'mixed code と太字',
    ]);
  });

  test.each([
    ['{#Speed}', 'the section id "Speed"; write small Latin letters'],
    ['{#1}', 'the section id "1"; write'],
    ['{#}', 'the section id ""; write'],
    ['{#a b}', 'the section id "a b"; write'],
    ['{#lead}', 'the section id lead, which the page uses itself; give'],
    ['{#c07}', 'the section id c07, which the page uses itself; give'],
  ])('refuses %s with its line', (id, message) => {
    expect(refusal(`${HEAD}\n本文\n\n## 題 ${id}\n`)).toContain(`seeds/x.md:8: ${message}`);
  });

  test('refuses an id that stands twice, naming both lines', () => {
    expect(refusal(`${HEAD}\n# 一 {#same}\n\n# 二 {#same}\n`)).toBe('seeds/x.md:8: the section id same stands already in line 6; give this section another id');
  });

  test('refuses a heading without words and one that is a paragraph', () => {
    expect(refusal(`${HEAD}\n## {#bare}\n`)).toMatch(/^seeds\/x\.md:6: a heading that is only its id \{#bare\}; write words/);
    expect(refusal(`${HEAD}\n${'長い段落です。'.repeat(80)}\n---\n`)).toMatch(/^seeds\/x\.md:6: a heading of 560 characters; shorten it, or put a blank line/);
  });

  test('text before the first heading is the lead; an empty heading opens nothing', () => {
    const article = read('\n一\n\n二\n\n##\n\n三\n\n## 題\n\n四\n');
    expect(article.lead.map((block) => [block.line, block.html])).toEqual([
      [6, '<p>一</p>'],
      [8, '<p>二</p>'],
      [12, '<p>三</p>'],
    ]);
    expect(article.sections.map((section) => [section.line, section.blocks.map((block) => block.html)])).toEqual([[14, ['<p>四</p>']]]);
  });

  test('an article without a body is an article', () => {
    expect(read('')).toMatchObject({ lead: [], sections: [], related: [], truncated: null });
  });

  test('a heading within a quote or a list is a bold line, no section', () => {
    const article = read('\n> # 引用の題\n\n- ## 項目の題\n');
    expect(article.sections).toEqual([]);
    expect(htmlOf(article)).toMatch(
      /<blockquote>\n<p><strong>引用の題<\/strong><\/p>\n<\/blockquote>\n<ul>\n<li>\n<p><strong>項目の題<\/strong><\/p>\n<\/li>\n<\/ul>/,
    );
  });
});

describe('Markdown', () => {
  test.each([
    ['**「語」**が', '<p><strong>「語」</strong>が</p>'],
    ['これは**強い。**次', '<p>これは<strong>強い。</strong>次</p>'],
    ['~~消す~~と~残す~', '<p><del>消す</del>と~残す~</p>'],
    ['一  \n二', '<p>一<br>\n二</p>'],
    ['- [x] 済み\n- [ ] まだ', '<ul>\n<li>☑ 済み</li>\n<li>☐ まだ</li>\n</ul>'],
    ['```js\n<b>\n```', '<pre><code>&#x3C;b>\n</code></pre>'],
    [
      '| a | b |\n|---|--:|\n| c | d |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td align="right">d</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['3. c\n4. d', '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'],
  ])('%s', (markdown, html) => {
    expect(htmlOf(read(`\n${markdown}\n`))).toBe(html);
  });

  test('footnotes stand apart, with links there and back', () => {
    const article = read('\n一[^a]\n\n二[^日本]\n\n[^a]: 注の一\n[^日本]: 注の二\n');
    expect(article.lead).toHaveLength(2);
    const hrefs = [...`${htmlOf(article)}${article.footnotes}`.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    for (const id of hrefs) expect(`${htmlOf(article)}${article.footnotes}`).toContain(`id="${id}"`);
    expect(article.footnotes).toMatch(/脚注[\s\S]*注の一[\s\S]*注の二/);
  });

  test('a footnote of a heading is kept, without a link back to where nothing stands', () => {
    const { footnotes } = read('\n## 題[^a]\n\n本文\n\n[^a]: 題の注\n');
    expect(footnotes).toContain('題の注');
    expect(footnotes).not.toContain('fnref');
  });

  test('claim marks are taken out of the text and kept in order; in code they are literal', () => {
    const [block] = read('\n一。[^c02]**二**[^c10]。`[^c03]`\n').lead;
    expect(block).toMatchObject({
      claims: ['c02', 'c10'],
      html: '<p>一。<sup data-claim="c02"></sup><strong>二</strong><sup data-claim="c10"></sup>。<code>[^c03]</code></p>',
    });
    // A mistyped mark is a mark, so that the check of claims can tell it.
    expect(blocksOf(read('\n[^c1] [^x01]\n'))[0]?.claims).toEqual(['c1']);
  });
});
