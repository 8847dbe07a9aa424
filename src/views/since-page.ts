import type { RaceInput } from '../charts/types.ts';
import { stringsFor } from '../i18n/index.ts';
import { imprint } from '../imprint.ts';
import { snapshotsOf } from '../schemas/since-rows.ts';
import { SERIES, type Series } from '../schemas/since.ts';
import { address } from './addresses.ts';
import { sayDate } from './dates.ts';
import type { Edition } from './edition.ts';
import { makePage, type Page } from './page.ts';
import { sinceDownloads, type SinceDownload } from './since/downloads.ts';
import { firsts, type FirstRow } from './since/firsts.ts';
import { reigns, type Reign } from './since/leaders.ts';
import { methodNumbers, raceInput, segmentsOf } from './since/race.ts';
import { snapshotRows, type SnapshotRow } from './since/snapshot-rows.ts';
import { statementsOf, type ShownStatement } from './since/statements.ts';
import { surveyModels, type SurveyModels } from './since/survey-models.ts';
import { styleSentence } from './since/style.ts';
import { localizeSince } from './since/words.ts';

/** One view of the race: what is drawn, what the drawing is called, and the same as rows. */
export interface RaceView {
  view: string;
  title: string;
  desc: string;
  input: RaceInput;
  rows: SnapshotRow[];
  reigns: Reign[];
}

/** A method of calculation, with the number it has in the charts and tables. */
export interface ShownMethod {
  number: number;
  view: string;
  name: string;
  span: string;
  about: string;
}

/** The epilogue: what became of the survey's question. */
export interface SincePage extends Page {
  answer: string[];
  /** What the answer must not be read without. */
  reservation: string;
  /** What the page is, in one sentence. */
  about: string;
  race: Record<Series, RaceView>;
  methods: ShownMethod[];
  firsts: FirstRow[];
  survey: SurveyModels;
  /** How many models the exact versions belong to. */
  surveyModels: number;
  statements: Record<'race' | 'firsts' | 'leaders' | 'survey-models' | 'yardsticks', ShownStatement[]>;
  reading: { id: string; title: string; text: string }[];
  decisions: { name: string; text: string }[];
  downloads: SinceDownload[];
  columns: { file: string; columns: { name: string; about: string }[] }[];
  credit: string;
  cite: string;
}

function raceView(edition: Edition, series: Series): RaceView {
  const t = stringsFor(edition.lang).since;
  const view = t.views[series];
  return {
    view,
    title: t.race.title(view),
    desc: t.race.desc(snapshotsOf(edition.since, series).length, segmentsOf(edition, series).length),
    input: raceInput(edition, series),
    rows: snapshotRows(edition, series),
    reigns: reigns(edition, series),
  };
}

function shownMethods(edition: Edition): ShownMethod[] {
  const t = stringsFor(edition.lang).since;
  const numbers = methodNumbers(edition);
  return SERIES.flatMap((series) =>
    segmentsOf(edition, series).flatMap(({ method }) => {
      const entry = edition.since.methods.find(({ id }) => id === method);
      if (entry === undefined) return [];
      const say = (text: typeof entry.name): string => localizeSince(edition, text);
      return [{ number: numbers.get(method) ?? 0, view: t.views[series], name: say(entry.name), span: say(entry.span), about: say(entry.about) }];
    }),
  );
}

/** The page of the epilogue. `absolute` makes an address whole, for the citation; null where the site has no origin of its own. */
export function sincePage(edition: Edition, absolute: (path: string) => string | null): SincePage {
  const strings = stringsFor(edition.lang);
  const t = strings.since;
  const { words } = edition.since;
  const statements = {
    race: statementsOf(edition, 'race'),
    firsts: statementsOf(edition, 'firsts'),
    leaders: statementsOf(edition, 'leaders'),
    'survey-models': statementsOf(edition, 'survey-models'),
    yardsticks: statementsOf(edition, 'yardsticks'),
  };
  const dates = edition.since.snapshots.map(({ date }) => date).sort();
  const day = (date: string | undefined): string => sayDate(date ?? edition.since.chatgpt, edition.lang);
  const downloads = sinceDownloads(edition);
  const reading = words.reading.map(({ id, title, text }) => ({ id, title: localizeSince(edition, title), text: localizeSince(edition, text) }));
  const toc = Object.entries(t.sections).map(([id, label]) => ({ id, label, children: [] }));
  return {
    ...makePage(edition, { path: address.since, title: t.title, description: t.summary, activeNav: address.since, toc }),
    answer: words.answer.map((text) => localizeSince(edition, text)),
    reservation: styleSentence(edition) + localizeSince(edition, words.reservation),
    about: t.lead(day(dates[0]), day(dates.at(-1))),
    race: { raw: raceView(edition, 'raw'), 'style-control': raceView(edition, 'style-control') },
    methods: shownMethods(edition),
    firsts: firsts(edition),
    survey: surveyModels(edition),
    surveyModels: new Set(edition.since.surveyModels.filter(({ match }) => match === 'exact').map(({ model_id }) => model_id)).size,
    statements,
    reading,
    decisions: edition.since.decisions.map((entry) => ({ name: entry.name, text: entry[edition.lang] })),
    downloads,
    columns: [
      { file: 'since-snapshots.csv', columns: dictionary(strings.columns.snapshots) },
      { file: 'since-survey-models.csv', columns: dictionary(strings.columns.surveyModels) },
    ],
    credit: localizeSince(edition, words.credit),
    cite: t.data.citeText(imprint.editor, strings.site, t.title, downloads.at(-1)?.version ?? '', day(dates.at(-1)), absolute(address.since)),
  };
}

function dictionary(columns: Record<string, string>): { name: string; about: string }[] {
  return Object.entries(columns).map(([name, about]) => ({ name, about }));
}
