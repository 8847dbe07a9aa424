import { expect, test } from 'vitest';
import { isAbsent } from '../../../src/schemas/schemas.ts';
import { getOrThrow } from '../../../src/views/edition.ts';
import { modelsPage } from '../../../src/views/models-page.ts';
import { readEdition } from './edition.ts';

const edition = readEdition();
const page = modelsPage(edition);

test('every choice of a filter is the key of some row, and every key but none can be chosen', () => {
  const keys = (name: string): string[] =>
    page.rows.flatMap(({ keys, family, training }) => {
      const { largest: _, ...lists } = keys;
      const all: Record<string, string[]> = {
        ...lists,
        family: [family.id],
        open: [keys.open],
        commercial: [keys.commercial],
        released: [keys.released],
        training,
      };
      return all[name] ?? [];
    });
  for (const { name, options } of page.filters.filter((filter) => filter.name !== 'commercial')) {
    for (const { value } of options) expect([name, keys(name)]).toEqual([name, expect.arrayContaining([value])]);
  }
  const choices = page.filters.flatMap((filter) => (filter.name === 'commercial' ? filter.options.map(({ value }) => value) : []));
  expect(new Set(keys('commercial').filter((key) => key !== 'none'))).toEqual(new Set(choices));
});

test('commercial use is said of all that could be licensed', () => {
  for (const { id, commercial } of page.rows) expect([id, commercial === null]).toEqual([id, isAbsent(getOrThrow(edition.models, id).commercial_use)]);
});

test('a size that does not apply, is not published or was not looked up reads differently', () => {
  const sizes = (id: string): string => page.rows.find((row) => row.id === id)?.sizes ?? expect.fail();
  expect([sizes('cove'), sizes('gpt-4'), sizes('llama')]).toEqual(['', '非公表', expect.stringContaining('65B')]);
});
