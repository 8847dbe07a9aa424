import { z } from 'astro/zod';
import { bilingual, date, id, inEveryLanguage, source, text, url, words, type Text } from './schema-parts.ts';

/** Whether the weights can be obtained. Techniques have none; see the glossary on open weights and open source. */
export const WEIGHTS = ['open', 'closed', 'not-confirmed', 'not-applicable'] as const;
/** PT pre-training, CPT continual pre-training, FT fine-tuning, INF a technique at inference time. */
export const TRAINING = ['PT', 'CPT', 'FT', 'INF'] as const;
/** Whether the licence allows commercial use. */
export const COMMERCIAL_USE = ['yes', 'conditions', 'no', 'unknown'] as const;
/** Where the value of a field was checked: at a primary source, in the survey's repository only, at a secondary source, nowhere. */
export const TRUST = ['primary', 'survey', 'secondary', 'unknown'] as const;
/** The fields of a model that say how far they can be trusted. */
export const TRUSTED_FIELDS = ['developer', 'released', 'sizes', 'context_length', 'training_tokens', 'training', 'licence', 'weights', 'base'] as const;

/**
 * Said in place of a value that does not apply, that the makers do not publish, or that was looked for and not found.
 * A field that nobody looked up is left out.
 */
const absent = z.strictObject({ status: z.enum(['not-applicable', 'not-published', 'not-found']) });

/** `src/data/models/<id>.yaml`. What is not known is left out: id, name, family, developer, kind, summary, released and sources are enough. */
export const modelSchema = z.strictObject({
  id,
  name: words,
  /** Where it is spelt otherwise in Japanese. */
  name_ja: words.optional(),
  aliases: z.array(words.regex(/[\p{L}\p{N}]/u, 'a name, with letters or digits')).default([]),
  family: id,
  developer: text,
  kind: z.enum(['model', 'product', 'method', 'ecosystem', 'method-and-models', 'benchmark-and-model', 'dataset-and-models']),
  /** One sentence that says what it is: maker, base, purpose, year. */
  summary: bilingual,
  weights: z.enum(WEIGHTS).default('not-confirmed'),
  licence: z.union([text, absent]).optional(),
  commercial_use: z
    .union([z.strictObject({ answer: z.enum(COMMERCIAL_USE), note: bilingual.optional(), source: url.optional() }), absent])
    .default({ answer: 'unknown' }),
  released: z.strictObject({ date, of: text }),
  other_dates: z.array(z.strictObject({ date, of: text })).default([]),
  sizes: z.union([z.array(text).min(1), absent]).optional(),
  context_length: z.union([text, absent]).optional(),
  training_tokens: z.union([text, absent]).optional(),
  training: z.array(z.enum(TRAINING)).default([]),
  training_note: text.optional(),
  base: z.union([text, absent]).optional(),
  base_ids: z.array(id).default([]),
  base_source: url.optional(),
  facts: inEveryLanguage(z.array(words).default([])).prefault({}),
  caution: bilingual.optional(),
  sources: z.array(source).min(1),
  provenance: z.partialRecord(z.enum(TRUSTED_FIELDS), z.enum(TRUST)).default({}),
  /** What is unverified, where the name of the field would say too much or too little, and which field that is a part of. */
  unverified: z.array(z.strictObject({ field: z.enum(TRUSTED_FIELDS).optional(), ...bilingual.shape })).default([]),
});

/** An entry of `src/data/outside-bases.yaml`: something a model was built on that is not in the survey. */
export const outsideBaseSchema = z.strictObject({
  id,
  name: text,
  developer: text,
  weights: z.enum(WEIGHTS).default('not-confirmed'),
  released: z.strictObject({ date, of: text }).optional(),
  source: url.optional(),
  note: text.optional(),
});

export type Model = z.infer<typeof modelSchema>;
export type OutsideBase = z.infer<typeof outsideBaseSchema>;
export type Absent = z.infer<typeof absent>;
export type Trust = (typeof TRUST)[number];
export type TrustedField = (typeof TRUSTED_FIELDS)[number];

/** Whether a field says why it has no value. */
export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && 'status' in value;
}

/** Every way a model is called, its name first. */
export function namesIn(model: Pick<Model, 'name' | 'name_ja' | 'aliases'>): string[] {
  return [...new Set([model.name, ...(model.name_ja === undefined ? [] : [model.name_ja]), ...model.aliases])];
}

/** Whether a field has a value, or says or leaves open why there is none. */
export function stateOf(model: Model, field: TrustedField): Absent['status'] | 'given' | 'not-researched' {
  const value = model[field];
  if (value === 'not-applicable') return value;
  if (isAbsent(value)) return value.status;
  return value === undefined || (Array.isArray(value) && value.length === 0) ? 'not-researched' : 'given';
}

/** The sizes a model comes in; none where they are not known, not published or do not apply. */
export function sizesIn(model: Pick<Model, 'sizes'>): Text[] {
  return model.sizes === undefined || isAbsent(model.sizes) ? [] : model.sizes;
}

/** How far the value of a field can be trusted. */
export function trustOf(model: Pick<Model, 'provenance'>, field: TrustedField): Trust {
  return model.provenance[field] ?? 'unknown';
}
