import type { Model } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { benchmarkName, getOrThrow, type Edition } from './edition.ts';
import { erratumLink } from './erratum-link.ts';
import type { Link } from './page.ts';
import { cellId } from './score-table.ts';
import { cellsOf, type Cell } from './table-version.ts';

/** The closed models that stand beside every other model. */
export const BESIDE = ['gpt-3-5-turbo', 'gpt-4'] as const;
export type Beside = (typeof BESIDE)[number];

/** One result of a model beside the two baselines. */
export interface ModelResult {
  benchmark: Link;
  table: number;
  score: string;
  /** What became of the value when the errata are applied, in words; null where it stands. */
  corrected: string | null;
  baselines: Record<Beside, string | null>;
  /** The model's value is higher than that baseline's, or null where they cannot be compared. */
  above: Record<Beside, boolean | null>;
  errata: Link[];
  /** The errata of the baselines' values, which are never shown without their mark. */
  baselineErrata: Record<Beside, Link[]>;
}

/** The cells of a model that hold a value. */
export function cellsOfModel(edition: Edition, id: string): Cell[] {
  return cellsOf(edition).filter((cell) => cell.result.model_id === id && cell.published.score !== null);
}

/** The cell of a closed model in the same table and column; undefined where it has no value, or is the cell itself. */
export function cellBeside(edition: Edition, { result }: Cell, closed: Beside): Cell | undefined {
  if (result.model_id === closed) return undefined;
  return cellsOfModel(edition, closed).find((other) => other.result.table === result.table && other.result.benchmark_id === result.benchmark_id);
}

/** A model's values in the survey's tables, in their order. */
export function resultsOf(edition: Edition, model: Model): ModelResult[] {
  return cellsOfModel(edition, model.id).map((cell) => resultOf(edition, cell));
}

function resultOf(edition: Edition, cell: Cell): ModelResult {
  const t = stringsFor(edition.lang).numbers;
  const { result } = cell;
  const { unranked, text } = cell.corrected;
  const benchmark = getOrThrow(edition.benchmarks, result.benchmark_id);
  const links = (other: Cell | undefined): Link[] => (other?.errata ?? []).map((erratum) => erratumLink(edition.lang, erratum));
  const beside = <T>(of: (other: Cell | undefined) => T): Record<Beside, T> =>
    Object.fromEntries(BESIDE.map((closed) => [closed, of(cellBeside(edition, cell, closed))])) as Record<Beside, T>;
  return {
    benchmark: { label: benchmarkName(edition, benchmark), href: `${address.area(benchmark.area)}#${cellId(benchmark.id, result.model_id)}` },
    table: result.table,
    score: result.score_text,
    corrected: !cell.differs ? null : unranked ? t.unranked[unranked] : t.correctedTo(text),
    baselines: beside((other) => other?.result.score_text ?? null),
    // What cannot be compared, or was withdrawn, is not above anything.
    above: beside((other) => (unranked !== null || other?.result.score == null || result.score === null ? null : result.score > other.result.score)),
    errata: links(cell),
    baselineErrata: beside(links),
  };
}
