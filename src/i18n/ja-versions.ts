/** How many values of a page differ from the tables as published, the withdrawn ones among them, and how many are only left out of comparisons. */
interface Changes {
  values: number;
  withdrawn: number;
  setAside: number;
  tables: readonly number[];
}

/** Words for the versions of the tables and for what is counted in them. */
export const versions = {
  legend: '表示する値',
  names: { published: '原表', corrected: '訂正後', aligned: '版をそろえた基準' },
  notes: {
    published: '著者が公開した表のままの値です。',
    /** `drawn` says whether the page draws the values, too. */
    corrected: ({ values, withdrawn, setAside }: Changes, drawn: boolean) => {
      const corrected = values - withdrawn;
      const steps = [
        corrected > 0 ? `値の誤りを改め（ここでは${corrected}個）` : '',
        withdrawn > 0 ? `値${withdrawn}個を除外し` : '',
        setAside > 0 ? `比べられない値${setAside}個を比較から外し` : '',
      ].filter((step) => step !== '');
      if (steps.length === 0) return '訂正で変わる値はここにはありません。';
      return `${steps.join('、')}ます。${drawn && values > 0 ? '元の値は点線の丸で残します。' : ''}`;
    },
    aligned: ({ values, tables }: Changes, _drawn: boolean) =>
      values === 0
        ? '基準の版をそろえても、ここの値は変わりません。'
        : `${tables.includes(1) ? `訂正に加えて、GPT-3.5-turboは2023年6月の16k版（表1のAlpacaEval${tables.includes(4) ? 'と表4' : ''}）、GPT-4は2023年6月の版（AlpacaEval）の値` : 'GPT-3.5-turboは2023年6月の16k版の値'}に替えます。ほかの基準値は原表のままです（違う値は${values}個）。`,
  },
  counts: {
    title: '数え方と値の版による違い',
    lead: '双方に値のある指標だけを数えます。「達した」は、オープンモデル側の最高値が基準のモデルの値以上であること、「上回る」は、同じ表の同じ指標の値どうしの比較で高いことです。クローズドモデルに足した手法は、値の比較にだけ含めて別に示します。',
    version: '表示する値',
    scope: '数える範囲',
    scopes: { openWeights: '重みを入手できるモデル', listed: 'サーベイの著者が並べたすべて' },
    baselines: (name: string) => `訂正後、基準を${name}にそろえる`,
    benchmarks: '達した指標',
    comparisons: '上回る比較',
    withMethods: '手法も含む比較',
    against: (name: string) => `対${name}`,
    region: '数え方と値の版による違いの表',
  },
};
