import { isAbsent, namesIn, sizesIn, type Absent, type Model, type Text } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { numberOf } from '../i18n/number-of.ts';
import { address } from './addresses.ts';
import { sayDate } from './dates.ts';
import { getOrThrow, localize, shortName, type Edition } from './edition.ts';
import { modelChart, type ModelChart } from './model-chart.ts';
import { passagesOf, type Quote } from './model-passages.ts';
import { opennessOf } from './openness.ts';
import type { Link } from './page.ts';
import { cellsOf, type Cell } from './table-version.ts';
import { cellId } from './score-table.ts';
import { nameOfSource } from './source-link.ts';
import { modelTrust } from './trust.ts';

/** One row of a model's table of facts. */
export interface FactRow {
  label: string;
  value: string;
  /** Shown small after the value: what a date is of, conditions … */
  detail: string | null;
  links: Link[];
  unknown: boolean;
}

/** One result of a model beside the two baselines. */
export interface ModelResult {
  benchmark: Link;
  table: number;
  score: string;
  /** What became of the value when the errata are applied, in words; null where it stands. */
  corrected: string | null;
  baselines: { 'gpt-3-5-turbo': string | null; 'gpt-4': string | null };
  /** The model's value is higher than that baseline's, or null where they cannot be compared. */
  above: { 'gpt-3-5-turbo': boolean | null; 'gpt-4': boolean | null };
  errata: Link[];
  /** The errata of the baselines' values, which are never shown without their mark. */
  baselineErrata: { 'gpt-3-5-turbo': Link[]; 'gpt-4': Link[] };
}

/** Everything one model's section shows. */
export interface ModelSection {
  id: string;
  name: string;
  aliases: string[];
  openness: ReturnType<typeof opennessOf>;
  facts: FactRow[];
  caution: string | null;
  quotes: Quote[];
  mentions: Link[];
  results: ModelResult[];
  chart: ModelChart | null;
  derived: Link[];
  sources: { label: string; href: string | null; note: string | null }[];
  /** How far the entry was checked, in words. */
  confidence: string;
  unverified: string[];
  shortLink: string;
}

/** The section of one model on its family's page. */
export function modelSection(edition: Edition, id: string): ModelSection {
  const model = getOrThrow(edition.models, id);
  return {
    id,
    name: model.name,
    aliases: namesIn(model).slice(1),
    openness: opennessOf(model, edition.lang),
    facts: factRows(edition, model),
    caution: model.caution ? localize(edition, model.caution) : null,
    ...passagesOf(edition, id),
    results: resultsOf(edition, model),
    chart: modelChart(edition, id),
    derived: [...edition.models.values()]
      .filter((other) => other.base_ids.includes(id))
      .map((other) => ({ label: shortName(other), href: address.model(other) })),
    sources: model.sources.map((source) => ({
      label: source.url ? nameOfSource(source.url) : localize(edition, source.note ?? ''),
      href: source.url ?? null,
      note: source.url && source.note ? localize(edition, source.note) : null,
    })),
    confidence: stringsFor(edition.lang).status[modelTrust(edition, model).main],
    unverified: model.unverified.map((field) => localize(edition, field)),
    shortLink: address.shortLink(id),
  };
}

function factRows(edition: Edition, model: Model): FactRow[] {
  const t = stringsFor(edition.lang);
  /** What does not apply has no row. */
  const row = (label: string, value: Text | Absent | undefined, detail: string | null = null): FactRow | null => {
    if (!isAbsent(value)) return { label, value: value === undefined ? t.unknown : localize(edition, value), detail, links: [], unknown: value === undefined };
    return value.status === 'not-published' ? { label, value: t.notPublished, detail, links: [], unknown: false } : null;
  };
  const sizes = sizesIn(model).map((size) => localize(edition, size));
  const training = model.training.map((code) => t.training[code]).join('＋');
  const rows = [
    row(t.facts.developer, model.developer),
    row(t.facts.released, sayDate(model.released.date, edition.lang), localize(edition, model.released.of)),
    row(t.facts.sizes, isAbsent(model.sizes) ? model.sizes : sizes.join(t.separator) || undefined),
    row(t.facts.context, withUnit(model.context_length, t.tokenUnit)),
    row(t.facts.training, training || undefined, model.training_note ? localize(edition, model.training_note) : null),
    row(t.facts.tokens, withUnit(model.training_tokens, t.tokenUnit)),
    baseRow(edition, model),
    row(t.facts.license, model.licence),
    tablesRow(edition, model),
  ];
  return rows.filter((fact): fact is FactRow => fact !== null);
}

