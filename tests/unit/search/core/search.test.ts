import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Hit } from '../../../../src/search/core/engine.ts';
import { excerpt, markTitle, needlesOf } from '../../../../src/search/core/excerpt.ts';
import { fold } from '../../../../src/search/writing/fold.ts';
import { makeLexicon, type Lexicon } from '../../../../src/search/core/lexicon.ts';
import { editDistance, nearNames } from '../../../../src/search/core/near.ts';
import { withWorks, type EntryFile, type WorksFile } from '../../../../src/search/core/entry-file.ts';
import { LONGEST_QUERY, readQuery, type Reader } from '../../../../src/search/core/query.ts';
import type { Ranked } from '../../../../src/search/core/rank.ts';
import { byPage } from '../../../../src/search/core/results.ts';
import { search } from '../../../../src/search/core/search.ts';
import { termOf } from '../../../../src/search/writing/terms.ts';
import { ja } from '../../../../src/search/ja/index.ts';

const file: EntryFile = {
  tag: 'x',
  pages: [
    { path: '/families/llama/', title: 'Llamaの系統', kind: 'model', family: 'llama' },
    { path: '/glossary/', title: '用語集', kind: 'term' },
    { path: '/results/reasoning/', title: '論理的推論', kind: 'result' },
    { path: '/sources/', title: '出典', kind: 'article' },
  ],
  entries: [
    { page: 0, id: 'llama', title: 'LLaMA', names: ['ラマ'], makers: ['Meta', 'メタ'], sizes: ['7B', '65B'] },
    { page: 0, id: 'llama-2', title: 'Llama 2', names: ['ラマ2'], makers: ['Meta', 'メタ'], sizes: ['70B'] },
    { page: 0, id: 'vicuna', title: 'Vicuna', names: ['ビキューナ'], makers: ['LMSYS'], sizes: ['13B'] },
    { page: 0, id: 'wizardmath', title: 'WizardMath', makers: ['Microsoft'], sizes: ['70B'], about: ['数学'] },
    { page: 1, id: 'reasoning', title: '論理的推論', names: ['reasoning', '推論'] },
    { page: 1, id: 'quantisation', title: '量子化', names: ['quantisation'] },
    { page: 2 },
    { page: 2, id: 0, title: 'GSM8K', about: ['数学'] },
    { page: 2, id: 't3', title: '表3 論理的推論' },
    { page: 3, id: 'claim-c12', title: 'c12 ライセンスについての主張', item: 1 },
    { page: 3, id: 'erratum-e21', title: 'e21 論理的推論の列の訂正', item: 1 },
    { page: 2, id: 'difficult', title: '残る課題' },
    { page: 2, id: 'far', title: '別の話' },
    { page: 0, id: 'llama-2-chat', title: 'Llama-2-chat', names: ['ラマ2チャット'], makers: ['Meta'] },
    { page: 2, id: 'passing', title: 'Vicunaに並ぶ' },
    { page: 2, id: 'reading', title: '読む力' },
  ],
  texts: 'a b c d e f g h i j k l m n o p',
  same: [['数学', '算数', 'math']],
  numbered: { claim: ['主張'], erratum: ['訂正'], t: ['表'] },
  readings: { すいろん: ['推論'], すうがく: ['数学'], ろんりてき: ['論理的'] },
};
const texts: Record<string, string> = {
  a: 'LLaMA Metaの最初のモデル。',
  b: 'Llama 2 商用利用を認める独自のライセンス。',
  c: 'Vicuna ShareGPTの対話で学習したモデル。ライセンスは非商用。',
  d: 'WizardMath 数学の文章題を解く。',
  e: '論理的推論 段階を踏んで答えを導く。',
  f: '量子化 重みを粗くして小さくする。',
  g: '数学とコードの力を問う。追いついたかを見る。',
  h: 'GSM8K 小学校の算数の文章題。437,605件の質問がある。',
  i: '表3 論理的推論 2022年11月の値。88.25と記す。',
  j: 'c12 ライセンスについての主張。',
  k: 'e21 論理的推論の列の訂正。正しくは88.25である。',
  l: '残る課題 設定が違うと比較が難しい。測り方をそろえる必要がある。',
  n: 'Llama-2-chat 対話用の版。',
  o: 'Vicunaに並ぶ 最初の表は四月のものです。',
  p: '読む力 長い文で読解の能力を測る。画像の話は別にある。終わりに、ずっと離れたところで生成を述べる。',
  m: `別の話 難しい問いや体重から始まる。${'あいだの文。'.repeat(20)}最後に比較し、減量する。`,
};

