import { count, list, number } from './en-words.ts';
import type { Reach } from './ja-numbers.ts';

/** How many of so many, none and all told apart: “in 5 of 9 comparisons”, “on both benchmarks”. */
function share(preposition: string, part: number, whole: number, noun: string): string {
  if (part === 0) return `${preposition} none of ${count(whole, noun)}`;
  if (part < whole) return `${preposition} ${number(part)} of ${count(whole, noun)}`;
  if (whole === 1) return `${preposition} the one ${noun}`;
  return whole === 2 ? `${preposition} both ${noun}s` : `${preposition} all ${count(whole, noun)}`;
}

/** How many of the comparisons with `over` were won, as the predicate of values: “exceed …’s in 5 of 9 comparisons”. */
function tally(over: string, wins: number, pairs: number): string {
  if (pairs === 0) return `have no value of ${over} to be compared with`;
  if (wins === 0 && pairs === 1) return `do not exceed ${over}’s in the one comparison`;
  return `exceed ${over}’s ${share('in', wins, pairs, 'comparison')}`;
}

/** On how many of the benchmarks the best value reaches that of `over`, as the predicate of a singular subject. */
function reach(over: string, reached: number, rows: number): string {
  if (rows === 0) return `has none of ${over} to be compared with`;
  if (reached === 0 && rows === 1) return `does not reach that of ${over} on the one benchmark`;
  return `reaches that of ${over} ${share('on', reached, rows, 'benchmark')}`;
}

/** The same for both closed models; a verb that both have is said once. */
function bothReached({ reached, rows, reached4, rows4 }: Reach): string {
  const [first, second] = [reach('GPT-3.5-turbo', reached, rows), reach('GPT-4', reached4, rows4)];
  return `${first} and ${first.startsWith('reaches ') ? second.replace(/^reaches /, '') : second}`;
}

/** Where a model has values: “5 values in Tables 1 and 3”. Tables in a row are given as a run. */
function inTables(tables: readonly number[], values: number): string {
  if (values === 0) return 'no rows';
  const [first = 0] = tables;
  const isRun = tables.length > 2 && tables.every((table, index) => table === first + index);
  const where = isRun ? `${first}–${first + tables.length - 1}` : list(tables.map(String));
  return `${count(values, 'value')} in ${tables.length === 1 ? 'Table' : 'Tables'} ${where}`;
}

