/** How many benchmarks have a best value that reaches a closed model's, of those in which both can be compared. */
export interface Reach {
  reached: number;
  rows: number;
  reached4: number;
  rows4: number;
}

/** How many of the comparisons with `over` were won, as a predicate: 「…との9件の比較のうち、5件で上回ります」. */
function tally(over: string, wins: number, pairs: number): string {
  if (pairs === 0) return `${over}と比べられる値がありません`;
  const scope = `${over}との${pairs}件の比較`;
  if (wins === 0) return pairs === 1 ? `${scope}で上回りません` : `${scope}のうち、上回るものはありません`;
  if (wins === pairs) return pairs === 1 ? `${scope}で上回ります` : `${scope}すべてで上回ります`;
  return `${scope}のうち、${wins}件で上回ります`;
}

/** In how many of the benchmarks the best value reaches `over`, as a whole clause. */
function reach(over: string, reached: number, rows: number): string {
  if (rows === 0) return `${over}と比べられる指標はありません`;
  if (reached === 0) return `${over}に達した指標はありません（${rows}指標中）`;
  return `${over}に達したのは、${reached === rows ? `${rows}指標すべて` : `${rows}指標のうち${reached}指標`}です`;
}

/** Where a model has values: 「表1、表3に5件の値」. Tables in a row are given as a run. */
function inTables(tables: readonly number[], values: number): string {
  if (values === 0) return '行なし';
  const [first = 0] = tables;
  const isRun = tables.length > 2 && tables.every((table, index) => table === first + index);
  return `${isRun ? `表${first}〜${first + tables.length - 1}` : tables.map((table) => `表${table}`).join('、')}に${values}件の値`;
}

