import { ContentError, didYouMean } from '../../errors.ts';
import type { Facts } from '../../schemas/facts.ts';

/**
 * Holds evidence against what it is evidence of: every erratum and finding has an entry, and no entry is of something else.
 * A claim says under `basis` what it was held against, so that its entry gives lines or does not stand at all.
 */
export function checkEvidence(facts: Facts): ContentError[] {
  const entries = [...facts.errata.map(({ id }) => ({ kind: 'erratum', id })), ...facts.findings.map(({ id }) => ({ kind: 'finding', id }))];
  const claims = new Set(facts.claims.map(({ id }) => id));
  const known = new Set([...entries.map(({ id }) => id), ...claims]);
  const given = new Set(facts.evidence.map(({ id }) => id));
  const at = (key: string) => facts.locations.get(key) ?? { file: 'src/data', line: 1 };
  const strays = facts.evidence.filter(({ id }) => !known.has(id));
  const lineless = facts.evidence.filter(({ id, links }) => claims.has(id) && links === undefined);
  const bare = entries.filter(({ id }) => !given.has(id));
  return [
    ...strays.map(({ id }) => new ContentError(at(`evidence/${id}`), `evidence of the unknown entry ${JSON.stringify(id)}`, didYouMean(id, known))),
    ...lineless.map(
      ({ id }) =>
        new ContentError(at(`evidence/${id}`), `evidence of the claim ${id} without links`, 'say it under basis of the claim, which is shown in both places'),
    ),
    ...bare.map(
      ({ kind, id }) => new ContentError(at(`${kind}/${id}`), `the ${kind} ${id} has no evidence`, 'add it to src/data/evidence.yaml, with links or with rest'),
    ),
  ];
}
