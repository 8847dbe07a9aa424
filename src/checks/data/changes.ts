import { ContentError } from '../../errors.ts';
import type { Change } from '../../schemas/changes.ts';
import { locate, type Facts } from '../../schemas/facts.ts';

/** Holds the list of changes against its order, the newest first, and against the tables: the edition is younger than what it is an edition of. */
export function checkChanges(facts: Facts): ContentError[] {
  const lineOf = ({ id }: Change): number => locate(facts, `change/${id}`).line;
  const written = [...facts.changes].sort((a, b) => lineOf(a) - lineOf(b));
  const tables = facts.survey.repository_last_change.date;
  const fault = ({ id, date }: Change, what: string, advice: string): ContentError =>
    new ContentError(locate(facts, `change/${id}`, ['date']), `date is ${date}, ${what}`, advice);
  const ordered = written.filter(({ date }) => date >= tables);
  return [
    ...written
      .filter(({ date }) => date < tables)
      .map((change) => fault(change, `before the survey’s tables had their form (${tables})`, 'write the day of the change')),
    ...ordered.flatMap((change, index) => {
      const [above, below] = [ordered[index - 1], ordered[index + 1]];
      if (below === undefined || change.date >= below.date) return [];
      // Of the two, the one that does not fit between its neighbours.
      const odd = above === undefined || above.date >= below.date ? change : below;
      return [fault(odd, 'out of order', 'write the changes from the newest to the oldest')];
    }),
  ];
}
