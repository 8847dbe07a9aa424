import type { Benchmark, Erratum } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { numberOf } from '../i18n/number-of.ts';
import { address } from './addresses.ts';
import { benchmarkName, getOrThrow, localize, shortName, type Edition } from './edition.ts';
import type { Link } from './page.ts';
import { cellsOn, type Cell } from './table-version.ts';
import { scoreChart, sharesScale, type ScoreChart } from './score-chart.ts';
import { scoreTable, type ScoreTable } from './score-table.ts';

/** An erratum in one line, under the values it is about. */
export interface ErratumLine extends Link {
  severity: Erratum['severity'];
  severityLabel: string;
  problem: string;
  /** The first sentence of the evidence, where it is short and no value takes the place of another. */
  because: string | null;
  suggested: string | null;
}

/** The values of a benchmark: the same numbers as charts and as a table. */
export interface Scores extends ScoreTable {
  table: Link;
  caption: string;
  chart: ScoreChart;
  /** What must be said beside the chart. */
  remarks: string[];
  errata: ErratumLine[];
}

/** One benchmark: what it measures and, where the survey reports any, its values. */
export interface BenchmarkSection {
  id: string;
  name: string;
  measures: string;
  facts: { label: string; value: string }[];
  note: string | null;
  source: string;
  scores: Scores | null;
}

/** The section of one benchmark. */
export function benchmarkSection(edition: Edition, benchmark: Benchmark): BenchmarkSection {
  const t = stringsFor(edition.lang);
  const cells = cellsOn(edition, benchmark.id);
  const facts = [
    {
      label: t.benchmark.metric,
      value: remarked(edition, localize(edition, benchmark.metric), benchmark.provenance.metric === 'unknown' ? t.unverifiedMark : null),
    },
    // A range helps to read values.
    ...(cells.length > 0 ? [{ label: t.benchmark.range, value: localize(edition, benchmark.range) }] : []),
    ...(benchmark.size
      ? [
          {
            label: t.benchmark.size,
            value: remarked(edition, localize(edition, benchmark.size), benchmark.provenance.size === 'survey' ? t.surveyRepoOnly : null),
          },
        ]
      : []),
    { label: t.benchmark.year, value: String(benchmark.year) },
  ];
  return {
    id: benchmark.id,
    name: benchmarkName(edition, benchmark),
    measures: localize(edition, benchmark.measures),
    facts,
    note: benchmark.note ? localize(edition, benchmark.note) : null,
    source: benchmark.source,
    scores: cells.length > 0 ? scoresOf(edition, benchmark, cells) : null,
  };
}

/** A text with a remark in brackets; it joins those that the text ends with. */
function remarked(edition: Edition, text: string, remark: string | null): string {
  const { open, close, semicolon } = stringsFor(edition.lang).punctuation;
  if (remark === null) return text;
  return text.endsWith(close) ? `${text.slice(0, -close.length)}${semicolon}${remark}${close}` : `${text}${open}${remark}${close}`;
}

function scoresOf(edition: Edition, benchmark: Benchmark, cells: readonly Cell[]): Scores {
  const t = stringsFor(edition.lang);
  const table = scoreTable(edition, cells);
  const number = cells[0]?.result.table ?? 0;
  return {
    ...table,
    table: { label: t.table(number), href: `${address.tables}#t${number}` },
    caption: t.numbers.caption(t.table(number), localize(edition, benchmark.unit)),
    chart: scoreChart(edition, benchmark, cells, table.rows),
    remarks: remarksOn(edition, benchmark, cells),
    errata: errataLines(edition, cells),
  };
}

function remarksOn(edition: Edition, benchmark: Benchmark, cells: readonly Cell[]): string[] {
  const t = stringsFor(edition.lang);
  const peers = sharesScale(edition, benchmark, cells);
  return peers.length > 0 ? [t.numbers.sharedScale(peers)] : [];
}

/** The grave errata of a benchmark's cells in words; the others stand as erratum marks alone. */
function errataLines(edition: Edition, cells: readonly Cell[]): ErratumLine[] {
  const t = stringsFor(edition.lang);
  const found = [...new Set(cells.flatMap((cell) => cell.errata))].filter(({ severity }) => severity === 'high').sort((a, b) => (a.id < b.id ? -1 : 1));
  return found.map((erratum) => ({
    label: numberOf(erratum.id),
    href: address.erratum(erratum.id),
    severity: erratum.severity,
    severityLabel: t.severity[erratum.severity],
    problem: `${subject(edition, erratum, cells)}${localize(edition, erratum.problem)}`,
    ...remedy(edition, erratum, cells),
  }));
}

/** What follows from an erratum for the readers of the table: another value, or else why the listed one needs care. */
function remedy(edition: Edition, erratum: Erratum, cells: readonly Cell[]): Pick<ErratumLine, 'because' | 'suggested'> {
  const changes = cells.some(
    (cell) =>
      cell.differs && erratum.targets.some((target) => target.kind === 'cell' && target.model === cell.result.model_id) && cell.errata.includes(erratum),
  );
  if (changes && erratum.suggested) return { because: null, suggested: stringsFor(edition.lang).standalone(localize(edition, erratum.suggested)) };
  const [first = ''] = localize(edition, erratum.evidence).split(/(?<=。)|(?<=\. )/);
  return { because: first.length <= stringsFor(edition.lang).numbers.shortSentence ? first.trimEnd() : null, suggested: null };
}

/** Whose values of this benchmark an erratum is about; nothing where it is about all. */
function subject(edition: Edition, erratum: Erratum, cells: readonly Cell[]): string {
  const on = new Set(cells.map(({ result }) => result.benchmark_id));
  const models = erratum.targets.flatMap((target) =>
    target.kind === 'cell' && on.has(target.benchmark) ? [shortName(getOrThrow(edition.models, target.model))] : [],
  );
  const t = stringsFor(edition.lang);
  return models.length === 0 ? '' : `${models.join(t.separator)}${t.punctuation.colon}`;
}
