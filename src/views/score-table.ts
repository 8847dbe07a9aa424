import type { Kind } from '../charts/types.ts';
import type { Erratum } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { numberOf } from '../i18n/number-of.ts';
import { address } from './addresses.ts';
import { getOrThrow, shortName, type Edition } from './edition.ts';
import { chartName } from './labels.ts';
import { opennessOf } from './openness.ts';
import type { Link } from './page.ts';
import type { Cell, TableVersion } from './table-version.ts';

/** An erratum as a link beside a value. */
export interface ErratumLink extends Link {
  severity: Erratum['severity'];
}

/** A value in one version. */
export interface Shown {
  text: string;
  /** Place among the open models, from 1; null for what is not ranked. */
  rank: number | null;
  best: boolean;
  unranked: 'withdrawn' | 'incomparable' | null;
}

/** One row of a benchmark's table. */
export interface ScoreRow {
  id: string;
  /** The version the row stands in, or null for both. A row that moves when corrected stands in the table twice. */
  only: TableVersion | null;
  kind: Kind;
  model: Link;
  /** The name in the survey's table, where it is another. */
  listedAs: string | null;
  /** What must be known of the entry, for instance that its weights are not public. */
  remark: string | null;
  /** The row of the survey's table that the value comes from. */
  source: Link;
  published: Shown;
  /** Null where the two versions agree. */
  corrected: Shown | null;
  errata: ErratumLink[];
}

/** A benchmark's values, highest first as published, and the entries without one. */
export interface ScoreTable {
  rows: ScoreRow[];
  blanks: Link[];
}

/** Address of a benchmark's value of one model, below the benchmark's page. */
export function cellId(benchmark: string, model: string): string {
  return `${benchmark}-${model}`;
}

/** The table of one benchmark from its cells. */
export function scoreTable(edition: Edition, cells: readonly Cell[]): ScoreTable {
  const reported = cells.filter((cell) => cell.published.score !== null);
  const [before, after] = [inOrder(reported, 'published'), inOrder(reported, 'corrected')];
  const fixed = new Set(commonOrder(before, after));
  const rows: ScoreRow[] = [];
  let at = 0;
  for (const cell of before) {
    if (!fixed.has(cell)) {
      rows.push(row(edition, cell, before, after, 'published'));
      continue;
    }
    for (; after[at] !== cell; at++) rows.push(row(edition, after[at] as Cell, before, after, 'corrected'));
    at++;
    rows.push(row(edition, cell, before, after, null));
  }
  for (; at < after.length; at++) rows.push(row(edition, after[at] as Cell, before, after, 'corrected'));
  return { rows, blanks: cells.filter((cell) => cell.published.score === null).map((cell) => modelLink(edition, cell.result.model_id)) };
}

/** Highest value first, ranked or not; cells of one value keep the order of the survey's table. */
function inOrder(cells: readonly Cell[], version: TableVersion): Cell[] {
  return [...cells].sort((a, b) => (b[version].score ?? 0) - (a[version].score ?? 0));
}

/** The most entries that stand in the same order in both lists. */
function commonOrder<T>(first: readonly T[], second: readonly T[]): T[] {
  const best: T[][] = [];
  for (const [index, item] of first.entries()) {
    const before = best.filter((list, earlier) => earlier < index && second.indexOf(list.at(-1) as T) < second.indexOf(item));
    best.push([...before.reduce<T[]>((longest, list) => (list.length > longest.length ? list : longest), []), item]);
  }
  return best.reduce<T[]>((longest, list) => (list.length > longest.length ? list : longest), []);
}

function row(edition: Edition, cell: Cell, before: readonly Cell[], after: readonly Cell[], only: TableVersion | null): ScoreRow {
  const { result } = cell;
  const model = getOrThrow(edition.models, result.model_id);
  const id = cellId(result.benchmark_id, result.model_id);
  const [published, corrected] = [shown(cell, before, 'published'), shown(cell, after, 'corrected')];
  const same = corrected.text === published.text && corrected.rank === published.rank && corrected.unranked === published.unranked;
  return {
    // The second place of a moved row is no address of its own.
    id: only === 'corrected' ? `chart-${id}` : id,
    only,
    kind: cell.kind,
    model: modelLink(edition, model.id),
    listedAs: [model.name, shortName(model)].map(bare).includes(bare(result.model)) ? null : result.model,
    remark: remarkOn(edition, cell),
    source: { label: stringsFor(edition.lang).table(result.table), href: address.tableRow(result.table, result.model_id) },
    published,
    corrected: same ? null : corrected,
    errata: cell.errata.map((erratum) => ({ label: numberOf(erratum.id), href: address.erratum(erratum.id), severity: erratum.severity })),
  };
}

/** A name without what spelling varies in. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, '');
}

/** Ranks count the open models alone: neither closed models nor techniques put on them. Equal values share a rank. */
function shown(cell: Cell, order: readonly Cell[], version: TableVersion): Shown {
  const { text, score, unranked } = cell[version];
  const open = order.filter((other) => other.kind === 'open' && other[version].unranked === null);
  const rank = open.includes(cell) ? 1 + open.filter((other) => (other[version].score ?? 0) > (score ?? 0)).length : null;
  return { text, rank, best: rank === 1, unranked };
}

function remarkOn(edition: Edition, cell: Cell): string | null {
  const model = getOrThrow(edition.models, cell.result.model_id);
  const t = stringsFor(edition.lang);
  if (cell.kind === 'closed') return t.baseline;
  if (cell.kind === 'method') return t.numbers.onClosed;
  return opennessOf(model, edition.lang).mark === 'unknown' ? t.openness.unreleased : null;
}

function modelLink(edition: Edition, id: string): Link {
  const model = getOrThrow(edition.models, id);
  return { label: chartName(model), href: address.model(model) };
}
