import type { Dataset } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { benchmarkSection, type BenchmarkSection } from './benchmark-section.ts';
import { benchmarkName, localize, type Area, type Edition } from './edition.ts';
import { makePage, type Link, type Page, type TocItem } from './page.ts';
import { cellsOf, changesIn, versionsIn, type TableVersion, type Changes } from './table-version.ts';
import { legendOf, type KeyEntry } from './score-chart.ts';

/** The page of one area of results. */
export interface AreaPage extends Page {
  area: Area;
  measured: BenchmarkSection[];
  others: BenchmarkSection[];
  datasets: { id: string; name: string; description: string; source: string }[];
  /** How many of the page's values differ when the errata are applied. */
  changed: Record<TableVersion, Changes>;
  /** The versions that the page offers: those that show something else on it. */
  versions: TableVersion[];
  legend: KeyEntry[];
}

/** One area: its benchmarks with values first, then those only named, then training data. */
export function areaPage(edition: Edition, area: Area, headings: readonly { id: string; label: string }[]): AreaPage {
  const t = stringsFor(edition.lang);
  const columns = [...new Set(edition.results.map(({ benchmark_id }) => benchmark_id))];
  // Those of the tables in the order of their columns, then the others.
  const place = (id: string): number => (columns.includes(id) ? columns.indexOf(id) : columns.length);
  const benchmarks = [...edition.benchmarks.values()].filter((benchmark) => benchmark.area === area.id).sort((a, b) => place(a.id) - place(b.id));
  const sections = benchmarks.map((benchmark) => benchmarkSection(edition, benchmark));
  const measured = sections.filter((section) => section.scores !== null);
  const others = sections.filter((section) => section.scores === null);
  const datasets = [...edition.datasets.values()].filter((dataset) => dataset.area === area.id).map((dataset) => drawDataset(edition, dataset));
  const leaf = ({ id, name }: { id: string; name: string }): TocItem => ({ id, label: name, children: [] });
  const toc: TocItem[] = [
    ...headings.map(({ id, label }) => ({ id, label, children: [] })),
    ...(measured.length > 0 ? [{ id: 'benchmarks', label: t.benchmarks, children: measured.map(leaf) }] : []),
    ...(others.length > 0 ? [{ id: 'other-benchmarks', label: t.otherBenchmarks, children: [] }] : []),
    ...(datasets.length > 0 ? [{ id: 'training-data', label: t.trainingData, children: [] }] : []),
  ];
  const ids = new Set(benchmarks.map(({ id }) => id));
  const cells = cellsOf(edition).filter((cell) => ids.has(cell.result.benchmark_id));
  return {
    ...makePage(edition, { path: address.area(area.id), title: area.title, description: t.standalone(area.summary), activeNav: address.results, toc }),
    area,
    measured,
    others,
    datasets,
    changed: changesIn(cells),
    versions: versionsIn(cells),
    legend: legendOf(
      edition,
      measured.flatMap(({ scores }) => scores?.chart ?? []),
    ),
  };
}

function drawDataset(edition: Edition, dataset: Dataset): AreaPage['datasets'][number] {
  return { id: dataset.id, name: dataset.name, description: localize(edition, dataset.description), source: dataset.source };
}

/** The list of areas. */
export function resultsPage(edition: Edition): Page & { cards: { href: string; title: string; summary: string; benchmarks: Link[] }[] } {
  const t = stringsFor(edition.lang);
  const cards = edition.areas.map((area) => ({
    href: address.area(area.id),
    title: area.title,
    summary: area.summary,
    benchmarks: [...edition.benchmarks.values()]
      .filter((benchmark) => benchmark.area === area.id && edition.results.some((result) => result.benchmark_id === benchmark.id))
      .map((benchmark) => ({ label: benchmarkName(edition, benchmark), href: address.benchmark(benchmark) })),
  }));
  return { ...makePage(edition, { path: address.results, title: t.resultsTitle, description: t.resultsLead, activeNav: address.results }), cards };
}
