import { parse } from 'csv-parse/sync';
import { ContentError } from '../errors.ts';

/** A row of a CSV file, by column, with the line where it begins. */
export interface CsvRow {
  record: Record<string, string>;
  line: number;
}

/**
 * Reads a CSV file whose first line names its columns.
 * @param columns the columns that must be there, and no others
 * @throws ContentError with file and line when the file is no CSV or a column is missing, unknown or there twice
 */
export function parseCsv(file: string, csv: string, columns: readonly string[]): CsvRow[] {
  const [head = ''] = csv.split('\n', 1);
  const between = head.includes(',') ? undefined : /[;\t|]/.exec(head)?.[0];
  if (between !== undefined)
    throw new ContentError(
      { file, line: 1 },
      `columns separated by ${between === '\t' ? 'tabs' : between}`,
      'save the file as CSV with commas between the columns and points in numbers',
    );
  let header: string[] = [];
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(csv, {
      columns: (names: string[]) => (header = names.map((name) => name.trim())),
      info: true,
      bom: true,
      skip_empty_lines: true,
    }) as typeof rows;
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    throw new ContentError({ file, line: lines }, `not valid CSV (${message})`, 'give each row the same columns and quote values that contain commas');
  }
  const first = rows[0];
  const missing = columns.find((column) => !header.includes(column));
  if (first === undefined || missing !== undefined)
    throw new ContentError({ file, line: 1 }, `no column ${missing ?? columns[0]}`, `the first line names the columns ${columns.join(', ')}`);
  const stray = header.find((column, index) => header.indexOf(column) < index) ?? header.find((column) => !columns.includes(column));
  if (stray !== undefined)
    throw new ContentError(
      { file, line: 1 },
      columns.includes(stray) ? `the column ${stray} twice` : `the unknown column ${JSON.stringify(stray)}`,
      `the first line names the columns ${columns.join(', ')}, each once`,
    );
  return rows.map(({ record, info }) => ({ record, line: info.lines }));
}
