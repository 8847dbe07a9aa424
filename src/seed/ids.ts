import { SeedError } from './error.ts';

/** An id that may stand in an address and a fragment. */
export const ID = /^[a-z][a-z0-9-]*$/;

/** Ids that the page of an article uses itself: its parts, its notes and previews. */
const OWN = /^(?:lead|related|main|side|said|footnote-label|c\d{2,3}|(?:note|tip|search|chart)-.*)$/;

/** An explicit id at the end of a heading: `進歩のスピード {#speed}`. */
const EXPLICIT = /\s*\{#([^}]*)\}\s*$/;

/** Heading text without its explicit id, and that id. */
export function takeExplicitId(title: string): { title: string; id: string | null } {
  const match = EXPLICIT.exec(title);
  return match ? { title: title.slice(0, match.index), id: match[1] ?? '' } : { title, id: null };
}

/** Hands out section ids of one article so that none occurs twice. */
export class IdRegister {
  readonly #lines = new Map<string, number>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Takes an id that the seed declares. @throws SeedError when it is malformed or taken. */
  declare(id: string, line: number): string {
    const location = { file: this.#file, line };
    if (!ID.test(id)) {
      throw new SeedError(location, `the section id ${JSON.stringify(id)}`, 'write small Latin letters, digits and hyphens, beginning with a letter: {#speed}');
    }
    if (OWN.test(id)) throw new SeedError(location, `the section id ${id}, which the page uses itself`, 'give this section another id');
    const taken = this.#lines.get(id);
    if (taken !== undefined) throw new SeedError(location, `the section id ${id} stands already in line ${taken}`, 'give this section another id');
    this.#lines.set(id, line);
    return id;
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

/** Article id from a seed's file name: `000_dddf.txt` → `000-dddf`. Empty when no letter or digit is left. */
export function idFromFileName(name: string): string {
  return name
    .replace(/\.(?:md|txt)$/i, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
