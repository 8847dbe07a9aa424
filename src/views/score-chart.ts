import { commonDomain } from '../charts/benchmark.ts';
import type { BenchmarkInput, BenchmarkRow } from '../charts/types.ts';
import type { Benchmark } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { benchmarkName, getOrThrow, type Edition } from './edition.ts';
import { chartName } from './labels.ts';
import { cellsOf, TABLE_VERSIONS, type Cell, type TableVersion } from './table-version.ts';
import { cellId, type ScoreRow } from './score-table.ts';

/** A mark of the charts with the words for it, and the versions it stands in. */
export interface KeyEntry {
  mark: 'open' | 'closed' | 'method' | 'withdrawn' | 'incomparable' | 'ghost' | 'erratum';
  label: string;
  versions: readonly TableVersion[];
}

/** One benchmark's chart in every version of the tables. */
export interface ScoreChart {
  id: string;
  title: string;
  desc: string;
  inputs: Record<TableVersion, BenchmarkInput>;
}

/** The closed models that run as lines through a chart, with their values at the head. */
const LINES = ['gpt-3-5-turbo', 'gpt-4'];

/**
 * The chart of one benchmark. Benchmarks of one area that share a unit share a scale, which holds the values of all
 * versions, so that nothing moves but what is another in one of them.
 */
export function scoreChart(edition: Edition, benchmark: Benchmark, cells: readonly Cell[], table: readonly ScoreRow[]): ScoreChart {
  const t = stringsFor(edition.lang).numbers;
  const input = (version: TableVersion): BenchmarkInput => ({
    rows: cells.filter(({ result }) => !LINES.includes(result.model_id)).flatMap((cell) => chartRow(edition, cell, table, version)),
    baselines: LINES.flatMap((id) => cells.filter(({ result }) => result.model_id === id).flatMap((cell) => baseline(edition, cell, version))),
    domain: domainOf(edition, benchmark, cells),
  });
  const inputs = Object.fromEntries(TABLE_VERSIONS.map((version) => [version, input(version)])) as ScoreChart['inputs'];
  return {
    id: `chart-${benchmark.id}`,
    title: t.chartTitle(benchmarkName(edition, benchmark)),
    desc: t.chartDesc(inputs.published.rows.length + inputs.published.baselines.length),
    inputs,
  };
}

const MARKS = ['open', 'method', 'closed', 'withdrawn', 'incomparable', 'ghost', 'erratum'] as const;

/** The legend for all charts of a page: the marks that they use. */
export function legendOf(edition: Edition, charts: readonly ScoreChart[]): KeyEntry[] {
  const t = stringsFor(edition.lang).numbers;
  const marks = new Map(TABLE_VERSIONS.map((version) => [version, marksOf(charts.flatMap(({ inputs }) => inputs[version].rows))]));
  return MARKS.flatMap((mark) => {
    const versions = TABLE_VERSIONS.filter((version) => marks.get(version)?.has(mark));
    return versions.length === 0 ? [] : [{ mark, label: t.marks[mark], versions }];
  });
}

function marksOf(rows: readonly BenchmarkRow[]): Set<KeyEntry['mark']> {
  const marks = new Set<KeyEntry['mark']>(rows.map((row) => row.unranked ?? row.kind));
  if (rows.some((row) => row.published !== undefined)) marks.add('ghost');
  if (rows.some((row) => row.erratum)) marks.add('erratum');
  return marks;
}

function baseline(edition: Edition, cell: Cell, version: TableVersion): BenchmarkInput['baselines'][number][] {
  const { score, text } = cell[version];
  if (score === null) return [];
  const { benchmark_id, model_id } = cell.result;
  return [
    {
      label: `${chartName(getOrThrow(edition.models, model_id))} ${text}${cell.errata.length > 0 ? '†' : ''}`,
      href: `#${cellId(benchmark_id, model_id)}`,
      value: score,
    },
  ];
}

function chartRow(edition: Edition, cell: Cell, table: readonly ScoreRow[], version: TableVersion): BenchmarkRow[] {
  const { score, text, unranked } = cell[version];
  if (score === null) return [];
  const { result, kind } = cell;
  const id = cellId(result.benchmark_id, result.model_id);
  const row = table.find((candidate) => candidate.versions.includes(version) && candidate.id.endsWith(id));
  const changed = score !== cell.published.score && cell.published.score !== null;
  return [
    {
      // A technique's row names the model that answers, as the survey does.
      label: kind === 'method' ? result.model : chartName(getOrThrow(edition.models, result.model_id)),
      href: `#${row?.id ?? id}`,
      kind,
      value: score,
      text,
      erratum: cell.errata.length > 0,
      ...(unranked ? { unranked } : {}),
      ...(changed ? { published: cell.published.score as number } : {}),
    },
  ];
}

/** Ends of a benchmark's scale: the same for all benchmarks of its area with its unit, and wide enough for all versions. */
export function domainOf(edition: Edition, benchmark: Benchmark, cells: readonly Cell[]): [number, number] {
  const unit = cells[0]?.result.unit;
  const peers = cellsOf(edition).filter(({ result }) => result.unit === unit && getOrThrow(edition.benchmarks, result.benchmark_id).area === benchmark.area);
  const values = peers.flatMap((cell) => TABLE_VERSIONS.map((version) => cell[version].score)).filter((score) => score !== null);
  return commonDomain(values, benchmark.scale);
}

/** How many other charts of the area share a chart's scale. */
export function sharesScale(edition: Edition, benchmark: Benchmark, cells: readonly Cell[]): string[] {
  const unit = cells[0]?.result.unit;
  const ids = cellsOf(edition)
    .filter(({ result }) => result.unit === unit)
    .map(({ result }) => result.benchmark_id);
  return [...new Set(ids)]
    .filter((id) => id !== benchmark.id && getOrThrow(edition.benchmarks, id).area === benchmark.area)
    .map((id) => benchmarkName(edition, getOrThrow(edition.benchmarks, id)));
}
