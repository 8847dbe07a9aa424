import { ContentError } from './errors.ts';

/** What makes a file no text that can be read, and where. */
export interface TextFault {
  line: number;
  found: string;
  advice: string;
}

/**
 * Bytes of a text file to text with `\n` line ends and no byte order mark.
 * @throws ContentError at the line of bytes that are no UTF-8, of a sign that stands for a lost one or that nobody sees, and of a merge conflict
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const fault = byteFault(bytes) ?? lostSign(text) ?? mergeConflict(text) ?? unseenSign(text);
  if (fault) throw new ContentError({ file, line: fault.line }, fault.found, fault.advice);
  return text;
}

/** The first line of a file whose bytes are no UTF-8 (a NUL byte means a file of another kind); null for none. */
export function byteFault(bytes: Uint8Array): TextFault | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      decoder.decode(part);
    } catch {
      return { line, found: 'bytes that are not UTF-8', advice: 'save the file as UTF-8' };
    }
    if (part.includes(0)) return { line, found: 'a NUL byte, so this is not a text file', advice: 'remove it or save the file as UTF-8 text' };
    start = end < 0 ? bytes.length : end + 1;
  }
  return null;
}

/** Where an editor has put U+FFFD in the place of what it could not read: readers would see it. */
function lostSign(text: string): TextFault | null {
  const at = text.indexOf('\uFFFD');
  return at < 0 ? null : { line: lineAt(text, at), found: 'the sign U+FFFD, in whose place something was lost', advice: 'write what stood there' };
}

/** Control, format and private signs: none is seen, and with them a name or an id is another. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ue000-\uf8ff]/;

/** The first sign of a text that nobody sees, or a letter that is written in parts; null for none. */
export function unseenSign(text: string): TextFault | null {
  const at = text.search(UNSEEN);
  const found = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (at >= 0) return { line: lineAt(text, at), found: `the sign ${found(text[at] ?? '')}, which nobody sees`, advice: 'take it out' };
  const composed = text.normalize('NFC');
  if (composed === text) return null;
  const differs = [...text].findIndex((sign, index) => sign !== [...composed][index]);
  const before = [...text].slice(0, differs).join('');
  return {
    line: lineAt(text, before.length),
    found: `a letter in parts behind ${JSON.stringify(before.slice(-8))}`,
    advice: 'write the text in Unicode’s form NFC',
  };
}

/** The first mark that Git has set around two versions of a passage; null for none. `=======` alone underlines headings. */
export function mergeConflict(text: string): TextFault | null {
  const mark = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.exec(text);
  return mark && { line: lineAt(text, mark.index), found: 'the marks of a merge conflict', advice: 'keep one of the two versions and take out the marks' };
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
