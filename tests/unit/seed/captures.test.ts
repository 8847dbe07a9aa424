import { describe, expect, test } from 'vitest';
import { blocksOf, HEAD, htmlOf, outlineOf, read, readText, refusal } from './reading.ts';

/** What converters make of pages, kind by kind. */
const shown = (body: string): string => htmlOf(read(`\n${body}\n`)).replaceAll('\n', '');

describe('words in angle brackets', () => {
  test.each(['<style>', '<!--', '<pre>', '<textarea>', '<title>', '<?php', '<![CDATA[', '<table>', '<details>', '<ul>', '</div>'])(
    'a stray %s hides nothing of what follows',
    (tag) => {
      const article = read(`\n## 前\n\n${tag}を説明する文。\n\n## 後\n\n最後の文。\n`);
      expect(outlineOf(article)).toEqual(['s1 前', 's2 後']);
      expect(htmlOf(article)).toContain(`<p>${tag.replaceAll('<', '&#x3C;')}を説明する文。</p>`);
      expect(htmlOf(article)).toContain('<p>最後の文。</p>');
    },
  );

  test('a pair of tags around headings is text too', () => {
    expect(outlineOf(read('\n<table>と書くと始まり、\n\n## 間の章\n\n</table>\nで終わります。\n'))).toEqual(['s1 間の章']);
    expect(outlineOf(read('\n<details>\n\n## 中の章\n\n</details>\n'))).toEqual(['s1 中の章']);
  });

  test.each(['型はMap<string, number>です', '<bos>と<eos>', '1 <b> 2', '<i>を数え、</i>で終える', '<p>で始める', '&lt;sup&gt;'])('%s is text', (text) => {
    expect(shown(text)).toBe(`<p>${text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('<', '&#x3C;')}</p>`);
  });
});

describe('HTML that converters keep', () => {
  test.each([
    ['<table>\n\n<tr><th>名</th><td colspan="2">値</td></tr>\n\n</table>', '<table><tbody><tr><th>名</th><td colspan="2">値</td></tr></tbody></table>'],
    ['<table><caption>題</caption><tr><td>a<br>b</td></tr></table>', '<table><caption>題</caption><tbody><tr><td>a<br>b</td></tr></tbody></table>'],
    ['<ol start="3"><li>三</li><li>四<ul><li>枝</li></ul></li></ol>', '<ol start="3"><li>三</li><li>四<ul><li>枝</li></ul></li></ol>'],
    ['<dl><dt>語</dt><dd>意味</dd></dl>', '<dl><dt>語</dt><dd>意味</dd></dl>'],
    ['H<sub>2</sub>Oと2<sup>10</sup>', '<p>H<sub>2</sub>Oと2<sup>10</sup></p>'],
    ['<ruby>重<rp>(</rp><rt>おも</rt><rp>)</rp></ruby>み', '<p><ruby>重<rp>(</rp><rt>おも</rt><rp>)</rp></ruby>み</p>'],
    ['一行目<br/>二行目', '<p>一行目<br>二行目</p>'],
    ['<details><summary>要点</summary>本文</details>', '<details><summary>要点</summary>本文</details>'],
    ['<details>\n<summary>要点</summary>\n\n**太い**本文\n\n</details>', '<details><summary>要点</summary><p><strong>太い</strong>本文</p></details>'],
    ['<div><div>一</div><div>二</div></div>', '<p>一</p><p>二</p>'],
    ['<p><a href="https://example.net/" onclick="x()">語</a></p>', '<p><a href="https://example.net/">語</a></p>'],
    ['<ul><li><unk>の扱い</li></ul>', '<ul><li>&#x3C;unk>の扱い</li></ul>'],
  ])('%s', (markdown, html) => {
    expect(shown(markdown)).toBe(html);
  });

  test('a figure is its picture with the caption', () => {
    expect(blocksOf(read('\n<figure><img src="fig.png"><figcaption>図の題</figcaption></figure>\n'))[0]?.image).toMatchObject({
      basename: 'fig.png',
      alt: '図の題',
    });
  });

  test('raised and lowered text stays apart where a title has no markup', () => {
    const article = read(
      '\n参照論文\n\n- 著者：甲<sup>1</sup>、乙\n\n関連記事：[10<sup>15</sup>回](https://example.org/a)\n\n## x<sub>2</sub>と10<sup>1.5</sup>[^n]\n\n本文\n\n[^n]: 注\n',
    );
    expect(article.reference?.authors).toEqual(['甲¹', '乙']);
    expect(article.related[0]?.title).toBe('10¹⁵回');
    expect(article.sections[0]?.title).toBe('x₂と10^1.5');
  });

  test.each([
    ['<abbr title="Large Language Model">LLM</abbr>', 'title', 'LLM: Large Language Model'],
    ['<span style="display:none">隠れた語</span>', 'attribute', '<span style="display:none">'],
    ['<span style="color: red; Visibility : hidden">隠れた語</span>', 'attribute', '<span style="color: red; Visibility : hidden">'],
  ])('what only a pointer shows, or a style hid, goes on record: %s', (html, what, text) => {
    expect(read(`\n語は${html}です。\n`).removals).toMatchObject([{ line: 6, what, text }]);
  });

  test('a style that hides nothing is none', () => {
    expect(read('\n<span style="color:red;opacity:0.5;font-size:0.8em">語</span>です。\n').removals).toEqual([]);
  });

  test('a claim mark cannot be forged', () => {
    expect(shown('<table><tr><td><sup data-claim="c01">x</sup></td></tr></table>')).not.toContain('data-claim');
  });
});

