/** A cell while it is read. */
interface Cell {
  text: string;
  isHeading: boolean;
}

/** What stands between a name and its value, and between values. */
export interface Signs {
  colon: string;
  comma: string;
}

/**
 * Reads a table as text: one line a row, `row heading：column heading value、…`, so that a number never stands without
 * its name or runs into the next one. Cells without text, and columns whose heading is left out, give no name.
 */
export class TableReader {
  private rows: Cell[][] = [];
  private cell: Cell | null = null;
  private isAfterElement = false;

  /** An element of the table begins. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'tr') this.rows.push([]);
    if (name !== 'td' && name !== 'th') return;
    this.cell = { text: '', isHeading: name === 'th' && attributes['scope'] !== 'row' };
    this.isAfterElement = false;
    this.rows.at(-1)?.push(this.cell);
  }

  /** An element within a cell begins: what stands in it is another thing than what stood before. */
  separate(): void {
    if (this.cell && this.isAfterElement) this.cell.text += ' ';
  }

  text(text: string): void {
    if (!this.cell) return;
    this.cell.text += text;
    this.isAfterElement = false;
  }

  close(name: string): void {
    this.isAfterElement = true;
    if (name === 'td' || name === 'th') this.cell = null;
  }

  lines(signs: Signs): string[] {
    const rows = this.rows.map((row) => row.map(({ text, isHeading }) => ({ text: text.replace(/\s+/g, ' ').trim(), isHeading })));
    const heads = rows.find((row) => row.length > 0 && row.every(({ isHeading }) => isHeading)) ?? [];
    return rows.filter((row) => row.some(({ isHeading }) => !isHeading)).flatMap((row) => lineOf(row, heads, signs));
  }
}

function lineOf(row: readonly { text: string }[], heads: readonly { text: string }[], { colon, comma }: Signs): string[] {
  const hasText = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
  const first = row.findIndex(({ text }) => hasText(text));
  const values = row.flatMap(({ text }, i) => (i <= first || !hasText(text) ? [] : [`${heads[i]?.text ?? ''} ${text}`.trim()]));
  const title = row[first]?.text ?? '';
  return title === '' ? [] : [values.length === 0 ? title : `${title}${colon}${values.join(comma)}`];
}
