import { didYouMean, ContentError } from '../errors.ts';
import type { Expect } from './check-prose.ts';
import { COUNTABLE } from './countable.ts';
import type { Facts } from './facts.ts';
import type { ComponentUse } from './prose-body.ts';

/** Which attribute of which MDX component holds an id of which kind. */
const COMPONENTS: Record<string, Record<string, string>> = {
  Model: { id: 'model' },
  Score: { model: 'model', on: 'benchmark' },
  Wins: { over: 'model' },
  Pairs: { over: 'model' },
  Mean: { model: 'model' },
  Bench: { id: 'benchmark' },
  Erratum: { id: 'erratum' },
  Claim: { id: 'claim' },
  Term: { id: 'term' },
  Finding: { id: 'finding' },
  Family: { id: 'family' },
  Count: {},
  Area: { id: 'area' },
  Note: {},
  Unverified: {},
};

/** The components that a body of prose uses. */
export interface Uses {
  uses: readonly ComponentUse[];
}

/** Walks the components that bodies of prose use: each is known and names entries that exist. */
export function checkComponents(bodies: Iterable<Uses>, facts: Facts, expect: Expect): ContentError[] {
  const faults: ContentError[] = [];
  for (const { uses } of bodies) {
    for (const use of uses) {
      const kinds = COMPONENTS[use.component];
      if (!kinds) {
        faults.push(new ContentError(use.location, `the unknown component <${use.component}>`, didYouMean(use.component, Object.keys(COMPONENTS))));
        continue;
      }
      if (use.attributes === null) {
        faults.push(new ContentError(use.location, `<${use.component}> with attributes that cannot be checked`, 'write each as name="…" or name={4}'));
        continue;
      }
      for (const [attribute, kind] of Object.entries(kinds)) {
        const id = use.attributes[attribute];
        if (id === undefined) faults.push(new ContentError(use.location, `<${use.component}> without ${attribute}`, `write ${attribute}="…"`));
        else expect(kind, id, use.location, `<${use.component}>`);
      }
      const counted = use.attributes['of'];
      if (use.component === 'Count' && !(COUNTABLE as readonly string[]).includes(counted ?? ''))
        faults.push(new ContentError(use.location, `<Count> of ${JSON.stringify(counted ?? '')}`, `what can be counted is ${COUNTABLE.join(', ')}`));
      if (use.component === 'Count' && use.attributes['family'] !== undefined) expect('family', use.attributes['family'], use.location, '<Count>');
      if (use.component === 'Score') {
        const { model = '', on = '' } = use.attributes;
        const cell = facts.results.find((result) => result.model_id === model && result.benchmark_id === on && result.score !== null);
        if (!cell)
          faults.push(
            new ContentError(
              use.location,
              `<Score> of ${model} on ${on}, which the tables do not report`,
              'see src/data/results.csv for the cells that hold a value',
            ),
          );
      }
    }
  }
  return faults;
}