describe('addresses', () => {
  test.each([
    ['詳細はhttps://example.net/a\\_bを見る', 'https://example.net/a_b'],
    ['（https://example.net/a）', 'https://example.net/a'],
    ['「www.example.net」です', 'https://www.example.net/'],
    ['(https://example.net/a_(b)).', 'https://example.net/a_(b)'],
    ['https://example.net/a。次', 'https://example.net/a'],
    ['https://example.net/aを**太く**', 'https://example.net/a'],
  ])('%s', (text, address) => {
    expect([...shown(text).matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([address]);
  });

  test.each(['https://日本語', 'www.が付く', 'xwww.example.net', '`https://example.net`', 'https://user@example.net/'])('%s is none', (text) => {
    expect(shown(text)).not.toContain('<a ');
  });
});

describe('names', () => {
  test('each item, cell and line is read by itself', () => {
    const [list, table, lines] = read('\n- 小さいLlama\n- 2番目\n- Vicuna\n\n| Yi | Falcon |\n|---|---|\n| Alpaca | 2 |\n\nLlama  \n2 番目\n').lead;
    expect([list?.named, table?.named, lines?.named]).toEqual([['llama', 'vicuna'], ['yi', 'falcon', 'alpaca'], ['llama']]);
  });

  test('signs that nobody sees and parted kana hide none', () => {
    const article = read('\n## Fal\u00adcon\n\n**Llama\u200b 2**：説明。\n\nﾗﾏ と ヴ\u200b\n'.normalize('NFD'));
    expect(outlineOf(article)).toEqual(['falcon Falcon']);
    expect(blocksOf(article).map(({ named }) => named)).toEqual([['llama-2'], ['llama']]);
    expect(htmlOf(article)).toContain('ヴ');
  });

  test('a heading of signs that nobody sees is none', () => {
    expect(outlineOf(read('\n## \u200b\n\n本文\n\n## \u3164\n\n## 題\n'))).toEqual(['s1 題']);
  });

  test('are told with their lines', () => {
    expect(read('\n## Falcon\n\n- Yi\n- Vicuna\n').mentions).toEqual([
      { model: 'falcon', name: 'Falcon', line: 6 },
      { model: 'yi', name: 'Yi', line: 8 },
      { model: 'vicuna', name: 'Vicuna', line: 9 },
    ]);
  });
});

describe('habits of converters', () => {
  test.each([
    ['それは_大切_です', '<p>それは<em>大切</em>です</p>'],
    ['変数user_nameとfile_name', '<p>変数user_nameとfile_name</p>'],
    ['**左****右**', '<p><strong>左右</strong></p>'],
    ['**左\\*\\*\\*\\*右**', '<p><strong>左****右</strong></p>'],
    ['言語モデ\nルとLLM\nです', '<p>言語モデルとLLM\nです</p>'.replace('\n', '')],
    ['**太い**\n文', '<p><strong>太い</strong>文</p>'],
    ['\\[^c01\\]は印の例', '<p>[^c01]は印の例</p>'],
  ])('%s', (markdown, html) => {
    expect(shown(markdown)).toBe(html);
  });

  test.each([[9], [99]])('lists past %i are one list', (from) => {
    const lines = [0, 1, 2].flatMap((add) => [`${from + add}.  項目${add}`, '    ', `    続き${add}`, '    ', '    *   枝', '']);
    const html = shown(lines.join('\n'));
    expect(html.match(/<ol/g)).toHaveLength(1);
    expect(html).not.toContain('<pre>');
    expect(html.match(/<li>/g)).toHaveLength(6);
  });

  test.each([
    ['[\n\n### 題\n\n紹介。\n\n](https://example.net/a_b)', '<p><a href="https://example.net/a_b">題 紹介。</a></p>'],
    ['[\n\n題だけ\n\n](https://example.net/ "注")', '<p><a href="https://example.net/">題だけ</a></p>'],
    ['- [\n\n  **題**\n\n  ](https://example.net/)', '<ul><li><p><a href="https://example.net/"><strong>題</strong></a></p></li></ul>'],
  ])('a link around blocks is one: %s', (markdown, html) => {
    expect(shown(markdown)).toBe(html);
  });

  test('a card below the label of related reading is related reading, and no card is quoted for a model', () => {
    const article = read('\n## Falcon\n\n[\n\n別の記事\n\n](https://example.net/1)\n\n**関連記事**\n\n[\n\n### 読みもの\n\n](https://example.net/2)\n');
    expect(article.related).toMatchObject([{ label: '関連記事', title: '読みもの', url: 'https://example.net/2', line: 14 }]);
    expect(blocksOf(article).flatMap(({ passages }) => passages)).toEqual([]);
  });

  test('the title once more as the first heading goes, and what follows is the lead', () => {
    const article = read('\n## 見本\n\nはじめ\n\n## 本論\n');
    expect([outlineOf(article), article.lead.length, article.removals.map(({ what }) => what)]).toEqual([['s1 本論'], 1, ['heading']]);
    expect(outlineOf(readText(HEAD.replace('見本', '「見本 二」 - 見本誌') + '\n# 「見本 二」\n\n本文\n'))).toEqual([]);
  });

  test('an inlined picture of any size is dropped on record', () => {
    const article = read(`\n前\n\n![図](data:image/png;base64,${'A'.repeat(60_000)})\n\n後\n`);
    expect(htmlOf(article)).toBe('<p>前</p>\n<p>図</p>\n<p>後</p>');
    expect(article.removals).toMatchObject([{ line: 8, what: 'data', text: 'data:image/png (60,008 characters)' }, { what: 'image' }]);
  });

  test('an id in code is text', () => {
    expect(outlineOf(read('\n## 書き方 `{#my}`\n\n## 例 \\{#my}\n\n## 本物 {#my}\n'))).toEqual(['s1 書き方 {#my}', 's2 例 {#my}', 'my 本物']);
  });
});

describe('nothing is lost', () => {
  const recorded = (body: string): string[] => read(`\n${body}\n`).removals.map(({ what, text }) => `${what} ${text}`);

  test.each([
    ['[語](https://example.net/ "題の語")', ['title 題の語']],
    ['![図](a.png "絵の題")', ['title 絵の題', 'image a.png']],
    ['[使わない]: https://example.net/ "題"', ['definition [使わない]: https://example.net/ "題"']],
    ['本文\n\n[^x]: 誰も指さない注', ['footnote [^x]: 誰も指さない注']],
    ['本文[^x]\n\n[^x]: 一\n\n[^x]: 二つ目', ['footnote [^x]: 二つ目']],
    ['```js title=見本\nx\n```', ['info js title=見本']],
    ['## [章](https://example.net/c)', ['link https://example.net/c']],
    ['[![図](a.png)](https://example.net/full)', ['image a.png', 'link https://example.net/full']],
  ])('%s', (body, record) => {
    expect(recorded(body)).toEqual(record);
  });

  test('cells beyond the head are shown', () => {
    expect(shown('| 一 |\n|---|\n| 二 | 余り |')).toContain('<td>余り</td>');
  });

  test('a long text is recorded whole', () => {
    const note = '長い注です。'.repeat(60);
    expect(recorded(`本文\n\n[^x]: ${note}`)[0]).toContain(note);
  });
});

describe('bibliographic lines', () => {
  test('titles survive hard breaks, authors inner lists', () => {
    const { reference } = read(
      '\n**参照論文情報**\n\n*   タイトル：A Long Title  \n    in Two Lines\n*   著者：\n    *   One Author\n    *   Two Author\n*   所属：A (B, C)<br>D\n',
    );
    expect(reference).toMatchObject({ title: 'A Long Title in Two Lines', authors: ['One Author', 'Two Author'], affiliations: ['A (B, C)', 'D'] });
  });
});

describe('dates', () => {
  const dated = (date: string): string => HEAD.replace('---\n', `---\npublish_date: ${JSON.stringify(date)}\n`);
  test.each([
    ['2024年5月1日 9:05', '2024-05-01'],
    ['May 1, 2024', '2024-05-01'],
    ['1 May 2024', '2024-05-01'],
    ['Wed, 01 May 2024 09:05:00 +0900', '2024-05-01'],
    ['２０２４／５／１', '2024-05-01'],
    ['2024.05.01（水）', '2024-05-01'],
    ['令和6年5月1日', '2024-05-01'],
    ['20240501', '2024-05-01'],
    ['2024-05-01T09:05:00+09:00', '2024-05-01T09:05:00+09:00'],
    ['2024-05-01 09:05', '2024-05-01'],
    ['', undefined],
    ['unknown', undefined],
  ])('%s', (written, date) => {
    expect(readText(dated(written)).frontMatter.publishDate).toBe(date);
  });

  test.each(['2024', 'きのう', '2024年2月30日', '9999-99-99', '05/01/2024', '2024-05-01x'])('%s is refused with its line', (written) => {
    expect(refusal(dated(written))).toMatch(/^seeds\/x\.md:2: publish_date is ".*", which is no date of the calendar; write year, month and day/);
  });
});

test('all mistakes of a seed are told at once', () => {
  const text = '---\ntitel: 見本\nsource_url: example.org\npublish_date: まだ\n---\n\n## 一 {#A}\n\n## 二 {#lead}\n';
  expect(
    refusal(text)
      .split('\n')
      .map((line) => line.split(':')[1]),
  ).toEqual(['2', '3', '4', '7', '9']);
  expect(refusal(text)).toContain('the key "titel"; the missing key is "title"');
});

describe('what other pages come to', () => {
  test('a picture at the head of a card belongs to its link', () => {
    const article = read('\n[\n\n![](https://example.net/thumb.png)\n\n#### 札の題\n\n札の文\n\n2024.05.01\n\n](https://example.net/card)\n\n後の段落。\n');
    expect(outlineOf(article)).toEqual([]);
    expect(htmlOf(article)).toContain('<a href="https://example.net/card">札の題 札の文 2024.05.01</a>');
  });

  test('a drawing written out in an address goes as any inlined file does', () => {
    const drawing = "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 (1) 1'><g/></svg>";
    const article = read(`\n前![絵](${drawing})後。 ![](data:image/svg+xml,<svg a='b c'/>)終わり。\n`);
    expect(htmlOf(article)).toBe('<p>前絵後。 終わり。</p>');
    expect(article.removals).toHaveLength(2);
  });

  test.each(['## 節 \\{#an-id\\}', '## 節 {#an-id\\}', '## 節 \\{#an-id}'])('an escaped id stays text: %s', (heading) => {
    expect(outlineOf(read(`\n${heading}\n\n本文。\n`))).toEqual(['s1 節 {#an-id}']);
  });

  test('every link of a notice for members is on record', () => {
    const tail =
      '記事の続きをお読みいただくには、プレミアム会員へのご登録が必要です。\n\n[ログイン](https://example.net/login)　[会員登録](https://example.net/premium)\n';
    const record = read(`\n本文。\n\n${tail}`)
      .removals.map(({ text }) => text)
      .join('\n');
    expect(record).toContain('<https://example.net/login> <https://example.net/premium>');
  });
});

describe('what no reader would see is recorded', () => {
  test('words in attributes that pages give themselves', () => {
    const removed = (body: string): string[] => read(`\n${body}\n`).removals.map(({ text }) => text);
    expect(removed('<span data-note="訳者の注">語</span>').join()).toContain('訳者の注');
    expect(removed('<span data-tip="see the note below">語</span>').join()).toContain('see the note below');
    expect(removed('<p data-caption="Falcon">語</p>').join()).toContain('Falcon');
    expect(removed('<span data-id="a1b2" data-line="3">語</span>')).toEqual([]);
  });

  test('comments of the front matter', () => {
    const text = `${HEAD.replace('\n---\n', '\n# 確認は済んだ\n---\n')}\n本文。\n`;
    expect(readText(text).removals.map((removal) => removal.text)).toContain('# 確認は済んだ');
  });
});

test('what is said of notes is in the language of the article', () => {
  const noted = (lang: string): string =>
    readText(`---\ntitle: t\nsource_url: https://example.org/1\nlang: ${lang}\n---\n\nWord[^1].\n\n[^1]: Note.\n`).footnotes;
  expect(noted('en')).toMatch(/>Footnotes<.*aria-label="Back to note 1 in the text"/s);
  expect(noted('ja')).toMatch(/>脚注<.*aria-label="本文の1番目の注に戻る"/s);
});
