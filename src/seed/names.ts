/** A name that a text may use for a model: an alias or the model's own name. */
export interface Alias {
  model: string;
  text: string;
}

/** Where a model is named in a text. Positions are in the folded text. */
export interface Found {
  model: string;
  start: number;
  end: number;
}

/** Finds models by name. Build once with {@link nameFinder}, use for every text. */
export interface NameFinder {
  /** Models named anywhere in the text, in order of first appearance, without doubles. */
  within(text: string): string[];
  /** The one model whose name the whole text is, or null. */
  exactly(text: string): string | null;
}

/**
 * Folds a text so that spellings of one name agree: NFKC, lower case, hyphens, dots between words and white
 * space as one space, a space between letter and digit (`Llama2` → `llama 2`, while `70B` stays whole).
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐‑–_・·]+/g, ' ')
    .replace(/([a-zα-ω])(?=\d)/g, '$1 ')
    .trim();
}

const SCRIPTS = [/[a-z0-9α-ω]/, /[ァ-ヺー]/];

/** A name ends where its script ends, so that ラマ is not found in ドラマ, nor Yi in trying. */
function joins(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return SCRIPTS.some((script) => script.test(a) && script.test(b));
}

/** `llama 3` is another model than `llama`; `llama 7b` is a size of it. */
const OTHER_VERSION = /^[ .]?v?\d+(?:\.\d+)?(?![\d.]*\s?(?:x\s?\d+)?b(?![a-z]))/;

/** Makes a finder from all aliases; the longest alias wins where several fit. */
export function nameFinder(aliases: readonly Alias[]): NameFinder {
  const byFold = new Map<string, string>();
  for (const { model, text } of aliases) {
    const fold = foldName(text);
    if (fold !== '' && !byFold.has(fold)) byFold.set(fold, model);
  }
  const longestFirst = [...byFold.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const byFirst = new Map<string, string[]>();
  for (const fold of longestFirst) byFirst.set(fold[0] ?? '', [...(byFirst.get(fold[0] ?? '') ?? []), fold]);

  function findAt(text: string, at: number): Found | null {
    if (joins(text[at - 1], text[at])) return null;
    for (const fold of byFirst.get(text[at] ?? '') ?? []) {
      if (!text.startsWith(fold, at)) continue;
      const end = at + fold.length;
      if (joins(text[end - 1], text[end])) continue;
      if (OTHER_VERSION.test(text.slice(end, end + 12))) continue;
      return { model: byFold.get(fold) ?? '', start: at, end };
    }
    return null;
  }

  return {
    within(raw) {
      const text = foldName(raw);
      const models = new Set<string>();
      for (let at = 0; at < text.length; at++) {
        const found = findAt(text, at);
        if (!found) continue;
        models.add(found.model);
        at = found.end - 1;
      }
      return [...models];
    },
    exactly: (raw) => byFold.get(foldName(raw)) ?? null,
  };
}
