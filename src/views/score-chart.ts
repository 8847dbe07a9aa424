import { commonDomain } from '../charts/benchmark.ts';
import type { BenchmarkInput, BenchmarkRow } from '../charts/types.ts';
import type { Benchmark } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { getOrThrow, type Edition } from './edition.ts';
import { chartName } from './labels.ts';
import { cellsOf, type Cell, type TableVersion } from './table-version.ts';
import { cellId, type ScoreRow } from './score-table.ts';

/** A mark of the charts with the words for it; `only` where it stands in one version alone. */
export interface KeyEntry {
  mark: 'open' | 'closed' | 'method' | 'withdrawn' | 'incomparable' | 'ghost' | 'erratum';
  label: string;
  only: TableVersion | null;
}

/** One benchmark's chart; where values were corrected it holds both versions. */
export interface ScoreChart {
  id: string;
  title: string;
  desc: string;
  benchmark: BenchmarkInput;
  corrected: BenchmarkInput | null;
}

/** The closed models that run as lines through a chart, with their values at the head. */
const LINES = ['gpt-3-5-turbo', 'gpt-4'];

/**
 * The chart of one benchmark. Benchmarks of one area that share a unit share a scale, which holds the values of both
 * versions, so that nothing moves but what was corrected.
 */
export function scoreChart(edition: Edition, benchmark: Benchmark, cells: readonly Cell[], table: readonly ScoreRow[]): ScoreChart {
  const t = stringsFor(edition.lang).numbers;
  const input = (version: TableVersion): BenchmarkInput => ({
    rows: cells.filter(({ result }) => !LINES.includes(result.model_id)).flatMap((cell) => chartRow(edition, cell, table, version)),
    baselines: LINES.flatMap((id) => cells.filter(({ result }) => result.model_id === id).flatMap((cell) => baseline(edition, cell, version))),
    domain: domainOf(edition, benchmark, cells),
  });
  const published = input('published');
  const corrected = cells.some((cell) => cell.differs) ? input('corrected') : null;
  return {
    id: `chart-${benchmark.id}`,
    title: t.chartTitle(benchmark.name_ja ?? benchmark.name),
    desc: t.chartDesc(published.rows.length + published.baselines.length),
    benchmark: published,
    corrected,
  };
}

const MARKS = ['open', 'method', 'closed', 'withdrawn', 'incomparable', 'ghost', 'erratum'] as const;

/** The legend for all charts of a page: the marks that they use. */
export function legendOf(edition: Edition, charts: readonly ScoreChart[]): KeyEntry[] {
  const t = stringsFor(edition.lang).numbers;
  const before = marksOf(charts.flatMap((chart) => chart.benchmark.rows));
  const after = marksOf(charts.flatMap((chart) => (chart.corrected ?? chart.benchmark).rows));
  return MARKS.filter((mark) => before.has(mark) || after.has(mark)).map((mark) => ({
    mark,
    label: t.marks[mark],
    only: !before.has(mark) ? 'corrected' : !after.has(mark) ? 'published' : null,
  }));
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
  const moved = version === 'corrected' && table.some((row) => row.only === 'corrected' && row.id === `chart-${id}`);
  const changed = version === 'corrected' && score !== cell.published.score && cell.published.score !== null;
  return [
    {
      // A technique's row names the model that answers, as the survey does.
      label: kind === 'method' ? result.model : chartName(getOrThrow(edition.models, result.model_id)),
      href: `#${moved ? 'chart-' : ''}${id}`,
      kind,
      value: score,
      text,
      erratum: cell.errata.length > 0,
      ...(unranked ? { unranked } : {}),
      ...(changed ? { published: cell.published.score as number } : {}),
    },
  ];
}

/** Ends of a benchmark's scale: the same for all benchmarks of its area with its unit, and wide enough for both versions. */
export function domainOf(edition: Edition, benchmark: Benchmark, cells: readonly Cell[]): [number, number] {
  const unit = cells[0]?.result.unit;
  const peers = cellsOf(edition).filter(({ result }) => result.unit === unit && getOrThrow(edition.benchmarks, result.benchmark_id).area === benchmark.area);
  const values = peers.flatMap((cell) => [cell.published.score, cell.corrected.score]).filter((score) => score !== null);
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
    .map((id) => getOrThrow(edition.benchmarks, id).name_ja ?? getOrThrow(edition.benchmarks, id).name);
}
