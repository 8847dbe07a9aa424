import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { fillTokens } from '../schemas/tokens.ts';
import { inEnglish, table } from '../schemas/schema-parts.ts';
import { benchmarkSchema, datasetSchema, erratumSchema, modelSchema, outsideBaseSchema } from '../schemas/schemas.ts';
import { described } from './columns.ts';
import { tokenTables, type Edition } from './edition.ts';
import { rowErrata } from './errata-index.ts';
import { perEdition } from './per-edition.ts';
import { surveyWork } from './survey-work.ts';
import { cellsOf, TABLE_VERSIONS, type Cell, type TableVersion } from './table-version.ts';

/** One row of `results.csv` and `results.json`. What its columns mean is said among the words of each language. */
export const resultRowSchema = z.strictObject(
  described('results', {
    reading: z.enum(TABLE_VERSIONS),
    id: z.string(),
    table: z.int().min(1).max(5),
    table_name: z.string(),
    model: z.string(),
    model_id: z.string(),
    benchmark: z.string(),
    benchmark_id: z.string(),
    score: z.string(),
    unit: z.string(),
    higher_is_better: z.literal('yes'),
    status: z.enum(['reported', 'not-reported', 'corrected', 'aligned', 'withdrawn', 'incomparable']),
    published_score: z.string(),
    errata: z.string(),
    training: z.string(),
    size_as_listed: z.string(),
    released_as_listed: z.string(),
    row_errata: z.string(),
    size_corrected: z.string(),
    released_corrected: z.string(),
    training_corrected: z.string(),
    source: z.string(),
    model_link_as_listed: z.string(),
  }),
);
export type ResultRow = z.infer<typeof resultRowSchema>;

/** One entry of `results.json`: numbers as numbers, and the value as it is read. */
export const resultEntrySchema = resultRowSchema.extend(
  described('entries', {
    score: z.number().nullable(),
    score_text: z.string(),
    published_score: z.number().nullable(),
  }),
);

/** Schemas of the published files, by the name of the file they describe. */
export const publishedSchemas = {
  /** In which tables a model stands is computed. */
  models: modelSchema.extend({ in_tables: z.array(table) }),
  'outside-bases': outsideBaseSchema,
  benchmarks: benchmarkSchema,
  datasets: datasetSchema,
  results: resultEntrySchema,
  errata: erratumSchema,
} as const;
export type SchemaName = keyof typeof publishedSchemas;

/** A published schema as JSON Schema, draft 2020-12. */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  return { ...z.toJSONSchema(publishedSchemas[name], { io: 'input' }), title: name };
}

/** Every cell of the five tables in every version, one version after the other. */
export const resultRows = perEdition((edition): readonly ResultRow[] =>
  TABLE_VERSIONS.flatMap((version) => cellsOf(edition).map((cell) => resultRow(edition, cell, version))),
);

function resultRow(edition: Edition, cell: Cell, version: TableVersion): ResultRow {
  const { result } = cell;
  const value = cell[version];
  const about = rowErrata(edition.errata.values(), result.model_id).filter(({ table }) => table === result.table);
  const corrected = (field: string): string => {
    const text = version !== 'published' ? about.find((entry) => entry.field === field && entry.corrected !== undefined)?.corrected : undefined;
    return inEnglish(text);
  };
  const change = version === 'aligned' && value.score !== cell.corrected.score ? 'aligned' : value.score !== cell.published.score ? 'corrected' : 'reported';
  return {
    reading: version,
    id: `t${result.table}-${result.model_id}-${result.benchmark_id}`,
    table: result.table,
    table_name: result.table_name,
    model: result.model,
    model_id: result.model_id,
    benchmark: result.benchmark,
    benchmark_id: result.benchmark_id,
    // A withdrawn value is no value any more; what it was stands beside it.
    score: value.unranked === 'withdrawn' ? '' : value.text,
    unit: result.unit,
    higher_is_better: 'yes',
    status: cell.published.score === null ? 'not-reported' : (value.unranked ?? change),
    published_score: cell.published.text,
    errata: cell.errata.map(({ id }) => id).join(' '),
    training: result.training,
    size_as_listed: result.size_as_listed,
    released_as_listed: result.released_as_listed,
    row_errata: [...new Set(about.map(({ id }) => id))].join(' '),
    size_corrected: corrected('size'),
    released_corrected: corrected('released'),
    training_corrected: corrected('training'),
    source: result.source,
    model_link_as_listed: result.model_link_as_listed,
  };
}

/** The results as CSV (RFC 4180), one header line. */
export function resultsCsv(edition: Edition): string {
  const columns = Object.keys(resultRowSchema.shape) as (keyof ResultRow)[];
  const field = (value: string | number): string => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  return [columns, ...resultRows(edition).map((row) => columns.map((column) => row[column]))].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function resultEntry(row: ResultRow): z.infer<typeof resultEntrySchema> {
  const number = (text: string): number | null => (text === '' ? null : Number(text));
  return { ...row, score: number(row.score), score_text: row.score, published_score: number(row.published_score) };
}

/** The tables that a model has a row in. */
function tablesOf(results: Edition['results'], model: string): number[] {
  return [...new Set(results.filter(({ model_id }) => model_id === model).map(({ table }) => table))].sort((a, b) => a - b);
}

/** What every JSON file says of itself, beside its entries. */
interface Envelope {
  title: string;
  version: string;
  licence: string;
  cite: { survey: string; doi: string; repository: string };
  schema: Record<string, string>;
}

/** The JSON files: name to text. Numbers of texts are filled in. */
export const jsonFiles = perEdition((edition): Record<'models.json' | 'results.json' | 'benchmarks.json', string> => {
  const filled = <T>(entries: Iterable<T>): T[] => JSON.parse(fillTokens(JSON.stringify([...entries]), tokenTables(edition))) as T[];
  return {
    'models.json': envelope(
      edition,
      'Models',
      {
        models: filled([...edition.models.values()].map((model) => ({ ...model, in_tables: tablesOf(edition.results, model.id) }))),
        outside_bases: filled(edition.bases.values()),
      },
      { models: 'models', outside_bases: 'outside-bases' },
    ),
    'results.json': envelope(
      edition,
      'Results',
      { results: resultRows(edition).map(resultEntry), errata: filled(edition.errata.values()) },
      { results: 'results', errata: 'errata' },
    ),
    'benchmarks.json': envelope(
      edition,
      'Benchmarks',
      { benchmarks: filled(edition.benchmarks.values()), datasets: filled(edition.datasets.values()) },
      { benchmarks: 'benchmarks', datasets: 'datasets' },
    ),
  };
});

function envelope(edition: Edition, title: string, entries: Record<string, unknown[]>, schemas: Record<string, SchemaName>): string {
  const head: Envelope = {
    title: `catching-up: ${title}`,
    version: hashOf(JSON.stringify(entries)),
    licence: 'CC-BY-4.0',
    cite: {
      survey: `${edition.survey.authors.map(({ name }) => name).join(', ')}. ${edition.survey.title} arXiv:${edition.survey.arxiv_id}`,
      doi: surveyWork(edition).url,
      repository: edition.survey.repository,
    },
    schema: Object.fromEntries(Object.entries(schemas).map(([key, name]) => [key, `schema/${name}.json`])),
  };
  return `${JSON.stringify({ ...head, ...entries }, null, 1)}\n`;
}

/** The version of some content: the first twelve digits of its SHA-256. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