function isDoubted({ errata }: Cell): boolean {
  return errata.length > 0;
}

/** The values of GPT-3.5-turbo and GPT-4 that stand beside those of a model. */
function besides(edition: Edition, own: readonly Cell[]): Cell[] {
  return cellsOf(edition).filter(
    (cell) =>
      ['gpt-3-5-turbo', 'gpt-4'].includes(cell.result.model_id) &&
      cell.published.score !== null &&
      own.some(
        ({ result }) => result.model_id !== cell.result.model_id && result.table === cell.result.table && result.benchmark_id === cell.result.benchmark_id,
      ),
  );
}

/** In which of the survey's tables the entry has values, and how many of them carry an erratum. */
function tablesRow(edition: Edition, model: Model): FactRow {
  const t = stringsFor(edition.lang);
  const own = cellsOf(edition).filter((cell) => cell.result.model_id === model.id && cell.published.score !== null);
  const tables = [...new Set(own.map(({ result }) => result.table))];
  return {
    label: t.facts.tables,
    value: t.numbers.inTables(tables, own.length),
    detail: own.length === 0 ? null : t.numbers.doubtful(own.filter(isDoubted).length, own.length, besides(edition, own).filter(isDoubted).length),
    links: [],
    unknown: false,
  };
}

/** Bare numbers of the data are counts of tokens; texts say their unit themselves. */
function withUnit<T>(value: T, unit: string): T | string {
  return typeof value === 'string' && /^[\d.,]+\s?[KMBT]?$/.test(value) ? `${value}${unit}` : value;
}

function baseRow(edition: Edition, model: Model): FactRow | null {
  const t = stringsFor(edition.lang);
  if (isAbsent(model.base)) return null;
  if (model.base === undefined && model.base_ids.length === 0) return { label: t.facts.base, value: t.unknown, detail: null, links: [], unknown: true };
  const links = model.base_ids.map((id): Link => {
    const base = edition.models.get(id);
    if (base) return { label: shortName(base), href: address.model(base) };
    const outside = getOrThrow(edition.bases, id);
    return { label: outside.name, href: outside.source ?? '' };
  });
  const text = model.base ? localize(edition, model.base) : '';
  const covered = links.length === 1 && links[0]?.label === text;
  return { label: t.facts.base, value: '', detail: covered || text === '' ? null : text, links, unknown: false };
}

function resultsOf(edition: Edition, model: Model): ModelResult[] {
  const t = stringsFor(edition.lang).numbers;
  const own = cellsOf(edition).filter((cell) => cell.result.model_id === model.id && cell.published.score !== null);
  return own.map((cell) => {
    const { result } = cell;
    const benchmark = getOrThrow(edition.benchmarks, result.benchmark_id);
    const beside = (closed: string) => besides(edition, [cell]).find((other) => other.result.model_id === closed);
    const links = (other: Cell | undefined): Link[] => (other?.errata ?? []).map(({ id }) => ({ label: numberOf(id), href: address.erratum(id) }));
    const [cell35, cell4] = [beside('gpt-3-5-turbo'), beside('gpt-4')];
    const [gpt35, gpt4] = [cell35?.result, cell4?.result];
    const { unranked, text } = cell.corrected;
    // What cannot be compared, or was withdrawn, is not above anything.
    const above = (other: typeof gpt35): boolean | null =>
      unranked !== null || other?.score == null || result.score === null ? null : result.score > other.score;
    return {
      benchmark: { label: benchmark.name_ja ?? benchmark.name, href: `${address.area(benchmark.area)}#${cellId(benchmark.id, model.id)}` },
      table: result.table,
      score: result.score_text,
      corrected: !cell.differs ? null : unranked ? t.unranked[unranked] : t.correctedTo(text),
      baselines: { 'gpt-3-5-turbo': gpt35?.score_text ?? null, 'gpt-4': gpt4?.score_text ?? null },
      above: { 'gpt-3-5-turbo': above(gpt35), 'gpt-4': above(gpt4) },
      errata: links(cell),
      baselineErrata: { 'gpt-3-5-turbo': links(cell35), 'gpt-4': links(cell4) },
    };
  });
}
