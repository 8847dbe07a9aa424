import { foldName, lettersEnd } from './fold.ts';

/** A name that a text may use for something: its own name or an alias, and the id of what it names. */
export interface Name {
  id: string;
  text: string;
}

/** Where something is named in a text: positions are indices into it. */
export interface Mention {
  id: string;
  start: number;
  end: number;
}

/** Finds what a text names. Build once with {@link nameFinder}, use for every text. */
export interface NameFinder {
  /** Every mention in the text, in order, none within another. */
  find(text: string): Mention[];
  /** Ids of what the text names, in order of first appearance, without doubles. */
  within(text: string): string[];
  /** The id of the one thing whose name the whole text is, or null. */
  exactly(text: string): string | null;
}

const SCRIPTS = [/[a-z0-9α-ω]/, /[ァ-ヺー]/];

/** A name ends where its script ends, so that ラマ is not found in ドラマ, nor Yi in trying. */
function joins(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return SCRIPTS.some((script) => script.test(a) && script.test(b));
}

/** `llama 3` is another model than `llama`; `llama 7b` is a size of it. */
const OTHER_VERSION = /^[ .]?v?\d+(?:\.\d+)?(?![\d.]*\s?(?:x\s?\d+)?b(?![a-z]))/;
/** Characters after a name that may hold a version. */
const VERSION_LENGTH = 12;

/** Makes a finder from all names; the longest name wins where several fit. */
export function nameFinder(names: readonly Name[]): NameFinder {
  const byFold = new Map<string, string>();
  for (const { id, text } of names) {
    const { text: fold } = foldName(text);
    if (fold !== '' && !byFold.has(fold)) byFold.set(fold, id);
  }
  const longestFirst = [...byFold.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const byFirst = new Map<string, string[]>();
  for (const fold of longestFirst) byFirst.set(fold[0] ?? '', [...(byFirst.get(fold[0] ?? '') ?? []), fold]);

  function nameAt(text: string, at: number): string | undefined {
    if (joins(text[at - 1], text[at])) return undefined;
    return byFirst.get(text[at] ?? '')?.find((fold) => {
      const end = at + fold.length;
      return text.startsWith(fold, at) && !joins(text[end - 1], text[end]) && !OTHER_VERSION.test(text.slice(end, end + VERSION_LENGTH));
    });
  }

  function find(source: string): Mention[] {
    const { text, at } = foldName(source);
    const mentions: Mention[] = [];
    for (let index = 0; index < text.length; index++) {
      const name = nameAt(text, index);
      if (name === undefined) continue;
      const last = index + name.length - 1;
      // The end of the last letter with its marks: a sign without width behind it is not part of the name.
      mentions.push({ id: byFold.get(name) ?? '', start: at[index] ?? 0, end: lettersEnd(source, at[last] ?? 0) });
      index = last;
    }
    return mentions;
  }

  return {
    find,
    within: (source) => [...new Set(find(source).map(({ id }) => id))],
    exactly: (source) => byFold.get(foldName(source).text) ?? null,
  };
}
