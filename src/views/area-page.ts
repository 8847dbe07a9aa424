import type { Area, Benchmark, Dataset, Result } from '../collections/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { must, say, type AreaPage as AreaEntry, type Edition } from './edition.ts';
import { errataIndex } from './errata-index.ts';
import { makePage, type Link, type Page, type TocItem } from './page.ts';

/** One cell as drawn: a value, or "not reported". */
export interface ScoreRow {
  model: Link;
  name: string;
  listedAs: string;
  score: string | null;
  isBaseline: boolean;
  best: boolean;
  errata: Link[];
}

/** One benchmark with its values. */
export interface BenchmarkSection {
  id: string;
  name: string;
  measures: string;
  facts: { label: string; value: string }[];
  note: string | null;
  source: string;
  confidence: 'verified' | 'survey-repo';
  table: number | null;
  rows: ScoreRow[];
}

/** The page of one area of results. */
export interface AreaPage extends Page {
  area: AreaEntry;
  measured: BenchmarkSection[];
  others: BenchmarkSection[];
  datasets: { id: string; name: string; description: string; source: string }[];
}

const BASELINES = new Set(['gpt-3-5-turbo', 'gpt-3-5-turbo-16k', 'gpt-4']);

/** One area: its benchmarks with values first, then those only named, then training data. */
export function areaPage(edition: Edition, entry: AreaEntry, headings: readonly { id: string; label: string }[]): AreaPage {
  const t = stringsFor(edition.lang);
  const benchmarks = [...edition.benchmarks.values()].filter((benchmark) => benchmark.area === (entry.area satisfies Area));
  const sections = benchmarks.map((benchmark) => benchmarkSection(edition, benchmark));
  const measured = sections.filter((section) => section.rows.length > 0);
  const others = sections.filter((section) => section.rows.length === 0);
  const datasets = [...edition.datasets.values()].filter((dataset) => dataset.area === entry.area).map((dataset) => drawDataset(edition, dataset));
  const leaf = ({ id, name }: { id: string; name: string }): TocItem => ({ id, label: name, children: [] });
  const toc: TocItem[] = [
    ...headings.map(({ id, label }) => ({ id, label, children: [] })),
    ...(measured.length > 0 ? [{ id: 'benchmarks', label: t.benchmarks, children: measured.map(leaf) }] : []),
    ...(others.length > 0 ? [{ id: 'other-benchmarks', label: t.otherBenchmarks, children: others.map(leaf) }] : []),
    ...(datasets.length > 0 ? [{ id: 'training-data', label: t.trainingData, children: datasets.map(leaf) }] : []),
  ];
  return { ...makePage(edition, { path: address.area(entry.area), title: entry.title, description: entry.summary, room: address.results, toc }), area: entry, measured, others, datasets };
}

function drawDataset(edition: Edition, dataset: Dataset): AreaPage['datasets'][number] {
  return { id: dataset.id, name: dataset.name, description: say(edition, dataset.description), source: dataset.source };
}

/** One benchmark: what it measures and, where the survey reports any, its values. */
export function benchmarkSection(edition: Edition, benchmark: Benchmark): BenchmarkSection {
  const t = stringsFor(edition.lang);
  const rows = edition.results.filter((result) => result.benchmark_id === benchmark.id);
  const facts = [
    { label: t.benchmark.metric, value: say(edition, benchmark.metric) },
    { label: t.benchmark.range, value: say(edition, benchmark.range) },
    ...(benchmark.size ? [{ label: t.benchmark.size, value: say(edition, benchmark.size) }] : []),
    { label: t.benchmark.year, value: String(benchmark.year) },
  ];
  return {
    id: benchmark.id,
    name: benchmark.name_ja ?? benchmark.name,
    measures: say(edition, benchmark.measures),
    facts,
    note: benchmark.note ? say(edition, benchmark.note) : null,
    source: benchmark.source,
    confidence: benchmark.confidence,
    table: rows[0]?.table ?? null,
    rows: scoreRows(edition, rows),
  };
}

function scoreRows(edition: Edition, results: Result[]): ScoreRow[] {
  const errataOf = errataIndex(edition.errata.values());
  const best = Math.max(...results.filter((result) => !BASELINES.has(result.model_id)).map((result) => result.score ?? -Infinity));
  return results.map((result) => {
    const model = must(edition.models, result.model_id);
    return {
      model: { label: model.name, href: address.model(model) },
      name: model.name,
      listedAs: result.model,
      score: result.score === null ? null : result.score_text,
      isBaseline: BASELINES.has(result.model_id),
      best: result.score === best && !BASELINES.has(result.model_id),
      errata: errataOf(result.table, result.model_id, result.benchmark_id).ids.map((id) => ({ label: id, href: address.erratum(id) })),
    };
  });
}

/** The list of areas. */
export function resultsPage(edition: Edition): Page & { cards: { href: string; title: string; summary: string; benchmarks: Link[] }[] } {
  const t = stringsFor(edition.lang);
  const cards = edition.areas.map((area) => ({
    href: address.area(area.area),
    title: area.title,
    summary: area.summary,
    benchmarks: [...edition.benchmarks.values()]
      .filter((benchmark) => benchmark.area === area.area && edition.results.some((result) => result.benchmark_id === benchmark.id))
      .map((benchmark) => ({ label: benchmark.name_ja ?? benchmark.name, href: address.benchmark(benchmark) })),
  }));
  return { ...makePage(edition, { path: address.results, title: t.resultsTitle, description: t.resultsLead, room: address.results }), cards };
}
