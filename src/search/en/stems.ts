/** A word without its ending, and forms that do not begin with what is left. */
export interface Stem {
  stem: string;
  forms: string[];
}

/** Words whose British and American spelling part after these beginnings. */
const SPELLED =
  /^(?:(licen|defen|offen|practi)[cs](?:e|es|ed|ing|ees?)|(behavio|colo|favo|neighbo|labo)u?r(?:s|ed|ing|al|ite)?|(judg)(?:e|es|ed|ing|e?ments?))$/;

/** Endings with the fewest letters that must be left before them, and what of the ending stays. The first that fits is taken. */
const ENDINGS: readonly [ending: RegExp, least: number, stays: string][] = [
  [/i[sz](?:e|es|ed|er|ers|ing|ations?)$/, 4, 'i'],
  [/y[sz](?:e|es|ed|er|ers|ing|is)$/, 3, 'y'],
  [/at(?:ions?|ive|e|ed|es|ing|ors?)$/, 4, 'at'],
  [/(?<=[cpsnrt])(?:t?ions?)$/, 4, ''],
  [/(?:ies|ied|y)$/, 4, ''],
  [/(?:ially|ical|ically)$/, 9, ''],
  [/ly$/, 4, ''],
  [/ing$/, 3, ''],
  [/ed$/, 3, ''],
  [/(?<=s|x|z|ch|sh)es$/, 3, ''],
  [/(?<![suai'])s$/, 3, ''],
  [/(?<=a)s$/, 4, ''],
];

/**
 * The beginning that all forms of a word share, in British and American spelling, so that a word is found by what its forms
 * begin with: quantization and quantised → quanti, licensing → licen. Too short a beginning would be that of other words.
 */
export function stemOf(word: string): Stem {
  const lower = word.toLowerCase().replace(/[’']s?$/, '');
  if (!/^[a-z]+$/.test(lower) || lower.length < 4) return { stem: lower, forms: [] };
  const spelled = SPELLED.exec(lower)
    ?.slice(1)
    .find((beginning) => beginning !== undefined);
  if (spelled !== undefined) return { stem: spelled, forms: [] };
  for (const [ending, least, stays] of ENDINGS) {
    const left = lower.replace(ending, '');
    if (left === lower || left.length < least) continue;
    const cut = shortened(left + stays, lower);
    // Examination and examine, but not generation and general.
    return stays === 'at' && left.length >= 6 ? { ...cut, forms: [...cut.forms, left] } : cut;
  }
  return shortened(lower, lower);
}

/** What is left of a word, without a doubled consonant or an `e` that comes and goes: running, tuned. */
function shortened(left: string, word: string): Stem {
  const isCut = left !== word;
  const single = isCut ? left.replace(/([bdglmnprt])\1$/, '$1') : left.replace(/e$/, '');
  if (single.length >= 4) return { stem: single, forms: [] };
  // Three letters are the beginning of too many words: tune, and tuning beside it.
  if (/e$/.test(word) || (isCut && /(?:ing|ed)$/.test(word) && !/(.)\1$/.test(left)))
    return { stem: `${single}e`, forms: [`${single}ing`, ...(isCut ? [word] : [])] };
  return { stem: single, forms: isCut ? [word] : [] };
}
