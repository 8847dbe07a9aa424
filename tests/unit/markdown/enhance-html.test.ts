import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enhanceHtml } from '../../../src/markdown/enhance-html.ts';
import { formsOf, termLinker, type LinkedTerm } from '../../../src/markdown/glossary-links.ts';

const terms: LinkedTerm[] = [
  { id: 'tuning', href: '/b/glossary/#tuning', forms: ['チューニング'], definition: '調整。' },
  { id: 'fine-tuning', href: '/b/glossary/#fine-tuning', forms: ['ファインチューニング'], definition: '追加の学習。' },
  { id: 'rlhf', href: '/b/glossary/#rlhf', forms: ['RLHF'], definition: '強化学習。' },
  { id: 'agent', href: '/b/glossary/#agent', forms: ['エージェント'], definition: '行う仕組み。' },
];

/** What was linked, by id, in order. */
function linked(html: string): string[] {
  return [...enhanceHtml(html, { terms }).matchAll(/<a href="\/b\/glossary\/#([\w-]+)"/g)].map((match) => match[1] ?? '');
}
const main = (html: string): string => `<html><body><main><div class="prose">${html}</div></main></body></html>`;

describe('glossary links', () => {
  test.each([
    ['the first use only', '<p>RLHFとRLHF</p><p>RLHF</p>', ['rlhf']],
    ['the longest form', '<p>ファインチューニング</p>', ['fine-tuning']],
    ['each term once', '<p>ファインチューニングとチューニング</p>', ['fine-tuning', 'tuning']],
    ['no part of a word of katakana', '<p>スーパーエージェントとエージェンシー</p>', []],
    ['no part of a Latin word', '<p>RLHFs xRLHF RLHF2</p>', []],
    ['no part of a name', '<p>Open RLHF Leaderboard</p>', []],
    ['nothing in links', '<p><a href="/x">RLHF</a></p>', []],
    ['nothing in headings', '<h2>RLHF</h2><h3>RLHF</h3>', []],
    ['nothing in code, tables and quotes', '<code>RLHF</code><pre>RLHF</pre><table><tr><td>RLHF</td></tr></table><blockquote><p>RLHF</p></blockquote>', []],
    ['nothing in labels', '<p class="label">RLHF</p><span class="score">RLHF</span>', []],
    ['words beside what is left out', '<p><code>RLHF</code>とRLHF</p>', ['rlhf']],
    ['words in bold', '<p><strong>RLHF</strong></p>', ['rlhf']],
  ])('%s', (_, html, ids) => {
    expect(linked(main(html))).toEqual(ids);
  });

  test('nothing outside of prose', () => {
    expect(linked('<html><head><title>RLHF</title></head><body><p class="prose">x</p><main><p>RLHF</p></main><footer>RLHF</footer></body></html>')).toEqual([]);
  });

  test('a link comes with its preview', () => {
    expect(enhanceHtml(main('<p>RLHF</p>'), { terms })).toContain(
      '<p><span class="term"><a href="/b/glossary/#rlhf" aria-describedby="tip-rlhf">RLHF</a><span class="tip" role="tooltip" id="tip-rlhf" hidden data-pagefind-ignore>強化学習。</span></span></p>',
    );
  });

  test('a preview says its definition as text, and a name with signs of markup is found', () => {
    const odd = [{ id: 'odd', href: '/glossary/#odd', forms: ['A<B&C'], definition: '<b>太字</b>と<script>x()</script>。' }];
    const html = enhanceHtml(main('<p>A&lt;B&amp;Cの話</p>'), { terms: odd });
    expect(html).toContain('>A&lt;B&amp;C</a>');
    expect(html).toContain('>&lt;b&gt;太字&lt;/b&gt;と&lt;script&gt;x()&lt;/script&gt;。</span>');
  });

  test('forms are the Japanese name, split at a bracket, and acronyms', () => {
    expect(formsOf({ ja: '大規模言語モデル（LLM）', en: 'large language model (LLM)', variants: ['LLMs', 'RLHF', '基準', 'MIT'] }, 'ja')).toEqual([
      '大規模言語モデル',
      'LLM',
      'RLHF',
    ]);
    expect(termLinker([]).split('RLHF')).toEqual(['RLHF']);
  });
});

describe('headings', () => {
  test('get places to break between phrases', () => {
    const html = enhanceHtml('<main><h2 id="a">オープンソースの大規模言語モデルの例</h2></main>', { terms: [] });
    expect(html).toMatch(/<wbr>/);
    expect(html.replaceAll('<wbr>', '')).toBe('<main><h2 id="a">オープンソースの大規模言語モデルの例</h2></main>');
  });
});

test('a retired id stands beside its successor', () => {
  expect(enhanceHtml('<main><h2 id="new">題</h2></main>', { terms: [], retired: new Map([['old', 'new']]) })).toBe(
    '<main><span id="old"></span><h2 id="new">題</h2></main>',
  );
});

test('everything else is kept byte for byte', () => {
  const pieces = [
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<img src="a&amp;b" alt=\'x\'>',
    '<h2 id=x>',
    '</h2>',
    'RLHF',
    'エージェントが',
    '&amp;',
    '&lt;script&gt;',
    '<!-- RLHF -->',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    '<script>if (a<b) "</p>"</script>',
    '<style>a>b{}</style>',
    '</div>',
    '<td>',
    ' \n\t',
    '大規模言語モデルの評価について',
    '<',
    '"',
    '<a href=x>RLHF</a>',
  ];
  const unfinished = (html: string): string =>
    html.replace(/<span class="term"><a [^>]*>([^<]*)<\/a><span class="tip"[^>]*>[^<]*<\/span><\/span>/g, '$1').replaceAll('<wbr>', '');
  assert(
    property(array(constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const html = main(parts.join(''));
      expect(unfinished(enhanceHtml(html, { terms }))).toBe(html);
    }),
    { numRuns: 500 },
  );
});
