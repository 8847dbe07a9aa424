import { fold, isAlnum, isHiragana, isKanji, isKatakana, keyOf, squeeze, type Folded } from './fold.ts';
import { shifted } from './kana.ts';
import { isBoundary, stemOf, type Lexicon, type Sense } from './lexicon.ts';
import { nearNames, type NearName } from './near.ts';

/** One thing a query asks for: a name of the site or a word of its text. */
export interface Concept {
  /** The words of the query, as typed. */
  text: string;
  /** Places whose name this is. */
  senses: (Sense & { quality: number })[];
  /** Folded words that stand for it in texts. The first is the word itself. */
  needles: string[];
  /** What Pagefind is asked for; one question for each entry. */
  terms: string[];
  /** Said in the hint when the name was not spelled as the site does. */
  guess: string | null;
  /** Words such as モデル or 教えて: they colour the ranking but need not be there. */
  isOptional: boolean;
  /** A verb's stem of one kanji (減らす): beside a name it need not be there either. */
  isWeak?: boolean;
}

/** A query, understood. */
export interface Query {
  text: string;
  key: string;
  concepts: Concept[];
}

/** What a reader adds to a topic to make a question of it. */
const TAIL =
  /(?:とは(?:何|なに)?(?:ですか|か)?|って(?:何|なに)(?:ですか)?|って|について(?:教えて|知りたい)?(?:ください)?|を?教えて(?:ください)?|を?知りたい|(?:は|が)?(?:何|なに|どれ|どこ|いつ|誰|だれ)(?:ですか|ある|がある)?|(?:が|は)?ありますか|がある|ですか|でしょうか|の(?:意味|違い|説明|一覧|使い方)|[?？。、！!])$/;

const OPTIONAL = new Set(
  'モデル 得意 強い 弱い 苦手 優秀 良い 一番 最も 最高 最強 方法 もの 意味 説明 概要 特徴 紹介 解説 違い 比較 対決 関係 情報 詳細 使い方 一覧 種類 例 理由 教 知 人 会社 作 使 高 大 小 多 何 誰 性能 能力 実力 評価 結果 成績 スコア 点数 数値 値 論文 研究 公開 リスト LLM AI 言語モデル 開発元 開発者 作者 開発 公開日 発表 発売日 いつ サイズ 大きさ パラメータ ベンチマーク テスト 試験 model models about what how is are the of for in and vs with best good better performance result results score scores paper who made by does do can 向け 用 対応 可能 系 版 型 技術 分野 場合 時 問題 現在 最近 最新 世界 日本 中 科 向 別 間 内 外 前 後 毎 側 製 等 者 学 法 文 家 式 量 集 員 界 室 器 機 上 下 的 化 性 力 話 語 度 点 数'
    .split(' ')
    .map(keyOf),
);

/** `llama 3` is another model than `llama`; `llama 7b` is a size of it. */
const OTHER_VERSION = /^ ?v?\d+(?:\.\d+)?(?![\d.]*\s?(?:x\s?\d+)?[bk](?![a-z]))(?![\dkbm年月%件つ個])/;

/** Understands a query: names first, longest first; what is left is cut where the script changes. */
export function readQuery(raw: string, lexicon: Lexicon): Query {
  const text = raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u034f\ufeff]/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = fold(text);
  const asked = lexicon.senses.has(squeeze(whole.text)) ? text : withoutTail(text);
  const folded = fold(asked);
  let concepts = conceptsOf(folded, lexicon);
  // Latin words in a row may be one misspelled name, though some of them are words themselves: `Wizrad Math`.
  if (concepts.length > 1 && /^[\x20-\x7e]+$/.test(asked) && concepts.some((concept) => !concept.senses.some((sense) => sense.quality === 1))) {
    const near = nearNames(asked, lexicon).filter(({ quality }) => quality >= 0.6);
    if (near.length > 0) concepts = [guessed(asked, near, lexicon)];
  }
  const mixed = mixedName(asked, lexicon);
  if (mixed) concepts = [mixed];
  return { text, key: squeeze(folded.text), concepts };
}

