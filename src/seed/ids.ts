import type { Lang } from '../languages.ts';
import { SeedError } from './error.ts';

/** An id that may stand in an address and a fragment. */
export const ID = /^[a-z][a-z0-9-]*$/;

/** Ids that the page of an article uses itself: its parts, its notes and previews. */
const OWN = /^(?:lead|related|main|side|said|footnote-label|c\d{2,3}|(?:note|tip|search|chart)-.*)$/;

/** Heading text without the explicit id at its end (`進歩のスピード {#speed}`), and that id. */
export function takeExplicitId(title: string): { title: string; id: string | null } {
  const end = title.trimEnd();
  const at = end.endsWith('}') ? end.lastIndexOf('{#') : -1;
  const id = end.slice(at + 2, -1);
  return at < 0 || id.includes('}') ? { title, id: null } : { title: end.slice(0, at).trimEnd(), id };
}

/** An id at the end of a heading in signs of the other width, or with spaces (`｛#speed｝`), and how it is written. */
export function lookalikeId(title: string): { raw: string; plain: string } | null {
  const [raw] = /[{｛][ \u3000]?[#＃][ \u3000]?[\w\uff10-\uff5a-]{1,64}[ \u3000]?[}｝]$/.exec(title.trimEnd()) ?? [];
  const plain = raw?.normalize('NFKC').replace(/ /g, '').toLowerCase();
  // Behind a backslash it was meant as text.
  return raw === undefined || plain === undefined || plain === raw ? null : { raw, plain };
}

/** Hands out section ids of one article so that none occurs twice. */
export class IdRegister {
  readonly #lines = new Map<string, number>();
  readonly #file: string;
  readonly #faults: SeedError[];

  constructor(file: string, faults: SeedError[]) {
    this.#file = file;
    this.#faults = faults;
  }

  /** Takes an id that the seed declares; false, with a fault, when it is malformed or taken. */
  declare(id: string, line: number): boolean {
    const refuse = (found: string, advice: string): boolean => {
      this.#faults.push(new SeedError({ file: this.#file, line }, found, advice));
      return false;
    };
    if (!ID.test(id))
      return refuse(`the section id ${JSON.stringify(id.slice(0, 80))}`, 'write small Latin letters, digits and hyphens, beginning with a letter: {#speed}');
    if (OWN.test(id)) return refuse(`the section id ${id}, which the page uses itself`, 'give this section another id');
    const taken = this.#lines.get(id);
    if (taken !== undefined) return refuse(`the section id ${id} stands already in line ${taken}`, 'give this section another id');
    this.#lines.set(id, line);
    return true;
  }

  /** Takes the first of these ids that is free; the last is made unique if need be. */
  take(candidates: readonly string[], line: number): string {
    const free = candidates.find((id) => !this.#lines.has(id)) ?? this.#unique(candidates.at(-1) ?? 's');
    this.#lines.set(free, line);
    return free;
  }

  #unique(id: string): string {
    let n = 2;
    while (this.#lines.has(`${id}-x${n}`)) n++;
    return `${id}-x${n}`;
  }
}

/** Article id from a seed's file name: `000_dddf.txt` → `000-dddf`, `x.en.md` → `x` for an English one. Empty when no letter or digit is left. */
export function idFromFileName(name: string, lang: Lang): string {
  const bare = name.replace(/\.(?:md|txt)$/i, '');
  return (bare.toLowerCase().endsWith(`.${lang}`) ? bare.slice(0, -lang.length - 1) : bare)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
