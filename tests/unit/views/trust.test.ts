import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../../src/i18n/index.ts';
import { getOrThrow } from '../../../src/views/edition.ts';
import { checkedFields } from '../../../src/views/checked.ts';
import { modelTrust } from '../../../src/views/trust.ts';
import { readEdition } from './edition.ts';

const edition = readEdition();
const trustOf = (id: string) => modelTrust(edition, getOrThrow(edition.models, id));

describe('the trust of a model', () => {
  test('tells apart what does not apply, what is not published and what nobody looked up', () => {
    const state = (id: string, field: string) => trustOf(id).fields.find((one) => one.field === field)?.state;
    expect(state('cove', 'sizes')).toBe('not-applicable');
    expect(state('gpt-4', 'sizes')).toBe('not-published');
    expect(state('alpaca', 'context_length')).toBe('not-researched');
    expect(state('llama-2', 'sizes')).toBe('given');
    expect(state('radiology-llama2', 'licence')).toBe('not-found');
  });

  test('is verified only where date, sizes, weights and licence all are', () => {
    for (const model of edition.models.values()) {
      const { main, fields } = modelTrust(edition, model);
      const four = fields.filter(({ field, trust }) => ['released', 'sizes', 'weights', 'licence'].includes(field) && trust !== null);
      expect([model.id, main === 'verified']).toEqual([model.id, four.every(({ trust }) => trust === 'primary')]);
    }
    expect(trustOf('radiology-llama2').main).not.toBe('verified');
    expect(trustOf('bard').main).toBe('secondary');
  });

  test('says of a field once how it was checked', () => {
    const { marks, fields: names, notResearched } = stringsFor('ja').trust;
    for (const model of edition.models.values()) {
      const of = (how: string): string[] => checkedFields(edition, model).find((group) => group.how === how)?.fields ?? [];
      const unknown = of(marks.unknown.label);
      for (const name of of(notResearched)) expect([model.id, unknown.filter((text) => text.includes(name))]).toEqual([model.id, []]);
      expect([model.id, new Set(unknown).size]).toEqual([model.id, unknown.length]);
      for (const mark of ['primary', 'survey', 'secondary'] as const)
        for (const name of of(marks[mark].label)) expect([model.id, unknown.includes(name)]).toEqual([model.id, false]);
      expect(Object.values(names)).toEqual(expect.arrayContaining(of(notResearched)));
    }
  });

  test('names the errata that bear on its values, corrections and cautions apart', () => {
    const { values } = trustOf('wizardlm');
    expect(values.corrections).toContain('e08');
    expect(values.cautions).toContain('e09');
    expect(trustOf('llama').values).toEqual({ reported: 0, corrections: [], cautions: [] });
  });
});
