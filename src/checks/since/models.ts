import { didYouMean } from '../../errors.ts';
import { foldName } from '../../names/fold.ts';
import { countUses, fits, squeezed, unnamed, wordsOf, type Names, type TellAt } from './known.ts';
import { REFERENCE_COLUMNS, REFERENCES, SINCE, type ArenaModel, type Since } from '../../schemas/since.ts';
import { namesIn, type Model } from '../../schemas/schemas.ts';

/** What a licence that forbids commercial use is called, and what a note says of one that is treated so. */
const NON_COMMERCIAL = /non-commercial|\bNC\b/i;
const RESTRICTED = /non-commercial|restricted/i;

/** Checks `models.yaml`: each entry, names that lead to another model, and names that no row holds. */
export function checkModels(since: Since, survey: readonly Model[], ids: ReadonlySet<string>, names: Names, at: (name: string) => TellAt): void {
  const taken = new Map<string, Owner>();
  // A model's own name is its own, even where another claims it, which is told of there.
  const named = [...survey.map(({ id, name }) => ({ id, name })), ...survey.flatMap((model) => namesIn(model).map((name) => ({ id: model.id, name })))];
  for (const { id, name } of named) {
    const owner = taken.get(foldName(name).text);
    if (owner === undefined) taken.set(foldName(name).text, { id, rivals: [] });
    else owner.rivals?.push(id);
  }
  for (const model of since.models) {
    const twins = since.models.filter(({ name }) => name === model.name);
    const fault = names.told.has(model.name) || twins.length > 1 ? null : faultOf(model, ids, taken);
    // What is doubtful here is not held against other files.
    if (fault !== null) names.told.add(model.name);
    if (fault !== null) at(model.name)(...fault);
    if (model.open) checkLicence(model, names, at(model.name));
  }
}

/** The first thing in which the names of an entry are wrong; those that are right are taken. */
function faultOf(model: ArenaModel, ids: ReadonlySet<string>, taken: Map<string, Owner>): Parameters<TellAt> | null {
  const { name, label, model_id, aliases } = model;
  if (model_id !== undefined && !ids.has(model_id))
    return [['model_id'], `model_id names the unknown model ${JSON.stringify(model_id)}`, didYouMean(model_id, ids)];
  if (!fits(model)) return [['label'], `the label ${JSON.stringify(label)} of ${name}`, 'its words are those of the board’s name; mend one of the two'];
  for (const [path, said] of [[['label'], label] as const, ...aliases.map((alias, index) => [['aliases', index], alias] as const)]) {
    const folded = foldName(said).text;
    const other = taken.get(folded);
    if (other === undefined) taken.set(folded, { name });
    // Of two models of the survey that claim one name, another check tells.
    else if (other.id !== undefined && other.id !== model_id && !other.rivals?.includes(model_id ?? ''))
      return [
        path,
        `the name ${JSON.stringify(said)} of ${name}, which also names the survey’s model ${other.id}`,
        `leave it to that one, or write model_id: ${other.id}`,
      ];
    else if (other.name !== undefined && other.name !== name)
      return [path, `the name ${JSON.stringify(said)} of ${name}, which also names ${other.name}`, 'leave it to one of the two'];
  }
  return null;
}

/** Whose a name is: a model of the survey, by id, or of the boards. */
interface Owner {
  id?: string;
  /** Other models of the survey that claim it. */
  rivals?: string[];
  name?: string;
}

function checkLicence(model: Extract<ArenaModel, { open: true }>, names: Names, report: TellAt): void {
  const tell: TellAt = (...words) => {
    names.told.add(model.name);
    report(...words);
  };
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
  if (first !== '' && fits(model) && !model.label.includes('{') && !squeezed(model.weights).includes(first))
    tell(['weights'], `the weights ${model.weights} of ${model.name}`, `they have no ${JSON.stringify(first)} in their name; mend one of the two`);
}

/**
 * Tells of entries that nothing names. Where rows hold a name that is much like such an entry's, one of the two is
 * misspelt: the entry's, if its label does not fit it or several rows agree on the other; else that of the row, which is told there.
 */
export function checkUses(since: Since, names: Names, at: (name: string) => TellAt, tellOfFile: (found: string, advice: string) => void): void {
  const columns = Object.values(REFERENCES);
  const rows = [...since.recorded, ...since.reversals];
  const named = [
    ...since.snapshots.flatMap(({ open, closed, oldest_ahead }) => [open, closed, oldest_ahead]),
    ...rows.flatMap(({ open, closed }) => [open, closed]),
  ];
  for (const { name, meant, uses } of unnamed([...names.entries.keys()], countUses([...columns, ...named]))) {
    names.told.add(name);
    const label = names.entries.get(name)?.label ?? '';
    const isFault = meant !== null && (columns.some((one) => one === meant) || uses > 1 || !fits({ name, label }));
    if (meant === null) at(name)(['name'], `the model ${name}, which nothing here names`, 'take it out, or name it in the row that it belongs to');
    if (!isFault) continue;
    at(name)(['name'], `the name ${JSON.stringify(name)}, which nothing here names`, `the nearest id is ${JSON.stringify(meant)}`);
    names.told.add(meant);
  }
  for (const column of REFERENCE_COLUMNS) {
    const name = REFERENCES[column];
    if (names.entries.has(name) || names.told.has(name)) continue;
    names.told.add(name);
    tellOfFile(`no model ${name}`, `the column ${column} of ${SINCE.snapshots} is of it; add it`);
  }
}
