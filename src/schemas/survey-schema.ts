import { z } from 'astro/zod';
import { arxivNumber, bilingual, day, id, text, url, words } from './schema-parts.ts';

/** A section of the survey, with its number and title. */
const section = { n: words, ...bilingual.shape };
const outlineItem = z.strictObject({ ...section, confidence: text, children: z.array(z.strictObject(section)).optional() });

/** A version of arXiv, or what one of unknown number is called. */
const version = z.union([z.string().regex(/^v[1-9]\d*$/, 'a version such as v1'), bilingual]);

/** The bibliographic part of `src/data/survey.yaml`; its findings have a schema of their own. */
export const surveySchema = z.strictObject({
  title: words,
  title_ja_gloss: words,
  arxiv_id: arxivNumber,
  doi: words,
  subject: bilingual,
  authors: z.array(z.strictObject({ name: words, affiliations: z.array(words).min(1, 'at least one affiliation') })).min(1),
  author_notes: bilingual,
  affiliation_spelling_note: bilingual,
  versions: z.array(z.strictObject({ version, date: day.nullable(), confidence: text })),
  licence: bilingual,
  repository: url,
  repository_last_change: z.strictObject({ date: day, note: bilingual }),
  disclosure: bilingual.extend({ confidence: text }),
  outline: z.array(outlineItem),
  training_types: z.array(bilingual.extend({ code: z.enum(['PT', 'CPT', 'FT', 'INF']) })),
  /** Read by themselves, each with its own schema. */
  findings: z.unknown(),
  early_tables: z.strictObject({
    note: bilingual,
    date: day,
    rows: z.array(
      z.strictObject({
        model: words,
        model_id: id.optional(),
        task: text,
        baseline: text,
        baseline_score: z.number(),
        score: z.number(),
        gain_listed: z.string().regex(/^[+-]\d+(?:\.\d+)?%$/, 'a gain such as +7.7%'),
      }),
    ),
  }),
});

export type Survey = z.infer<typeof surveySchema>;
