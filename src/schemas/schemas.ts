import { z } from 'astro/zod';

/** An id that stands in addresses. */
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id: small Latin letters, digits, hyphens, a letter first');
/** A day, or a month where the day is unknown. */
const date = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a date such as 2023-07-18 or 2023-07');
const words = z
  .string()
  .trim()
  .min(1)
  .refine((value) => value !== 'TODO', 'write the text');
/** Text in both languages; a plain string reads the same in both. */
const text = z.union([words, z.strictObject({ ja: words, en: words })]);
const bilingual = z.strictObject({ ja: words, en: words });
const url = z.url({ protocol: /^https?$/ });

const datedEvent = z.strictObject({ date: date.nullable(), of: text.nullable() });
const source = z.strictObject({ url: url.optional(), note: text.optional() });

/** What "open" means for an entry; see the glossary on open weights and open source. */
export const OPENNESS = ['open-weights', 'closed', 'method', 'unknown'] as const;
/** PT pre-training, CPT continual pre-training, FT fine-tuning, INF a technique at inference time. */
export const TRAINING = ['PT', 'CPT', 'FT', 'INF'] as const;
/** The six areas of results, in the order of the site. */
export const AREAS = ['general', 'agent', 'reasoning', 'long-context', 'domain', 'trust'] as const;

/** `src/data/models/<id>.yaml` */
export const modelSchema = z.strictObject({
  id,
  name: words,
  name_ja: words,
  aliases: z.array(words),
  family: id,
  developer: text,
  kind: z.enum(['model', 'product', 'method', 'ecosystem', 'method-and-models', 'benchmark-and-model', 'dataset-and-models']),
  open: z.enum(OPENNESS),
  license: text.nullable(),
  released: z.strictObject({ date, of: text }),
  other_dates: z.array(z.strictObject({ date, of: text })),
  sizes: z.array(text),
  context_length: text.nullable(),
  training_tokens: text.nullable(),
  training: z.array(z.enum(TRAINING)),
  training_note: text.nullable(),
  base: text.nullable(),
  base_ids: z.array(id),
  base_source: url.nullable(),
  in_seed_article: z.boolean(),
  in_tables: z.array(z.number().int().min(1).max(5)),
  facts: z.strictObject({ ja: z.array(words), en: z.array(words) }),
  caution: bilingual.optional(),
  sources: z.array(source).min(1),
  confidence: z.enum(['verified', 'from the survey repo only', 'from general knowledge, unverified']),
  unverified: z.array(text),
});

/** An entry of `src/data/outside-bases.yaml`: something a model was built on that is not in the survey. */
export const outsideBaseSchema = z.strictObject({
  id,
  name: words,
  developer: text,
  open: z.enum(OPENNESS),
  released: datedEvent,
  source: url.nullable(),
  note: text,
});

/** An entry of `src/data/benchmarks.yaml`. `scale` bounds the scores that the results may hold. */
export const benchmarkSchema = z.strictObject({
  id,
  name: words,
  name_ja: words.optional(),
  area: z.enum(AREAS),
  sub_area: z.string().optional(),
  in_tables: z.array(z.number().int()),
  measures: bilingual,
  size: text.nullable(),
  year: z.number().int(),
  source: url,
  metric: text,
  unit: text,
  direction: z.literal('higher'),
  range: text,
  scale: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  confidence: z.enum(['verified', 'survey-repo']),
  note: bilingual.optional(),
});

/** A training dataset, listed beside the benchmarks. */
export const datasetSchema = z.strictObject({
  id,
  name: words,
  area: z.enum(AREAS),
  description: bilingual,
  source: url,
  confidence: z.enum(['verified', 'survey-repo']),
});

const table = z.number().int().min(1).max(5);
const cellTarget = z.strictObject({
  kind: z.literal('cell'),
  table,
  model: id,
  benchmark: id,
  corrected: z.number().optional(),
  withdrawn: z.literal(true).optional(),
  incomparable: z.literal(true).optional(),
});
const rowTarget = z.strictObject({ kind: z.literal('row'), table, model: id, field: z.string(), corrected: text.optional() });

