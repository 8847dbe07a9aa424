/** A place in a table: the day in words, the rank, and among how many. */
interface Place {
  date: string;
  rank: number;
  models: number;
}

/** Words of the epilogue, Japanese. */
export const since = {
  /** The label that tells the epilogue from the survey, wherever it appears. */
  label: 'その後（編者による）',
  nav: 'その後',
  title: 'その後、オープンモデルは追いついたか',
  lead: (first: string, last: string) =>
    `サーベイの問いの続きを、${first}から${last}までの順位表でたどります。サーベイの一部ではなく、この版の編者が書いた後日談です。`,
  summary:
    'サーベイの問いの続きを、Arena（旧Chatbot Arena）の順位表でたどる、編者による後日談。GPT-3.5-turboとGPT-4に並んだ日、いまの差、サーベイのモデルの行方。',
  views: { raw: '書式調整なし', 'style-control': '書式調整あり' },
  sections: {
    race: '差の移り変わり',
    firsts: '追いついた日',
    leaders: '最良のオープンモデル',
    'survey-models': 'サーベイのモデルのその後',
    yardsticks: 'ほかの物差し',
    reading: 'このページの読み方',
    data: 'データと引用',
  },
  yardstick: '物差しは、Arena（旧Chatbot Arena、LMArena）の総合テキスト表の得点です。',
  caveat: '注意',
  measures: '測っているもの',
  confidenceLabel: '確かさ',
  confidence: { high: '高', medium: '中', low: '低' },
  sourcesLabel: '出典',
  sourcesOf: (_sources: number) => '出典',
  sourceNamed: (source: string) => ` 出典 ${source}`,
  dayAndView: (day: string, view: string) => `${day}、${view}`,
  unidentified: '公開された順位表の写し（リポジトリを特定できず）',
  race: {
    zero: '最良のクローズドモデル（その日の表で0点）',
    below: (points: number) => (points === 0 ? '0点' : `−${points}点`),
    year: (year: number) => `${year}年`,
    survey: 'サーベイの表の最終更新',
    recorded: '欠けのある表の値',
    title: (view: string) => `最良のオープンモデルと最良のクローズドモデルの差（${view}）`,
    desc: (days: number, segments: number) =>
      `${days}日分の順位表について、その日の最良のクローズドモデルを0点とし、最良のオープンモデルがどれだけ下にいるかを示す図です。線は同じ集計法の表だけを結び、${segments}の集計法の間では切れています。同じ値を下の表に示します。`,
    key: {
      open: '最良のオープンモデルが替わった日（非商用の表示がないもの。条件付きを含み、条文は未読）',
      restricted: '同（非商用などの制限があるもの）',
      leader: '最良のクローズドモデルが替わった日',
      dot: '同じモデルが続く日',
      hollow: '引退したモデルを含まない表（線で結ばない）',
      byhand: '完全な表のない日の値（画面の写し、または欠けのある表）',
      break: '集計法の変わり目',
    },
    wide: '0点の線が、その日の最良のクローズドモデルです。線の上の名前はクローズドモデル、下の名前はオープンモデル、いちばん下の数字は集計法の番号です。',
    narrow: '時間は上から下へ進みます。左端の線が、その日の最良のクローズドモデル（0点）で、右へ行くほど差が開いています。右端の数字は集計法の番号です。',
    names: '名前は場所のあるものだけを書き入れました。すべての名前と値は下の表にあります。',
    style: '目盛りは上の図と同じです。完全な表が手元にあるのは2025年3月7日からで、それより前の四角は、画面の写しか欠けのある表の値です。',
    methods: (count: number) => `集計法の一覧（1〜${count}）`,
    methodsLead: '番号の変わるところで得点の計算が変わっています。得点は番号をまたいで比べられず、差の大きさも目安にとどまります。',
    table: (view: string, days: number) => `表で読む：${view}、${days}日分`,
    tableLabel: (view: string) => `差の表、${view}（横に動かして読めます）`,
    columns: { date: '日', open: '最良のオープンモデル', closed: '最良のクローズドモデル', rating: '得点', gap: '差', method: '集計法', source: '出典' },
    restricted: '非商用など',
    interval: (low: string, high: string) => `95%区間${low}〜${high}`,
    incomplete: '引退したモデルを含まない',
    /** The gap of a table that the row has in whole points. */
    exactGap: (gap: number) => `小数では差は${gap}点です。`,
  },
  firsts: {
    lead: 'オープンモデルがそれぞれのクローズドモデルに初めて並んだ、または上回った日です。書式調整の有無で答えが変わるため、二つの見方を並べます。',
    restricted: '非商用などの制限あり',
    state: {
      above: '並んだ日は分かりません',
      'not-yet': 'まだ並んでいません',
      'not-near': 'まだ達していません',
      'above-near': '達した日は分かりません',
      unknown: '手元の表に値がありません',
    },
    above: (date: string, open: string, openRating: string, closed: string, closedRating: string) =>
      `完全な表が残る最初の日（${date}）には、すでに${open}（${openRating}）が${closed}（${closedRating}）より上にいます。`,
    aboveNear: (date: string, open: string, closed: string, gap: string) =>
      `完全な表が残る最初の日（${date}）には、すでに${open}と${closed}の差が${gap}点です。`,
    reversal: (date: string, open: string, openRating: string, closed: string, closedRating: string) =>
      `書式調整なしの表で並んだモデルでは成り立ちません。${date}の表では、${open}（${openRating}）は${closed}（${closedRating}）より下です。`,
    versus: '対',
    lead_: (lead: string) => `差${lead}点`,
    days: (days: number) => `ChatGPTの公開から${days}日`,
    age: (closed: string, days: number) => `${closed}の公開から${days}日`,
    intervals: (open: string, closed: string) => `95%区間 ${open} 対 ${closed}`,
    closest: (date: string, gap: string) => `最も近づいたのは、完全な表では${date}の${gap}点差です。`,
    closestTyped: (date: string, gap: string) => `画面の写しでは、${date}の${gap}点差です。`,
    complete: '完全な表での最初の日',
    typed: '手で写した表の値です。',
    confidence: (confidence: string) => `確かさ：${confidence}。`,
    licence: 'ライセンス（順位表の表記）',
  },
  leaders: {
    lead: '順位表で最良だったオープンモデルを、移り変わりの順に並べます。期間は、そのモデルが続けて最良だった最初の表から最後の表までです。その日の首位が欠けた表の差は除いています。',
    tableLabel: (view: string) => `最良のオープンモデルの一覧、${view}（横に動かして読めます）`,
    caption: (view: string, reigns: number) => `${view}、${reigns}の期間`,
    columns: { span: '期間', model: 'モデル', maker: '開発', licence: 'ライセンス（順位表の表記）', gap: '最良のクローズドモデルとの差' },
    span: (from: string, to: string) => `${from}〜${to}`,
    /** Whether a licence's name says already that it is restricted. */
    saysRestricted: (licence: string | null) => licence?.includes('非商用') === true,
    gaps: (low: string, high: string) => (low === high ? `${low}点` : `${low}〜${high}点`),
    restricted: '非商用など',
  },
  survey: {
    tableLabel: 'サーベイのモデルの順位（横に動かして読めます）',
    caption: (versions: number, models: number) => `完全に一致する${versions}の版（${models}のモデル）。順位は総合テキスト表、書式調整なし`,
    doubtfulCaption: '同じものか疑わしい、または別の版であるもの',
    columns: { model: 'モデル', version: '版', first: '最初の表', last: '最後の表', best: 'オープンモデルの中の最高位', note: '備考' },
    rank: (rank: number) => `${rank}位`,
    among: (models: number, date: string) => `${models}モデル中、${date}`,
    amongOpen: (models: number, date: string) => `オープンモデル${models}のうち、${date}`,
    closed: 'クローズドモデル',
    absentLead: (count: number) => `同じものが順位表に一度も載っていないモデル・製品・手法は${count}件です。`,
  },
  versions: {
    'pooled until November 2023': '2023年11月までの集計（版を区別しない）',
    'claude-v1': '第1世代（claude-v1、のちにclaude-1）',
    '0106': '0106（サーベイの表3にある版）',
    '3.5': '最初の版',
  } as Readonly<Record<string, string>>,
  sectionLine: ({ version, open, then, last }: { version: string; open: boolean; then: Place; last: Place }) =>
    `${version === '' ? '' : `${version}は、`}${then.date}に${open ? `オープンモデル${then.models}のうち${then.rank}位（最高位）` : `${then.models}モデル中${then.rank}位（載った最初の表）`}、載っている手元の最後の表（${last.date}）では${last.models}モデル中${last.rank}位でした`,
  /** In which table those places are. */
  sectionTable: { board: 'Arenaの総合テキスト表', view: '書式調整なし' },
  /** Which of the firsts without style control hold with it; on every page that names them. */
  style: (failing: readonly string[], unknown: readonly string[]) => {
    const open = unknown.length === 0 ? '' : `${unknown.join('と')}の日付は、値がないため分かりません。`;
    if (failing.length === 0) return open === '' ? '' : `書式調整ありの表では、${open}`;
    return `書式調整ありの表では、${failing.join('と')}に並んだ日付は${open === '' ? '成り立ちません。' : `成り立たず、${open}`}`;
  },
  leads: (first: string, second: string) => `${first}点と${second}点`,
  home: (gpt35: string, gpt4: string, last: string, leads: string) =>
    `利用者の好みを集めたArenaの総合テキスト表の得点（長さや書式の影響を除く「書式調整」なし）では、オープンモデルはその後、GPT-3.5-turboに${gpt35}、最初のGPT-4に${gpt4}に並びましたが（${leads}の差で、区間の値は手元にありません）、その時々の最良のクローズドモデルには、${last}までの手元のどの表でも得点で並んでいません。`,
  timeline: {
    title: 'その後の「追いついた日」',
    lead: 'サーベイの後に、オープンモデルがクローズドモデルに初めて並んだ、または近づいた日です（利用者の好みを集めたArenaの総合テキスト表の得点。長さや書式の影響を除く「書式調整」なし）。',
    event: (name: string, open: string) => `${name}：${open}`,
    restricted: (open: string) => `${open}（非商用）`,
  },
  decisions: 'オープンウェイトと数えなかった例',
  data: {
    lead: 'このページの値は、すべて次のファイルから計算しています。',
    files: {
      'since-snapshots.csv': '順位表の写し。一日の表が一行です。',
      'since-survey-models.csv': 'サーベイのモデルの、最初と最後の順位です。',
      'since.json': '同じ内容に、モデル、集計法、追いついた日、文章を加えたものです。日本語と英語。',
    },
    elsewhere: 'サーベイの後の順位表のデータ：',
    kilobytes: (size: string) => `${size} KB`,
    version: '版',
    dictionary: '列の説明',
    licence: 'ライセンスと出典',
    cite: '引用のしかた',
    citeText: (editor: string, site: string, title: string, version: string, last: string, address: string | null) =>
      `${editor}編「${title}」（『${site}』校訂版）、データ版${version}（${last}までの順位表）${address === null ? '' : `、${address}`}`,
    column: '列',
    meaning: '意味',
  },
};
