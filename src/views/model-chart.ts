import type { Kind, ModelRow } from '../charts/types.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { getOrThrow, shortName, type Edition } from './edition.ts';
import { kindOf } from './kinds.ts';
import { chartBenchmark } from './labels.ts';
import { cellsOf, cellsOn, type Cell } from './table-version.ts';
import { domainOf } from './score-chart.ts';
import { BESIDE, cellBeside } from './model-results.ts';
import { cellId } from './score-table.ts';
import { urlIn } from './url.ts';

/** A model's own results against both baselines, as published. */
export interface ModelChart {
  id: string;
  title: string;
  desc: string;
  kind: Kind;
  rows: ModelRow[];
  key: { model: string; gpt35?: string; gpt4?: string; erratum?: string };
}

/** The chart of one model's values, each on the scale it has on the pages of results; null for a model without any. */
export function modelChart(edition: Edition, id: string): ModelChart | null {
  const t = stringsFor(edition.lang).numbers;
  const own = cellsOf(edition).filter((cell) => cell.result.model_id === id && cell.published.score !== null);
  if (own.length === 0) return null;
  const name = shortName(getOrThrow(edition.models, id));
  const rows = own.map((cell) => rowOf(edition, cell));
  // The legend serves the table below the chart as well, where a baseline's value may bear the mark alone.
  const marked = own.some((cell) => [cell, ...BESIDE.map((closed) => cellBeside(edition, cell, closed))].some((one) => (one?.errata.length ?? 0) > 0));
  // A baseline is not compared with itself, and one that no row has a value of is not named.
  const [gpt35, gpt4] = [rows.some((row) => row.gpt35 !== null), rows.some((row) => row.gpt4 !== null)];
  return {
    id: `chart-${id}`,
    title: t.modelChartTitle(name, [...(gpt35 ? ['GPT-3.5-turbo'] : []), ...(gpt4 ? ['GPT-4'] : [])]),
    desc: t.modelChartDesc(rows.length, [...(gpt35 ? [t.tick.short] : []), ...(gpt4 ? [t.tick.long] : [])]),
    kind: kindOf(edition, id),
    rows,
    key: {
      model: name,
      ...(gpt35 ? { gpt35: 'GPT-3.5-turbo' } : {}),
      ...(gpt4 ? { gpt4: 'GPT-4' } : {}),
      ...(marked ? { erratum: t.marks.erratum } : {}),
    },
  };
}

function rowOf(edition: Edition, cell: Cell): ModelRow {
  const { result, published } = cell;
  const benchmark = getOrThrow(edition.benchmarks, result.benchmark_id);
  const beside = cellsOn(edition, benchmark.id);
  const of = (closed: string): number | null =>
    closed === result.model_id
      ? null
      : (beside.find((other) => other.result.model_id === closed && other.result.table === result.table)?.published.score ?? null);
  return {
    label: chartBenchmark(edition, benchmark),
    href: urlIn(edition.lang)(`${address.area(benchmark.area)}#${cellId(benchmark.id, result.model_id)}`),
    value: published.score ?? 0,
    text: published.text,
    domain: domainOf(edition, benchmark, beside),
    gpt35: of('gpt-3-5-turbo'),
    gpt4: of('gpt-4'),
    erratum: cell.errata.length > 0,
  };
}
