import { distance } from 'fastest-levenshtein';

/** Where something was found: a path from the project's root, and a line counted from 1. */
export interface Place {
  file: string;
  line: number;
}

/**
 * A mistake in what someone wrote into the project: one sentence that says where, what was found and what to do.
 * `message` reads `file:12: found; advice`.
 */
export class Fault extends Error {
  override readonly name: string = 'Fault';
  readonly place: Place;
  readonly found: string;
  readonly advice: string;

  constructor(place: Place, found: string, advice: string) {
    super(`${place.file}:${place.line}: ${found}; ${advice}`);
    this.place = place;
    this.found = found;
    this.advice = advice;
  }
}

/** Several mistakes at once, one line each. */
export class Faults extends Error {
  override readonly name = 'Faults';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => fault.message).join('\n'));
    this.faults = faults;
  }
}

/** Order of file and line. */
export function byPlace({ place: a }: Fault, { place: b }: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

/** The known id most like the one found (smallest edit distance, then alphabet), or null when there is none. */
export function nearest(found: string, known: Iterable<string>): string | null {
  const ranked = [...known].map((id) => ({ id, by: distance(found, id) }));
  ranked.sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1));
  return ranked[0]?.id ?? null;
}

/** Advice for an unknown id: names the nearest known one. */
export function didYouMean(found: string, known: Iterable<string>): string {
  const best = nearest(found, known);
  return best === null ? 'remove it' : `the nearest id is ${JSON.stringify(best)}`;
}
