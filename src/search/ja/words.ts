import { isAlnum, isHiragana, isKanji, isKatakana, type Folded } from '../writing/fold.ts';
import type { Word } from '../core/language.ts';

/** What a query's rest is cut into: numbers with what they count, Latin words with the number of their version, runs of one script. */
const RUN =
  /何[かヵヶカケ]?[年月日週件個名人回倍]|\d[\d.,]*(?:[年月日件個名人問語回倍種本万億兆千つ%％]+[\d.,]*)+|[a-zα-ω0-9][a-zα-ω0-9.'@+#]*(?:-[a-z0-9][a-z0-9.]*)*(?: (?:\d{1,4}|\d\.\d)(?![a-z\d.年月日件個名人問語回倍種本万億兆つ%％]))?|[ァ-ヺー]+?(?=モデル)|[ァ-ヺー]+(?:・[ァ-ヺー]+)*|[\p{Script=Han}々]+[ぁ-ゖ]?|[ぁ-ゖー]+/giu;
const HIRAGANA = /^[ぁ-ゖー]+$/;
/** Hiragana shorter than this between other words is never a word of its own. */
const SHORTEST = 4;

/** The words of a piece of a query: it is cut where the script changes. */
export function words(piece: string, isWhole: boolean): Word[] {
  const runs = piece.match(RUN) ?? [];
  const isGrammar = !isWhole || runs.some((run) => !HIRAGANA.test(run));
  return runs.flatMap((run): Word[] => {
    if (HIRAGANA.test(run)) {
      const text = isGrammar ? run.replace(/^[のはがをにでとも](?=.{4})/, '') : run;
      return isGrammar && text.length < SHORTEST ? [] : [{ text, stem: text, ...(isGrammar ? { isGrammar } : {}) }];
    }
    // 追いつく: the kana behind two kanji tells nothing; the one behind a single kanji is an ending (減らす).
    const [, kanji = '', kana = ''] = /^([\p{Script=Han}々]+)([ぁ-ゖ])$/u.exec(run) ?? [];
    if (kana === '') return [{ text: run, stem: run }];
    return [{ text: kanji.length > 1 ? kanji : run, stem: kanji }];
  });
}

/**
 * Where compounds may be cut (医療分野, オープンモデルランキング): only if all their parts are words that search knows. 安全保障
 * is not about 安全.
 */
export function joints(query: Folded, isKnown: (word: string) => boolean): Set<number> {
  const found = new Set<number>();
  for (const { 0: run, index } of query.text.matchAll(/[\p{Script=Han}々]{2,}|[ぁ-ゖ]{6,}/gu)) {
    if (isHiragana(run[0]) && !isKatakana(query.source[query.at[index] ?? 0])) continue;
    for (const joint of partsOf(run, isKnown) ?? []) found.add(index + joint);
  }
  return found;
}

/** Where to cut a compound into the fewest known words, or null when it cannot be. */
function partsOf(run: string, isKnown: (word: string) => boolean): number[] | null {
  const least = isHiragana(run[0]) ? 3 : 1;
  const best: (number[] | null)[] = [[]];
  for (let end = 1; end <= run.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 16); start <= end - least; start++) {
      const before = best[start];
      if (!before || !isKnown(run.slice(start, end))) continue;
      if ((best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, end];
    }
  }
  return best[run.length] ?? null;
}

/**
 * A compound that stands nowhere, read more freely: as its words of two kanji, all of which must be there (読解能力: 読解
 * and 能力; 確定申告 is not about 確定), without the suffix of an odd number (系統図, 中国勢).
 */
export function loosened(word: string): string | null {
  if (!/^[\p{Script=Han}々]{3,6}$/u.test(word)) return null;
  return (word.match(/../gu) ?? []).join(' ');
}

/** Particles that may follow a name directly in a query typed in hiragana. */
const PARTICLE = /^(?:の|は|が|を|に|で|と|も|へ|や|から|まで|より|って|とは|など|か)/;

/** Latin, katakana and kanji words end where their script ends, hiragana before a particle. */
export function isBoundary(query: Folded, index: number, side: 'start' | 'end'): boolean {
  if (index <= 0 || index >= query.text.length) return true;
  const before = query.text[index - 1];
  const after = query.text[index];
  if (before === ' ' || after === ' ') return true;
  if (isAlnum(before) && isAlnum(after)) return false;
  const place = query.at[index] ?? 0;
  const a = query.source[place - 1];
  const b = query.source[place];
  if (/[\s\p{P}\p{S}]/u.test(a ?? '') && a !== 'ー') return true;
  // The kana behind a kanji are its ending: no name begins there (集めた is not about メタ).
  if (side === 'start' && isKanji(a) && isHiragana(b)) return false;
  if ((isKatakana(a) && isKatakana(b)) || (isKanji(a) && isKanji(b))) return false;
  if (isHiragana(a) && isHiragana(b)) return side === 'end' ? PARTICLE.test(query.source.slice(place)) : /[のはがをにでともやへ]/.test(a ?? '');
  return true;
}
