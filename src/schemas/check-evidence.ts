import { ContentError, didYouMean } from '../errors.ts';
import type { Facts } from './facts.ts';

/** Holds evidence against what it is evidence of: every erratum, claim and finding has an entry, and no entry is of something else. */
export function checkEvidence(facts: Facts): ContentError[] {
  const entries = [
    ...facts.errata.map(({ id }) => ({ kind: 'erratum', id })),
    ...facts.claims.map(({ id }) => ({ kind: 'claim', id })),
    ...facts.findings.map(({ id }) => ({ kind: 'finding', id })),
  ];
  const known = new Set(entries.map(({ id }) => id));
  const given = new Set(facts.evidence.map(({ id }) => id));
  const at = (key: string) => facts.locations.get(key) ?? { file: 'src/data', line: 1 };
  const strays = facts.evidence.filter(({ id }) => !known.has(id));
  const bare = entries.filter(({ id }) => !given.has(id));
  return [
    ...strays.map(({ id }) => new ContentError(at(`evidence/${id}`), `evidence of the unknown entry ${JSON.stringify(id)}`, didYouMean(id, known))),
    ...bare.map(
      ({ kind, id }) => new ContentError(at(`${kind}/${id}`), `the ${kind} ${id} has no evidence`, 'add it to src/data/evidence.yaml, with links or with rest'),
    ),
  ];
}
