import { describe, expect, test } from 'vitest';
import { citedWorks } from '../../../src/integrations/page-files/cited-works.ts';
import { markdownTwin } from '../../../src/integrations/page-files/markdown-twin.ts';
import { readablePage, type ReadablePage } from '../../../src/integrations/page-files/readable-page.ts';
import { LANGUAGES } from '../../../src/languages.ts';

const html = (main: string, { lang = 'ja', url = 'https://example.org/base/families/a/' } = {}): string =>
  `<!doctype html><html lang="${lang}"><head><link rel="canonical" href="${url}"></head><body><nav>navigation</nav><main id="main">${main}</main></body></html>`;
const read = (main: string, options = {}): ReadablePage => readablePage({ path: '/families/a/', html: html(main, options) }, '/base/') ?? expect.fail();
const twin = (main: string): string => markdownTwin(read(`<h1>題</h1>${main}`)).replace(/^# 題\n\n<https:\/\/example\.org\/base\/families\/a\/>\n*/, '');

describe('a page that is read', () => {
  test('has a title, a language, an address, and sections with short addresses', () => {
    const page = read('<h1>A <b>family</b></h1><section aria-labelledby="m" data-address="https://example.org/base/m/m/"><h2 id="m">M<wbr>odel</h2></section>');
    expect(page).toMatchObject({ title: 'A family', lang: 'ja', url: 'https://example.org/base/families/a/' });
    expect(page.sections).toEqual([{ id: 'm', title: 'Model', shortPath: '/m/m/' }]);
  });

  test.each([
    ['a redirect', '<html lang="ja"><meta http-equiv="refresh" content="0; url=/"><link rel="canonical" href="https://example.org/"><main><h1>x</h1></main>'],
    ['a page without an address', '<html lang="ja"><main><h1>x</h1></main>'],
    ['a page without a title', html('<p>x</p>')],
  ])('is not %s', (_, text) => {
    expect(readablePage({ path: '/x/', html: text }, '/')).toBeNull();
  });
});

describe('the twin of a page', () => {
  test('begins with title and address', () => {
    expect(markdownTwin(read('<nav>menu</nav><h1>題</h1><p>text</p>'))).toBe('# 題\n\n<https://example.org/base/families/a/>\n\ntext\n');
  });

  test.each([
    ['charts', '<figure class="chart"><ul><li>key</li></ul><svg><title>x</title></svg></figure><p>p</p>', 'p\n'],
    ['forms, scripts and what is hidden', '<form><input></form><script>x</script><p hidden>x</p><p>p<span class="tip" hidden>x</span></p>', 'p\n'],
    ['other versions of the tables', '<p><i class="versioned in-corrected">2</i><i class="versioned in-published in-aligned">1</i></p>', '1\n'],
  ])('leaves out %s', (_, main, markdown) => {
    expect(twin(main)).toBe(markdown);
  });

  test.each([
    ['a link within the page', '<a href="#b">x</a>', '[x](https://example.org/base/families/a/#b)'],
    ['a link within the site', '<a href="/base/sources/#c">x</a>', '[x](https://example.org/base/sources/#c)'],
    ['a link elsewhere', '<a href="https://example.com/a_(b)">x</a>', '[x](https://example.com/a_\\(b\\))'],
    ['a short link', '<a href="../../m/a/">x</a>', '[x](https://example.org/base/m/a/)'],
  ])('gives %s its whole address', (_, link, markdown) => {
    expect(twin(`<p>${link}</p>`)).toBe(`${markdown}\n`);
  });

  test('keeps a heading’s link to itself', () => {
    const heading = '<div class="heading"><h2 id="b" tabindex="-1">B</h2><a class="permalink" href="#b"><span aria-hidden="true">#</span></a></div>';
    expect(twin(heading)).toBe('## B [#](https://example.org/base/families/a/#b)\n');
  });

  test('says a description as a list', () => {
    expect(twin('<dl><div><dt>公開</dt><dd>2023年</dd></div><div><dt>規模</dt><dd>7B</dd><dd>13B</dd></div></dl>')).toBe('- 公開：2023年\n- 規模：7B、13B\n');
    expect(twin('<dl><dt class="visually-hidden">別名</dt><dd><details><summary>別名</summary>a、b</details></dd></dl>')).toBe('- 別名：a、b\n');
  });

  test('keeps a table with its caption', () => {
    const table = '<table><caption>C</caption><thead><tr><th>a</th><th>b|c</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';
    expect(twin(table)).toBe('C\n\n| a | b\\|c |\n| - | - |\n| 1 | 2 |\n');
  });

  test.each([
    ['10<sup>15</sup>回、x<sub>2</sub>', '10<sup>15</sup>回、x<sub>2</sub>'],
    ['文。<sup class="mark"><a href="https://example.org/c">1</a></sup>', '文。[1](https://example.org/c)'],
    ['空<sup></sup>', '空'],
  ])('keeps raised and lowered text apart, and marks as they are: %s', (html, markdown) => {
    expect(twin(`<p>${html}</p>`)).toBe(`${markdown}\n`);
  });

  test.each([
    ['<ol start="7"><li>a</li><li>b</li></ol>', '7. a\n8. b\n'],
    ['<ol start="4" reversed><li>a</li><li>b</li></ol>', '4. a\n\n3) b\n'],
    ['<ol reversed><li>a</li><li>b</li><li>c</li></ol>', '3. a\n\n2) b\n\n1. c\n'],
    ['<ol><li>a</li><li value="5">b</li><li>c</li></ol>', '1. a\n\n5) b\n6) c\n'],
  ])('numbers a list as the page does: %s', (html, markdown) => {
    expect(twin(html)).toBe(markdown);
  });

  test('keeps words apart that only a style parts, and no marks of emphasis', () => {
    expect(twin('<p><b>38</b><small>件</small>と<strong>「太字」</strong>の字</p>')).toBe('38 件と「太字」の字\n');
    expect(twin('<p><a href="#x">48.1</a><a class="dagger" href="#e">†</a></p>')).not.toContain(') [');
  });

  test('shows as text what a reader sees as text', () => {
    expect(twin('<p>*a* &lt;b&gt; [c](d) # e</p>')).toBe('\\*a\\* \\<b> \\[c]\\(d) # e\n');
  });
});

describe('a work of the edition', () => {
  const main = '<h1>Family</h1><section aria-labelledby="m" data-address="https://example.org/base/m/m/"><h2 id="m">Model</h2></section>';

  test.each(LANGUAGES)('has editors, version, day and an address with the fragment in %s', (lang) => {
    const [page, section] = citedWorks(read(main, { lang }));
    expect(page).toMatchObject({ folder: '/families/a/', work: { title: 'Family', URL: 'https://example.org/base/families/a/', language: lang } });
    expect(section).toMatchObject({ folder: '/m/m/', work: { title: 'Model', URL: 'https://example.org/base/families/a/#m' } });
    for (const { work } of [page, section].filter((cited) => cited !== undefined)) {
      expect(work.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(work.editor?.[0]?.literal).toBeTruthy();
      expect(work.issued?.['date-parts'][0]).toHaveLength(3);
    }
  });

  test('never gives the address of somebody’s own machine', () => {
    const works = citedWorks(read(main, { url: 'http://localhost:4321/base/families/a/' }));
    expect(JSON.stringify(works)).not.toContain('localhost');
  });
});
