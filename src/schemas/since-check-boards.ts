import type { TellAt } from './since-known.ts';
import type { Since } from './since.ts';

/** Tells of methods, scopes and notes of `boards.yaml` that no row names. */
export function checkBoards({ methods, scopes, notes, snapshots, surveyModels }: Since, at: (key: string) => TellAt): void {
  const named = {
    methods: [...snapshots.map(({ method }) => method), ...surveyModels.flatMap((row) => [row.first_method, row.last_method])],
    scopes: snapshots.map(({ scope }) => scope),
    notes: [...snapshots, ...surveyModels].map(({ note }) => note),
  };
  for (const [list, entries] of Object.entries({ methods, scopes, notes }) as [keyof typeof named, readonly { id: string }[]][])
    for (const { id } of entries)
      if (!named[list].includes(id))
        at(`${list}/${id}`)(['id'], `${id} of ${list}, which no row names`, 'take it out, or name it in the rows that it belongs to');
}
