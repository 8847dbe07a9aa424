import { distance } from 'fastest-levenshtein';
import { didYouMean, nearest, type SourceLocation } from '../../errors.ts';
import type { Model } from '../../schemas/schemas.ts';
import { REFERENCE_COLUMNS, REFERENCES, SINCE, type ArenaModel, type Series, type Since, type Snapshot } from '../../schemas/since.ts';

/** What the epilogue is held against: the models of the survey. */
export interface Surveyed {
  models: readonly Model[];
  /** Ids of all, those included whose files have mistakes. */
  ids: ReadonlySet<string>;
  locate: (id: string, path: readonly PropertyKey[]) => SourceLocation;
}

/** Whether everything in these files could be read. */
export type IsSound = (...files: string[]) => boolean;

/** Says that something is wrong in a line of a file. */
export type Tell = (line: number, found: string, advice: string) => void;

/** Says that something is wrong in a part of an entry. */
export type TellAt = (path: readonly PropertyKey[], found: string, advice: string) => void;

export const SIDES = ['open', 'closed'] as const;
export type Side = (typeof SIDES)[number];

/** The models of the boards by name. */
export interface Names {
  entries: ReadonlyMap<string, ArenaModel>;
  /** What has been told of, models by name and other ids by kind and id: what many rows hold is told once. */
  told: Set<string>;
}

export const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

/** Tells of an id that a list does not hold, at its first place. */
export function expectOneOf(tell: Tell, line: number, column: string, found: string, known: readonly string[], told: Set<string>): void {
  if (known.includes(found) || told.has(`${column} ${found}`)) return;
  told.add(`${column} ${found}`);
  tell(line, `the unknown ${column} ${JSON.stringify(found)}`, didYouMean(found, known));
}

/** Tells of a name that no model has, at its first place. */
export function expectModel({ entries, told }: Names, name: string, kind: Side, tell: (found: string, advice: string) => void): void {
  if (entries.has(name) || told.has(name)) return;
  told.add(name);
  const known = [...entries.values()].filter(({ open }) => open === (kind === 'open')).map((model) => model.name);
  tell(`the unknown ${kind} model ${JSON.stringify(name)}`, didYouMean(name, known));
}

/** Tells of unknown models, and of those that stand on the other's side. */
export function expectSides(names: Names, pair: Partial<Record<Side, string | undefined>>, tell: (side: Side, found: string, advice: string) => void): void {
  const isOpen = (name = ''): boolean | undefined => names.entries.get(name)?.open;
  const [wrongOpen, wrongClosed] = [isOpen(pair.open) === false, isOpen(pair.closed) === true];
  const mend = `or mend ${SINCE.models}`;
  if (wrongOpen && wrongClosed) tell('open', `the closed model ${pair.open} under open, the open one under closed`, 'exchange them');
  else if (wrongOpen) tell('open', `the closed model ${pair.open} under open`, `name the best open-weight model, ${mend}`);
  else if (wrongClosed) tell('closed', `the open model ${pair.closed} under closed`, `name the best closed model, ${mend}`);
  for (const side of SIDES) {
    const name = pair[side];
    if (name !== undefined) expectModel(names, name, side, (found, advice) => tell(side, found, advice));
  }
}

export const squeezed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** Whether the words of a label stand in the name of the board. Of braces in a label the reader of the file has told. */
export function fits({ name, label }: Pick<ArenaModel, 'name' | 'label'>): boolean {
  return label.includes('{') || wordsOf(label).every((word) => squeezed(name).includes(word));
}

/** Tells of a closed model that was released after the day of a table. */
export function expectReleased({ entries }: Names, name: string | null | undefined, date: string, tell: (found: string, advice: string) => void): void {
  const model = name == null ? undefined : entries.get(name);
  if (model?.open === false && model.released !== undefined && model.released > date)
    tell(`${model.name} on ${date}`, `it was released on ${model.released} (${SINCE.models}); mend one of the two`);
}

/** Most letters by which a misspelt name differs from the one that was meant. */
const SLIP = 3;

/**
 * Names that no row holds, with the name in rows that is most like each and that nothing has: one of the two is misspelt.
 * @param uses how often each name stands in rows
 */
export function unnamed(names: readonly string[], uses: ReadonlyMap<string, number>): { name: string; meant: string | null; uses: number }[] {
  const strangers = [...uses.keys()].filter((name) => !names.includes(name));
  return names
    .filter((name) => !uses.has(name))
    .map((name) => {
      const near = nearest(name, strangers);
      const meant = near === null || distance(near, name) > SLIP ? null : near;
      return { name, meant, uses: meant === null ? 0 : (uses.get(meant) ?? 0) };
    });
}

/** How often each name stands in a list. */
export function countUses(names: readonly (string | null | undefined)[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const name of names) if (name != null) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** The snapshot of one day. */
export function snapshotOn({ snapshots }: Pick<Since, 'snapshots'>, series: Series, date: string): Snapshot | undefined {
  return snapshots.find((row) => row.series === series && row.date === date);
}

/** The rating of a model in a snapshot, or null where the snapshot does not hold it. */
export function ratingIn(row: Snapshot, name: string): number | null {
  if (row.open === name) return row.open_rating;
  if (row.closed === name) return row.closed_rating;
  const column = REFERENCE_COLUMNS.find((one) => REFERENCES[one] === name);
  return column === undefined ? null : row[column];
}
