/** Rows of kana by consonant, in the order a, i, u, e, o. */
const ROWS: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  f: 'はひふへほ',
  m: 'まみむめも',
  y: 'や ゆ よ',
  r: 'らりるれろ',
  l: 'らりるれろ',
  w: 'わ   を',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  j: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
};
const SPECIAL: Record<string, string> = {
  shi: 'し',
  chi: 'ち',
  tsu: 'つ',
  fa: 'ふぁ',
  fi: 'ふぃ',
  fe: 'ふぇ',
  fo: 'ふぉ',
  ti: 'てぃ',
  di: 'でぃ',
  ja: 'じゃ',
  ju: 'じゅ',
  je: 'じぇ',
  jo: 'じょ',
  she: 'しぇ',
  che: 'ちぇ',
};
const YOUON: Record<string, string> = {
  sh: 'し',
  ch: 'ち',
  ky: 'き',
  sy: 'し',
  ty: 'ち',
  cy: 'ち',
  ny: 'に',
  hy: 'ひ',
  my: 'み',
  ry: 'り',
  gy: 'ぎ',
  zy: 'じ',
  jy: 'じ',
  by: 'び',
  py: 'ぴ',
};
const SMALL: Record<string, string> = { a: 'ゃ', u: 'ゅ', o: 'ょ' };
const SYLLABLE =
  /^(?:([bcdfghjkmprstz])(?=\1)|(n)(?:'|(?![aiueoy]))|(sh|ch|[kstcnhmrgzjbp]y)([auo])|(shi|chi|tsu|f[aieo]|[td]i|j[aueo]|she|che)|([kstnhfmyrlwgzjdbp]?)([aiueo]))/;

/** A word in Latin letters as hiragana, or null when it is no romaji: `ryoushika` → りょうしか. */
export function kanaOfRomaji(word: string): string | null {
  let rest = word.toLowerCase().replace(/[āâ]/g, 'aa').replace(/[ūû]/g, 'uu').replace(/[ōô]/g, 'ou');
  let kana = '';
  while (rest !== '') {
    const match = SYLLABLE.exec(rest);
    if (!match) return null;
    const [whole, doubled, n, glide, small = '', special, consonant = '', vowel = ''] = match;
    if (doubled !== undefined) kana += 'っ';
    else if (n !== undefined) kana += 'ん';
    else if (glide !== undefined) kana += (YOUON[glide] ?? '') + (SMALL[small] ?? '');
    else if (special !== undefined) kana += SPECIAL[special] ?? '';
    else {
      const one = ROWS[consonant]?.['aiueo'.indexOf(vowel)] ?? ' ';
      if (one === ' ') return null;
      kana += one;
    }
    rest = rest.slice(whole.length);
  }
  return kana;
}
