import { ContentError } from '../../errors.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import type { AllProse } from '../../schemas/prose.ts';

/** Each finding of the survey is shown once in the prose of every language: in its area, or on the page that discusses it. */
export function checkFindings(prose: AllProse, facts: Facts): ContentError[] {
  return [...prose].flatMap(([lang, one]) => {
    const uses = Object.values(one)
      .flat()
      .flatMap((file) => file.uses)
      .filter(({ component }) => component === 'Finding');
    return facts.findings.flatMap(({ id }) => {
      const [first, second] = uses.filter(({ attributes }) => attributes?.['id'] === id).map(({ location }) => location);
      if (second && first)
        return [new ContentError(second, `the finding ${id} a second time`, `it stands already at ${first.file}:${first.line}; show each finding once`)];
      return first
        ? []
        : [
            new ContentError(
              locate(facts, `finding/${id}`),
              `the finding ${id}, which no page in ${lang} shows`,
              `write <Finding id="${id}" /> where it is told`,
            ),
          ];
    });
  });
}
