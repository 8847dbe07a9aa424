import { z } from 'astro/zod';
import { TRUST } from './model-schema.ts';
import { bilingual, id, source, table, text, url, words, year } from './schema-parts.ts';

export * from './model-schema.ts';
export type { Text } from './schema-parts.ts';

/** An entry of `src/data/benchmarks.yaml`. `scale` bounds the scores that the results may hold. */
export const benchmarkSchema = z.strictObject({
  id,
  name: words,
  name_ja: words.optional(),
  area: id,
  sub_area: words.optional(),
  in_tables: z.array(table),
  measures: bilingual,
  size: text.optional(),
  year,
  source: url,
  metric: text,
  unit: text,
  direction: z.literal('higher'),
  range: text,
  scale: z
    .strictObject({ min: z.number(), max: z.number() })
    .refine(({ min, max }) => min < max, 'give the lower end as min, the upper one as max')
    .nullable(),
  /** Where size and metric were checked; the survey's list of datasets names no metrics. */
  provenance: z.strictObject({ size: z.enum(TRUST).optional(), metric: z.enum(TRUST).default('unknown') }),
  note: bilingual.optional(),
});

/** A training dataset, listed beside the benchmarks. */
export const datasetSchema = z.strictObject({
  id,
  name: words,
  area: id,
  description: bilingual,
  source: url,
  trust: z.enum(TRUST),
});

const cellTarget = z.strictObject({
  kind: z.literal('cell'),
  table,
  model: id,
  benchmark: id,
  corrected: z.number().optional(),
  withdrawn: z.literal(true).optional(),
  incomparable: z.literal(true).optional(),
});
const rowTarget = z.strictObject({
  kind: z.literal('row'),
  table,
  model: id,
  field: z.enum(['name', 'size', 'released', 'training', 'scope']),
  corrected: text.optional(),
});

/** What an erratum is about: a cell, column, row or whole table, or something outside the tables. */
export const erratumTargetSchema = z.discriminatedUnion('kind', [
  cellTarget,
  rowTarget,
  z.strictObject({ kind: z.literal('column'), table, benchmark: id }),
  z.strictObject({ kind: z.literal('table'), table }),
  z.strictObject({ kind: z.literal('benchmark'), benchmark: id, field: z.enum(['name', 'size', 'year']) }),
  z.strictObject({ kind: z.literal('seed'), sections: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('early-tables'), model: id }),
]);

/** Whether something printed is wrong (correction) or stands, but is easily misread (caution). */
export const ERRATUM_KINDS = ['correction', 'caution'] as const;

/** An entry of `src/data/errata.yaml`. */
export const erratumSchema = z
  .strictObject({
    id: z.string().regex(/^e\d{2,3}$/, 'an erratum id such as e07'),
    kind: z.enum(ERRATUM_KINDS),
    /** What is wrong, or what to mind, in a few words. */
    title: bilingual,
    where: text,
    problem: bilingual,
    evidence: bilingual,
    /** What to print instead. */
    suggested: text.optional(),
    /** How to read what is printed, where nothing can be put in its place. */
    advice: bilingual.optional(),
    severity: z.enum(['high', 'medium', 'low']),
    confidence: text,
    sources: z.array(source).min(1, 'a source or more'),
    targets: z.array(erratumTargetSchema),
  })
  .refine(({ kind, targets }) => kind === 'correction' || !targets.some(changes), {
    path: ['kind'],
    error: 'correction, since one of its targets changes a value',
  })
  .refine(({ kind, suggested }) => kind === 'correction' || suggested === undefined, {
    path: ['suggested'],
    error: 'nothing, since a caution changes nothing: write how to read it under advice, or make it a correction',
  });

/** Whether a target puts something else in the place of what is printed. */
function changes(target: z.infer<typeof erratumTargetSchema>): boolean {
  return ('corrected' in target && target.corrected !== undefined) || ('withdrawn' in target && target.withdrawn === true);
}

/** An entry of `src/data/claims.yaml`: what the article asserts, and what became of it when checked. */
export const claimSchema = z
  .strictObject({
    id: z.string().regex(/^c\d{2,3}$/, 'a claim id such as c14'),
    section: z.string(),
    /** What it is about, in a few words. */
    title: bilingual,
    claim: bilingual,
    systems: z.array(id),
    verdict: z.enum(['supported', 'imprecise', 'wrong', 'not-found']),
    basis: text,
    /** What the editor adds. A claim that the source bears out may go without. */
    note: bilingual.optional(),
    sources: z.array(source),
  })
  .refine(({ verdict, note }) => note !== undefined || verdict === 'supported', {
    path: ['note'],
    error: 'a note that says what is wrong, imprecise or missing',
  });