/** What an erratum is about: a cell, column, row or whole table, or something outside the tables. */
export const erratumTargetSchema = z.discriminatedUnion('kind', [
  cellTarget,
  rowTarget,
  z.strictObject({ kind: z.literal('column'), table, benchmark: id }),
  z.strictObject({ kind: z.literal('table'), table }),
  z.strictObject({ kind: z.literal('benchmark'), benchmark: id, field: z.string() }),
  z.strictObject({ kind: z.literal('seed'), sections: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('early-tables'), model: id }),
]);

/** An entry of `src/data/errata.yaml`. */
export const erratumSchema = z.strictObject({
  id: z.string().regex(/^e\d{2,3}$/, 'an erratum id such as e07'),
  where: text,
  problem: bilingual,
  evidence: bilingual,
  suggested: text.nullable(),
  severity: z.enum(['high', 'medium', 'low']),
  confidence: text,
  sources: z.array(source),
  targets: z.array(erratumTargetSchema),
});

/** An entry of `src/data/claims.yaml`: what the article asserts, and what became of it when checked. */
export const claimSchema = z.strictObject({
  id: z.string().regex(/^c\d{2,3}$/, 'a claim id such as c14'),
  section: z.string(),
  claim: bilingual,
  systems: z.array(id),
  verdict: z.enum(['supported', 'imprecise', 'wrong', 'not-found']),
  basis: text,
  note: bilingual,
  sources: z.array(source),
});

/** An entry of `src/data/glossary.yaml`. */
export const termSchema = z.strictObject({
  id,
  ja: words,
  en: words,
  variants: z.array(words),
  definition: bilingual,
  note: bilingual.optional(),
});

/** A finding of the survey, with how far it could be verified. */
export const findingSchema = z.strictObject({
  id: z.string().regex(/^f\d{2}$/),
  area: z.enum(['overview', ...AREAS, 'discussion']),
  topic: text.optional(),
  text: bilingual,
  source: text,
  status: z.enum(['verified', 'secondary', 'partly', 'unverified']),
});

/** `src/data/results.csv`, one row per model and benchmark. */
export const resultSchema = z.object({
  table,
  table_name: words,
  model: words,
  model_id: id,
  training: z.string(),
  size_as_listed: z.string(),
  released_as_listed: words,
  benchmark: words,
  benchmark_id: id,
  score: z.number().nullable(),
  score_text: z.string(),
  unit: words,
  higher_is_better: z.literal('yes'),
  source: words,
  model_link_as_listed: z.string(),
  line: z.number().int(),
});

/** A work of `src/data/references.bib`, formatted; `order` is its place in the file. */
export const referenceSchema = z.object({
  key: z.string(),
  html: z.string(),
  url: z.string().nullable(),
  note: z.string().nullable(),
  order: z.number().int(),
});

/** Front matter of the prose collections. */
export const familySchema = z
  .strictObject({
    family: id,
    title: words,
    name: words,
    summary: words,
    order: z.number(),
    models: z.array(id).optional(),
    groups: z.array(z.strictObject({ id, title: words, summary: words, models: z.array(id).min(1) })).optional(),
  })
  .refine((family) => (family.models === undefined) !== (family.groups === undefined), 'give either models or groups');
export const noteSchema = z.strictObject({ model: id });
export const areaSchema = z.strictObject({ area: z.enum(AREAS), title: words, summary: words, order: z.number(), table: table.optional() });
export const supplementSchema = z.strictObject({ section: words });
export const pageSchema = z.strictObject({ title: words, summary: words });

export type Text = z.infer<typeof text>;
export type Model = z.infer<typeof modelSchema>;
export type OutsideBase = z.infer<typeof outsideBaseSchema>;
export type Benchmark = z.infer<typeof benchmarkSchema>;
export type Dataset = z.infer<typeof datasetSchema>;
export type Erratum = z.infer<typeof erratumSchema>;
export type ErratumTarget = z.infer<typeof erratumTargetSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Term = z.infer<typeof termSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Result = z.infer<typeof resultSchema>;
export type Family = z.infer<typeof familySchema>;
export type Area = (typeof AREAS)[number];
