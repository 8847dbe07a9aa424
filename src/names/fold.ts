/** A text folded for comparison of names, with the place of every folded character in the source. */
export interface FoldedName {
  text: string;
  /** `at[i]` is the index in the source of folded character `i`; one further entry gives the end. */
  at: number[];
}

/** White space, hyphens and middle dots part the words of a name, any number of them alike. */
const PARTS = /[\s\-‐‑–_・·]/;
/** Signs without width, and marks that belong to the letter before them (half-width voicing included). */
const INVISIBLE = /\p{Cf}/u;
const MARK = /[\p{M}\uff9e\uff9f]/u;

/**
 * Folds a text so that spellings of one name agree: NFKC, lower case, hyphens, dots between words and white space as one
 * space, a space between letter and digit (`Llama2` → `llama 2`, while `70B` stays whole), nothing for what is not seen.
 */
export function foldName(source: string): FoldedName {
  const at: number[] = [];
  let text = '';
  let gap = false;
  const add = (folded: string, from: number): void => {
    for (const character of folded) {
      if (PARTS.test(character)) {
        gap = text !== '';
        continue;
      }
      if (gap || (/\d/.test(character) && /[a-zα-ω]/.test(text.at(-1) ?? ''))) {
        text += ' ';
        at.push(from);
      }
      gap = false;
      text += character;
      at.push(...new Array<number>(character.length).fill(from));
    }
  };
  for (let from = 0; from < source.length;) {
    let end = from + characterLength(source, from);
    while (end < source.length && (MARK.test(source[end] ?? '') || INVISIBLE.test(source[end] ?? ''))) end++;
    add(foldCluster(source.slice(from, end)), from);
    from = end;
  }
  at.push(source.length);
  return { text, at };
}

/** Where the letter that begins at an index ends, its marks included. */
export function lettersEnd(source: string, from: number): number {
  let end = from + characterLength(source, from);
  for (let at = end; at < source.length && (MARK.test(source[at] ?? '') || INVISIBLE.test(source[at] ?? '')); at++) {
    if (MARK.test(source[at] ?? '')) end = at + 1;
  }
  return end;
}

/** Letters with their marks as they are folded: few recur often, and Unicode's tables are slow. */
const known = new Map<string, string>();

function foldCluster(cluster: string): string {
  let folded = known.get(cluster);
  if (folded === undefined) {
    folded = [...cluster]
      .filter((character) => !INVISIBLE.test(character))
      .join('')
      .normalize('NFKC')
      .toLowerCase();
    if (known.size < 20_000) known.set(cluster, folded);
  }
  return folded;
}

function characterLength(source: string, at: number): number {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
