import { RaisedReader } from '../../seed/raised.ts';

/** A cell while it is read. */
interface Cell {
  text: string;
  isHeading: boolean;
  /** Columns and rows that it reaches over. */
  columns: number;
  rows: number;
}

/** A row of cells; cells reach down no further than its group (head, body, foot). */
interface Row {
  group: number;
  cells: Cell[];
}

/** What stands between a name and its value, and between values. */
export interface Signs {
  colon: string;
  comma: string;
}

/** Cells further to the right stand in no table that is read. */
const WIDEST = 1_000;

/**
 * Reads a table as text: one line a row, `row heading：column heading value、…`, so that a number never stands without
 * its name or runs into the next one. Cells without text, and columns whose heading is left out, give no name.
 */
export class TableReader {
  private rows: Row[] = [];
  private group = 0;
  private cell: Cell | null = null;
  private isAfterElement = false;
  private raised = new RaisedReader();

  /** An element of the table begins. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'thead' || name === 'tbody' || name === 'tfoot') this.group++;
    if (name === 'tr') this.rows.push({ group: this.group, cells: [] });
    if (this.cell) this.raised.open(name, this.cell.text);
    if (name !== 'td' && name !== 'th') return;
    const isHeading = name === 'th' && attributes['scope'] !== 'row';
    const { colspan, rowspan } = attributes;
    // A cell of 0 rows reaches to the end of its group.
    this.cell = { text: '', isHeading, columns: spanOf(colspan), rows: rowspan === '0' ? Infinity : spanOf(rowspan) };
    this.isAfterElement = false;
    this.rows.at(-1)?.cells.push(this.cell);
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
    if (this.cell) this.cell.text = this.raised.close(name, this.cell.text);
    if (name === 'td' || name === 'th') this.cell = null;
  }

  lines(signs: Signs): string[] {
    const rows = gridOf(this.rows);
    const heads = headsOf(rows);
    return rows.filter((row) => row.some(({ isHeading }) => !isHeading)).flatMap((row) => lineOf(row, heads, signs));
  }
}

/** The cells of each row by their columns; one that reaches over several columns or rows stands in all of them. */
function gridOf(rows: readonly Row[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  rows.forEach(({ group, cells }, at) => {
    let from = 0;
    for (const cell of cells) {
      cell.text = cell.text.replace(/\s+/g, ' ').trim();
      while (grid[at]?.[from] !== undefined) from++;
      const to = Math.min(from + cell.columns, WIDEST);
      for (let below = at; below < at + cell.rows && rows[below]?.group === group; below++)
        for (let column = from; column < to; column++) (grid[below] ??= [])[column] ??= cell;
      from = Math.max(from, to);
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? EMPTY));
}

const EMPTY: Cell = { text: '', isHeading: false, columns: 1, rows: 1 };

/** What each column is called: a table may have several rows of headings, the first over groups of columns. */
function headsOf(rows: readonly Cell[][]): string[] {
  const isHead = (row: readonly Cell[]): boolean => row.length > 0 && row.every(({ isHeading }) => isHeading);
  const from = rows.findIndex(isHead);
  const to = rows.findIndex((row, index) => index > from && !isHead(row));
  const heads = from < 0 ? [] : rows.slice(from, to < 0 ? rows.length : to);
  const width = Math.max(0, ...heads.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => [...new Set(heads.map((row) => row[column]?.text ?? ''))].join(' ').trim());
}

function lineOf(row: readonly Cell[], heads: readonly string[], { colon, comma }: Signs): string[] {
  const hasText = ({ text }: Cell): boolean => /[\p{L}\p{N}]/u.test(text);
  const [title, ...values] = [...new Set(row)].filter(hasText);
  if (!title) return [];
  const named = values.map((cell) => {
    const names = new Set(heads.filter((_, column) => row[column] === cell));
    return `${[...names].join('/')} ${cell.text}`.trim();
  });
  return [named.length === 0 ? title.text : `${title.text}${colon}${named.join(comma)}`];
}

function spanOf(written: string | undefined): number {
  return Math.max(1, Number(written) || 1);
}
