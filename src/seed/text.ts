import { SeedError } from './error.ts';

/** Largest seed read, in bytes: a long book chapter is 0.5 MB, and the parser's time grows with size. */
export const MAX_BYTES = 2_000_000;
/** Deepest nesting of quotes and lists accepted; readers cannot follow more, and recursion must end. */
export const MAX_NESTING = 40;
/** Longest single line accepted, in characters: emphasis and link matching is quadratic within a line. */
export const MAX_LINE = 20_000;

/**
 * Bytes of a seed file to text with `\n` line ends and no byte order mark.
 * @throws SeedError when the bytes are empty, too many, binary or not UTF-8, or nested beyond reading.
 */
export function decodeSeed(file: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) {
    const found = `the file has ${bytes.length.toLocaleString('en')} bytes`;
    throw new SeedError({ file, line: 1 }, found, `split it: at most ${MAX_BYTES.toLocaleString('en')} are read`);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const line = countLines(bytes.subarray(0, nul)) + 1;
    throw new SeedError({ file, line }, 'a NUL byte, so this is not a text file', 'remove it or save the article as UTF-8 text');
  }
  const text = decodeUtf8(file, bytes).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') {
    throw new SeedError({ file, line: 1 }, 'the file is empty', 'write front matter and an article, or delete the file');
  }
  refuseUnreadableLines(file, text);
  return text;
}

function decodeUtf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const line = firstInvalidLine(bytes);
    throw new SeedError({ file, line }, 'bytes that are not UTF-8', 'save the file as UTF-8');
  }
}

function firstInvalidLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const at = lenient.indexOf('\uFFFD');
  return at < 0 ? 1 : lenient.slice(0, at).split('\n').length;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 10) lines++;
  return lines;
}

function refuseUnreadableLines(file: string, text: string): void {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const place = { file, line: index + 1 };
    if (line.length > MAX_LINE) {
      const found = `a line of ${line.length.toLocaleString('en')} characters`;
      throw new SeedError(place, found, `break it into paragraphs of at most ${MAX_LINE.toLocaleString('en')}`);
    }
    const markers = /^(?:\s|>|[-*+](?=\s|[-*+>])|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '';
    const depth = markers.replace(/[^>\-*+.)]/g, '').length + markers.replace(/[^ ]/g, '').length / 8;
    if (depth > MAX_NESTING && !/^\s*([-*_])(?:\s*\1)+\s*$/.test(line)) {
      throw new SeedError(place, `quotes or lists nested more than ${MAX_NESTING} deep`, 'flatten them');
    }
    if (/(?:\[\s*){60}|(?:!\[){60}|(?:\*[^*]?){2000}/.test(line)) {
      throw new SeedError(place, 'brackets or emphasis nested too deep to read', 'remove the superfluous marks');
    }
  }
}
