import { stringsFor } from '../i18n/index.ts';
import type { Claim } from '../schemas/schemas.ts';
import { localize, type Edition } from './edition.ts';
import type { Link } from './page.ts';
import { nameOfSource } from './source-link.ts';

/** A source of a claim or an erratum: into the bibliography when it stands there. */
export interface SourceLink extends Link {
  /** Number of the note on it, below on the same page. */
  note: number | null;
}

/** A remark on a source, printed once however many entries cite the source with it. */
export interface SourceNote {
  number: number;
  text: string;
}

/** Turns sources into links and collects the remarks on them as numbered notes, in the order in which they are met. */
export class SourceNotes {
  readonly #edition: Edition;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #numbers = new Map<string, number>();

  constructor(edition: Edition) {
    this.#edition = edition;
    this.#keys = new Map(edition.references.flatMap(({ url, key }) => (url ? [[url, key] as const] : [])));
  }

  /** The sources as links. */
  link(sources: Claim['sources']): SourceLink[] {
    return sources.map(({ url, note }) => {
      const text = note === undefined ? '' : localize(this.#edition, note);
      if (url === undefined) return { label: text, href: '', note: null };
      const key = this.#keys.get(url);
      const label = nameOfSource(url, this.#edition.lang);
      return {
        label,
        href: key === undefined ? url : `#ref-${key}`,
        note: text === '' ? null : this.#number(`${label}${stringsFor(this.#edition.lang).punctuation.comma}${text}`),
      };
    });
  }

  /** All notes so far. */
  get notes(): SourceNote[] {
    return [...this.#numbers].map(([text, number]) => ({ number, text }));
  }

  #number(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }
}