/** Words of charts, tables, downloads and the models table, Japanese. */
export const numbers = {
  onClosed: 'クローズドモデルに足した手法',
  marks: {
    open: 'オープン側のモデル',
    closed: 'クローズドモデル',
    method: 'クローズドモデルに足した手法',
    withdrawn: '除外した値',
    incomparable: '比べられない値',
    ghost: '訂正前の値',
    erratum: '訂正・注意あり',
  },
  /** Characters of a sentence that still fits beside a problem. */
  shortSentence: 60,
  chartTitle: (name: string) => `${name}の値`,
  chartDesc: (count: number) => `値は${count}件。同じ値を下の表に示します。`,
  unranked: { withdrawn: '除外', incomparable: '比較不可' },
  rank: '順位',
  listedAs: (name: string) => `表での表記：${name}`,
  errataOf: '訂正・注意',
  caption: (table: string, unit: string) => `${table}の値。単位：${unit}。高いほど良い`,
  sharedScale: (names: readonly string[]) => `目盛りは${names.join('、')}と共通です。`,
  /** `marks` are those of the page's charts. */
  ranking: (marks: readonly string[]) =>
    `順位は、オープン側（サーベイの著者がオープンとして並べるモデル${
      marks.includes('method') ? '。クローズドモデルに足した手法を除く' : ''
    }）だけに付けます。値は原表の該当する行に${marks.includes('erratum') ? '、†は訂正・注意の項目に' : ''}リンクします。`,
  allTables: '五つの表をそのまま見る',
  tablesTitle: '五つの表',
  tablesLead: (values: number, blanks: number) => `サーベイの五つの結果表を、原表の並びのまま示します。値は${values}件、記載のない欄は${blanks}件です。`,
  tablesSource:
    'サーベイの著者のリポジトリ（2024年2月1日時点）の表を写し、二つの別々のプログラムで照合しました。名前、学習方法、規模、公開日も原表の記載のままです。',
  tablesKey:
    '学習方法の記号は、PTが事前学習、CPTが継続事前学習、FTがファインチューニング、INFが推論時の手法です。†はその番号の訂正・注意へのリンク、—は原表に記載がないことを示します。',
  tablesMarks: '名前の前の印',
  tableRegion: (label: string) => `${label}（横にスクロールできます）`,
  tableCaption: (values: number, blanks: number) => (blanks === 0 ? `値${values}件` : `値${values}件、記載なし${blanks}件`),
  wholeTable: '表全体への注意：',
  size: '規模',
  training: '学習方法',
  released: '公開',
  toTables: '五つの表',
  toTablesLead: '原表の並びのまま、記載のない欄も含めて示します',
  tally,
  answer: (table: string, open: Reach, all: Reach) =>
    `${table}重みを入手できるモデルの最高値が${reach('GPT-3.5-turbo', open.reached, open.rows)}。${reach('GPT-4', open.reached4, open.rows4)}。` +
    (all.rows === open.rows
      ? ''
      : `重みの公開が未確認のモデルも数えると、GPT-3.5-turboには${all.rows}指標中${all.reached}指標、GPT-4には${all.rows4}指標中${all.reached4}指標で達しました。`),
  answerOf: {
    published: (date: string) => `${date}時点の表で、`,
    corrected: (date: string) => `${date}時点の表の誤りを改めると、`,
    aligned: (date: string) => `${date}時点の表の誤りを改め、基準のうちAlpacaEvalと表4を2023年6月の版でそろえると、`,
  },
  tallyOpen: (wins: number, pairs: number) => `クローズドモデルに足した手法を除くと${wins}／${pairs}`,
  correctedTo: (text: string) => `訂正後${text}`,
  modelChartTitle: (name: string, beside: readonly string[]) => (beside.length === 0 ? `${name}の値` : `${name}の値と、${beside.join('、')}の値`),
  modelChartDesc: (count: number, ticks: readonly string[]) => `値は${count}件。${ticks.map((tick) => `${tick}。`).join('')}同じ値を下の表に示します。`,
  tick: { short: '短い縦線がGPT-3.5-turbo', long: '長い縦線がGPT-4' },
  inTables,
  data: {
    title: 'データ',
    lead: '五つの表の値、ベンチマーク、モデルのデータを、CSVとJSONで配布します。',
    files: 'ファイル',
    readings:
      '結果のファイルは、1セルにつき3行です。readingがpublishedの行は原表の値、correctedの行は訂正後の値、alignedの行は訂正に加えて基準の版をそろえた値です。',
    about: {
      'results.csv': '五つの表のすべてのセル。記載のないセルは空です。',
      'results.json': '同じ内容に、訂正・注意の一覧を加えたもの。値は数値で示し、原表の桁のままの文字列（score_text）を添えます。',
      'benchmarks.json': 'ベンチマークと学習データの説明。日本語と英語。',
      'models.json': 'モデル、製品、手法と、サーベイ対象外のベースモデル。日本語と英語。',
    },
    rows: (count: number) => `${count}行`,
    entries: (count: number) => `${count}件`,
    version: '版',
    versioning: 'ファイルの版は、内容のSHA-256の先頭12桁です。内容が変われば版も変わります。JSONでは、versionより後の一覧から計算します。',
    dictionary: '列の説明',
    dictionaryLead: 'results.csvとresults.jsonの列です。benchmarks.jsonとmodels.jsonの項目は、下のスキーマに示します。',
    column: '列',
    meaning: '意味',
    schemas: 'JSON Schema',
    schemasLead: '上のファイルの元になるデータの、1件ごとのスキーマです。この版はデータをこれで検査しています。',
    schemaOf: {
      models: 'モデル',
      'outside-bases': 'サーベイ対象外のベースモデル',
      benchmarks: 'ベンチマーク',
      datasets: '学習データ',
      results: '結果の1行',
      errata: '訂正と注意',
    },
    datasetName: 'オープンソースLLMとChatGPTの比較：サーベイ五つの表の値と訂正',
    datasetAbout:
      'サーベイ「ChatGPT’s One-year Anniversary」（arXiv:2311.16989）の五つの結果表のすべてのセル（記載のないものも含む）、ベンチマーク、モデル、見つかった誤りの訂正。原表の値と訂正後の値を収めます。',
  },
  timeline: {
    title: '公開の年表',
    desc: 'モデルの公開日を時間軸に並べます。軸の上がオープンモデル、下がクローズドモデルと、それに足した手法です。下に同じ内容の一覧があります。',
    key: { open: 'オープン側のモデル', closed: 'クローズドモデル', method: 'クローズドモデルに足した手法', month: '日が未確認（月のみ）' },
    caption:
      'オープン側には、下の系譜の図も含めて、重みの公開が未確認のモデルと、オープンモデルに足した手法も入れています。何の日付か（論文、重み、発表）は一覧に記します。',
    narrow: '軸は上から下へ進みます。一つの月の中では間隔が日数に比例しますが、月どうしの幅は載るモデルの数で変わります。',
    months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    year: (year: string) => `${year}年`,
  },
  lineage: {
    title: '系譜',
    desc: 'どのモデルがどのモデルをもとに作られたかを、左のベースモデルから右へ線で結びます。下に同じ内容の一覧があります。',
    key: {
      open: 'オープン側のモデル',
      closed: 'クローズドモデル',
      method: 'クローズドモデルに足した手法',
      base: '主なベースモデル',
      further: 'ほかのベースモデル',
      unsourced: '出典が未確認の関係',
    },
    caption: '薄い字は、サーベイ対象外のベースモデルです。',
    lead: (edges: number, sourced: number) =>
      sourced === edges
        ? `ベースモデルとの関係${edges}件を線で示します。すべてに出典があります。`
        : `ベースモデルとの関係${edges}件を線で示します。うち${sourced === 0 ? '出典が見つかったものはありません' : `${sourced}件で出典が見つかりました`}。`,
    list: 'ベースモデルごとの一覧',
    alone: '派生関係の記載がないもの',
    outside: 'サーベイ対象外',
    further: (_bases: number) => 'ほかのベースモデル',
    noSource: '未確認',
  },
  modelTable: {
    all: 'すべて',
    text: '名前などで絞り込む',
    reset: '絞り込みを解除',
    count: '{n}件を表示（全{all}件）',
    region: 'モデルの一覧表（横にスクロールできます）',
    filters: '絞り込み',
    values: '表の値',
    sorted: '列の見出しを押すと並べ替えます。絞り込みと並び順はアドレスに残ります。',
    band: (value: string, ends: readonly number[]) => {
      const index = ends.findIndex((end) => String(end) === value);
      if (value === 'none') return '規模なし・非公表';
      if (index < 0) return `${ends.at(-1)}Bを超える`;
      return index === 0 ? `${value}B以下` : `${ends[index - 1]}B超${value}B以下`;
    },
    half: (value: string) => `${value.slice(0, 4)}年${value.endsWith('a') ? '前半' : '後半'}`,
  },
  catchUp: {
    title: '指標ごとの到達度（GPT-3.5-turbo＝100）',
    desc: 'オープンモデル側の最高値を、GPT-3.5-turboの値を100とした比で示します。領域ごとに、比の高い順に並べます。各行は、その値が載る表の行にリンクします。',
    baseline: 'GPT-3.5-turbo＝100',
    key: { open: 'オープンモデル側の最高値', below: '最高値が100未満', gpt4: 'GPT-4', erratum: '訂正・注意あり', noted: '重みの公開が未確認のモデル' },
    how: '図の読み方',
    scale: (columns: number, rows: number) =>
      `目盛りは、指標ごとにGPT-3.5-turboの値を100としたときの比（対数）です。${columns === rows ? `GPT-3.5-turboの値がある${columns}指標` : `GPT-3.5-turboの値がある${columns}指標のうち、オープンモデル側の値もある${rows}指標`}を並べ、領域の見出しに100以上の指標の数と全体の数を添えました。オープンモデル側には、重みの公開が未確認のモデルも含みます。`,
    hides: 'この図の注意点',
    units:
      '単位も難しさも満点も違う指標を一列に並べるための便宜で、指標をまたいだ比の大小に意味はありません。MINTの行は成功率ではなく、フィードバックによる伸び（ポイント）の比です。',
    widest: (label: string, best: string, baseline: string, ratio: string) =>
      `小さい値どうしの比は大きくなります。原表で最も高い${label}の${ratio}は、${best}と${baseline}の比です。`,
    each: '最高値を出したモデルは指標ごとに違います。一つのモデルがすべての指標で達したわけではありません。',
    below16k: (names: string) => `${names}では、GPT-3.5-turboに達しても、コンテキスト長を広げたGPT-3.5-turbo-16kには達しません。`,
    unreleased: (rows: number, names: string) => `${rows}指標の最高値は、重みの公開が未確認のモデル（${names}）のものです。`,
    methods: (pairs: number, openPairs: number) =>
      `クローズドモデルに足した手法の値は図に入れていません。${pairs === openPairs ? '' : `原表の${pairs}件の比較のうち、${pairs - openPairs}件は手法の値です。`}`,
  },
};
