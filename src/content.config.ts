import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import type { Reference } from './schemas/bibliography.ts';
import { factsLoader, proseLoader, referencesLoader, seedsLoader } from './schemas/loaders.ts';
import type { Redirect } from './schemas/redirects.ts';
import type {
  areaSchema,
  benchmarkSchema,
  claimSchema,
  datasetSchema,
  erratumSchema,
  familySchema,
  findingSchema,
  modelSchema,
  noteSchema,
  outsideBaseSchema,
  pageSchema,
  resultSchema,
  supplementSchema,
  termSchema,
} from './schemas/schemas.ts';
import type { surveySchema } from './schemas/survey-schema.ts';
import type { Article } from './seed/article.ts';

/** Entries whose id is their own. */
const own = <T extends { id: string }>(entries: T[]) => entries.map((data) => ({ id: data.id, data }));

/** An entry that was held against its schema, with file and line of what does not fit, when it was read. */
const checked = <S extends z.ZodType>() => z.custom<z.infer<S>>();

/** Front matter, checked likewise; the file, by which the body is found. */
const written = <S extends z.ZodType>() => z.custom<z.infer<S> & { file: string }>();

export const collections = {
  /** One entry per seed: bibliographic data, tree of sections, the models each block mentions. */
  articles: defineCollection({ loader: seedsLoader(), schema: z.custom<Article>() }),

  models: defineCollection({ loader: factsLoader('models', (facts) => own(facts.models)), schema: checked<typeof modelSchema>() }),
  outsideBases: defineCollection({ loader: factsLoader('outside-bases', (facts) => own(facts.outsideBases)), schema: checked<typeof outsideBaseSchema>() }),
  benchmarks: defineCollection({ loader: factsLoader('benchmarks', (facts) => own(facts.benchmarks)), schema: checked<typeof benchmarkSchema>() }),
  datasets: defineCollection({ loader: factsLoader('datasets', (facts) => own(facts.datasets)), schema: checked<typeof datasetSchema>() }),
  results: defineCollection({
    loader: factsLoader('results', (facts) => facts.results.map((data) => ({ id: `${data.table}-${data.model_id}-${data.benchmark_id}`, data }))),
    schema: checked<typeof resultSchema>(),
  }),
  errata: defineCollection({ loader: factsLoader('errata', (facts) => own(facts.errata)), schema: checked<typeof erratumSchema>() }),
  claims: defineCollection({ loader: factsLoader('claims', (facts) => own(facts.claims)), schema: checked<typeof claimSchema>() }),
  glossary: defineCollection({ loader: factsLoader('glossary', (facts) => own(facts.terms)), schema: checked<typeof termSchema>() }),
  findings: defineCollection({ loader: factsLoader('findings', (facts) => own(facts.findings)), schema: checked<typeof findingSchema>() }),
  survey: defineCollection({ loader: factsLoader('survey', (facts) => [{ id: 'survey', data: facts.survey }]), schema: checked<typeof surveySchema>() }),
  redirects: defineCollection({
    loader: factsLoader('redirects', (facts) => [{ id: 'all', data: { redirects: facts.redirects } }]),
    schema: z.custom<{ redirects: Redirect[] }>(),
  }),
  references: defineCollection({ loader: referencesLoader(), schema: z.custom<Reference & { order: number }>() }),
  bibtex: defineCollection({
    loader: factsLoader('bibtex', ({ bibtex }) => [{ id: 'bibtex', data: { bibtex } }]),
    schema: z.custom<{ bibtex: string }>(),
  }),

  families: defineCollection({ loader: proseLoader('families', (prose) => prose.families), schema: written<typeof familySchema>() }),
  notes: defineCollection({ loader: proseLoader('models', (prose) => prose.notes), schema: written<typeof noteSchema>() }),
  areas: defineCollection({ loader: proseLoader('areas', (prose) => prose.areas), schema: written<typeof areaSchema>() }),
  supplements: defineCollection({ loader: proseLoader('supplements', (prose) => prose.supplements), schema: written<typeof supplementSchema>() }),
  pages: defineCollection({ loader: proseLoader('pages', (prose) => prose.pages), schema: written<typeof pageSchema>() }),
};
