/** A text folded for comparison, with the place of every folded character in the source. */
export interface Folded {
  text: string;
  /** `at[i]` is the index in the source of folded character `i`; one further entry gives the end. */
  at: number[];
  source: string;
}

const SEPARATOR = /[\s\p{P}\p{S}]/u;
const INVISIBLE = /[\p{Cf}\p{Mn}]/u;
const ALNUM = /[a-z0-9\u03b1-\u03c9]/;
const SMALL: Record<string, string> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
  っ: 'つ',
  ゕ: 'か',
  ゖ: 'け',
  ぢ: 'じ',
  づ: 'ず',
};
/** ヴァ and バ, ヴィ and ビ … are spellings of one sound. */
const V: Record<string, string> = { ァ: 'ば', ィ: 'び', ェ: 'べ', ォ: 'ぼ', ュ: 'びゆ', ぁ: 'ば', ぃ: 'び', ぇ: 'べ', ぉ: 'ぼ' };

/** Whether a folded character is a Latin or Greek letter or a digit. */
export function isAlnum(char: string | undefined): boolean {
  return char !== undefined && ALNUM.test(char);
}

/** Whether a character of a source text is katakana. */
export function isKatakana(char: string | undefined): boolean {
  return char !== undefined && /[ァ-ヺーｦ-ﾟ]/.test(char);
}

/** Whether a character is hiragana. */
export function isHiragana(char: string | undefined): boolean {
  return char !== undefined && /[ぁ-ゖ]/.test(char);
}

/** Whether a character is a Chinese character. */
export function isKanji(char: string | undefined): boolean {
  return char !== undefined && /[\p{Script=Han}々]/u.test(char);
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
  for (let i = 0; i < source.length;) {
    const point = String.fromCodePoint(source.codePointAt(i) ?? 0);
    const start = i;
    i += point.length;
    let char = point === '×' ? 'x' : point;
    // Text of pages is nearly all in its plain form already; normalising each character is the slow path.
    if (char > '\u007f' && !(char >= '\u3041' && char <= '\u9fff')) char = char.normalize('NFKC');
    char = char.toLowerCase();
    const v = char === 'ヴ' || char === 'ゔ' ? V[source[i] ?? ''] : undefined;
    if (v !== undefined) {
      char = v;
      i++;
    }
    for (const one of char) {
      if (one === 'ー' || INVISIBLE.test(one)) continue;
      const previous = text.at(-1);
      if (SEPARATOR.test(one)) {
        const isPoint = one === '.' && previous !== undefined && /\d/.test(previous) && /\d/.test(source[i] ?? '');
        // 437,605 is one number, and so is 437605.
        if (one === ',' && /\d/.test(previous ?? '') && /^\d{3}(?!\d)/.test(source.slice(i, i + 4))) continue;
        if (!isPoint) {
          gap = true;
          continue;
        }
      }
      let out = one >= 'ァ' && one <= 'ヶ' ? String.fromCharCode(one.charCodeAt(0) - 0x60) : one === 'ヴ' ? 'ぶ' : one;
      out = out === 'ゔ' ? 'ぶ' : (SMALL[out] ?? out);
      const letterThenDigit = previous !== undefined && /[a-z\u03b1-\u03c9]/.test(previous) && /\d/.test(out);
      if ((gap && isAlnum(previous) && isAlnum(out)) || letterThenDigit) {
        text += ' ';
        at.push(start);
      }
      gap = false;
      text += out;
      // One entry for each code unit: a rare kanji has two, びゆ comes from one.
      at.push(...Array<number>(out.length).fill(start));
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
  if (isAlnum(last)) {
    if (/\d/.test(last ?? '')) {
      if (/[\d.]/.test(after ?? '')) return false;
      // 70 is not in 70b, nor `gpt 3` in `gpt 3.5`.
      if (isAlnum(after)) return false;
    } else if (end - start < 4 && isAlnum(after) && !(after === 's' && !isAlnum(text[end + 1]))) return false;
  }
  const length = end - start;
  if (isHiragana(first) && length <= 3) {
    const from = at[start] ?? 0;
    if (isKatakana(source[from]) && isKatakana(source[from - 1])) return false;
    if (isHiragana(source[from]) && isHiragana(source[from - 1])) return false;
    const to = at[end] ?? 0;
    if (isKatakana(source[to - 1]) && isKatakana(source[to])) return false;
  }
  if (length === 1 && isKanji(first)) return !isKanji(before) && isHiragana(source[(at[start] ?? 0) + 1]);
  return true;
}