const questions: Record<string, string[]> = {
  c: ['会話データ 共有された対話'],
  l: ['なぜ比べにくいのか 公平に比べる'],
  o: ['いつ 超えた 抜いた 日 鍵'],
  k: ['値が古い 昔の値'],
};

/** Stands in for Pagefind: finds texts that have all pairs of a term. */
const engine: Engine = {
  find: async (term) =>
    Object.entries(texts)
      .filter(([id, text]) =>
        term
          .replaceAll('\u034f', '')
          .split(' ')
          .every((word) => [text, ...(questions[id] ?? [])].some((part) => fold(part).text.includes(fold(word).text))),
      )
      .map(([text, content]): Hit => ({
        text,
        score: 1,
        load: async () => ({ content, folded: fold(content), questions: (questions[text] ?? []).map(fold) }),
      })),
};

let lexicon: Lexicon;
beforeAll(() => void (lexicon = makeLexicon(file)));
const paths = async (query: string): Promise<string[]> => {
  const { full, partial } = await search(query, { kind: null, family: null }, { lexicon, language: ja, engine });
  return [...full, ...partial].map(({ entry }) => entry.path);
};

describe('understanding a query', () => {
  const reader = (missing: string[] = []): Reader => ({ lexicon, language: ja, missing: new Set(missing) });
  const words = (query: string): string[] => readQuery(query, reader()).concepts.map(({ text, isCommon }) => (isCommon ? `(${text})` : text));
  test.each([
    ['Vicunaのライセンス', ['Vicuna', 'ライセンス']],
    ['数学が得意なモデル', ['数学', '(得意)', '(モデル)']],
    ['推論とは何ですか', ['推論', '(何で)']],
    ['Llama 2 70B', ['Llama 2', '70B']],
    ['追いついた', ['追い']],
    ['量子計算', ['量子計算']],
    ['437,605件の質問', ['437605件', '質問']],
    ['2022年11月30日', ['2022年11月30日']],
  ])('%s', (query, expected) => expect(words(query)).toEqual(expected));

  test('another version is another model', () => expect(readQuery('Llama 3', reader()).concepts.flatMap(({ senses }) => senses)).toEqual([]));
  test('what was meant is guessed only of words that stand nowhere', () => {
    expect(readQuery('すうがく', reader()).concepts.map(({ text }) => text)).toEqual(['すうがく']);
    expect(readQuery('すうがく', reader(['すうがく'])).concepts.map(({ text }) => text)).toEqual(['数学']);
  });
  test('a query has a limit', () => expect(readQuery('長い文章。'.repeat(20_000), reader()).text.length).toBe(LONGEST_QUERY));
  test('Japanese words are asked for by pairs of characters', () => {
    expect(termOf('機械学習')).toBe('機械 学習');
    expect(termOf('エージェント')).toBe('エ\u034fー');
    expect(termOf('Llama 2')).toBe('llama 2');
  });
});

describe('names nearly right', () => {
  test.each([
    ['Vicunna', 'Vicuna'],
    ['Vicuan', 'Vicuna'],
    ['ヴィクーナ', 'Vicuna'],
    ['WizradMath', 'WizardMath'],
    ['ウィザードマス', 'WizardMath'],
  ])('%s → %s', (typed, meant) => expect(nearNames(typed, lexicon, ja).map(({ key }) => lexicon.senses.get(key)?.[0]?.entry.title)).toContain(meant));
  test.each(['GSM9K', 'Sora', 'asdfgh', 'ポケモン', 'Luma'])('%s is nothing', (typed) => expect(nearNames(typed, lexicon, ja)).toEqual([]));
  test('swapped neighbours are one slip', () => {
    expect(editDistance('vicuan', 'vicuna', 2)).toBe(1);
    expect(editDistance('abc', 'xyz', 1)).toBe(2);
  });
});

