import type { z } from 'astro/zod';
import { ContentError, type Report } from '../errors.ts';
import { parseCsv } from './csv-file.ts';
import { points } from './since-rows.ts';
import { snapshotSchema, SNAPSHOT_COLUMNS, surveyModelSchema, SURVEY_MODEL_COLUMNS, type Snapshot, type SurveyModel } from './since.ts';

/** Greatest step between a gap as held and the difference of ratings rounded to one decimal each. */
export const ROUNDING = 0.11;

type Fit<S extends z.ZodType> = z.infer<S> & { cells: Record<string, string>; line: number };

/** Rows of a CSV file that fit their schema; each cell of another row that does not is reported. @throws ContentError for what is no CSV */
function readRows<S extends z.ZodType<object>>(file: string, csv: string, columns: readonly string[], schema: S, report: Report): Fit<S>[] {
  return parseCsv(file, csv, columns).flatMap(({ record, line }): Fit<S>[] => {
    const result = schema.safeParse(record);
    if (result.success) return [{ ...result.data, cells: record, line }];
    const told = new Set<string>();
    for (const issue of result.error.issues) {
      const column = String(issue.path[0] ?? 'row');
      if (told.has(column)) continue;
      told.add(column);
      report(new ContentError({ file, line }, `${column} is ${JSON.stringify(record[column] ?? '')}`, expected(issue)));
    }
    return [];
  });
}

/** What to write into a cell: of a choice between nothing and something, the something. */
function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.at(-1)?.[0];
    return inner === undefined ? issue.message : `${expected(inner)}, or leave the cell empty`;
  }
  if (issue.code === 'invalid_value') return `write one of ${issue.values.map(String).join(', ')}`;
  return issue.code === 'custom' ? issue.message : `write ${issue.message}`;
}

/** Reads `snapshots.csv`; an empty gap is the difference of the two ratings. @throws ContentError for what is no CSV */
export function readSnapshots(file: string, csv: string, report: Report): Snapshot[] {
  return readRows(file, csv, SNAPSHOT_COLUMNS, snapshotSchema, report).map((row) => {
    const cells = row.cells as Snapshot['cells'];
    const gap = row.gap ?? Number(points(row.closed_rating - row.open_rating));
    return { ...row, gap, cells: { ...cells, gap: cells.gap === '' ? String(gap) : cells.gap } };
  });
}

/** Reads `survey-models.csv`. @throws ContentError for what is no CSV */
export function readSurveyModels(file: string, csv: string, report: Report): SurveyModel[] {
  return readRows(file, csv, SURVEY_MODEL_COLUMNS, surveyModelSchema, report).map((row) => ({ ...row, cells: row.cells as SurveyModel['cells'] }));
}