/** Words of charts, tables, downloads and the models table, English. */
export const numbers: typeof import('./ja-numbers.ts').numbers = {
  onClosed: 'Method applied to a closed model',
  marks: {
    open: 'Model on the open side',
    closed: 'Closed model',
    method: 'Method applied to a closed model',
    withdrawn: 'Withdrawn value',
    incomparable: 'Value that is not comparable',
    ghost: 'Value before correction',
    erratum: 'Correction or caution',
  },
  /** Characters of a sentence that still fits beside a problem. */
  shortSentence: 140,
  chartTitle: (name) => `Values on ${name}`,
  chartDesc: (values) =>
    values === 1 ? 'A chart of 1 value. The table below gives the same value.' : `A chart of ${count(values, 'value')}. The table below gives the same values.`,
  unranked: { withdrawn: 'Withdrawn', incomparable: 'Not comparable' },
  rank: 'Rank',
  listedAs: (name) => `Listed as ${name}`,
  errataOf: 'Corrections, cautions',
  caption: (table, unit) => `values of ${table}; unit: ${unit}; higher is better`,
  sharedScale: (names) => `The scale is shared with ${list(names)}.`,
  ranking: (marks) =>
    `Only the open side, the models that the survey’s authors list as open, is ranked${
      marks.includes('method') ? '; methods applied to closed models have no rank' : ''
    }. Each value links to its row in the survey’s table${marks.includes('erratum') ? ', and each † to a correction or caution' : ''}.`,
  allTables: 'See the five tables as published',
  tablesTitle: 'The five tables',
  tablesLead: (values, blanks) =>
    `The survey’s five results tables in their original order, with ${count(values, 'value')} and ${count(blanks, 'cell')} in which nothing is reported.`,
  tablesSource:
    'The tables were copied from the survey’s repository as of 1 February 2024 and checked by two independent programs. Names, training, sizes and release dates also stand as listed there.',
  tablesKey:
    'Under “Training”, PT is pre-training, CPT continual pre-training, FT fine-tuning and INF an inference-time technique. A † links to the correction or caution of that number; a dash stands where the table states nothing.',
  tablesMarks: 'The marks before the names',
  tableRegion: (label) => `${label} (scrolls sideways)`,
  tableCaption: (values, blanks) => (blanks === 0 ? count(values, 'value') : `${count(values, 'value')}, ${number(blanks)} not reported`),
  wholeTable: 'On the whole table: ',
  size: 'Size',
  training: 'Training',
  released: 'Released',
  toTables: 'The five tables',
  toTablesLead: 'In their original order, including the cells with nothing reported',
  tally,
  answer: (table, open, all) =>
    `${table}the best value among models whose weights can be obtained ${bothReached(open)}.` +
    (all.rows === open.rows
      ? ''
      : ` If models whose release of weights is unverified are counted as well, GPT-3.5-turbo is reached on ${number(all.reached)} of ${count(all.rows, 'benchmark')} and GPT-4 on ${number(all.reached4)} of ${number(all.rows4)}.`),
  answerOf: {
    published: (date) => `In the tables of ${date}, `,
    corrected: (date) => `With the errors in the tables of ${date} corrected, `,
    aligned: (date) => `With the errors in the tables of ${date} corrected, and the baselines on AlpacaEval and in Table 4 set to the versions of June 2023, `,
  },
  tallyOpen: (wins, pairs) => `Without methods applied to closed models: ${number(wins)} of ${number(pairs)}`,
  correctedTo: (text) => `Corrected to ${text}`,
  modelChartTitle: (name, beside) => (beside.length === 0 ? `Values of ${name}` : `Values of ${name} beside those of ${list(beside)}`),
  modelChartDesc: (values, ticks) =>
    [
      `A chart of ${count(values, 'value')}.`,
      ...ticks.map((tick) => `${tick}.`),
      values === 1 ? 'The table below gives the same value.' : 'The table below gives the same values.',
    ].join(' '),
  tick: { short: 'A short tick marks GPT-3.5-turbo', long: 'A long tick marks GPT-4' },
  inTables,
  data: {
    title: 'Data',
    lead: 'The values of the five tables, the benchmarks and the models, as CSV and JSON.',
    files: 'Files',
    readings:
      'The results files hold three rows for each cell, told apart by the column “reading”: the value as published, after correction, and with the baselines also set to one version.',
    about: {
      'results.csv': 'Every cell of the five tables. Cells in which nothing is reported are empty.',
      'results.json': 'The same, with the list of corrections and cautions. Values are numbers, each with a string that keeps the digits as published.',
      'benchmarks.json': 'Descriptions of benchmarks and training datasets, in Japanese and English.',
      'models.json': 'Models, products and methods, and the base models outside the survey, in Japanese and English.',
    },
    rows: (rows) => count(rows, 'row'),
    entries: (entries) => count(entries, 'entry', 'entries'),
    version: 'version',
    versioning:
      'The version of a file is the first 12 digits of the SHA-256 hash of its content; when the content changes, so does the version. For a JSON file, the hash covers what follows the version in the file.',
    dictionary: 'Data dictionary',
    dictionaryLead: 'The columns of results.csv and results.json. The schemas below describe the fields of benchmarks.json and models.json.',
    column: 'Column',
    meaning: 'Meaning',
    schemas: 'JSON Schema',
    schemasLead: 'Each schema describes one entry of the data from which the files above are made; this edition checks its data against them.',
    schemaOf: {
      models: 'Models',
      'outside-bases': 'Base models outside the survey',
      benchmarks: 'Benchmarks',
      datasets: 'Training datasets',
      results: 'One row of the results',
      errata: 'Corrections and cautions',
    },
    datasetName: 'Open-source LLMs compared with ChatGPT: values of the survey’s five tables, with corrections',
    datasetAbout:
      'Every cell of the five results tables of the survey “ChatGPT’s One-year Anniversary” (arXiv:2311.16989), those with nothing reported included; the benchmarks; the models; and corrections of the errors found. Values are given as published and as corrected.',
  },
  timeline: {
    title: 'Timeline of releases',
    desc: 'The release dates of the models on a time axis: open models above it, closed models and the methods applied to them below. The list that follows has the same content.',
    key: { open: 'Model on the open side', closed: 'Closed model', method: 'Method applied to a closed model', month: 'Day unverified (month only)' },
    caption:
      'The open side, here and under Lineage, includes models whose release of weights is unverified and methods applied to open models. The list says what each date refers to (paper, weights, announcement).',
    narrow: 'The axis runs downwards. Within a month, distances are proportional to days, but the height of a month depends on how many models it holds.',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    year: (year) => year,
  },
  lineage: {
    title: 'Lineage',
    desc: 'Which model was built on which: lines lead from the base models on the left to the right. The list that follows has the same content.',
    key: {
      open: 'Model on the open side',
      closed: 'Closed model',
      method: 'Method applied to a closed model',
      base: 'Main base model',
      further: 'Other base model',
      unsourced: 'Relation whose source is unverified',
    },
    caption: 'Paler names are base models outside the survey.',
    lead: (edges, sourced) => {
      const drawn = edges === 1 ? 'The line shows 1 relation to a base model.' : `The lines show ${count(edges, 'relation')} to base models.`;
      if (sourced === edges) return `${drawn} ${edges === 1 ? 'It has a source.' : 'All of them have a source.'}`;
      return `${drawn} ${sourced === 0 ? 'For none has a source been found.' : `For ${number(sourced)} of these a source has been found.`}`;
    },
    list: 'By base model',
    alone: 'No recorded derivation',
    outside: 'Outside the survey',
    further: (bases) => (bases === 1 ? 'Other base model' : 'Other base models'),
    noSource: 'unverified',
  },
  modelTable: {
    all: 'All',
    text: 'Name or other text',
    reset: 'Clear filters',
    count: '{n} of {all} entries shown',
    region: 'Table of models (scrolls sideways)',
    filters: 'Filters',
    values: 'Values',
    sorted:
      'Press a column heading to sort. The address of the page keeps the filters and the order. “Commercial” says whether commercial use is allowed, “Values” how many values a model has in the survey’s five tables.',
    band: (value, ends) => {
      const index = ends.findIndex((end) => String(end) === value);
      if (value === 'none') return 'No size, or not disclosed';
      if (index < 0) return `Over ${ends.at(-1)}B`;
      return index === 0 ? `Up to ${value}B` : `Over ${ends[index - 1]}B, up to ${value}B`;
    },
    half: (value) => `${value.endsWith('a') ? 'First' : 'Second'} half of ${value.slice(0, 4)}`,
  },
  catchUp: {
    title: 'Best open-side value on each benchmark (GPT-3.5-turbo = 100)',
    desc: 'The best open-side value on each benchmark as a ratio, with the value of GPT-3.5-turbo set to 100. Within each area the highest ratio comes first. Every row links to the row of the table that holds the value.',
    baseline: 'GPT-3.5-turbo = 100',
    key: {
      open: 'Best open-side value',
      below: 'Best value below 100',
      gpt4: 'GPT-4',
      erratum: 'Correction or caution',
      noted: 'Model whose release of weights is unverified',
    },
    how: 'How to read the chart',
    scale: (columns, rows) =>
      `The chart shows, on a logarithmic scale, the ratio of each value to GPT-3.5-turbo’s on the same benchmark, which is set to 100. ${
        columns === rows
          ? `The chart has the ${count(columns, 'benchmark')} with a value for GPT-3.5-turbo`
          : `Of the ${count(columns, 'benchmark')} with a value for GPT-3.5-turbo, the chart has the ${number(rows)} that also ${rows === 1 ? 'has' : 'have'} an open-side value`
      }; the heading of an area gives the number of benchmarks at 100 or more and of all shown. The open side includes models whose release of weights is unverified.`,
    hides: 'What to bear in mind',
    units:
      'Benchmarks that differ in unit, difficulty and maximum score stand on one scale for convenience; whether a ratio on one is larger than a ratio on another means nothing. The MINT row compares not success rates but gains from feedback (in percentage points).',
    widest: (label, best, baseline, ratio) =>
      `Ratios between small values can be large: in the tables as published, the highest, ${ratio} on ${label}, is the ratio of ${best} to ${baseline}.`,
    each: 'The best value comes from different models on different benchmarks. No single model reached GPT-3.5-turbo on all of them.',
    below16k: (names) => `On ${names}, the best value reaches that of GPT-3.5-turbo but not that of GPT-3.5-turbo-16k, the version with a longer context.`,
    unreleased: (rows, names) => `On ${count(rows, 'benchmark')}, the best value is that of a model whose release of weights is unverified (${names}).`,
    methods: (pairs, openPairs) => {
      const others = pairs - openPairs;
      return `Values of methods applied to closed models are left out of the chart.${
        others === 0 ? '' : ` Of the ${count(pairs, 'comparison')} in the tables as published, ${number(others)} ${others === 1 ? 'is' : 'are'} of such values.`
      }`;
    },
  },
};
