import { ContentError, nearest } from '../../errors.ts';
import type { Expect } from '../prose/prose.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import type { Family } from '../../schemas/schemas.ts';

/** Holds families against models: each model stands on the page of its own family, once. */
export function checkFamilies(facts: Facts, expect: Expect): ContentError[] {
  const errors: ContentError[] = [];
  const placed = new Set<string>();
  for (const family of facts.families) {
    for (const { id, path } of placesIn(family)) {
      const location = locate(facts, `family/${family.id}`, path);
      expect('model', id, location, 'models');
      const model = facts.models.find((candidate) => candidate.id === id);
      // Of a family that there is not, the model's own file is told.
      if (model && model.family !== family.id && facts.families.some((known) => known.id === model.family))
        errors.push(new ContentError(location, `models lists ${id}, whose family is ${model.family}`, `move it, or change src/data/models/${id}.yaml`));
      placed.add(id);
    }
  }
  const ids = new Set(facts.models.map(({ id }) => id));
  // A misspelt id has been told of; the model that it means is not missing as well.
  const meant = new Set([...placed].filter((id) => !ids.has(id)).map((id) => nearest(id, ids)));
  for (const model of facts.models) {
    if (placed.has(model.id) || meant.has(model.id)) continue;
    const key = facts.families.some(({ id }) => id === model.family) ? `family/${model.family}` : `model/${model.id}`;
    errors.push(new ContentError(locate(facts, key), `the model ${model.id} is on no family page`, 'list it under models, so that it has a section'));
  }
  return errors;
}

/** The models of a family, and the keys that lead to each. */
function placesIn({ models = [], groups = [] }: Family): { id: string; path: PropertyKey[] }[] {
  return [
    ...models.map((id, index) => ({ id, path: ['models', index] })),
    ...groups.flatMap((group, at) => group.models.map((id, index) => ({ id, path: ['groups', at, 'models', index] }))),
  ];
}