describe('ranking', () => {
  test.each([
    ['Llama 2', '/families/llama/#llama-2'],
    ['ビキューナ', '/families/llama/#vicuna'],
    ['Vicuna ライセンス', '/families/llama/#vicuna'],
    ['LMSYS', '/families/llama/#vicuna'],
    ['数学が得意なモデル', '/families/llama/#wizardmath'],
    ['算数', '/families/llama/#wizardmath'],
    ['すいろん', '/glossary/#reasoning'],
    ['追いついた', '/results/reasoning/'],
    ['ShareGPT', '/families/llama/#vicuna'],
    ['表3', '/results/reasoning/#t3'],
    ['e21', '/sources/#erratum-e21'],
    ['主張c12', '/sources/#claim-c12'],
    ['437605件', '/results/reasoning/#gsm8k'],
    ['2022年11月', '/results/reasoning/#t3'],
    ['なぜ比較が難しい', '/results/reasoning/#difficult'],
    ['maths', '/families/llama/#wizardmath'],
    ['suuri mondai', undefined],
    ['suiron', '/glossary/#reasoning'],
    ['bikuuna', '/families/llama/#vicuna'],
    ['GSM8K 0613', undefined],
    ['訂正21', '/sources/#erratum-e21'],
    ['主張 12', '/sources/#claim-c12'],
    ['C++', undefined],
    ['段階別', '/glossary/#reasoning'],
    ['数学 コード 顕微鏡', '/results/reasoning/'],
    ['suiron no', '/glossary/#reasoning'],
    ['quantisations', '/glossary/#quantisation'],
    ['何か月で追いついた', '/results/reasoning/'],
    ['88.25', '/sources/#erratum-e21'],
    // Questions of readers: the section that answers comes before the thing that is asked about.
    ['Vicunaを超えたのはいつ', '/results/reasoning/#passing'],
    ['Vicunaを抜いた日', '/results/reasoning/#passing'],
    ['Vicunaの会話データ', '/families/llama/#vicuna'],
    ['公平に比べる', '/results/reasoning/#difficult'],
    ['昔の値', '/sources/#erratum-e21'],
    ['論理的推論の古い値', '/sources/#erratum-e21'],
    // All words in the title and names, though in none together.
    ['llama2 チャット', '/families/llama/#llama-2-chat'],
    ['Llama 2 70B chat', '/families/llama/#llama-2-chat'],
    ['meta llama-2-70b-chat-hf', '/families/llama/#llama-2-chat'],
    // A single kanji is a noun, too.
    ['超えた鍵', '/results/reasoning/#passing'],
    // Words of a compound near each other.
    ['読解能力', '/results/reasoning/#reading'],
    // Versions said in kana and readings written apart.
    ['ラマツー', '/families/llama/#llama-2'],
    ['ron ri teki', '/glossary/#reasoning'],
    ['画像生成', undefined],
    ['ビキューナモデル', '/families/llama/#vicuna'],
  ])('%s → %s', async (query, first) => expect((await paths(query))[0]).toBe(first));
  test.each([
    '天気予報',
    '量子コンピュータ',
    'Llama 3',
    'Stable Diffusion',
    'レシピ',
    'SWE-math',
    '99,999件',
    '文章生成',
    '数学 顕微鏡',
    '体重 減量',
    'Vicunna Photoshop',
  ])('%s finds nothing', async (query) => expect(await paths(query)).toEqual([]));
  test('nothing found names what is near', async () => {
    const { nearest } = await search('Vicuna 5', { kind: null, family: null }, { lexicon, language: ja, engine });
    expect(nearest.map(({ title }) => title)).toContain('Vicuna');
  });
  test('filters narrow', async () => {
    const { full } = await search('推論', { kind: 'term', family: null }, { lexicon, language: ja, engine });
    expect(full.every(({ entry }) => entry.kind === 'term')).toBe(true);
  });
});

