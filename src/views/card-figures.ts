import type { Figure } from '../share/card.ts';
import { stringsFor } from '../i18n/index.ts';
import { sayDate } from './dates.ts';
import { benchmarkName, getOrThrow, localize, shortName, type Edition } from './edition.ts';
import { kindOf, tallyOver } from './kinds.ts';
import { BESIDE, cellBeside, cellsOfModel } from './model-results.ts';
import { resultsOfVersion, type Cell } from './table-version.ts';

/** How often the open side is above a closed model once the errata are applied, in all tables or one; null where nothing can be compared. */
export function tallyFigure(edition: Edition, closed: string, table?: number): Figure | null {
  const { share } = stringsFor(edition.lang);
  const { wins, pairs } = tallyOver(edition, resultsOfVersion(edition, 'corrected'), closed, table);
  if (pairs === 0) return null;
  return {
    value: `${wins} / ${pairs}`,
    label: share.above(shortName(getOrThrow(edition.models, closed))),
    note: share.corrected(sayDate(edition.survey.repository_last_change.date, edition.lang)),
    gauge: { part: wins, whole: pairs },
  };
}

/** A model's figure: its most telling value, or the day of its release. */
export function modelFigure(edition: Edition, id: string): Figure {
  const model = getOrThrow(edition.models, id);
  return (
    valueFigure(edition, [id]) ?? {
      value: sayDate(model.released.date, edition.lang),
      label: stringsFor(edition.lang).facts.released,
      note: localize(edition, model.released.of),
    }
  );
}

/** The most telling value of some models, with the model's name where there are several; null where they have none that can be ranked. */
export function valueFigure(edition: Edition, ids: readonly string[]): Figure | null {
  const cell = ids
    .flatMap((id) => cellsOfModel(edition, id))
    .filter(isRanked)
    .map((candidate) => ({ candidate, rank: telling(edition, candidate) }))
    .sort((a, b) => b.rank - a.rank)[0]?.candidate;
  if (!cell) return null;
  const { share, table, punctuation } = stringsFor(edition.lang);
  const benchmark = getOrThrow(edition.benchmarks, cell.result.benchmark_id);
  const beside = BESIDE.flatMap((closed) => {
    const other = cellBeside(edition, cell, closed);
    return other && isRanked(other) ? [{ closed, other, label: shortName(getOrThrow(edition.models, closed)) }] : [];
  });
  const hasDagger = [cell, ...beside.map(({ other }) => other)].some(({ errata }) => errata.length > 0);
  const note = share.inTable(
    table(cell.result.table),
    beside.map(({ label, other }) => `${label}${punctuation.colon}${valueOf(other)}`),
  );
  const name = benchmarkName(edition, benchmark);
  return {
    value: valueOf(cell),
    label: ids.length === 1 ? name : share.of(name, shortName(getOrThrow(edition.models, cell.result.model_id))),
    note: hasDagger ? `${note}\n${share.dagger}` : note,
    ...(benchmark.scale
      ? {
          gauge: {
            at: placeOf(cell, benchmark.scale),
            mark: kindOf(edition, cell.result.model_id),
            ticks: beside.map(({ closed, other, label }) => ({ at: placeOf(other, benchmark.scale ?? WHOLE), label, isLong: closed === 'gpt-4' })),
          },
        }
      : {}),
  };
}

const WHOLE = { min: 0, max: 100 };

function isRanked({ corrected }: Cell): boolean {
  return corrected.score !== null && corrected.unranked === null;
}

/** A value never stands without the sign of its errata. */
function valueOf({ corrected, errata }: Cell): string {
  return `${corrected.text}${errata.length > 0 ? '†' : ''}`;
}

function placeOf({ corrected }: Cell, { min, max }: { min: number; max: number }): number {
  return ((corrected.score ?? min) - min) / (max - min);
}

/** What can be compared with GPT-3.5-turbo tells most, the more the higher the ratio; what has errata tells less than all that has none. */
function telling(edition: Edition, cell: Cell): number {
  const beside = cellBeside(edition, cell, 'gpt-3-5-turbo');
  const [own, other] = [cell.corrected.score ?? 0, beside && isRanked(beside) ? (beside.corrected.score ?? 0) : 0];
  const ratio = other > 0 ? own / other : 0;
  const isClean = cell.errata.length === 0 && (beside?.errata.length ?? 0) === 0;
  return (isClean ? 1000 : 0) + ratio;
}
