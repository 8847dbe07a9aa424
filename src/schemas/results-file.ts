import { rollup } from 'd3-array';
import type { z } from 'astro/zod';
import { ContentError, didYouMean, type Report } from '../errors.ts';
import { parseCsv } from './csv-file.ts';
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
 * Reads `results.csv`: each cell of the survey's five tables. An empty score is "not reported", null. Rows that do not
 * fit are reported and left out.
 * @throws ContentError for what is no CSV, and for a column that is missing
 */
export function readResults(file: string, csv: string, report: Report): Result[] {
  return parseCsv(file, csv, COLUMNS).flatMap(({ record, line }) => {
    const raw = record['score'] ?? '';
    if (raw !== '' && !/^-?\d+(\.\d+)?$/.test(raw)) {
      report(new ContentError({ file, line }, `the score ${JSON.stringify(raw)}`, 'write a number such as 71.3, or nothing where none was reported'));
      return [];
    }
    const result = resultSchema.safeParse({ ...record, table: Number(record['table']), score: raw === '' ? null : Number(raw), score_text: raw, line });
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      const key = String(issue.path[0] ?? 'row');
      report(new ContentError({ file, line }, `${key} is ${JSON.stringify(record[key] ?? '')}`, adviceOn(issue)));
    }
    return [];
  });
}

const adviceOn = (issue: z.core.$ZodIssue): string => (issue.code === 'invalid_value' ? `write ${issue.values.join(' or ')}` : issue.message);

/** What a benchmark's scale says to a score that lies outside of it; null where it lies within. */
export function outsideScale({ scale }: Pick<Benchmark, 'scale'>, score: number): string | null {
  return scale === null || (score >= scale.min && score <= scale.max) ? null : `scores of this benchmark lie between ${scale.min} and ${scale.max}`;
}

/**
 * Reports rows of an unknown model or benchmark, columns of a table whose name and id do not go together, scores outside the benchmark's scale, and cells that occur twice.
 * @param benchmarks all by id, null where one could not be read; null where the whole list could not
 */
export function checkResults(
  file: string,
  results: readonly Result[],
  models: ReadonlySet<string>,
  benchmarks: ReadonlyMap<string, Benchmark | null> | null,
  report: Report,
): void {
  const seen = new Map<string, number>();
  const columns = columnsOf(results);
  for (const { model_id, benchmark_id, table, benchmark: name, score, score_text, line } of results) {
    const fail = (found: string, advice: string): void => report(new ContentError({ file, line }, found, advice));
    if (!models.has(model_id)) fail(`the unknown model ${JSON.stringify(model_id)}`, didYouMean(model_id, models));
    const benchmark = benchmarks?.get(benchmark_id);
    const column = columns.get(`${table}/${name}`);
    if (benchmark !== undefined && column !== benchmark_id) {
      fail(`the column ${name} with the id ${benchmark_id}`, `in the other rows of table ${table} its id is ${column}`);
      continue;
    }
    if (benchmarks && benchmark === undefined) fail(`the unknown benchmark ${JSON.stringify(benchmark_id)}`, didYouMean(benchmark_id, benchmarks.keys()));
    const outside = score === null || !benchmark ? null : outsideScale(benchmark, score);
    if (outside !== null) fail(`the score ${score_text} of ${benchmark_id}`, outside);
    const cell = `${table}/${model_id}/${benchmark_id}`;
    const twin = seen.get(cell);
    if (twin !== undefined) fail(`a second value for ${model_id} on ${benchmark_id} in table ${table}`, `it stands already in line ${twin}; keep one`);
    else seen.set(cell, line);
  }
}

/** The id that most rows of a table give a column, by table and name, `3/HumanEval`. */
function columnsOf(results: readonly Result[]): Map<string, string> {
  const counts = rollup(
    results,
    (rows) => rows.length,
    ({ table, benchmark }) => `${table}/${benchmark}`,
    ({ benchmark_id }) => benchmark_id,
  );
  return new Map([...counts].map(([column, ids]) => [column, [...ids].reduce((most, one) => (one[1] > most[1] ? one : most))[0]]));
}
