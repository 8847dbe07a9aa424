import { countUses, ids, unnamed, type TellAt } from './known.ts';
import type { Since } from '../../schemas/since.ts';

/**
 * Tells of methods, scopes and notes of `boards.yaml` that no row names. Where several rows hold an id that is much like
 * one, that one is misspelt: the rows are not told of.
 */
export function checkBoards({ methods, scopes, notes, snapshots, surveyModels }: Since, told: Set<string>, at: (key: string) => TellAt): void {
  for (const [list, entries, column, rows] of [
    ['methods', methods, 'method', [...snapshots.map(({ method }) => method), ...surveyModels.flatMap((row) => [row.first_method, row.last_method])]],
    ['scopes', scopes, 'scope', snapshots.map(({ scope }) => scope)],
    ['notes', notes, 'note', [...snapshots, ...surveyModels].map(({ note }) => note)],
  ] as const) {
    for (const { name, meant, uses } of unnamed(ids(entries), countUses(rows))) {
      if (meant === null) at(`${list}/${name}`)(['id'], `${name} of ${list}, which no row names`, 'take it out, or name it in the rows that it belongs to');
      else if (uses > 1) at(`${list}/${name}`)(['id'], `${name} of ${list}, which no row names`, `the nearest id is ${JSON.stringify(meant)}`);
      if (meant !== null && uses > 1) told.add(`${column} ${meant}`);
    }
  }
}
