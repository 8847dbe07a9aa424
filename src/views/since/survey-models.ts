import { stringsFor } from '../../i18n/index.ts';
import type { SurveyModel } from '../../schemas/since.ts';
import { address } from '../addresses.ts';
import { sayDate } from '../dates.ts';
import { getOrThrow, shortName, type Edition } from '../edition.ts';
import type { Link } from '../page.ts';
import { rowSource, type RowSource } from './source.ts';

/** A place in a table of one day. */
export interface Standing {
  dateText: string;
  rank: number;
  models: number;
  rating: string;
  source: RowSource;
}

/** One version of a survey's model in the arena. */
export interface VersionRow {
  model: Link;
  version: string;
  arenaName: string;
  first: Standing;
  last: Standing;
  /** Best rank among open models, with how many there were; null for closed models. */
  bestOpen: { dateText: string; rank: number; models: number } | null;
  note: string | null;
}

/** How the survey's models fared in the arena. */
export interface SurveyModels {
  exact: VersionRow[];
  doubtful: VersionRow[];
  /** Models, products and methods of the survey that never took part in the same form. */
  absent: Link[];
}

function linkTo(edition: Edition, id: string): Link {
  const model = getOrThrow(edition.models, id);
  return { label: shortName(model), href: address.model(model) };
}

function versionRow(edition: Edition, row: SurveyModel): VersionRow {
  const { since, lang } = edition;
  const standing = (side: 'first' | 'last'): Standing => ({
    dateText: sayDate(row[`${side}_on`], lang),
    rank: row[`${side}_rank`],
    models: row[`${side}_models`],
    rating: row.cells[`${side}_rating`],
    source: rowSource(row[`${side}_source`], stringsFor(lang).since.unidentified),
  });
  const note = since.notes.find(({ id }) => id === row.note);
  return {
    model: linkTo(edition, row.model_id),
    version: stringsFor(lang).since.versions[row.version] ?? row.version,
    arenaName: row.arena_name,
    first: standing('first'),
    last: standing('last'),
    bestOpen:
      row.best_open_rank === null || row.open_models_then === null
        ? null
        : { dateText: sayDate(row.best_open_rank_on ?? row.first_on, lang), rank: row.best_open_rank, models: row.open_models_then },
    note: note?.[lang] ?? null,
  };
}

/** The survey's models in the arena: exact matches, doubtful ones, and those that never took part. */
export function surveyModels(edition: Edition): SurveyModels {
  const { since } = edition;
  const of = (match: SurveyModel['match']): VersionRow[] => since.surveyModels.filter((row) => row.match === match).map((row) => versionRow(edition, row));
  const present = new Set(since.surveyModels.filter(({ match }) => match === 'exact').map(({ model_id }) => model_id));
  const absent = [...edition.models.keys()]
    .filter((id) => !present.has(id))
    .map((id) => linkTo(edition, id))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return { exact: of('exact'), doubtful: of('doubtful'), absent };
}

/**
 * The version of a model that its section speaks of: the one that stayed longest in the tables; of several, the one that
 * stood highest among open models, or for closed ones at first.
 */
export function versionOf({ since }: Pick<Edition, 'since'>, modelId: string): SurveyModel | null {
  const own = since.surveyModels.filter((row) => row.match === 'exact' && row.model_id === modelId);
  const standing = (row: SurveyModel): number => row.best_open_rank ?? row.first_rank;
  return [...own].sort((a, b) => (a.last_on < b.last_on ? 1 : a.last_on > b.last_on ? -1 : standing(a) - standing(b) || a.last_rank - b.last_rank))[0] ?? null;
}

/** What became of a model, and in which table: its words lead to what they mean. */
export interface SinceLine {
  line: string;
  table: Link[];
}

/** What became of a model, in one line for its section; null where it never took part. */
export function sinceLine(edition: Edition, modelId: string): SinceLine | null {
  const row = versionOf(edition, modelId);
  if (row === null) return null;
  const { sectionLine, sectionTable } = stringsFor(edition.lang).since;
  const { version, arenaName, last } = versionRow(edition, row);
  const open = row.best_open_rank !== null && row.open_models_then !== null;
  const then = open
    ? { date: sayDate(row.best_open_rank_on ?? row.first_on, edition.lang), rank: row.best_open_rank ?? 0, models: row.open_models_then ?? 0 }
    : { date: sayDate(row.first_on, edition.lang), rank: row.first_rank, models: row.first_models };
  // A version that is only a date says nothing in a sentence.
  return {
    line: sectionLine({
      version: /^\d{4}$/.test(version) ? arenaName : version,
      open,
      then,
      last: { date: last.dateText, rank: last.rank, models: last.models },
    }),
    table: [
      { label: sectionTable.board, href: address.sincePart('votes') },
      { label: sectionTable.view, href: address.sincePart('style') },
    ],
  };
}
