import { keyOf } from '../writing/fold.ts';

/**
 * Words that make a question of a topic or stand beside any topic. They colour the ranking but need not be there. Endings
 * in hiragana (とは, ですか, について) need no list: hiragana between other words is grammar.
 */
const COMMON = new Set(
  [
    // Questions.
    '何 誰 いつ どこ 教 知 意味 違 説明 概要 特徴 紹介 解説 比較 対決 関係 理由 方法 仕方 見方 使い方 情報 詳細 例 一覧 種類 リスト',
    // Judgements.
    '得意 苦手 強い 弱い 優秀 良い 一番 最も 最高 最強 高 大 小 多 性能 能力 実力 評価 結果 成績 スコア 点数 数値 値 可能 対応',
    // Things that any page has.
    'モデル もの 人 会社 論文 研究 公開 開発 開発元 開発者 作者 作 使 公開日 発表 発売日 サイズ 大きさ パラメータ ベンチマーク テスト 試験 LLM AI 言語モデル サイト',
    // Parts of compounds.
    '向 用 系 版 型 別 間 内 外 前 後 毎 側 製 等 者 学 法 文 家 式 量 集 員 界 室 器 機 上 下 的 化 性 力 話 語 度 点 数 中 科 技術 分野 場合 時 問題 今 現在 日 最近 最新 世界 日本',
    'model models about what is are the of for in and vs with best good better performance results scores paper who made by',
  ]
    .join(' ')
    .split(' ')
    .map(keyOf),
);

/** Whether a word, as a key, stands beside any topic. */
export function isCommon(key: string): boolean {
  return COMMON.has(key) || /^何[かけ]?.$/.test(key);
}

/** A question without its mark; a sign that is asked about is called by its name. */
export function topicOf(question: string): string {
  return question.replaceAll('†', 'ダガー').replace(/[\s?？。、！!]+$/, '');
}

/** Whether what follows a number counts something: 4年, 2つ, 3件. */
export function isAmount(after: string): boolean {
  return /^[\d.]*[年月日件つ個万億兆]/.test(after);
}
