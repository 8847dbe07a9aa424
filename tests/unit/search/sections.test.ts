import { describe, expect, test } from 'vitest';
import { cutIntoSections } from '../../../src/integrations/search-sections.ts';
import { unveil } from '../../../src/search/veil.ts';

const page = (main: string): string =>
  `<html lang="ja"><body><nav>外</nav><main data-pagefind-body data-pagefind-filter="kind:model"><h1>題</h1>${main}</main><footer>外</footer></body></html>`;
const plain = (html: string): string =>
  unveil(html)
    .replace(/<[^>]*>|\u200b/g, '')
    .trim();

describe('cutting a page into sections', () => {
  test('a section reaches from its heading to the next one with an id', () => {
    const cut = cutIntoSections(
      page('<p>序</p><section><div><h2 id="a">甲</h2></div><p>一</p><h3>無名</h3><p>二</p></section><section><h2 id="b">乙</h2><p>三</p></section>'),
    );
    expect(cut?.title).toBe('題');
    expect(cut?.kind).toBe('model');
    expect(cut?.sections.map(({ id, title, html }) => [id, title, plain(html)])).toEqual([
      ['', '', '題序'],
      ['a', '甲', '甲一無名二'],
      ['b', '乙', '乙三'],
    ]);
  });

  test('lines stay apart, what stands within a line is a boundary of words, and nothing of a tag remains', () => {
    const cut = cutIntoSections(page('<div><h2 id="a">甲</h2><dl><dt>開発</dt><dd><a href="/x" title="y">乙</a>と丙</dd></dl><p>a &lt; b</p></div>'));
    const lines = unveil(cut?.sections[1]?.html ?? '').replace(/\u200b+/g, '|');
    expect(lines.replace(/(?:<\/?p>)+/g, '/')).toBe('/甲/開発：/|乙|と|丙/a &lt; b/');
  });

  test('a line that ends with a veiled word is ended like any other', () => {
    const cut = cutIntoSections(page('<h2 id="a">甲</h2><p>届かず</p><p>届いた。</p><p>値<b>です</b></p><p>乙</p>'));
    const lines = unveil(cut?.sections[1]?.html ?? '').replace(/\u200b/g, '');
    expect(lines.replace(/(?:<\/?p>)+/g, '/')).toBe('/甲/届かず./届いた。/値です./乙/');
  });

  test('what is ignored, and scripts, stay out', () => {
    const cut = cutIntoSections(page('<h2 id="a">甲<wbr>乙</h2><p data-pagefind-ignore>消<b>す</b></p><script>x()</script><p>残る</p>'));
    expect(plain(cut?.sections[1]?.html ?? '')).toBe('甲乙残る.');
    expect(cut?.sections[1]?.title).toBe('甲乙');
  });

  test('claims and errata are results of their own', () => {
    const cut = cutIntoSections(page('<h2 id="claims">主張</h2><ol><li id="claim-c01"><p>一</p></li><li id="ref-x"><p>二</p></li></ol>'));
    expect(cut?.sections.map(({ id }) => id)).toEqual(['', 'claims', 'claim-c01']);
  });

  test('a zero-width space stands where the script changes, so that fewer pairs are indexed', () => {
    const html = unveil(cutIntoSections(page('<p>Llamaの推論とモデル</p>'))?.sections[0]?.html ?? '');
    expect(html.replace(/\u200b+/g, '|')).toContain('Llama|の|推論|と|モデル');
  });

  test('a page without the mark is not indexed', () => expect(cutIntoSections('<html><main><h1>題</h1></main></html>')).toBeNull());
});