/** A name written half in katakana: `コードLlama`, `ナラティブQA`. */
function mixedName(text: string, lexicon: Lexicon): Concept | null {
  if (!/^(?=.*[ァ-ヺ])(?=.*[a-z0-9])[ァ-ヺーa-z0-9 ・.-]+$/i.test(text) || lexicon.senses.has(keyOf(text))) return null;
  const kana = text.match(/[ァ-ヺー]+/g) ?? [];
  // コード and モデル are words of their own; then only a very close likeness counts.
  const isCertain = kana.some((run) => !isKnown(keyOf(run), lexicon));
  const near = nearNames(text.replace(/[ ・-]/g, ''), lexicon).filter(({ quality }) => quality >= (isCertain ? 0.6 : 0.75));
  return near.length > 0 ? guessed(text, near, lexicon) : null;
}

function withoutTail(text: string): string {
  for (let shorter = text.replace(TAIL, ''); shorter !== text && shorter !== ''; shorter = text.replace(TAIL, '')) text = shorter;
  return text;
}

function conceptsOf(query: Folded, lexicon: Lexicon): Concept[] {
  const concepts: Concept[] = [];
  const joints = jointsOf(query, lexicon);
  let restFrom = 0;
  let at = 0;
  const rest = (to: number): void => {
    if (to > restFrom) concepts.push(...wordsOf(query, restFrom, to, joints, lexicon));
  };
  while (at < query.text.length) {
    const end = query.text[at] === ' ' ? 0 : longestName(query, at, joints, lexicon);
    if (end === 0) {
      at++;
      continue;
    }
    rest(at);
    concepts.push(nameConcept(query, at, end, lexicon));
    at = end;
    restFrom = end;
  }
  rest(query.text.length);
  return concepts;
}

/**
 * Places inside compounds (医療分野, オープンモデルランキング) where they may be cut: only if all parts are words of the site
 * or of questions. 安全保障 is not about 安全.
 */
function jointsOf(query: Folded, lexicon: Lexicon): Set<number> {
  const joints = new Set<number>();
  for (const match of query.text.matchAll(/[\p{Script=Han}々]{2,}|[ぁ-ゖ]{6,}/gu)) {
    const run = match[0];
    if (isHiragana(run[0]) && !isKatakana(query.source[query.at[match.index] ?? 0])) continue;
    for (const joint of partsOf(run, lexicon) ?? []) joints.add(match.index + joint);
  }
  return joints;
}

/** Where to cut a compound into the fewest known words, or null when it cannot be. */
function partsOf(run: string, lexicon: Lexicon): number[] | null {
  const least = isHiragana(run[0]) ? 3 : 1;
  const best: (number[] | null)[] = [[]];
  for (let end = 1; end <= run.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 16); start <= end - least; start++) {
      const before = best[start];
      if (!before || !isKnown(run.slice(start, end), lexicon)) continue;
      if ((best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, end];
    }
  }
  return best[run.length] ?? null;
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return OPTIONAL.has(word) || lexicon.senses.has(word) || lexicon.same.has(word) || lexicon.words.has(word);
}

/** End of the longest name that begins at `at`, or 0. */
function longestName(query: Folded, at: number, joints: ReadonlySet<number>, lexicon: Lexicon): number {
  const mayCut = (index: number, side: 'start' | 'end'): boolean => joints.has(index) || isBoundary(query, index, side);
  if (!mayCut(at, 'start')) return 0;
  const limit = Math.min(query.text.length, at + lexicon.longest + 12);
  for (let end = limit; end > at; end--) {
    const key = squeeze(query.text.slice(at, end));
    if (keyIn(lexicon, key) === null || !mayCut(end, 'end')) continue;
    const isName = lexicon.senses.get(key)?.some((sense) => sense.role === 'title' || sense.role === 'alias');
    if (isName && isAlnum(key.at(-1)) && OTHER_VERSION.test(query.text.slice(end))) continue;
    // A single kanji is a word only by itself.
    if (key.length === 1 && query.text.length > 1) continue;
    return end;
  }
  return 0;
}

/** The key of a name or word that the lexicon knows, if need be without an English plural's ending. */
function keyIn(lexicon: Lexicon, key: string): string | null {
  return [key, ...(/^[a-z]{4,}s$/.test(key) ? [key.slice(0, -1)] : [])].find((one) => lexicon.senses.has(one) || lexicon.same.has(one)) ?? null;
}

function sourceOf(query: Folded, start: number, end: number): string {
  return query.source.slice(query.at[start], query.at[end]).trim();
}

