import type { Kind } from '../charts/types.ts';
import type { Erratum } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { numberOf } from '../i18n/number-of.ts';
import { address } from './addresses.ts';
import { getOrThrow, shortName, type Edition } from './edition.ts';
import { chartName } from './labels.ts';
import { opennessOf } from './openness.ts';
import type { Link } from './page.ts';
import { mergedOrder } from './merged-order.ts';
import { TABLE_VERSIONS, type Cell, type TableVersion } from './table-version.ts';

/** An erratum as a link beside a value. */
export interface ErratumLink extends Link {
  /** Its kind and number in words; the label is the number alone. */
  name: string;
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
  /** The versions the row stands in. A row that moves from one to the next stands in the table once for each place. */
  versions: readonly TableVersion[];
  kind: Kind;
  model: Link;
  /** The name in the survey's table, where it is another. */
  listedAs: string | null;
  /** What must be known of the entry, for instance that its weights are not public. */
  remark: string | null;
  /** The row of the survey's table that the value comes from. */
  source: Link;
  shown: Record<TableVersion, Shown>;
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
  const places = mergedOrder(new Map(TABLE_VERSIONS.map((version) => [version, inOrder(reported, version)])));
  return {
    rows: places.map(({ item, versions }) => row(edition, item, reported, versions)),
    blanks: cells.filter((cell) => cell.published.score === null).map((cell) => modelLink(edition, cell.result.model_id)),
  };
}

/** Highest value first, ranked or not; cells of one value keep the order of the survey's table. */
function inOrder(cells: readonly Cell[], version: TableVersion): Cell[] {
  return [...cells].sort((a, b) => (b[version].score ?? 0) - (a[version].score ?? 0));
}

function row(edition: Edition, cell: Cell, all: readonly Cell[], versions: readonly TableVersion[]): ScoreRow {
  const { result } = cell;
  const model = getOrThrow(edition.models, result.model_id);
  const t = stringsFor(edition.lang);
  return {
    id: rowId(cell, versions),
    versions,
    kind: cell.kind,
    model: modelLink(edition, model.id),
    listedAs: [model.name, shortName(model)].map(bare).includes(bare(result.model)) ? null : result.model,
    remark: remarkOn(edition, cell),
    source: { label: t.table(result.table), href: address.tableRow(result.table, result.model_id) },
    shown: Object.fromEntries(TABLE_VERSIONS.map((version) => [version, shown(cell, all, version)])) as ScoreRow['shown'],
    errata: [...cell.errata]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, kind, severity }) => ({ label: numberOf(id), name: t.erratumNumber(id, kind), href: address.erratum(id), severity })),
  };
}

/** Only the place as published is an address of its own. */
function rowId(cell: Cell, versions: readonly TableVersion[]): string {
  const id = cellId(cell.result.benchmark_id, cell.result.model_id);
  return versions.includes('published') ? id : `chart-${versions[0]}-${id}`;
}

/** A name without what spelling varies in. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, '');
}

/** Ranks count the open models alone: neither closed models nor techniques put on them. Equal values share a rank. */
function shown(cell: Cell, all: readonly Cell[], version: TableVersion): Shown {
  const { text, score, unranked } = cell[version];
  const open = all.filter((other) => other.kind === 'open' && other[version].unranked === null);
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

/** A model by its name in charts, leading to its section. */
function modelLink(edition: Edition, id: string): Link {
  const model = getOrThrow(edition.models, id);
  return { label: chartName(model), href: address.model(model) };
}
