import type { Word } from '../core/language.ts';
import { isAlnum, type Folded } from '../writing/fold.ts';
import { isFunction } from './grammar.ts';
import { stemOf } from './stems.ts';

/** A word: a name with its number (GPT-7), a Latin word or number with its hyphens, or a run of another script. */
const RUN =
  /[A-Z][\w+#]*[ -]\d[\d.]*(?![\w.])|[\p{Script=Latin}\p{Script=Greek}\d][\p{Script=Latin}\p{Script=Greek}\d.'’@+#%]*(?:-[\p{Script=Latin}\d][\p{Script=Latin}\d.]*)*|\p{L}[\p{L}ー]*/gu;

/** The words of a piece of a query, without those that only make a sentence of it. */
export function words(piece: string): Word[] {
  return [...piece.matchAll(RUN)].flatMap(([run]): Word[] => {
    const text = run.replace(/(?:['’]s?|[.'’]+)$/, '');
    if (text === '' || isFunction(text)) return [];
    const [, before = '', last = ''] = /^(.*-)?([^-]*)$/.exec(text) ?? [];
    const { stem, forms } = stemOf(last);
    return [{ text, stem: before + stem, forms: forms.map((form) => before + form), terms: [...new Set([text.toLowerCase(), before + stem])] }];
  });
}

/** A compound with hyphens that stands nowhere, as its words, which must be near each other: self-driving, driving itself. */
export function loosened(word: string): string | null {
  return /^[a-z]+(?:-[a-z]+)+$/i.test(word) ? word.replaceAll('-', ' ') : null;
}

/** A name begins and ends where a word does. */
export function isBoundary(query: Folded, index: number): boolean {
  if (index <= 0 || index >= query.text.length) return true;
  const before = query.text[index - 1];
  const after = query.text[index];
  return before === ' ' || after === ' ' || !isAlnum(before) || !isAlnum(after);
}