function nameConcept(query: Folded, start: number, end: number, lexicon: Lexicon): Concept {
  const text = sourceOf(query, start, end);
  const needle = query.text.slice(start, end).trim();
  const key = keyIn(lexicon, squeeze(needle)) ?? squeeze(needle);
  const senses = (lexicon.senses.get(key) ?? []).map((sense) => ({ ...sense, quality: 1 }));
  const others = lexicon.same.get(key) ?? [];
  const named = senses.filter((sense) => sense.role === 'title' || sense.role === 'alias');
  // Other names of the one thing meant find texts that use them.
  const names = named.length <= 3 ? named.flatMap(({ place }) => [place.title, ...(place.kind === 'term' ? place.names : [])]) : [];
  const alternatives = [...new Set([text, ...names.map(plain), ...others])].filter((word) => word !== '');
  return {
    text,
    senses,
    // Of クローズドモデル, the first part says what kind.
    needles: [...new Set([needle, ...alternatives.map((word) => fold(word).text), ...(/^.{4,}もでる$/.test(needle) ? [needle.slice(0, -3)] : [])])],
    terms: alternatives.slice(0, named.length > 0 ? 2 : 3).map(termOf),
    guess: null,
    isOptional: OPTIONAL.has(key),
  };
}

function plain(name: string): string {
  return name.replace(/\s*[（(][^）)]*[）)]\s*/g, '');
}

/** Cuts what is no name into words: at white space and where the script changes; hiragana between them is grammar. */
function wordsOf(query: Folded, from: number, to: number, joints: ReadonlySet<number>, lexicon: Lexicon): Concept[] {
  const isAll = from === 0 && to === query.text.length;
  const runs = cutAtJoints(query, from, to, joints).flatMap((piece) => [
    ...piece.matchAll(
      /\d[\d.,]*(?:[年月日件個名人問語回倍種本万億兆千つ%％]+[\d.,]*)+|[a-zα-ω0-9][a-zα-ω0-9.'@+]*(?:[ -](?=\d)[0-9.]+)?|[ァ-ヺー]+(?:・[ァ-ヺー]+)*|[\p{Script=Han}々]+[ぁ-ゖ]?|[ぁ-ゖー]+/giu,
    ),
  ]);
  const grammar = runs.some(([run]) => !/^[ぁ-ゖー]/.test(run)) || !isAll;
  return runs.flatMap(([run]): Concept[] => {
    if (/^\d.*[^\d.,a-z]/i.test(run)) return [amountConcept(run)];
    if (/^[ぁ-ゖー]+$/.test(run)) return grammar && run.length < 4 ? [] : kanaWords(run, lexicon, grammar);
    return [wordConcept(run, lexicon, query.source.trimEnd().endsWith(run))];
  });
}

function cutAtJoints(query: Folded, from: number, to: number, joints: ReadonlySet<number>): string[] {
  const cuts = [from, ...[...joints].filter((joint) => joint > from && joint < to).sort((a, b) => a - b), to];
  return cuts.slice(1).map((end, i) => sourceOf(query, cuts[i] ?? from, end));
}

function guessed(text: string, near: NearName[], lexicon: Lexicon): Concept {
  const [best] = near;
  return {
    text,
    senses: near.flatMap(({ key, quality }) => (lexicon.senses.get(key) ?? []).map((sense) => ({ ...sense, quality }))),
    needles: [fold(text).text, ...(best ? [fold(plain(best.name)).text] : [])],
    terms: [...(best ? [termOf(plain(best.name))] : [])],
    guess: best?.name ?? null,
    isOptional: false,
  };
}

function wordConcept(run: string, lexicon: Lexicon, isLast: boolean): Concept {
  const known = /^[a-z]{5,}$/i.test(run) ? lexicon.stems.get(stemOf(run.toLowerCase())) : undefined;
  if (known !== undefined) {
    const concept = nameConcept(fold(known), 0, known.length, lexicon);
    return { ...concept, text: run, needles: [fold(run).text, ...concept.needles] };
  }
  // 追いつく: the kanji and one kana after it tell 追い from 追加.
  const word = /^[\p{Script=Han}々]{2,}[ぁ-ゖ]$/u.test(run) ? run.slice(0, -1) : run;
  const stem = /^\p{Script=Han}[ぁ-ゖ]$/u.test(word) ? word.slice(0, 1) : word;
  const folded = fold(stem).text;
  const others = lexicon.same.get(keyOf(stem)) ?? [];
  const isLatinOrKatakana = isAlnum(folded[0]) || isKatakana(stem[0]);
  const near = isLatinOrKatakana ? nearNames(stem, lexicon, isLast) : [];
  return {
    text: word,
    senses: near.flatMap(({ key, quality }) => (lexicon.senses.get(key) ?? []).map((sense) => ({ ...sense, quality }))),
    needles: [folded, ...others.map((other) => fold(other).text)],
    terms: [termOf(stem), ...others.slice(0, 2).map(termOf), ...(near[0] ? [termOf(plain(near[0].name))] : [])],
    guess: near[0]?.name ?? null,
    isOptional: OPTIONAL.has(keyOf(stem)) || OPTIONAL.has(keyOf(word)),
    isWeak: folded.length === 1 && !OPTIONAL.has(folded),
  };
}

/** A number with what it counts, or a date: 437,605件, 2022年11月30日. Of a date, the month is better than nothing. */
function amountConcept(run: string): Concept {
  const month = /^\d+年\d+月(?=\d)/.exec(run)?.[0];
  const ways = [run, ...(month ? [month] : [])];
  return {
    text: run,
    senses: [],
    needles: ways.map((way) => fold(way).text),
    terms: ways.map((way) => (way.match(/\d[\d.]*|[万億千]/g) ?? []).join(' ')),
    guess: null,
    isOptional: false,
  };
}

/** A run of hiragana by itself: a reading (すいろん), a name in kana (らまつー), or a word as it is. */
function kanaWords(run: string, lexicon: Lexicon, within: boolean): Concept[] {
  const spelled = spell(run, lexicon);
  if (spelled !== null && (!within || spelled !== run)) {
    const folded = fold(spelled);
    const concepts = conceptsOf(folded, lexicon);
    for (const concept of concepts) concept.guess ??= concept.text;
    return concepts;
  }
  const near = nearNames(run, lexicon);
  if (near.length > 0) return [guessed(run, near, lexicon)];
  if (within) return [];
  return [{ text: run, senses: [], needles: [fold(run).text], terms: [termOf(run)], guess: null, isOptional: false }];
}

/** Writes a reading in kanji: the fewest words of the site that make up the whole run, particles between them allowed. */
function spell(run: string, lexicon: Lexicon): string | null {
  const key = keyOf(run);
  const best: ({ words: string[]; cost: number } | null)[] = [{ words: [], cost: 0 }];
  for (let end = 1; end <= key.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 14); start < end; start++) {
      const before = best[start];
      if (!before) continue;
      const piece = key.slice(start, end);
      const word =
        lexicon.readings.get(piece)?.[0] ??
        (start > 0 && /^[のはがをにでとも]$/.test(piece) ? piece : isWordInKana(piece, lexicon) ? katakana(piece) : lexicon.kana.get(piece));
      if (word === undefined) continue;
      const cost = before.cost + (piece.length === 1 ? 3 : lexicon.readings.has(piece) ? 1 : 1.5);
      const present = best[end];
      if (!present || cost < present.cost) best[end] = { words: [...before.words, word], cost };
    }
  }
  const whole = best[key.length];
  return whole && whole.words.some((word) => isKanji(word[0])) ? whole.words.join('') : null;
}

