import type { Lang } from '../languages.ts';
import type { Term } from '../schemas/schemas.ts';
import { address } from '../views/addresses.ts';
import { localize, type Edition } from '../views/edition.ts';
import { isJapanese } from '../views/legible.ts';
import type { ToUrl } from '../views/url.ts';

/** A term as it may occur in prose, and what its preview says. */
export interface LinkedTerm {
  id: string;
  /** Its address in the glossary, with base. */
  href: string;
  forms: string[];
  definition: string;
}

/** Terms of the glossary as prose in the edition's language links to them. */
export function linkedTerms(edition: Parameters<typeof localize>[0] & Pick<Edition, 'terms'>, url: ToUrl): LinkedTerm[] {
  return [...edition.terms.values()].map((term) => ({
    id: term.id,
    href: url(address.term(term.id)),
    forms: formsOf(term, edition.lang),
    definition: localize(edition, term.definition),
  }));
}

/** Finds first uses of terms. One per page: it remembers what it has linked. */
export interface TermLinker {
  /** Splits plain text into text and terms met for the first time. */
  split: (text: string) => (string | { term: LinkedTerm; text: string })[];
}

const KATAKANA = /[ァ-ヺー]/;
const LATIN = /[A-Za-z0-9]/;

/**
 * Whether a form at this place is a part of a longer word, or of a Latin name of several (Open LLM Leaderboard): among
 * Japanese words Latin ones that stand together are a name, among others capitals make one.
 */
function inWord(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const inJapanese = isJapanese(text);
  const [ends, begins] = inJapanese ? [/[A-Za-z] $/, /^ [A-Za-z]/] : [/(?<![.!?:] )\b[A-Z][\w-]* $/, /^ [A-Z]/];
  if ((inJapanese ? LATIN : /[A-Z]/).test(text[start] ?? '') && (ends.test(before) || begins.test(after))) return true;
  // The name of a file (benchmarks.json).
  if (/^\.[a-z]/.test(after)) return true;
  return [KATAKANA, LATIN].some((script) => {
    const before = text[start - 1];
    const after = text[end];
    return (
      (before !== undefined && script.test(before) && script.test(text[start] ?? '')) ||
      (after !== undefined && script.test(after) && script.test(text[end - 1] ?? ''))
    );
  });
}

/** Makes a linker for one page; the longest form wins where several begin at one place. */
export function termLinker(terms: readonly LinkedTerm[]): TermLinker {
  const byForm = new Map(terms.flatMap((term) => term.forms.map((form) => [form, term] as const)));
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (forms.length === 0) return { split: (text) => [text] };
  const pattern = new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const linked = new Set<string>();
  return {
    split: (text) => {
      const parts: ReturnType<TermLinker['split']> = [];
      let from = 0;
      for (const match of text.matchAll(pattern)) {
        const term = byForm.get(match[0]);
        const end = match.index + match[0].length;
        if (!term || linked.has(term.id) || inWord(text, match.index, end)) continue;
        linked.add(term.id);
        if (match.index > from) parts.push(text.slice(from, match.index));
        parts.push({ term, text: match[0] });
        from = end;
      }
      if (from < text.length) parts.push(text.slice(from));
      return parts;
    },
  };
}

/** Forms that are everyday words, too, and would link too much. */
const EVERYDAY = new Set(['実行', '推論', 'inference', 'execution']);

/**
 * The forms of a term that are linked: its form in the language, split at a bracket, and its acronyms. Other variants are
 * everyday words (基準, 規模, 入力文) or names of something else (MIT), and would link too much.
 */
export function formsOf(term: Pick<Term, Lang | 'variants'>, lang: Lang): string[] {
  const own = term[lang]
    .split(/[（）()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !EVERYDAY.has(part));
  const acronyms = term.variants.filter((variant) => /^[A-Z][A-Za-z]*[A-Z]$/.test(variant) && variant.length >= 3 && !['INF', 'MIT', 'OSS'].includes(variant));
  // A word of a script with capitals may begin a sentence.
  const capitalised = own.map((form) => form.charAt(0).toUpperCase() + form.slice(1));
  const all = [...own, ...capitalised, ...acronyms];
  const plurals = lang === 'ja' ? [] : all.map((form) => `${form}s`);
  return [...new Set([...all, ...plurals])].filter((form) => form.length >= 2);
}
