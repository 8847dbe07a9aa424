import { distance } from 'fastest-levenshtein';

/** Where something was found: a path from the project's root, and a line counted from 1. */
export interface SourceLocation {
  file: string;
  line: number;
}

/**
 * A mistake in what someone wrote into the project: one sentence that says where, what was found and what to do.
 * `message` reads `file:12: found; advice`.
 */
export class ContentError extends Error {
  override readonly name: string = 'ContentError';
  readonly location: SourceLocation;
  readonly found: string;
  readonly advice: string;

  constructor(location: SourceLocation, found: string, advice: string) {
    super(visible(`${location.file}:${location.line}: ${found}; ${advice}`));
    this.location = location;
    this.found = found;
    this.advice = advice;
  }
}

/** One line without signs that a terminal would obey or nobody would see, for whoever wrote them may not be the one who reads them. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u00ad]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Several mistakes at once, one line each; one that is made in many lines of a file is told once, with these. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly errors: readonly ContentError[];

  constructor(errors: readonly ContentError[]) {
    super(sentences(errors).join('\n'));
    this.errors = errors;
  }
}

/** As many lines as one reads in a sentence. */
const SHOWN_LINES = 10;

function sentences(errors: readonly ContentError[]): string[] {
  const alike = new Map<string, ContentError[]>();
  for (const error of errors) {
    const key = [error.location.file, error.found, error.advice].join('\n');
    alike.set(key, [...(alike.get(key) ?? []), error]);
  }
  return [...alike.values()].map(([first, ...others]) => {
    const lines = others.slice(0, SHOWN_LINES).map(({ location }) => location.line);
    const more = others.length > lines.length ? ` and ${others.length - lines.length} more` : '';
    return `${first?.message ?? ''}${lines.length === 0 ? '' : `; so too in ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}`}`;
  });
}

/** Takes a mistake, so that reading can go on and all mistakes are told at once. */
export type Report = (error: ContentError) => void;

/** Reads something; a mistake in it is reported, and the fallback takes its place. */
export function attempt<T>(report: Report, read: () => T, fallback: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ContentErrors) error.errors.forEach(report);
    else if (error instanceof ContentError) report(error);
    else throw error;
    return fallback;
  }
}

/** Reads something to its end. @throws ContentErrors, all that were reported, in order of file and line */
export function collectErrors<T>(read: (report: Report) => T): T {
  const errors: ContentError[] = [];
  const result = read((error) => void errors.push(error));
  if (errors.length > 0) throw new ContentErrors(errors.sort(byLocation));
  return result;
}

/** Order of file and line. */
export function byLocation({ location: a }: ContentError, { location: b }: ContentError): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

/**
 * The known id most like the one found (smallest edit distance, then alphabet), or null when there is none. Width and case
 * count only between ids that are equally near without them.
 */
export function nearest(found: string, known: Iterable<string>): string | null {
  const meant = folded(found);
  const ranked = [...known].map((id) => ({ id, by: distance(meant, folded(id)), written: distance(found, id) }));
  ranked.sort((a, b) => a.by - b.by || a.written - b.written || (a.id < b.id ? -1 : 1));
  return ranked[0]?.id ?? null;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Advice for an unknown id: names the nearest known one. */
export function didYouMean(found: string, known: Iterable<string>): string {
  const best = nearest(found, known);
  return best === null ? 'remove it' : `the nearest id is ${JSON.stringify(best)}${foreignLetters(found, best)}`;
}

/** Letters of another alphabet within a word of Latin letters or digits, by their code, since nobody would see them; empty for none. */
export function mixedLetters(text: string): string {
  const foreign = [...new Set(text.normalize('NFKC'))].filter((sign) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(sign));
  return foreign.length > 0 && /^\S*[A-Za-z0-9]\S*$/.test(text) ? `; ${byCode(foreign)}` : '';
}

const byCode = (signs: readonly string[]): string =>
  signs.map((sign) => `the ${sign} is U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(', ');

/** Letters that look like those of the id but are others, such as a Cyrillic М: by their code, since nobody would see it. */
function foreignLetters(found: string, best: string): string {
  const foreign = [...new Set(found.normalize('NFKC'))].filter((sign) => /[^\p{Script=Latin}\P{L}]/u.test(sign));
  if (foreign.length === 0 || !/^[\x20-\x7e]+$/.test(best) || [...found].length !== best.length) return '';
  return `; ${byCode(foreign)}`;
}
