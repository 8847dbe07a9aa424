import { z } from 'astro/zod';

const words = z.string().trim().min(1);
const bilingual = z.strictObject({ ja: words, en: words });
const text = z.union([words, bilingual]);
const outlineItem = z.object({ n: z.string() }).loose();

/** The bibliographic part of `src/data/survey.yaml`; its findings have a schema of their own. */
export const surveySchema = z.object({
  title: words,
  title_ja_gloss: words,
  arxiv_id: words,
  doi: words,
  authors: z.array(z.object({ name: words, affiliations: z.array(words) })).min(1),
  author_notes: bilingual,
  affiliation_spelling_note: bilingual,
  versions: z.array(z.object({ version: text, date: z.string().nullable(), confidence: text })),
  licence: bilingual,
  repository: z.url(),
  repository_last_change: z.object({ date: words, note: bilingual }),
  disclosure: bilingual.extend({ confidence: text }),
  outline: z.array(outlineItem),
  training_types: z.array(z.strictObject({ code: z.enum(['PT', 'CPT', 'FT', 'INF']), ja: words, en: words })),
  early_tables: z.object({
    note: bilingual,
    date: z.string(),
    rows: z.array(
      z.object({
        model: words,
        model_id: z.string().optional(),
        task: text,
        baseline: text,
        baseline_score: z.number(),
        score: z.number(),
        gain_listed: words,
      }),
    ),
  }),
});

export type Survey = z.infer<typeof surveySchema>;
