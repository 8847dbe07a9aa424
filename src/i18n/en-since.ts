import { count, lowerFirst, number, ordinal } from './en-words.ts';

/** A number of points that the data write out: 1 point, 3.5 points, 1.0 points. */
function points(text: string): string {
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}

/** A version as the subject of a sentence. A name of the leaderboard stands as it is. */
function versionSubject(version: string): string {
  if (version === '') return 'It';
  if (/^[a-z]/.test(version)) return `The version listed as ${version}`;
  return /^(?:First|Second)\b|^Versions\b/.test(version) ? `The ${lowerFirst(version)}` : `The ${version} version`;
}

/** Words of the epilogue, English. */
export const since: typeof import('./ja-since.ts').since = {
  label: 'Since then (by the editors)',
  nav: 'Since then',
  title: 'Have open models caught up since?',
  lead: (first, last) =>
    `This page follows the survey’s question through leaderboards from ${first} to ${last}. It is not part of the survey but an epilogue by the editors of this edition.`,
  summary:
    'An epilogue by the editors that follows the survey’s question on the leaderboard of Arena (formerly Chatbot Arena): when open models drew level with GPT-3.5-turbo and GPT-4, how wide the latest gap is, and what became of the survey’s models.',
  views: { raw: 'Without style control', 'style-control': 'With style control' },
  sections: {
    race: 'How the gap has moved',
    firsts: 'When open models drew level',
    leaders: 'The best open models',
    'survey-models': 'The survey’s models since then',
    yardsticks: 'Other yardsticks',
    reading: 'How to read this page',
    data: 'Data and citation',
  },
  yardstick: 'The yardstick is the score on the overall text table of Arena (formerly Chatbot Arena, then LMArena).',
  caveat: 'Caution',
  measures: 'What it measures',
  confidenceLabel: 'Editors’ confidence',
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  sourcesLabel: 'Source',
  sourcesOf: (sources) => (sources === 1 ? 'Source' : 'Sources'),
  sourceNamed: (source) => `Source: ${source}`,
  dayAndView: (day, view) => `${day}, ${lowerFirst(view)}`,
  unidentified: 'published copy of the leaderboard (repository not identified)',
  race: {
    zero: 'Best closed model (0 points in the table of the day)',
    below: (gap) => (gap === 0 ? '0' : `−${number(gap)}`),
    year: (year) => String(year),
    survey: 'Survey’s tables last changed',
    recorded: 'Value from an incomplete table',
    title: (view) => `Gap between the best open model and the best closed model (${lowerFirst(view)})`,
    desc: (days, segments) =>
      `A chart of leaderboard tables for ${count(days, 'day')}: the best closed model of each day is set to 0 points, and the chart shows how far below it the best open model stands. Lines join only tables made by the same method of calculation${
        segments === 1 ? '; there is only one' : ` and break between the ${number(segments)} methods`
      }. The table below gives the same values.`,
    key: {
      open: 'New best open model (not listed as non-commercial; conditions may apply; the licence texts were not read)',
      restricted: 'New best open model (non-commercial or otherwise restricted)',
      leader: 'New best closed model',
      dot: 'Same model as before',
      hollow: 'Table from which models retired since are missing (not joined by a line)',
      byhand: 'Value for a day without a complete table (from a picture of the leaderboard or an incomplete table)',
      break: 'Change of method',
    },
    wide: 'The line at 0 points is the best closed model of the day. Names above it are closed models, names below it open ones; the numbers at the bottom are those of the methods of calculation.',
    narrow:
      'Time runs downwards. The line at the left edge is the best closed model of the day (0 points); the further to the right, the wider the gap. The numbers at the right edge are those of the methods of calculation.',
    names: 'Only names for which there is room are written in. The table below has all names and values.',
    style:
      'The scale is that of the chart above. Complete tables are available from 7 March 2025 on; the squares before that come from a picture of the leaderboard or an incomplete table.',
    methods: (methods) => (methods === 1 ? 'The method of calculation' : `The methods of calculation (1–${number(methods)})`),
    methodsLead:
      'Where the number changes, scores are calculated in another way. Scores cannot be compared from one method to another; the widths of gaps can be, but only roughly.',
    table: (view, days) => `As a table, ${lowerFirst(view)} (${count(days, 'day')})`,
    tableLabel: (view) => `Table of gaps, ${lowerFirst(view)} (scrolls sideways)`,
    columns: {
      date: 'Day',
      open: 'Best open model',
      closed: 'Best closed model',
      rating: 'Score',
      gap: 'Gap',
      method: 'Method',
      source: 'Source',
    },
    restricted: 'non-commercial or otherwise restricted',
    interval: (low, high) => `95% interval ${low}–${high}`,
    incomplete: 'without retired models',
    exactGap: (gap) => `With decimals the gap is ${gap} points.`,
  },
  firsts: {
    lead: 'These are the days on which an open model first drew level with, or passed, each closed model. As the answer depends on style control, both views are given.',
    restricted: 'non-commercial or otherwise restricted',
    state: {
      above: 'Day not known',
      'not-yet': 'Not level yet',
      'not-near': 'Not reached yet',
      'above-near': 'Day not known',
      unknown: 'No value in the tables consulted',
    },
    above: (date, open, openRating, closed, closedRating) =>
      `On the first day with a complete table (${date}), ${open} (${openRating}) already stands above ${closed} (${closedRating}).`,
    aboveNear: (date, open, closed, gap) =>
      `On the first day with a complete table (${date}), the gap between ${open} and ${closed} is already ${points(gap)}.`,
    reversal: (date, open, openRating, closed, closedRating) =>
      `In the table of ${date}, the model that drew level without style control, ${open} (${openRating}), stands below ${closed} (${closedRating}).`,
    versus: 'vs.',
    lead_: (lead) => `difference ${lead.replace(/^[+−]/, '') === '1' ? `${lead} point` : `${lead} points`}`,
    days: (days) => `${count(days, 'day')} after the release of ChatGPT`,
    age: (closed, days) => `${count(days, 'day')} after the release of ${closed}`,
    intervals: (open, closed) => `95% intervals: ${open} vs. ${closed}`,
    closest: (date, gap) => `In the complete tables the closest approach was on ${date}, with a gap of ${points(gap)}.`,
    closestTyped: (date, gap) => ` In a picture of the leaderboard it was on ${date}, with a gap of ${points(gap)}.`,
    complete: 'First day in a complete table',
    typed: 'The values of this table were copied by hand. ',
    confidence: (confidence) => ` Editors’ confidence: ${confidence}.`,
    licence: 'Licence on the leaderboard',
  },
  leaders: {
    lead: 'The open models that were best on the leaderboard, in order. A period runs from the first to the last of the consecutive tables in which the model was best. Gaps of tables that lack the leader of the day are left out.',
    tableLabel: (view) => `List of the best open models, ${lowerFirst(view)} (scrolls sideways)`,
    caption: (view, reigns) => `${view}, ${count(reigns, 'period')}`,
    columns: { span: 'Period', model: 'Model', maker: 'Developer', licence: 'Licence on the leaderboard', gap: 'Gap to the best closed model' },
    span: (from, to) => `${from} to ${to}`,
    saysRestricted: (licence) => licence !== null && /non-commercial/i.test(licence),
    gaps: (low, high) => points(low === high ? low : `${low}–${high}`),
    restricted: 'non-commercial or otherwise restricted',
  },
  survey: {
    tableLabel: 'ranks of the survey’s models; scrolls sideways',
    caption: (versions, models) =>
      `${count(versions, 'version')} that ${versions === 1 ? 'matches' : 'match'} exactly (${count(models, 'model')}). Ranks in the overall text table, without style control`,
    doubtfulCaption: 'Doubtful matches and other versions',
    columns: { model: 'Model', version: 'Version', first: 'First table', last: 'Last table', best: 'Highest rank among open models', note: 'Note' },
    rank: ordinal,
    among: (models, date) => `of ${count(models, 'model')}, ${date}`,
    amongOpen: (models, date) => `of ${count(models, 'open model')}, ${date}`,
    closed: 'Closed model',
    absentLead: (absent) =>
      absent === 1
        ? 'The other one (model, product or method) has never been on the leaderboard in the same form: '
        : `The other ${number(absent)} models, products and methods have never been on the leaderboard in the same form: `,
  },
  versions: {
    'pooled until November 2023': 'Versions pooled until November 2023',
    'claude-v1': 'First generation (claude-v1, later claude-1)',
    '0106': '0106 (the version in the survey’s Table 3)',
    '3.5': 'First version',
  },
  sectionLine: ({ version, open, then, last }) =>
    `${versionSubject(version)} ranked ${ordinal(then.rank)} of ${count(then.models, open ? 'open model' : 'model')} on ${then.date}, ${
      open ? 'its best rank among them' : 'in the first table that lists it'
    }; in the last table consulted that lists it, of ${last.date}, it ranked ${ordinal(last.rank)} of ${count(last.models, 'model')}`,
  sectionTable: { board: 'overall text table of Arena', view: 'without style control' },
  style: (failing, unknown) => {
    const fail =
      failing.length === 0
        ? ''
        : `${failing.length === 1 ? 'the date' : 'the dates'} on which models drew level in ${failing.join(' and ')} ${failing.length === 1 ? 'does' : 'do'} not hold`;
    const open = unknown.length === 0 ? '' : `for ${unknown.join(' and ')} no value is on record, so whether that date holds is not known`;
    const both = [fail, open].filter((part) => part !== '').join('; ');
    return both === '' ? '' : `With style control, ${both}. `;
  },
  leads: (first, second) => `${first} and ${second} points`,
  home: (gpt35, gpt4, last, leads) =>
    `By score on the overall text table of Arena, which collects users’ preferences, open models have since drawn level with GPT-3.5-turbo (in ${gpt35}) and the first GPT-4 (in ${gpt4}), with leads of ${leads}, when scores are not corrected for length and formatting (“style control”); no confidence intervals are on record. In none of the tables consulted up to ${last} have they drawn level by score with the best closed model of the day. `,
  timeline: {
    title: 'When open models drew level after the survey',
    lead: 'These are the days after the survey on which an open model first drew level with, or came near, a closed one, by score on the overall text table of Arena, which collects users’ preferences, without style control, a correction for length and formatting. ',
    event: (name, open) => `${name}: ${open}`,
    restricted: (open) => `${open} (non-commercial)`,
  },
  decisions: 'Cases not counted as open-weight',
  data: {
    lead: 'All values on this page are computed from the following files.',
    files: {
      'since-snapshots.csv': 'Copies of the leaderboard, one row for each table of a day.',
      'since-survey-models.csv': 'The first and last ranks of the survey’s models.',
      'since.json': 'The same, with the models, the methods of calculation, the days on which open models drew level and the texts, in Japanese and English.',
    },
    elsewhere: 'Leaderboard data from after the survey: ',
    kilobytes: (size) => `${size} KB`,
    version: 'version',
    dictionary: 'Data dictionary',
    licence: 'Licence and sources',
    cite: 'How to cite',
    citeText: (editor, site, title, version, last, address) =>
      `${editor} (ed.), “${title}”, in “${site}”, critical edition, data version ${version} (leaderboards up to ${last})${address === null ? '.' : `, ${address}`}`,
    column: 'Column',
    meaning: 'Meaning',
  },
};
