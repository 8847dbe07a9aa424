import { didYouMean } from '../../errors.ts';
import { checkIntervals } from './intervals.ts';
import { ROUNDING } from '../../schemas/since-csv.ts';
import { expectReleased, expectSides, fits, ids, ratingIn, SIDES, snapshotOn, type IsSound, type Names, type TellAt } from './known.ts';
import { snapshotsOf } from '../../schemas/since-rows.ts';
import { REFERENCES, SINCE, type Recorded, type Reversal, type Series, type Since, type Yardstick } from '../../schemas/since.ts';

/** What entries are held against. */
interface Held {
  since: Since;
  names: Names;
  isSound: IsSound;
  /** Cells of the snapshots, and yardsticks, that entries deny: each is told of once. */
  denied: Set<string>;
}

/** Checks `firsts.yaml`: names, figures of an entry that must agree with each other, with its name, and with the snapshots. */
export function checkFirsts(since: Since, names: Names, isSound: IsSound, at: (key: string) => TellAt): void {
  const held: Held = { since, names, isSound, denied: new Set() };
  for (const yardstick of since.yardsticks) checkName(yardstick, yardstick, held, at(`yardsticks/${yardstick.id}`));
  for (const entry of since.recorded) checkRecorded(entry, held, at(`recorded/${entry.id}`));
  for (const entry of since.reversals) checkReversal(entry, held, at(`reversals/${entry.id}`));
}

function checkRecorded(entry: Recorded, held: Held, report: TellAt): void {
  const { since, names, isSound } = held;
  let told = false;
  const tell: TellAt = (...words) => {
    told = true;
    report(...words);
  };
  checkDuel(entry, entry.series, held, tell);
  const { open_rating: open, closed_rating: closed, gap } = entry;
  if (!told && open !== undefined && closed !== undefined && Math.abs(closed - open - gap) > ROUNDING)
    tell(['gap'], `the gap ${gap}`, `the ratings differ by ${Math.round((closed - open) * 100) / 100}`);
  if (!told) checkIntervals(entry, isSound(SINCE.snapshots) ? snapshotOn(since, entry.series, entry.date) : undefined, tell);
  const model = names.entries.get(entry.open ?? '');
  if (entry.commercial && model?.open && model.non_commercial && !names.told.has(model.name))
    tell(['commercial'], `commercial: true of ${model.name}`, `its licence is non-commercial (${SINCE.models}); mend one of the two`);
  if (!isSound(SINCE.firsts)) return;
  const yardstick = since.yardsticks.find(({ id }) => id === entry.supplements);
  // One mistake is enough: what is measured may be what is wrong.
  if (told || held.denied.has(entry.supplements ?? '')) return;
  if (entry.supplements !== undefined && yardstick === undefined) {
    held.denied.add(entry.supplements);
    tell(['supplements'], `supplements names the unknown yardstick ${JSON.stringify(entry.supplements)}`, didYouMean(entry.supplements, ids(since.yardsticks)));
  } else if (yardstick?.against !== undefined && names.entries.has(entry.closed ?? '') && !closedOf(yardstick).includes(entry.closed ?? ''))
    tell(['supplements'], `supplements names ${yardstick.id}, whose models ${entry.closed} is not among`, 'name the yardstick of this closed model');
  else if (gap > (yardstick?.within ?? 0)) tell(['gap'], `the gap ${gap}`, `a first is a day on which it is at most ${yardstick?.within ?? 0}`);
  else checkName(entry, yardstick ?? entry, held, tell);
}

function checkReversal(entry: Reversal, held: Held, report: TellAt): void {
  const { since, names, isSound } = held;
  let told = false;
  const tell: TellAt = (...words) => {
    told = true;
    report(...words);
  };
  checkDuel(entry, 'style-control', held, tell);
  if (!told && entry.open_rating >= entry.closed_rating)
    tell(['open_rating'], `the open model above the closed one`, 'a reversal is a day on which it stood below');
  if (told || !isSound(SINCE.firsts) || held.denied.has(entry.yardstick)) return;
  const recorded = since.recorded.find(({ id }) => id === entry.yardstick);
  const yardstick = since.yardsticks.find(({ id }) => id === entry.yardstick);
  const rows = [...ids(since.yardsticks), ...ids(since.recorded)];
  const closed = recorded?.closed !== undefined ? [recorded.closed] : yardstick ? closedOf(yardstick) : [];
  if (!rows.includes(entry.yardstick)) tell(['yardstick'], `the unknown yardstick ${JSON.stringify(entry.yardstick)}`, didYouMean(entry.yardstick, rows));
  else if (closed.some((name) => names.entries.has(name)) && !closed.includes(entry.closed))
    tell(['yardstick'], `the yardstick ${entry.yardstick}, whose models ${entry.closed} is not among`, 'name the yardstick of this closed model');
}

