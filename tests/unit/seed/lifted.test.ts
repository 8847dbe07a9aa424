import { describe, expect, test } from 'vitest';
import { HEAD, htmlOf, read, readText } from './reading.ts';

describe('the bibliographic block', () => {
  const block = (...lines: string[]): string => `\n**参照論文情報**\n\n${lines.map((line) => `*   ${line}`).join('\n')}\n\n本文\n`;

  test('becomes data and leaves the text', () => {
    const article = read(
      block(
        'タイトル：A Title: Its Subtitle',
        '著者：A One, B Two, C Three',
        '所属：X University (Y, Z), W Institute[^c05]',
        'URL：[https://doi.org/10.48550/arXiv.2311.16989](https://doi.org/10.48550/arXiv.2311.16989)',
        '会議：見本会議',
      ),
    );
    expect(article.reference).toEqual({
      title: 'A Title: Its Subtitle',
      authors: ['A One', 'B Two', 'C Three'],
      affiliations: ['X University (Y, Z)', 'W Institute'],
      url: 'https://doi.org/10.48550/arXiv.2311.16989',
      doi: '10.48550/arXiv.2311.16989',
      other: [{ label: '会議', value: '見本会議' }],
      claims: ['c05'],
    });
    expect(htmlOf(article)).toBe('<p>本文</p>');
  });

  test('an address that is none never becomes a link', () => {
    const { reference } = read(block('タイトル：T', 'URL：javascript:alert(1)', 'リンク：[x](data:text/html,x)'));
    expect(reference?.url).toBeUndefined();
    expect(reference?.other).toEqual([
      { label: 'URL', value: 'javascript:alert(1)' },
      { label: 'リンク', value: 'x' },
    ]);
  });

  test('a bare address and a plain line keep their words', () => {
    expect(read(block('https://example.org/paper', '名もない行')).reference?.other).toEqual([
      { label: '', value: 'https://example.org/paper' },
      { label: '', value: '名もない行' },
    ]);
  });

  test('without a list below it stays text', () => {
    const article = read('\n**参照論文情報**\n\n本文\n');
    expect([article.reference, article.lead.length]).toEqual([null, 2]);
  });
});

describe('related reading', () => {
  test('lines become pointers with their section; relative ones lead to the captured site', () => {
    const article = read(
      '\n**関連記事：**[一](https://example.org/1)\n\n## 題\n\n**本記事の関連研究**：[二](/2)[^c11]\n\n関連研究: [三](http://example.org/3)\n',
    );
    expect(article.related).toEqual([
      { label: '関連記事', title: '一', url: 'https://example.org/1', claims: [], section: null, line: 6, named: [] },
      { label: '本記事の関連研究', title: '二', url: 'https://example.org/2', claims: ['c11'], section: 's1', line: 10, named: [] },
      { label: '関連研究', title: '三', url: 'http://example.org/3', claims: [], section: 's1', line: 12, named: [] },
    ]);
    expect(htmlOf(article)).toBe('');
  });

  test('a label may say in brackets what language is read', () => {
    const article = read('\n**Related research (in Japanese):** [One](https://example.org/1)\n');
    expect(article.related).toMatchObject([{ label: 'Related research (in Japanese)', title: 'One' }]);
  });

  test.each([
    '**関連記事：**[一](https://example.org/1)と[二](https://example.org/2)',
    '関連記事：[一](https://example.org/1)を読む',
    '**関連記事：**一',
    '関連記事：[一](javascript:alert(1))',
    'その関連記事：[一](https://example.org/1)',
  ])('%s stays in the text', (line) => {
    const article = read(`\n${line}\n`);
    expect([article.related.length, article.lead.length]).toEqual([0, 1]);
  });
});

describe('the membership tail', () => {
  const PREMIUM = HEAD.replace('---\n', '---\nis_premium: true\n');
  const NOTICE = 'プレミアム会員限定コンテンツです\n\n閲覧には、登録が必要です。\n\n*   読み放題\n\n[会員について](https://example.org/m)\n';

  test('is cut at the end and recorded whole', () => {
    const article = read(`\n## 題\n\n本文\n\n${NOTICE}`);
    expect(htmlOf(article)).toBe('<p>本文</p>');
    expect(article.truncated).toEqual({ line: 10, notice: 'プレミアム会員限定コンテンツです' });
    expect(article.removals.filter(({ what }) => what === 'membership').map(({ line, text }) => [line, text])).toEqual([
      [10, 'プレミアム会員限定コンテンツです'],
      [12, '閲覧には、登録が必要です。'],
      [14, '読み放題'],
      [16, '会員について <https://example.org/m>'],
    ]);
  });

  test('stays where a heading follows it', () => {
    const article = read(`\n${NOTICE}\n## 続き\n\n本文\n`);
    expect([article.truncated, article.lead.length]).toEqual([null, 4]);
  });

  test.each(['この続きは会員限定です', '続きを読むにはログインしてください', '有料会員限定の記事です', 'プレミアム会員限定コンテンツです'])(
    '%s is one where front matter agrees',
    (line) => {
      expect(readText(`${PREMIUM}\n本文\n\n${line}\n`).truncated?.notice).toBe(line);
      expect(read(`\n本文\n\n${line}\n`).truncated).toBeNull();
    },
  );

  test.each([
    '会員制の研究会が、この続きについて報告しています。',
    `${'長い段落のなかで、プレミアム会員限定コンテンツです、という案内文を論じています。'.repeat(3)}`,
    '会員は増えた。',
    'その道具の上位版は有料会員限定です。',
    '有料プランの料金は、続きの表にまとめました。',
  ])('prose about it is none: %s', (line) => {
    for (const head of [HEAD, PREMIUM]) expect(readText(`${head}\n${line}\n`).truncated).toBeNull();
  });
});
