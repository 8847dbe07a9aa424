import { byteFault, mergeConflict, type TextFault } from '../text-file.ts';
import { SeedError } from './error.ts';

/** Largest seed read, in bytes; images that a converter has inlined may make up most of it. */
export const MAX_BYTES = 40_000_000;
/** Most characters without inlined images: a long book chapter is 0.2 million, and the parser's time grows with size. */
export const MAX_TEXT = 1_000_000;
/** Most lines accepted: the parser takes quadratic time in the number of quotes, list items and their lines. */
export const MAX_LINES = 10_000;
/** Deepest nesting of quotes and lists accepted; readers cannot follow more, and recursion must end. */
export const MAX_NESTING = 40;
/** Most quote and list marks below the first of their line, in the whole seed: each opens a block of its own. */
export const MAX_NESTED_MARKS = 10_000;
/**
 * Bound on marks × (characters + 500), summed over runs of text. Matching brackets and emphasis takes the parser
 * quadratic time within a run (about 20 ns a unit), and each mark costs something by itself; prose of the largest
 * size accepted stays far below.
 */
export const MAX_MATCHING = 100_000_000;

/**
 * Bytes of a seed file to text: `\n` line ends, no byte order mark, composed characters (NFC: text from PDF and from
 * macOS parts kana from their marks).
 * @throws SeedError when the bytes are empty, too many, binary or not UTF-8, and at the marks of a merge conflict.
 */
export function decodeSeed(file: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) {
    const found = `the file has ${bytes.length.toLocaleString('en')} bytes`;
    throw new SeedError({ file, line: 1 }, found, `split it: at most ${MAX_BYTES.toLocaleString('en')} are read`);
  }
  refuse(file, byteFault(bytes));
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  if (text.trim() === '') {
    throw new SeedError({ file, line: 1 }, 'the file is empty', 'write front matter and an article, or delete the file');
  }
  refuse(file, mergeConflict(withoutFences(text)));
  return text;
}

function refuse(file: string, fault: TextFault | null): void {
  if (fault) throw new SeedError({ file, line: fault.line }, fault.found, fault.advice);
}

/** A text with the lines of its fenced code emptied: an article may show there what would be a mistake elsewhere. */
function withoutFences(text: string): string {
  let fence: string | null = null;
  return text
    .split('\n')
    .map((line) => {
      const inside = fence !== null;
      if (fence === null) fence = FENCE.exec(line)?.[1] ?? null;
      else if (closesFence(line, fence)) fence = null;
      return inside ? '' : line;
    })
    .join('\n');
}

/** A line of `- - -` that draws a rule; a longer one is taken for nested lists, as the parser takes it first. */
const LONGEST_RULE = 200;

/**
 * Refuses what would keep the parser busy for minutes.
 * @throws SeedError when the text is too long, or nested beyond reading
 */
export function refuseUnreadable(file: string, text: string): void {
  if (text.length > MAX_TEXT) {
    const found = `a text of ${text.length.toLocaleString('en')} characters`;
    throw new SeedError({ file, line: 1 }, found, `split it: at most ${MAX_TEXT.toLocaleString('en')} are read`);
  }
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) {
    const found = `${lines.length.toLocaleString('en')} lines`;
    throw new SeedError({ file, line: MAX_LINES + 1 }, found, `split the article: at most ${MAX_LINES.toLocaleString('en')} are read`);
  }
  let nested = 0;
  for (const [index, line] of lines.entries()) {
    const location = { file, line: index + 1 };
    if (line.length <= LONGEST_RULE && /^\s*([-*_])(?:\s*\1)+\s*$/.test(line)) continue;
    const markers = /^(?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '';
    const marks = markers.replace(/[^>\-*+.)]/g, '').length;
    nested += Math.max(0, marks - 1);
    if (marks + markers.replace(/[^ ]/g, '').length / 8 > MAX_NESTING) {
      throw new SeedError(location, `quotes or lists nested more than ${MAX_NESTING} deep`, 'flatten them');
    }
    if (nested > MAX_NESTED_MARKS) throw new SeedError(location, 'too many quotes or lists within others', 'flatten them');
  }
  refuseDenseMarks(file, lines);
}

/** Characters that the parser tries to match with an earlier or later one of the same run. */
const MARKS = /[[\]*_~<`&@]|:\/\/|www\./g;
const FENCE = /^(`{3,}(?!`)|~{3,}(?!~))[^`]*$/;

function closesFence(line: string, fence: string): boolean {
  return line.startsWith(fence) && /^[`~]+\s*$/.test(line);
}

function refuseDenseMarks(file: string, lines: readonly string[]): void {
  let work = 0;
  let run = { marks: 0, length: 0 };
  const cost = (): number => run.marks * (run.length + 500);
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    const blank = /^[ \t]*$/.test(line);
    if (fence !== null) {
      if (closesFence(line, fence)) fence = null;
      continue;
    }
    if (blank || /^ {0,3}[-*+] +\S/.test(line)) {
      work += cost();
      run = { marks: 0, length: 0 };
    }
    if (index === 0 || /^[ \t]*$/.test(lines[index - 1] ?? '')) fence = FENCE.exec(line)?.[1] ?? null;
    run.marks += line.match(MARKS)?.length ?? 0;
    run.length += line.length + 1;
    if (work + cost() > MAX_MATCHING) {
      throw new SeedError(
        { file, line: index + 1 },
        'more brackets, stars and other marks up to here than can be matched',
        'remove the superfluous marks, or part long passages with blank lines',
      );
    }
  }
}
