import { ratioText, ratioTo } from '../charts/catch-up.ts';
import type { CatchUpGroup, CatchUpRow } from '../charts/types.ts';
import type { Reach } from '../i18n/ja-numbers.ts';
import type { Benchmark } from '../schemas/schemas.ts';
import { address } from './addresses.ts';
import { getOrThrow, type Edition } from './edition.ts';
import { chartBenchmark, chartName } from './labels.ts';
import { opennessOf } from './openness.ts';
import { cellsOf, cellsOn, type Cell, type TableVersion } from './table-version.ts';
import { cellId } from './score-table.ts';
import { urlIn } from './url.ts';

/** The catch-up chart in one version, and the counts that its words need. */
export interface CatchUpView {
  groups: CatchUpGroup[];
  /** Benchmarks in which GPT-3.5-turbo has a value; those of them drawn, because an open model has one too. */
  columns: number;
  rows: number;
  /** In how many of the rows the best open value reaches GPT-3.5-turbo's. */
  reached: number;
  /** Rows with a value of GPT-4, and in how many of them the best open value reaches it. */
  rows4: number;
  reached4: number;
  /** The same counts by the glossary's definition of an open model: of those alone whose weights one can obtain. */
  confirmed: Reach;
  /** Of the rows that reach GPT-3.5-turbo, those in which its 16k version has a higher value still. */
  below16k: string[];
  /** Rows whose best model has no weights that could be found, and those models. */
  unreleased: { rows: number; models: string[] };
  /** The highest ratio: of what, and between which values. */
  widest: { label: string; best: string; baseline: string; ratio: string } | null;
}

/** Best open value of every benchmark beside both baselines, by area, in one version. */
export function catchUp(edition: Edition, version: TableVersion): CatchUpView {
  const columns = new Set(
    cellsOf(edition)
      .filter((cell) => isOf(cell, 'gpt-3-5-turbo', version))
      .map(({ result }) => result.benchmark_id),
  );
  const benchmarks = [...edition.benchmarks.values()].filter(({ id }) => columns.has(id));
  const groups = edition.areas
    .map((area) => ({
      label: area.title,
      rows: benchmarks.filter((benchmark) => benchmark.area === area.id).flatMap((benchmark) => rowOf(edition, benchmark, version)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  return {
    groups,
    columns: columns.size,
    ...reachOf(rows),
    confirmed: reachOf(benchmarks.flatMap((benchmark) => rowOf(edition, benchmark, version, (cell) => !isUnconfirmed(edition, cell)))),
    ...hiddenBy(edition, benchmarks, version),
  };
}

function reachOf(rows: readonly CatchUpRow[]): Reach {
  const rows4 = rows.flatMap((row) => (row.gpt4 === null ? [] : [{ ...row, gpt4: row.gpt4 }]));
  return {
    rows: rows.length,
    reached: rows.filter((row) => row.best.value >= row.baseline).length,
    rows4: rows4.length,
    reached4: rows4.filter((row) => row.best.value >= row.gpt4).length,
  };
}

/** Whether a value is of a model whose weights nobody could be shown to have published. */
function isUnconfirmed(edition: Edition, cell: Cell): boolean {
  return opennessOf(getOrThrow(edition.models, cell.result.model_id), edition.lang).mark === 'unknown';
}

/** What the one scale does not show. */
function hiddenBy(edition: Edition, benchmarks: readonly Benchmark[], version: TableVersion): Pick<CatchUpView, 'below16k' | 'unreleased' | 'widest'> {
  const found = benchmarks.flatMap((benchmark) => {
    const { best, gpt35, gpt16k } = rivals(edition, benchmark, version);
    return best && gpt35 ? [{ benchmark, best, gpt35, gpt16k }] : [];
  });
  const score = (cell: Cell | undefined): number => cell?.[version].score ?? -Infinity;
  const ratio = ({ best, gpt35 }: (typeof found)[number]): number => ratioTo(score(gpt35), score(best));
  const closed = found.filter(({ best }) => isUnconfirmed(edition, best));
  const widest = [...found].sort((a, b) => ratio(b) - ratio(a))[0];
  return {
    below16k: found
      .filter(({ best, gpt35, gpt16k }) => score(best) >= score(gpt35) && score(gpt16k) > score(best))
      .map(({ benchmark }) => chartBenchmark(edition, benchmark)),
    unreleased: { rows: closed.length, models: [...new Set(closed.map(({ best }) => chartName(getOrThrow(edition.models, best.result.model_id))))] },
    widest: widest
      ? {
          label: chartBenchmark(edition, widest.benchmark),
          best: widest.best[version].text,
          baseline: widest.gpt35[version].text,
          ratio: ratioText(ratio(widest)),
        }
      : null,
  };
}

function isOf(cell: Cell, model: string, version: TableVersion): boolean {
  return cell.result.model_id === model && cell[version].score !== null && cell[version].unranked === null;
}

/** The best open model and the closed ones of one benchmark, where they have a value that can be compared. */
function rivals(
  edition: Edition,
  benchmark: Benchmark,
  version: TableVersion,
  isCounted: (cell: Cell) => boolean = () => true,
): { best: Cell | undefined; gpt35: Cell | undefined; gpt16k: Cell | undefined; gpt4: Cell | undefined } {
  const cells = cellsOn(edition, benchmark.id).filter((cell) => cell[version].score !== null && cell[version].unranked === null);
  const of = (model: string): Cell | undefined => cells.find(({ result }) => result.model_id === model);
  const best = cells.filter((cell) => cell.kind === 'open' && isCounted(cell)).sort((a, b) => (b[version].score ?? 0) - (a[version].score ?? 0))[0];
  return { best, gpt35: of('gpt-3-5-turbo'), gpt16k: of('gpt-3-5-turbo-16k'), gpt4: of('gpt-4') };
}

function rowOf(edition: Edition, benchmark: Benchmark, version: TableVersion, isCounted?: (cell: Cell) => boolean): CatchUpRow[] {
  const { best, gpt35, gpt4 } = rivals(edition, benchmark, version, isCounted);
  if (!best || !gpt35) return [];
  const score = (cell: Cell): number => cell[version].score ?? 0;
  const model = getOrThrow(edition.models, best.result.model_id);
  return [
    {
      label: chartBenchmark(edition, benchmark),
      href: urlIn(edition.lang)(`${address.area(benchmark.area)}#${cellId(benchmark.id, model.id)}`),
      baseline: score(gpt35),
      best: { label: chartName(model), href: urlIn(edition.lang)(address.model(model)), value: score(best), noted: isUnconfirmed(edition, best) },
      gpt4: gpt4 ? score(gpt4) : null,
      erratum: [best, gpt35, gpt4].some((cell) => (cell?.errata.length ?? 0) > 0),
    },
  ];
}