describe('works cited', () => {
  const works: WorksFile = {
    tag: 'x',
    works: [
      {
        page: 3,
        id: 'ref-zheng',
        title: 'Judging Models by Preference',
        item: 1,
        names: ['Zheng 2023'],
        works: ['2306.05685', 'arXiv:2306.05685'],
        authors: ['Lianmin Zheng', 'Ying Sheng'],
      },
      { page: 3, id: 'ref-other', title: 'Another Preference', item: 1, authors: ['Sora Ito'] },
    ],
    of: { 2: ['Judging Models by Preference', 'arXiv:2306.05685'] },
  };
  let asked = 0;
  const cited = async (query: string): Promise<string[]> => {
    const wide = async (): Promise<Lexicon> => {
      asked++;
      return makeLexicon(withWorks(file, works));
    };
    const { full } = await search(query, { kind: null, family: null }, { lexicon, language: ja, engine, works: wide });
    return full.map(({ entry }) => entry.path);
  };
  test.each([
    ['Judging Models by Preference', ['/families/llama/#vicuna', '/sources/#ref-zheng']],
    ['arXiv:2306.05685', ['/families/llama/#vicuna', '/sources/#ref-zheng']],
    ['Zheng', ['/sources/#ref-zheng']],
    ['Ying Sheng', ['/sources/#ref-zheng']],
    ['Zheng et al. (2023)', ['/sources/#ref-zheng']],
    ['Zhengら 2023', ['/sources/#ref-zheng']],
    ['Zheng 2021', []],
    ['judging preference', ['/families/llama/#vicuna']],
    ['Sora', []],
  ])('%s', async (query, expected) => expect(await cited(query)).toEqual(expected));
  test('are read only when nothing else answers', async () => {
    asked = 0;
    await cited('Vicuna');
    await cited('追いついた');
    expect(asked).toBe(0);
  });
});

describe('what is shown', () => {
  test('the list keeps the order of the ranking: only neighbours of a page stand together', () => {
    const ranked = (page: number): Ranked => ({ entry: { page } }) as Ranked;
    expect(byPage([1, 1, 2, 1].map(ranked)).map((group) => group.map(({ entry }) => entry.page))).toEqual([[1, 1], [2], [1]]);
  });
  test('titles and excerpts mark the words, however they are spelled', () => {
    expect(markTitle('Llama 2', ['llama 2'])).toEqual([{ text: 'Llama 2', isMarked: true }]);
    const content = `Vicuna。${'前置きが長い。'.repeat(30)}ファインチューニングした。${'後も長い。'.repeat(30)}`;
    const pieces = excerpt({ content, folded: fold(content), questions: [] }, 'Vicuna', ['ふあいんちゆにんぐ'], 60);
    expect(pieces.find(({ isMarked }) => isMarked)?.text).toBe('ファインチューニング');
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^ファインチューニングした。後も.*。…$/);
  });
  test('an excerpt is the sentence that holds most of the words', () =>
    expect(shown('一つ目は数学。二つ目は数学とコード。三つ目。', ['数学', 'こど'])).toBe('二つ目は数学とコード。三つ目。'));
  test('a sentence does not begin within brackets', () =>
    expect(shown('前の文。提供は見当たらず、こう扱います（知識による。訂正36、主張20）。後の文。', ['主張20'])).toMatch(/^提供は見当たらず/));
  test('a word is marked whole, though only its beginning was looked for', () =>
    expect(
      markTitle('Quantised AlpacaEval', ['quanti', 'alpaca'])
        .filter(({ isMarked }) => isMarked)
        .map(({ text }) => text),
    ).toEqual(['Quantised', 'Alpaca']));
  test('a number is not cut at its point, nor a word in its middle', () => {
    expect(shown('値は3.5です。別の文。', ['値'])).toBe('値は3.5です。別の文。');
    const long = shown(`${'あ、'.repeat(40)}それに続くハルシネーションの抑制手法について${'い、'.repeat(40)}`, ['はるしねしよん']);
    expect(long).toMatch(/^…(?:あ、)*それに続くハルシネーション.*…$/);
  });
  test('a verb is marked as typed, not by its kanji alone', () => {
    const { concepts } = readQuery('数学を減らす', { lexicon, language: ja, missing: new Set() });
    expect(needlesOf(concepts)).toEqual(expect.arrayContaining(['数学', '減ら']));
    expect(needlesOf(concepts)).not.toContain('減');
  });
});

function shown(body: string, needles: string[]): string {
  const content = `題。 ${body}`;
  return excerpt({ content, folded: fold(content), questions: [] }, '題', needles, 60)
    .map(({ text }) => text)
    .join('');
}
