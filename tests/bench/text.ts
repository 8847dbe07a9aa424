/** Words the synthetic text is made of: a plausible mix of kanji, kana, katakana and Latin. */
const WORDS =
  'モデル 学習 評価 結果 データ 指標 推論 長文 要約 質問 応答 基準 表 値 比較 公開 重み 規模 手法 検索 生成 文章 言語 能力 課題 出典 訂正 注意 条件 設定 平均 差 上回る 下回る 示す 報告する 含む 除く 使う 並べる 確かめる LLM Transformer GPT Llama GQA'.split(
    ' ',
  );

/** A small deterministic generator (mulberry32), so that every run builds the same text. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function sentence(next: () => number): string {
  const length = 8 + Math.floor(next() * 10);
  const words = Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '');
  return `${words.join(next() < 0.5 ? 'の' : 'と')}です。`;
}

/** About `bytes` of Japanese text in paragraphs. */
function text(next: () => number, bytes: number): string {
  const paragraphs: string[] = [];
  let size = 0;
  while (size < bytes) {
    const paragraph = Array.from({ length: 4 }, () => sentence(next)).join('');
    paragraphs.push(paragraph);
    size += new TextEncoder().encode(paragraph).length;
  }
  return paragraphs.join('\n\n');
}

/** A family page of about 11 KB with six sections. */
export function syntheticFamily(n: number): string {
  const next = random(n + 1);
  const sections = Array.from({ length: 6 }, (_, index) => `## 系統${n}の節${index + 1} [#part-${index + 1}]\n\n${text(next, 1_800)}`);
  return `---\ntitle: 系統${n}\nname: 系統${n}\nsummary: 計測のために作られたページ\n---\n\n${sections.join('\n\n')}\n`;
}

/** A captured article of about 5 KB. */
export function syntheticSeed(n: number): string {
  const next = random(n + 100_000);
  const sections = Array.from({ length: 4 }, (_, index) => `## 節${index + 1}\n\n${text(next, 1_000)}`);
  return `---\ntitle: 計測の記事${n}\nsource_url: https://example.org/bench/${n}\n---\n\n${text(next, 500)}\n\n${sections.join('\n\n')}\n`;
}

/** How many seeds stand beside so many family pages. */
export function seedsFor(pages: number): number {
  return Math.ceil(pages / 20);
}
