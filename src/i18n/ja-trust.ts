/** Words about how far things can be trusted, and about what shows it, Japanese. */
export const trust = {
  /** The mark behind the value of a field: as it is drawn, and in full. */
  marks: {
    primary: { sign: '✓', label: '一次資料で確認' },
    survey: { sign: '表', label: 'サーベイの著者のリポジトリのみによる' },
    secondary: { sign: '二', label: '二次資料による' },
    unknown: { sign: '？', label: '未確認' },
  },
  legend: '項目の印',
  notResearched: '未調査',
  fields: {
    developer: '開発元',
    released: '公開日',
    sizes: '規模',
    context_length: 'コンテキスト長',
    training_tokens: '学習データ量',
    training: '学習方法',
    licence: 'ライセンス',
    weights: '重みの公開',
    base: 'ベースモデル',
  },
  commercial: '商用利用',
  /** The same at the head of a column and a list. */
  commercialColumn: '商用利用',
  commercialUse: { yes: '可', conditions: '条件付きで可', no: '不可', unknown: '未確認' },
  /** The same in a column. */
  commercialShort: { yes: '可', conditions: '条件付き', no: '不可', unknown: '未確認' },
  commercialTitle: '商用利用できるモデル',
  commercialLead: '商用利用を認めるかどうかを、ライセンスの条文で分けました。条件と出典は、それぞれのモデルの節に示します。',
  /** Whether the weights can be obtained, in a column. */
  weightsShort: { open: '公開', closed: '非公開', unknown: '未確認', method: '手法' },
  source: '出典',
  /** The same within brackets. */
  sourceInline: '出典',
  /** How far the values of a model can be trusted, before the reason. */
  values: {
    none: '数値：サーベイの表に値はありません',
    high: '数値：要注意',
    some: '数値：注意あり',
    /** Nothing bears on the values themselves, but something on those that they are compared with. */
    beside: '数値：訂正・注意は比較の基準だけ',
    clear: '数値：訂正・注意なし',
    further: 'ほかに',
    row: '行の記載：',
    baselines: '比較の基準：',
  },
  evidence: {
    title: '根拠の箇所',
    short: '根拠',
    /** The same inside a sentence. */
    inline: '根拠',
    place: (repository: string, file: string, lines: string) => `${repository}：${file}${lines}`,
    lines: (from: string, to: string) => (from === to ? `、${from}行` : `、${from}〜${to}行`),
  },
  corrections: '訂正',
  correctionsLead: '表、データセットの一覧、元記事の記載に誤りのあるものです。改める案か、除外する理由を示します。訂正と注意は通し番号です。',
  cautions: '注意',
  cautionsLead: '記載は誤りではありませんが、条件や出所を知らずに読むと誤解しやすいものです。',
  advice: '読み方',
  checked: '確認状況',
  bears: '関係する箇所',
  sourceNotes: '資料についての注',
  sourceNote: (number: number) => `注${number}`,
  accessed: (date: string) => `${date}閲覧`,
  aboutSurvey: 'サーベイの表について',
  examples: '例',
  related: '関連語',
};
