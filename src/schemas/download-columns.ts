/** What a column means, in both languages. */
type Described = Record<'ja' | 'en', string>;

/** What the columns of `results.csv` mean, for the data dictionary and the schema; `results.json` has the same fields. */
export const RESULT_COLUMNS = {
  reading: {
    ja: '表示する値。publishedは原表、correctedは訂正後、alignedは訂正に加えてGPT-3.5-turboとGPT-4を0613版でそろえた値。セルごとに1行ずつある',
    en: 'values shown: published (as published), corrected (after correction) or aligned (after correction, with GPT-3.5-turbo and GPT-4 also set to their 0613 versions); each cell has one row of each',
  },
  id: { ja: 'セルの名前。どの版の値でも同じ', en: 'name of the cell, the same whichever values are shown' },
  table: { ja: 'サーベイの表の番号', en: 'number of the table in the survey' },
  table_name: { ja: '表の名前', en: 'name of the table' },
  model: { ja: '表に書かれた名前', en: 'name as listed in the table' },
  model_id: { ja: 'models.jsonのid', en: 'id in models.json' },
  benchmark: { ja: '表に書かれた列の名前', en: 'name of the column as listed in the table' },
  benchmark_id: { ja: 'benchmarks.jsonのid', en: 'id in benchmarks.json' },
  score: {
    ja: '値。publishedでは原表の桁のまま。空は「記載なし」か除外で、0ではない',
    en: 'value, in published rows with the digits of the table; empty means not reported, or withdrawn, and never 0',
  },
  unit: { ja: '単位（表にはなく、この版が補った）', en: 'unit, added by this edition: the tables print none' },
  higher_is_better: { ja: '高いほど良い', en: 'higher is better' },
  status: {
    ja: 'reportedは原表の値、not-reportedは記載なし、correctedは改めた値、alignedは版をそろえるために置き換えた値、withdrawnは除外した値、incomparableはほかと比べられない値',
    en: 'reported: value as published; not-reported: nothing in the table; corrected: corrected value; aligned: replaced so that the baselines are of one version; withdrawn: withdrawn value; incomparable: not comparable with the others',
  },
  published_score: { ja: '原表の値', en: 'value as published' },
  errata: {
    ja: 'このセルについての訂正・注意のid（空白区切り。e08は訂正8）',
    en: 'ids of the corrections and cautions on this cell, separated by spaces; e08 is Correction 8',
  },
  training: { ja: '学習方法。PT、CPT、FT、INF', en: 'training regime: PT, CPT, FT, INF' },
  size_as_listed: { ja: '表に書かれた規模', en: 'size as listed in the table' },
  released_as_listed: { ja: '表に書かれた公開日', en: 'release date as listed in the table' },
  row_errata: {
    ja: '名前、学習方法、規模、公開日などについての訂正・注意のid（空白区切り）',
    en: 'ids of the corrections and cautions on the name, training, size, release date and the like, separated by spaces',
  },
  size_corrected: { ja: '訂正した規模。publishedの行にはない', en: 'corrected size; not in published rows' },
  released_corrected: { ja: '訂正した公開日。publishedの行にはない', en: 'corrected release date; not in published rows' },
  training_corrected: { ja: '訂正した学習方法。publishedの行にはない', en: 'corrected training; not in published rows' },
  source: { ja: '値の出典', en: 'source of the value' },
  model_link_as_listed: { ja: '表に付いたリンク', en: 'link given in the table' },
} satisfies Record<string, Described>;

/** What differs in `results.json`: numbers are numbers there, and the value as it is read stands beside them. */
export const RESULT_ENTRY_FIELDS = {
  score: { ja: '値。nullは「記載なし」か、除外', en: 'value; null means not reported, or withdrawn' },
  score_text: { ja: '原表の桁のままの値', en: 'value with the digits of the table' },
  published_score: { ja: '原表の値', en: 'value as published' },
} satisfies Record<string, Described>;

/** A meaning as a schema has it, which is one file for both languages. */
export function inBoth({ ja, en }: Described): string {
  return `${ja} / ${en}`;
}
