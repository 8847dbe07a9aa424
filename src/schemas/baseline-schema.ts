import { z } from 'astro/zod';
import { pinned } from './evidence-schema.ts';
import { bilingual, id, table, words } from './schema-parts.ts';

const erratum = z.string().regex(/^e\d{2,3}$/, 'an erratum id such as e07');
/** A baseline's value in one version, in place of the one in the tables. */
const value = z.strictObject({ table, model: id, benchmark: id, version: words, score: z.number(), source: pinned, errata: z.array(erratum).min(1) });
/** A baseline's row of one table, in whose place another row of that table is read. */
const row = z
  .strictObject({ table, model: id, version: words, instead: id })
  .refine(({ model, instead }) => instead !== model, { path: ['instead'], error: 'the id of another row, which is read in the place of this one' });

/** A set of baseline versions in `src/data/baseline-versions.yaml`. What it does not name stays as corrected. */
export const baselineSetSchema = z.strictObject({
  id,
  name: bilingual,
  note: bilingual,
  values: z.array(value).min(1),
  rows: z.array(row).default([]),
});

export type BaselineSet = z.infer<typeof baselineSetSchema>;