function isWordInKana(key: string, lexicon: Lexicon): boolean {
  return key.length >= 3 && (lexicon.senses.has(key) || OPTIONAL.has(key)) && isHiragana(key[0]);
}

function katakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (char) => shifted(char, 0x60));
}

/**
 * A word as Pagefind is asked for it. The index holds every pair of neighbouring characters, so Japanese words are asked
 * for by their pairs; U+034F between the two keeps the browser's word segmentation from cutting a pair.
 */
export function termOf(word: string): string {
  const runs =
    word
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-zα-ω]+|\d[\d.a-z]*|[ァ-ヺー]+|[\p{Script=Han}々]+|[ぁ-ゖー]+/gu) ?? [];
  // Hiragana between other scripts is mostly not indexed (see `veil`).
  const isMixed = runs.some((run) => !isHiragana(run[0]));
  return runs
    .filter((run) => !isMixed || !isHiragana(run[0]))
    .flatMap((run) => {
      if (!/[ぁ-ヺー\p{Script=Han}々]/u.test(run) || run.length < 2) return [run];
      // The first pair, and of kanji the last, find more than the word; the texts decide. All pairs would load more files.
      return isKanji(run[0]) && run.length > 2 ? [run.slice(0, 2), run.slice(-2)] : [run.slice(0, 2)];
    })
    .map((run) => (isKanji(run[0]) || isAlnum(run[0]) ? run : [...run].join('\u034f')))
    .join(' ');
}
