import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../../../src/integrations/search-index/sections.ts';

const page = (main: string): string =>
  `<html lang="ja"><body><nav>外</nav><main data-pagefind-body data-pagefind-filter="kind:model"><h1>題</h1>${main}</main><footer>外</footer></body></html>`;
const linesOf = (main: string): string[] => sectionsOf(page(main))?.sections.at(-1)?.lines ?? [];

describe('cutting a page into sections', () => {
  test('a section reaches from its heading to the next one with an id', () => {
    const cut = sectionsOf(
      page('<p>序</p><section><div><h2 id="a">甲</h2></div><p>一</p><h3>無名</h3><p>二</p></section><section><h2 id="b">乙</h2><p>三</p></section>'),
    );
    expect(cut).toMatchObject({ lang: 'ja', title: '題', kind: 'model' });
    expect(cut?.sections.map(({ id, title, lines }) => [id, title, lines])).toEqual([
      ['', '', ['序']],
      ['a', '甲', ['一', '無名', '二']],
      ['b', '乙', ['三']],
    ]);
  });

  test('paragraphs, items and pairs of a definition list are lines', () =>
    expect(linesOf('<dl><div><dt>開発</dt><dd><a href="/x" title="y">乙</a>と丙</dd></div></dl><ul><li>一</li><li>二</li></ul><p>a &lt; b</p>')).toEqual([
      '開発：乙と丙',
      '一',
      '二',
      'a < b',
    ]));

  test('a label, a remark in small print and elements side by side do not run into their neighbours', () =>
    expect(
      linesOf(
        '<p><b>注意</b>研究用。</p><p>2023年<small>発表日</small></p><p><span>支持</span><a>c01</a></p><p><b>太字</b>、続き</p><p>文中の<b>太字</b>です</p>',
      ),
    ).toEqual(['注意：研究用。', '2023年 発表日', '支持 c01', '太字、続き', '文中の太字です']));

  test('a label has its colon where words are set apart, and within a line', () =>
    expect(linesOf('<p><b>注意</b> 研究用。</p><p><b>場所：</b>記述</p><p>値は<span><span class="unverified-mark">未確認</span>三つ</span>ある。</p>')).toEqual(
      ['注意：研究用。', '場所：記述', '値は未確認：三つある。'],
    ));

  test('a row of a table is its heading with pairs of name and value', () =>
    expect(
      linesOf(
        '<table><caption>題</caption><thead><tr><th>指標</th><th>値</th><th data-pagefind-ignore>基準</th><th>注</th></tr></thead><tbody>' +
          '<tr><th scope="row"><a>GSM8K</a></th><td><span>71.3</span><span>77.4</span></td><td data-pagefind-ignore>57.1</td><td>—</td></tr>' +
          '<tr><td></td><td>甲</td><td></td><td>乙</td></tr></tbody></table>',
      ),
    ).toEqual(['GSM8K：値 71.3 77.4', '甲：注 乙']));

  test.each([
    [
      'cells over rows and columns',
      '<tr><th>組</th><th>甲</th><th>乙</th></tr><tr><td rowspan="2">A</td><td>1</td><td>2</td></tr><tr><td colspan="2">3</td></tr>',
      ['A：甲 1、乙 2', 'A：甲/乙 3'],
    ],
    [
      'columns below a cell that reaches down',
      '<tr><th>行</th><th>甲</th><th>乙</th></tr><tr><td>A</td><td rowspan="2">3</td><td>4</td></tr><tr><td>B</td><td>5</td></tr>',
      ['A：甲 3、乙 4', 'B：甲 3、乙 5'],
    ],
    [
      'headings in two rows',
      '<thead><tr><th rowspan="2">行</th><th colspan="2">前</th></tr><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>A</td><td>1</td><td>2</td></tr></tbody>',
      ['A：前 甲 1、前 乙 2'],
    ],
    [
      'cells that reach beyond their group',
      '<tbody><tr><td rowspan="0">A</td><td>1</td></tr></tbody><tbody><tr><td rowspan="9">B</td><td>2</td></tr></tbody>',
      ['A：1', 'B：2'],
    ],
    ['spans that are none', '<tr><td colspan="x" rowspan="-1">A</td><td colspan="9999">1</td></tr>', ['A：1']],
  ])('a table with %s', (_, rows, lines) => expect(linesOf(`<table>${rows}</table>`)).toEqual(lines));

  test.each([
    ['10<sup>15</sup>回', '10¹⁵回'],
    ['x<sub>2</sub>と<em>x</em><sub>n</sub>', 'x₂とxₙ'],
    ['10<sup>1.5</sup>とT<sub>最大</sub>', '10^1.5とT_最大'],
    ['2<sup>2<sup>n</sup></sup>', '2^2ⁿ'],
    ['文<sup class="mark"><a href="#c01">1</a></sup>', '文1'],
  ])('raised and lowered text stays apart: %s', (html, text) => {
    expect(linesOf(`<p>${html}</p>`)).toEqual([text]);
    expect(linesOf(`<table><tr><td>${html}</td></tr></table>`)).toEqual([text]);
    expect(sectionsOf(page(`<h2 id="a">${html}</h2>`))?.sections.at(-1)?.title).toBe(text);
  });

  test('what is ignored, hidden from readers or drawn stays out', () => {
    const cut = sectionsOf(
      page(
        '<h2 id="a">甲<wbr>乙</h2><p data-pagefind-ignore>消<b>す</b></p><script>x()</script><svg><title>図</title></svg><p>残<i aria-hidden="true">#</i>る</p>',
      ),
    );
    expect(cut?.sections[1]).toMatchObject({ title: '甲乙', lines: ['残る'] });
  });

  test('list items with an id are sections of their own, with their first lines as title', () => {
    const cut = sectionsOf(
      page(
        '<h2 id="claims">主張</h2><ol><li id="claim-c01"><p><a>c01</a><b>支持</b></p><p>一つ目の主張。</p><p>根拠</p></li><li>名のない項目</li></ol><p>後</p>',
      ),
    );
    expect(cut?.sections.slice(1).map(({ id, title, lines }) => [id, title, lines])).toEqual([
      ['claims', '主張', []],
      ['claim-c01', 'c01 支持', ['一つ目の主張。', '根拠', '名のない項目', '後']],
    ]);
  });

  test('a page without the mark is not indexed', () => expect(sectionsOf('<html><main><h1>題</h1></main></html>')).toBeNull());
});