/** A spelling of the article in `src/data/claims.yaml`, and the right one. */
export const spellingFixSchema = z
  .strictObject({ seed: words, correct: words })
  .refine(({ seed, correct }) => seed !== correct, { path: ['correct'], error: 'another spelling than that of the article' });

/** An entry of `src/data/glossary.yaml`. */
export const termSchema = z.strictObject({
  id,
  ...bilingual.shape,
  /** In hiragana, for the order of the kana. */
  reading: z.string().regex(/^[ぁ-ゖー]+$/, 'the reading in hiragana'),
  /** Other spellings and names of the same thing. */
  variants: z.array(words).default([]),
  /** Instances of it. */
  examples: z.array(words).default([]),
  /** Words that belong to it without meaning the same. */
  related: z.array(words).default([]),
  definition: bilingual,
  note: bilingual.optional(),
});

/** A finding of the survey, with how far it could be verified. */
export const findingSchema = z.strictObject({
  id: z.string().regex(/^f\d{2}$/),
  /** An area of results, or `overview` or `discussion`. */
  area: id,
  topic: text.optional(),
  text: bilingual,
  source: text,
  /** Keys of the bibliography. */
  references: z.array(words).default([]),
  status: z.enum(['verified', 'secondary', 'partly', 'unverified']),
});

/** `src/data/results.csv`, one row per model and benchmark. */
export const resultSchema = z.object({
  table,
  table_name: words,
  model: words,
  model_id: id,
  training: z.string().regex(/^(?:(?:PT|CPT|FT|INF)(?: \+ (?:PT|CPT|FT|INF))*)?$/, 'PT, CPT, FT or INF, with + between several'),
  size_as_listed: z.string(),
  released_as_listed: words,
  benchmark: words,
  benchmark_id: id,
  score: z.number().nullable(),
  score_text: z.string(),
  unit: words,
  higher_is_better: z.literal('yes'),
  source: words,
  model_link_as_listed: z.string().superRefine((link, { addIssue }) => {
    for (const { message } of (link !== '' && url.safeParse(link).error?.issues) || []) addIssue(message);
  }),
  line: z.number().int(),
});

/** A work of `src/data/references.bib`, formatted; `order` is its place in the file. */
export const referenceSchema = z.object({
  key: z.string(),
  html: z.string(),
  url: z.string().nullable(),
  accessed: z.string().nullable(),
  note: bilingual.nullable(),
  order: z.number().int(),
});

/** An entry of `src/data/families.yaml`: the models of a family in the order of its page, in groups where there are many. */
export const familySchema = z
  .strictObject({
    id,
    models: z.array(id).optional(),
    groups: z
      .array(z.strictObject({ id, models: z.array(id).min(1) }))
      .min(1)
      .optional(),
  })
  .refine((family) => (family.models === undefined) !== (family.groups === undefined), 'give either models or groups');

/** An entry of `src/data/areas.yaml`: an area of results, and the table of the survey that holds its values. */
export const areaSchema = z.strictObject({ id, table: table.optional() });

const titled = z.strictObject({ title: words, summary: words });

/** Front matter of the prose: words only. Notes and supplements have none; what they are about is the name of the file. */
export const familyProseSchema = titled.extend({ name: words, groups: z.record(id, titled).optional() });
export const areaProseSchema = titled;
export const pageSchema = titled;
export const bareProseSchema = z.strictObject({});

export type Benchmark = z.infer<typeof benchmarkSchema>;
export type Dataset = z.infer<typeof datasetSchema>;
export type Erratum = z.infer<typeof erratumSchema>;
export type ErratumTarget = z.infer<typeof erratumTargetSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type SpellingFix = z.infer<typeof spellingFixSchema>;
export type Term = z.infer<typeof termSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Result = z.infer<typeof resultSchema>;
export type Family = z.infer<typeof familySchema>;
export type Area = z.infer<typeof areaSchema>;

/** All models of a family in the order of its page. */
export function membersOf(family: { models?: string[] | undefined; groups?: { models: string[] }[] | undefined }): string[] {
  return family.groups?.flatMap((group) => group.models) ?? family.models ?? [];
}
