/** A field as it is written: the value without its braces or quotation marks. */
export interface BibField {
  /** In small letters, since BibTeX does not tell them from capitals. */
  name: string;
  value: string;
  line: number;
}

/** An entry of a BibTeX text with its lines. */
export interface BibEntry {
  type: string;
  key: string;
  line: number;
  fields: BibField[];
  /** Where the text behind its last field begins. */
  end: number;
}

const HEAD = /@(\w+)\s*[{(]\s*([^,\s{}]*)\s*,/y;
const FIELD = /\s*([\w-]+)\s*=\s*/y;

/**
 * The entries of a BibTeX text as they are written: the library passes over fields that it does not know, and says no lines.
 * @param bibtex what the library could read
 * @param stray takes the place of text outside of all entries, which the library passes over as well
 */
export function entriesOf(bibtex: string, stray: (line: number, text: string) => void = () => undefined): BibEntry[] {
  const lineAt = lineCounter(bibtex);
  const entries: BibEntry[] = [];
  for (let at = 0; at < bibtex.length;) {
    const [between = ''] = matchAt(/[^@]*/y, bibtex, at) ?? [];
    const text = between.replace(/%.*/g, '').trim();
    if (text !== '') stray(lineAt(bibtex.indexOf(text.split('\n', 1)[0] ?? '', at)), text);
    at += between.length;
    const head = matchAt(HEAD, bibtex, at);
    if (head) {
      const [whole, type = '', key = ''] = head;
      const line = lineAt(at);
      const { fields, end } = fieldsOf(bibtex, at + whole.length, lineAt);
      entries.push({ type: type.toLowerCase(), key, line, fields, end });
      at = end;
    }
    at++;
  }
  return entries;
}

function fieldsOf(bibtex: string, from: number, lineAt: (at: number) => number): Pick<BibEntry, 'fields' | 'end'> {
  const fields: BibField[] = [];
  for (let at = from; ; at++) {
    const found = matchAt(FIELD, bibtex, at);
    if (!found) return { fields, end: at + (matchAt(/\s*/y, bibtex, at)?.[0].length ?? 0) };
    const [whole, name = ''] = found;
    const end = endOfValue(bibtex, at + whole.length);
    const value = bibtex.slice(at + whole.length, end).trim();
    fields.push({ name: name.toLowerCase(), value: value.replace(/^[{"]|[}"]$/g, ''), line: lineAt(at + whole.indexOf(name)) });
    if (bibtex[end] !== ',') return { fields, end };
    at = end;
  }
}

/** Where a value ends: at the comma behind it, or at the brace that closes its entry. */
function endOfValue(bibtex: string, from: number): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < bibtex.length; at++) {
    const sign = bibtex[at];
    if (sign === '\\') at++;
    else if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    else if (sign === '{') depth++;
    else if ((sign === '}' || sign === ')') && depth === 0 && !isQuoted) return at;
    else if (sign === '}') depth--;
    else if (sign === ',' && depth === 0 && !isQuoted) return at;
  }
  return bibtex.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Counts lines forward: it is asked for places in their order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted++) if (text[counted] === '\n') line++;
    return line;
  };
}

/** The value of a field; undefined where the entry does not have it. */
export function fieldOf({ fields }: BibEntry, name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

/** A text of BibTeX without the braces that keep its capitals. */
export function withoutBraces(value: string): string {
  return value.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();
}

/** The persons and bodies of a field, as they are written. */
export function personsOf(value: string): string[] {
  return value.split(/(?:^|\s+)and(?:\s+|$)/i).map((person) => person.trim());
}
