import { distance } from 'fastest-levenshtein';
import { didYouMean, nearest } from '../errors.ts';
import { foldName } from '../names/fold.ts';
import { fits, squeezed, wordsOf, type Names, type TellAt } from './since-known.ts';
import { REFERENCE_COLUMNS, REFERENCES, SINCE, type ArenaModel, type Since } from './since.ts';
import { namesIn, type Model } from './schemas.ts';

/** Most letters by which a misspelt name differs from the one that was meant. */
const SLIP = 3;

/** What a licence that forbids commercial use is called, and what a note says of one that is treated so. */
const NON_COMMERCIAL = /non-commercial|\bNC\b/i;
const RESTRICTED = /non-commercial|restricted/i;

/** Checks `models.yaml`: each entry, names that lead to another model, and names that no row holds. */
export function checkModels(since: Since, survey: readonly Model[], ids: ReadonlySet<string>, names: Names, at: (name: string) => TellAt): void {
  const taken = new Map<string, { id?: string | undefined; owner: string }>();
  for (const model of survey) for (const name of namesIn(model)) taken.set(foldName(name).text, { id: model.id, owner: `the survey’s model ${model.id}` });
  for (const model of since.models) {
    const tell = at(model.name);
    if (model.model_id !== undefined && !ids.has(model.model_id))
      tell(['model_id'], `model_id names the unknown model ${JSON.stringify(model.model_id)}`, didYouMean(model.model_id, ids));
    if (!fits(model) && !names.told.has(model.name))
      tell(['label'], `the label ${JSON.stringify(model.label)} of ${model.name}`, 'its words are those of the board’s name; mend one of the two');
    if (model.open) checkLicence(model, tell);
    for (const [path, name] of [[['label'], model.label] as const, ...model.aliases.map((alias, index) => [['aliases', index], alias] as const)]) {
      const folded = foldName(name).text;
      const other = taken.get(folded);
      if (other === undefined) taken.set(folded, { owner: model.name });
      else if (other.owner !== model.name && (other.id === undefined || other.id !== model.model_id))
        tell(path, `the name ${JSON.stringify(name)} of ${model.name}, which also names ${other.owner}`, 'leave it to one of the two');
    }
  }
}

function checkLicence(model: Extract<ArenaModel, { open: true }>, tell: TellAt): void {
  const says = NON_COMMERCIAL.test(model.licence);
  if (says && !model.non_commercial)
    tell(['non_commercial'], `non_commercial: false of ${model.name}`, `its licence is ${JSON.stringify(model.licence)}; mend one of the two`);
  if (!says && model.non_commercial && !RESTRICTED.test(model.note?.en ?? ''))
    tell(
      ['non_commercial'],
      `non_commercial: true of ${model.name}`,
      `neither its licence ${JSON.stringify(model.licence)} nor a note says so; mend one of the two`,
    );
  const [first = ''] = wordsOf(model.label);
  if (fits(model) && !squeezed(model.weights).includes(first))
    tell(['weights'], `the weights ${model.weights} of ${model.name}`, `they have no ${JSON.stringify(first)} in their name; mend one of the two`);
}

/**
 * Tells of entries that nothing names. Where rows hold a name that is much like such an entry's, one of the two is
 * misspelt: the entry's, if its label does not fit it or several rows agree on the other; else that of the row, which is told there.
 */
export function checkUses(since: Since, names: Names, at: (name: string) => TellAt, tellOfFile: (found: string, advice: string) => void): void {
  const uses = usesIn(since);
  const columns = new Set<string>(Object.values(REFERENCES));
  for (const model of since.models.filter(({ name }) => !uses.has(name))) {
    names.told.add(model.name);
    const strangers = [...uses.keys()].filter((name) => !names.entries.has(name));
    const meant = nearest(model.name, strangers);
    if (meant === null || distance(meant, model.name) > SLIP)
      at(model.name)(['name'], `the model ${model.name}, which nothing here names`, 'take it out, or name it in the row that it belongs to');
    else if (columns.has(meant) || (uses.get(meant) ?? 0) > 1 || !fits(model)) {
      at(model.name)(['name'], `the name ${JSON.stringify(model.name)}, which nothing here names`, didYouMean(model.name, strangers));
      names.told.add(meant);
    }
  }
  for (const column of REFERENCE_COLUMNS) {
    const name = REFERENCES[column];
    if (names.entries.has(name) || names.told.has(name)) continue;
    names.told.add(name);
    tellOfFile(`no model ${name}`, `the column ${column} of ${SINCE.snapshots} is of it; add it`);
  }
}

/** How often each name stands in a row or a column. */
function usesIn({ snapshots, recorded, reversals }: Since): Map<string, number> {
  const uses = new Map<string, number>();
  const all = [
    ...Object.values(REFERENCES),
    ...snapshots.flatMap(({ open, closed, oldest_ahead }) => [open, closed, oldest_ahead]),
    ...[...recorded, ...reversals].flatMap(({ open, closed }) => [open, closed]),
  ];
  for (const name of all) if (name != null) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}