/** The closed models of a yardstick. */
const closedOf = ({ against = [] }: Pick<Yardstick, 'against'>): string[] => against.map((column) => REFERENCES[column]);

/** The day and the two models of an entry, and their ratings beside the table of that day. */
function checkDuel(entry: Recorded | Reversal, series: Series, { since, names, isSound, denied }: Held, report: TellAt): void {
  let told = false;
  const tell: TellAt = (...words) => {
    told = true;
    report(...words);
  };
  if (entry.date < since.chatgpt) tell(['date'], `the date ${entry.date}`, `there were no tables before ChatGPT, ${since.chatgpt}`);
  else if (isSound(SINCE.models)) {
    expectSides(names, entry, (side, found, advice) => tell([side], found, advice));
    expectReleased(names, entry.closed, entry.date, (found, advice) => tell(['date'], found, advice));
  }
  // Another day and another model have other ratings.
  if (told || !isSound(SINCE.snapshots)) return;
  const days = snapshotsOf(since, series).map(({ date }) => date);
  const table = snapshotOn(since, series, entry.date);
  if (table === undefined) {
    const isCovered = entry.date >= (days[0] ?? '') && entry.date <= (days.at(-1) ?? '');
    if (isCovered || !('series' in entry))
      tell(['date'], `the date ${entry.date}`, `${SINCE.snapshots} has no table ${series} of that day; write the day of one, or add it`);
    return;
  }
  for (const side of SIDES) {
    const [name, rating] = [entry[side], entry[`${side}_rating`]];
    if (name === undefined || rating === undefined) continue;
    const other = ratingIn(table, name);
    const cell = `${series}/${table.date}/${name}`;
    const where = `${SINCE.snapshots}:${table.line}`;
    if (other !== null && other !== rating && !denied.has(cell)) {
      denied.add(cell);
      tell([`${side}_rating`], `the rating ${rating} of ${name}`, `${where} has ${other}; make them agree`);
    } else if (other === null && rating > table[`${side}_rating`])
      tell([`${side}_rating`], `the rating ${rating} of ${name}`, `the best ${side} model of that day has ${table[`${side}_rating`]} (${where})`);
  }
}

/** The name of a row says what is measured: a number of points, or a closed model. */
function checkName(entry: Yardstick | Recorded, measure: Yardstick | Recorded, { names, isSound, denied }: Held, tell: TellAt): void {
  const within = 'within' in measure ? measure.within : undefined;
  const closed = 'against' in measure ? closedOf(measure) : 'closed' in measure && measure.closed !== undefined ? [measure.closed] : [];
  const labels = (isSound(SINCE.models) && closed.every((name) => names.entries.has(name)) ? closed : [])
    .flatMap((name) => names.entries.get(name) ?? [])
    .flatMap((model) => (fits(model) ? model.label : []));
  const isSaid = (name: string): boolean =>
    within === undefined
      ? labels.length === 0 || labels.some((label) => name.includes(label))
      : within === 0 || new Set<string>(name.match(/\d+(?:\.\d+)?/g) ?? []).has(String(within));
  const wrong = Object.entries(entry.name).filter(([, name]) => !name.includes('{') && !isSaid(name));
  const [lang = '', name] = wrong[0] ?? [];
  if (name === undefined) return;
  denied.add(entry.id);
  const advice =
    within === undefined
      ? `it is measured against ${labels[0]}; name it as ${SINCE.models} does`
      : `it is about a gap of ${within} points; write this number, or mend within`;
  // Where no language says it, the number is what has changed.
  const isNumber = 'within' in entry && wrong.length === Object.keys(entry.name).length;
  tell(isNumber ? ['within'] : ['name', lang], `the name ${JSON.stringify(name)}`, advice);
}
