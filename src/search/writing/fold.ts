import { hiraganaOf, shifted } from './kana.ts';

/** A text folded for comparison, with the place of every folded character in the source. */
export interface Folded {
  text: string;
  /** `at[i]` is the index in the source of folded character `i`; one further entry gives the end. */
  at: number[];
  source: string;
}

const SEPARATOR = /[\s\p{P}\p{S}]/u;
const INVISIBLE = /[\p{Cf}\p{Mn}]/u;
/** Small kana, each one before its full size in Unicode. */
const SMALL = 'ぁぃぅぇぉっゃゅょゎ';
/** Kana with another kana of the same sound. */
const SAME: Record<string, string> = { ゔ: 'ぶ', ゕ: 'か', ゖ: 'け', ぢ: 'じ', づ: 'ず' };
/** ヴァ and バ, ヴィ and ビ … are spellings of one sound. */
const V: Record<string, string> = { ぁ: 'ば', ぃ: 'び', ぇ: 'べ', ぉ: 'ぼ', ゅ: 'びゆ' };

const isDigit = (char = ''): boolean => /\d/.test(char);

/** Whether a folded character is a Latin or Greek letter or a digit. */
export function isAlnum(char = ''): boolean {
  return /[a-z0-9α-ω]/.test(char);
}

/** Whether a character of a source text is katakana. */
export function isKatakana(char = ''): boolean {
  return /[ァ-ヺーｦ-ﾟ]/.test(char);
}

/** Whether a character is hiragana. */
export function isHiragana(char = ''): boolean {
  return /[ぁ-ゖ]/.test(char);
}

/** Whether a character is a Chinese character. */
export function isKanji(char = ''): boolean {
  return /[\p{Script=Han}々]/u.test(char);
}

/** Whether a text is Latin, perhaps with katakana: then several words of it may be one name. */
export function isSpelled(text: string): boolean {
  return /[a-z]/i.test(text) && /^[\x20-\x7eァ-ヺー・]+$/.test(text);
}

/** Characters as they are folded: few recur often, and asking for classes of Unicode is slow. */
const known = new Map<string, string>();

/** One character folded by itself: nothing where it is dropped, a space (or `.`, `,`) where it separates. */
function foldOne(point: string): string {
  let out = known.get(point);
  if (out === undefined) {
    out = '';
    for (const one of (point === '×' ? 'x' : point).normalize(/\p{Script=Latin}/u.test(point) ? 'NFKD' : 'NFKC').toLowerCase()) {
      if (one === 'ー' || INVISIBLE.test(one)) continue;
      const kana = hiraganaOf(one);
      if (SEPARATOR.test(one)) out += one === '.' || one === ',' ? one : ' ';
      else out += SMALL.includes(kana) ? shifted(kana, 1) : (SAME[kana] ?? kana);
    }
    known.set(point, out);
  }
  return out;
}

/**
 * Folds a text so that spellings of one word agree: compatibility forms (NFKC), lower case, katakana as hiragana
 * without long marks and small letters. Punctuation and white space vanish between Japanese characters and become one
 * space between Latin ones; a space is put between letter and digit (`Llama2` → `llama 2`, while `70B` stays `70b`).
 */
export function fold(source: string): Folded {
  const at: number[] = [];
  let text = '';
  let gap = false;
  let previous = '';
  for (let i = 0; i < source.length;) {
    const point = String.fromCodePoint(source.codePointAt(i) ?? 0);
    const start = i;
    i += point.length;
    const v = hiraganaOf(point) === 'ゔ' ? V[hiraganaOf(source[i] ?? '')] : undefined;
    if (v !== undefined) i++;
    for (const one of v ?? foldOne(point)) {
      // C++ and C# are words of their own.
      if (one === ' ' && /[+#]/.test(point) && /[a-z+#]/i.test(source[start - 1] ?? '') && !/[a-z0-9]/i.test(source[i] ?? '') && /[a-z+#]/.test(previous)) {
        text += point;
        at.push(start);
        previous = point;
        continue;
      }
      if (one === ' ' || one === '.' || one === ',') {
        // 437,605 is one number, and so is 437605.
        if (one === ',' && isDigit(previous) && /^\d{3}(?!\d)/.test(source.slice(i, i + 4))) continue;
        if (one !== '.' || !isDigit(previous) || !isDigit(source[i])) {
          gap = true;
          continue;
        }
      }
      if ((gap && isAlnum(previous) && isAlnum(one)) || (isDigit(one) && /[a-zα-ω]/.test(previous))) {
        text += ' ';
        at.push(start);
      }
      gap = false;
      text += one;
      previous = one;
      at.push(start);
      // A rare kanji has two code units.
      if (one.length > 1) at.push(start);
    }
  }
  at.push(source.length);
  return { text, at, source };
}

/** The fold of a name as a key: no spaces at all, so that `MT-Bench`, `mt bench` and `MTBench` are one. */
export function keyOf(text: string): string {
  return squeeze(fold(text).text);
}

/** A folded text without its spaces. */
export function squeeze(folded: string): string {
  return folded.replaceAll(' ', '');
}

/**
 * Where a folded needle stands in a folded text, as a word of its own: Latin words begin at a word's beginning (and
 * short ones end at its end), short kana words do not begin or end inside a longer katakana word (ラマ is not in
 * ドラマ), and a single kanji counts only as a verb's stem, before hiragana.
 * @returns indices into `text.text`, at most `limit`
 */
export function occurrences(text: Folded, needle: string, limit = 12): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let from = text.text.indexOf(needle); from >= 0 && found.length < limit; from = text.text.indexOf(needle, from + 1)) {
    if (isWhole(text, from, from + needle.length)) found.push(from);
  }
  return found;
}

function isWhole({ text, at, source }: Folded, start: number, end: number): boolean {
  const first = text[start];
  const last = text[end - 1];
  const before = text[start - 1];
  const after = text[end];
  if (isAlnum(first) && isAlnum(before)) return false;
  if (isAlnum(last) && /[+#]/.test(after ?? '')) return false;
  if (isAlnum(last)) {
    if (isDigit(last)) {
      if (/[\d.]/.test(after ?? '')) return false;
      // 70 is not in 70b, nor `gpt 3` in `gpt 3.5`.
      if (isAlnum(after)) return false;
    } else if (end - start < 4 && isAlnum(after) && !(after === 's' && !isAlnum(text[end + 1]))) return false;
  }
  const length = end - start;
  if (isHiragana(first) && length <= 3) {
    const from = at[start] ?? 0;
    if (isKatakana(source[from]) && isKatakana(source[from - 1])) return false;
    // Not within hiragana, nor the ending of a word: かれ is not in 分かれる.
    if (isHiragana(source[from]) && (isHiragana(source[from - 1]) || isKanji(source[from - 1]))) return false;
    const to = at[end] ?? 0;
    if (isKatakana(source[to - 1]) && isKatakana(source[to])) return false;
  }
  if (length === 1 && isKanji(first)) return !isKanji(source[(at[start] ?? 0) - 1]) && /^[ぁ-ゖ\s、。]|^$/.test(source[(at[start] ?? 0) + 1] ?? '');
  return true;
}
