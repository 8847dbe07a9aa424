import { expect, test } from 'vitest';
import { stringsFor } from '../../../src/i18n/index.ts';
import { LANGUAGES } from '../../../src/languages.ts';
import { SNAPSHOT_COLUMNS, SURVEY_MODEL_COLUMNS } from '../../../src/schemas/since.ts';
import { jsonSchemaOf, resultEntrySchema, resultRowSchema } from '../../../src/views/downloads.ts';

test.each(LANGUAGES)('every column of the downloads is described in %s, and no other', (lang) => {
  const { results, entries, snapshots, surveyModels } = stringsFor(lang).columns;
  expect(Object.keys(results)).toEqual(Object.keys(resultRowSchema.shape));
  expect(Object.keys(snapshots)).toEqual(SNAPSHOT_COLUMNS);
  expect(Object.keys(surveyModels)).toEqual(SURVEY_MODEL_COLUMNS);
  expect(Object.keys({ ...results, ...entries }).sort()).toEqual(Object.keys(resultEntrySchema.shape).sort());
});

test('a schema, which is one file for all languages, has each', () => {
  expect(jsonSchemaOf('results')).toMatchObject({ properties: { unit: { description: expect.stringMatching(/^単位.* \/ unit/) } } });
});
