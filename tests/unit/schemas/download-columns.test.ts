import { expect, test } from 'vitest';
import { RESULT_COLUMNS, RESULT_ENTRY_FIELDS } from '../../../src/schemas/download-columns.ts';
import { jsonSchemaOf, resultEntrySchema, resultRowSchema } from '../../../src/views/downloads.ts';

test('every column of the downloads is described in both languages, and no other', () => {
  expect(Object.keys(RESULT_COLUMNS)).toEqual(Object.keys(resultRowSchema.shape));
  expect(Object.keys({ ...RESULT_COLUMNS, ...RESULT_ENTRY_FIELDS }).sort()).toEqual(Object.keys(resultEntrySchema.shape).sort());
});

test('a schema, which is one file for both languages, has both', () => {
  expect(jsonSchemaOf('results')).toMatchObject({ properties: { unit: { description: expect.stringMatching(/^単位.* \/ unit/) } } });
});
