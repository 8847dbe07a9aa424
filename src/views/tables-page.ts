import type { Kind } from '../charts/types.ts';
import { stringsFor } from '../i18n/index.ts';
import { numberOf } from '../i18n/number-of.ts';
import type { Erratum } from '../schemas/schemas.ts';
import { address } from './addresses.ts';
import { sayDate } from './dates.ts';
import { getOrThrow, localize, shortName, type Edition } from './edition.ts';
import { rowErrata } from './errata-index.ts';
import { kindOf } from './kinds.ts';
import { makePage, type Link, type Page } from './page.ts';
import { cellsOf, changesIn, versionsIn, type Cell, type TableVersion, type Value, type Changes } from './table-version.ts';
import { cellId, type ErratumLink } from './score-table.ts';

/** A thing as listed, in each version of the tables, and what is wrong with it. An empty text is a blank. */
export interface Listed {
  shown: Record<TableVersion, Pick<Value, 'text' | 'unranked'>>;
  errata: ErratumLink[];
}

/** A value of a table. */
export interface ListedScore extends Listed {
  href: string;
}

/** One row of a table of the survey. */
export interface SurveyRow {
  id: string;
  kind: Kind;
  model: Link;
  name: Listed;
  training: Listed;
  size: Listed;
  released: Listed;
  scores: ListedScore[];
}

/** One of the survey's five tables, whole. */
export interface SurveyTable {
  id: string;
  label: string;
  title: string;
  area: Link;
  columns: (Link & { unit: string; errata: ErratumLink[] })[];
  rows: SurveyRow[];
  errata: ErratumLink[];
  values: number;
  blanks: number;
}

/** The survey's five tables as its authors list them. */
export interface TablesPage extends Page {
  tables: SurveyTable[];
  repository: string;
  changed: Record<TableVersion, Changes>;
  /** The versions that the page offers: those that show something else on it. */
  versions: TableVersion[];
}

/** All five tables with every blank. */
export function tablesPage(edition: Edition): TablesPage {
  const t = stringsFor(edition.lang);
  const numbers = [...new Set(edition.results.map(({ table }) => table))];
  const tables = numbers.map((table) => surveyTable(edition, table));
  const toc = tables.map(({ id, title }) => ({ id, label: title, children: [] }));
  const sum = (of: (table: SurveyTable) => number): number => tables.reduce((total, table) => total + of(table), 0);
  return {
    ...makePage(edition, {
      path: address.tables,
      title: t.numbers.tablesTitle,
      description: t.numbers.tablesLead(
        sum(({ values }) => values),
        sum(({ blanks }) => blanks),
      ),
      activeNav: address.results,
      toc,
    }),
    tables,
    repository: edition.survey.repository,
    changed: changesIn(cellsOf(edition)),
    versions: versionsIn(cellsOf(edition)),
  };
}

function surveyTable(edition: Edition, table: number): SurveyTable {
  const t = stringsFor(edition.lang);
  const cells = cellsOf(edition).filter(({ result }) => result.table === table);
  const benchmarks = [...new Set(cells.map(({ result }) => result.benchmark_id))].map((id) => getOrThrow(edition.benchmarks, id));
  const models = [...new Set(cells.map(({ result }) => result.model_id))];
  const area = edition.areas.find((candidate) => candidate.id === benchmarks[0]?.area);
  // What is marked beside single values is not said of the whole table, too.
  const isOf = (kind: 'table' | 'cell', { targets }: Erratum): boolean => targets.some((target) => target.kind === kind && target.table === table);
  const whole = [...edition.errata.values()].filter((erratum) => isOf('table', erratum) && !isOf('cell', erratum));
  return {
    id: `t${table}`,
    label: t.table(table),
    title: t.tableTitle(table, area?.title ?? ''),
    area: { label: area?.title ?? '', href: address.area(area?.id ?? '') },
    columns: benchmarks.map((benchmark) => ({
      label: cells.find(({ result }) => result.benchmark_id === benchmark.id)?.result.benchmark ?? benchmark.name,
      href: address.benchmark(benchmark),
      unit: localize(edition, benchmark.unit),
      errata: columnErrata(edition, table, benchmark.id),
    })),
    rows: models.map((model) =>
      surveyRow(
        edition,
        cells.filter(({ result }) => result.model_id === model),
      ),
    ),
    errata: whole.map((erratum) => link(edition, erratum.id)),
    values: cells.filter(({ result }) => result.score !== null).length,
    blanks: cells.filter(({ result }) => result.score === null).length,
  };
}

function surveyRow(edition: Edition, cells: readonly Cell[]): SurveyRow {
  const [first] = cells;
  if (!first) throw new Error('a table has a row without cells');
  const { result } = first;
  const model = getOrThrow(edition.models, result.model_id);
  const about = rowErrata(edition.errata.values(), model.id).filter(({ table }) => table === result.table);
  const listed = (text: string, ...fields: string[]): Listed => {
    const own = about.filter(({ field }) => fields.includes(field));
    const corrected = own.find((entry) => entry.corrected !== undefined)?.corrected;
    const listedAs = (words: string): Pick<Value, 'text' | 'unranked'> => ({ text: words, unranked: null });
    const after = listedAs(corrected === undefined ? text : inWords(edition, localize(edition, corrected)));
    return { shown: { published: listedAs(text), corrected: after, aligned: after }, errata: own.map(({ id }) => link(edition, id)) };
  };
  return {
    id: `t${result.table}-${model.id}`,
    kind: kindOf(edition, model.id),
    model: { label: shortName(model), href: address.model(model) },
    // What is said of a whole row stands at its name.
    name: listed(result.model, 'name', 'scope'),
    training: listed(result.training, 'training'),
    size: listed(result.size_as_listed, 'size'),
    released: listed(result.released_as_listed, 'released'),
    scores: cells.map((cell) => ({
      shown: { published: cell.published, corrected: cell.corrected, aligned: cell.aligned },
      errata: cell.errata
        .filter((erratum) =>
          erratum.targets.some((target) => target.kind === 'cell' && target.model === model.id && target.benchmark === cell.result.benchmark_id),
        )
        .map(({ id }) => link(edition, id)),
      href: `${address.area(getOrThrow(edition.benchmarks, cell.result.benchmark_id).area)}#${cell.published.score === null ? cell.result.benchmark_id : cellId(cell.result.benchmark_id, model.id)}`,
    })),
  };
}

/** A corrected entry as readers see it: a date in words, anything else as it stands. */
function inWords(edition: Edition, text: string): string {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(text) ? sayDate(text, edition.lang) : text;
}

function columnErrata(edition: Edition, table: number, benchmark: string): ErratumLink[] {
  return [...edition.errata.values()]
    .filter(({ targets }) => targets.some((target) => target.kind === 'column' && target.table === table && target.benchmark === benchmark))
    .map(({ id }) => link(edition, id));
}

function link(edition: Edition, id: string): ErratumLink {
  const { kind, severity } = getOrThrow(edition.errata, id);
  return { label: numberOf(id), name: stringsFor(edition.lang).erratumNumber(id, kind), href: address.erratum(id), severity };
}
