import type { SearchWords } from '../../schemas/search-words.ts';
import type { ArenaModel, Since } from '../../schemas/since.ts';
import { findPairing } from '../../schemas/since-rows.ts';
import { address } from '../../views/addresses.ts';
import type { Names } from './section-names.ts';

/** The open model of a table that a statement tells of. */
const OPEN = /\{\{open:([^{}\s]+)\}\}/g;

/** The model's name and its other spellings, not the name of the line it comes from (Qwen, Llama 3), which many share. */
function ownNames({ label, aliases }: ArenaModel): string[] {
  return [label, ...aliases.filter((alias) => /\d/.test(alias) && alias.length > label.length / 2)];
}

/**
 * Names of the epilogue's parts, by address: a statement goes by its English title and by the models whose arrival it
 * tells; the list of the best open models and the chart are known for all others. Models with a section of their own lead there.
 */
export function sinceNames(since: Since, words: SearchWords): Map<string, Names> {
  const outside = since.models.filter(({ model_id }) => model_id === undefined);
  const called = ({ label, aliases }: ArenaModel): string[] => [label, ...aliases];
  const ofSide = (open: boolean): string[] => [...new Set(outside.filter((model) => model.open === open).flatMap(called))];
  const made = new Map<string, Names>();
  const add = (place: string, names: readonly string[], more: Partial<Names> = {}): void => {
    made.set(place, { names: [...new Set(names)], makers: [], sizes: [], about: [], ...more });
  };
  add(address.since, words.names['since'] ?? [], { about: words.about['since'] ?? [] });
  add(address.sincePart('leaders'), [], {
    makers: [...new Set(outside.filter(({ open }) => open).map(({ maker }) => maker))],
    about: [...(words.about['since-leaders'] ?? []), ...ofSide(true)],
  });
  add(address.sincePart('race'), [], { about: [...(words.about['since-race'] ?? []), ...ofSide(false)] });
  for (const { id, title, text } of since.words.statements) {
    const told = [...text.ja.matchAll(OPEN)].map(([, key = '']) => findPairing(since, key)?.open);
    add(address.sincePart(id), [title.en, ...outside.filter(({ name }) => told.includes(name)).flatMap(ownNames)]);
  }
  for (const { id, title } of since.words.reading) add(address.sincePart(id), [title.en]);
  return made;
}
