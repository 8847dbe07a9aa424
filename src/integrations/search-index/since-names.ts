import type { SearchWords } from '../../schemas/search-words.ts';
import type { ArenaModel, Since } from '../../schemas/since.ts';
import { findPairing } from '../../schemas/since-rows.ts';
import { address } from '../../views/addresses.ts';
import type { Names } from './section-names.ts';

/** The open model of a table that a statement tells of. */
const OPEN = /\{\{open:([^{}\s]+)\}\}/g;

/** A model's name and its other spellings, not the name of the line it comes from (Qwen, Llama 3), which many share. */
const ownNames = ({ label, aliases }: ArenaModel): string[] => [label, ...aliases.filter((alias) => /\d/.test(alias) && alias.length > label.length / 2)];

/**
 * Names of the epilogue's parts, by address. A statement goes by its English title and by the models whose arrival it
 * tells, or the one in its title; all other models, which have no section of their own, are names of the list of the best
 * open models and of the chart.
 */
export function sinceNames(since: Since, words: SearchWords): Map<string, Names> {
  const made = new Map<string, Names>();
  const add = (place: string, names: readonly string[], more: Partial<Names> = {}): void => {
    made.set(place, { names: [...new Set(names)], makers: [], sizes: [], about: [], ...more });
  };
  const outside = since.models.filter(({ model_id }) => model_id === undefined);
  const { statements, reading } = since.words;
  const inTitles = new Map(outside.flatMap((model) => statements.filter(({ title }) => title.ja.includes(model.label)).map(({ id }) => [model, id] as const)));
  const told = new Set<string>();
  for (const { id, title, text } of statements) {
    const open = [...text.ja.matchAll(OPEN)].map(([, key = '']) => findPairing(since, key)?.open);
    const models = outside.filter((model) => (inTitles.has(model) ? inTitles.get(model) === id : open.includes(model.name)));
    const names = models.flatMap((model) => (inTitles.has(model) ? [model.label, ...model.aliases.filter((alias) => alias !== model.maker)] : ownNames(model)));
    for (const name of names) told.add(name);
    add(address.sincePart(id), [title.en, ...names]);
  }
  for (const { id, title } of reading) add(address.sincePart(id), [title.en]);
  const called = (open: boolean): string[] => [...new Set(outside.filter((model) => model.open === open).flatMap(({ label, aliases }) => [label, ...aliases]))];
  const parts = (open: boolean, about: readonly string[] = []): [string[], Partial<Names>] => {
    const all = called(open);
    return [all.filter((name) => !told.has(name)), { about: [...about, ...all.filter((name) => told.has(name))] }];
  };
  const [names, more] = parts(true, words.about['since-leaders']);
  add(address.since, words.names['since'] ?? [], { about: words.about['since'] ?? [] });
  add(address.sincePart('leaders'), names, { ...more, makers: [...new Set(outside.filter(({ open }) => open).map(({ maker }) => maker))] });
  add(address.sincePart('race'), ...parts(false, words.about['since-race']));
  return made;
}
