import { parse } from 'csv-parse/sync';
import { didYouMean, ContentError } from '../errors.ts';
import { resultSchema, type Benchmark, type Result } from './schemas.ts';

const COLUMNS = [
  'table',
  'table_name',
  'model',
  'model_id',
  'training',
  'size_as_listed',
  'released_as_listed',
  'benchmark',
  'benchmark_id',
  'score',
  'unit',
  'higher_is_better',
  'source',
  'model_link_as_listed',
];

/**
 * Reads `results.csv`: each cell of the survey's five tables. An empty score is "not reported", null.
 * @throws ContentError with file and line for a column that is missing, an unknown model or benchmark, a score that is no
 *   number or lies outside the benchmark's scale, and a cell that occurs twice.
 */
export function readResults(file: string, csv: string, models: ReadonlySet<string>, benchmarks: ReadonlyMap<string, Benchmark>): Result[] {
  const rows = parseRows(file, csv);
  const seen = new Map<string, number>();
  return rows.map(({ record, line }) => {
    const location = { file, line };
    const fail = (found: string, advice: string): never => {
      throw new ContentError(location, found, advice);
    };
    const modelId = record['model_id'] ?? '';
    const benchmarkId = record['benchmark_id'] ?? '';
    if (!models.has(modelId)) fail(`the unknown model ${JSON.stringify(modelId)}`, didYouMean(modelId, models));
    const benchmark = benchmarks.get(benchmarkId);
    if (!benchmark) return fail(`the unknown benchmark ${JSON.stringify(benchmarkId)}`, didYouMean(benchmarkId, benchmarks.keys()));
    const raw = record['score'] ?? '';
    const score = raw === '' ? null : Number(raw);
    if (score !== null && !/^-?\d+(\.\d+)?$/.test(raw))
      fail(`the score ${JSON.stringify(raw)}`, 'write a number such as 71.3, or nothing where none was reported');
    const { min, max } = benchmark.scale ?? { min: -Infinity, max: Infinity };
    if (score !== null && (score < min || score > max)) fail(`the score ${raw} of ${benchmarkId}`, `scores of this benchmark lie between ${min} and ${max}`);
    const cell = `${record['table']}/${modelId}/${benchmarkId}`;
    const twin = seen.get(cell);
    if (twin !== undefined) fail(`a second value for ${modelId} on ${benchmarkId} in table ${record['table']}`, `it stands already in line ${twin}; keep one`);
    seen.set(cell, line);
    const result = resultSchema.safeParse({ ...record, table: Number(record['table']), score, score_text: raw, line });
    if (!result.success) {
      const issue = result.error.issues[0];
      const key = String(issue?.path[0] ?? 'row');
      return fail(`${key} is ${JSON.stringify(record[key] ?? '')}`, issue?.message ?? 'see src/schemas/schemas.ts');
    }
    return result.data;
  });
}

function parseRows(file: string, csv: string): { record: Record<string, string>; line: number }[] {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(csv, { columns: true, info: true, bom: true, skip_empty_lines: true }) as typeof rows;
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    throw new ContentError({ file, line: lines }, `not valid CSV (${message})`, 'give each row the same columns and quote values that contain commas');
  }
  const first = rows[0];
  const missing = COLUMNS.find((column) => first !== undefined && !(column in first.record));
  if (first === undefined || missing !== undefined)
    throw new ContentError({ file, line: 1 }, `no column ${missing ?? COLUMNS[0]}`, `the first line names the columns ${COLUMNS.join(', ')}`);
  return rows.map(({ record, info }) => ({ record, line: info.lines }));
}
