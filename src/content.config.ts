import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { factsLoader, proseLoader, seedsLoader } from './collections/loaders.ts';
import { redirectSchema } from './collections/redirects.ts';
import {
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
} from './collections/schemas.ts';
import { surveySchema } from './collections/survey-schema.ts';
import type { CompiledMdx } from './collections/mdx.ts';
import type { Article } from './seed/article.ts';

/** Entries whose id is their own. */
const own = <T extends { id: string }>(entries: T[]) => entries.map((data) => ({ id: data.id, data }));

/** Front matter, which was held against its schema when it was read; the headings; the file, by which the body is found. */
const written = <S extends z.ZodType>(_frontMatter: S) => z.custom<z.infer<S> & { file: string; headings: CompiledMdx['headings'] }>();

export const collections = {
  /** One entry per seed: bibliographic data, tree of sections, the models each block mentions. */
  articles: defineCollection({ loader: seedsLoader(), schema: z.custom<Article>() }),

  models: defineCollection({ loader: factsLoader('models', (facts) => own(facts.models)), schema: modelSchema }),
  outsideBases: defineCollection({ loader: factsLoader('outside-bases', (facts) => own(facts.outsideBases)), schema: outsideBaseSchema }),
  benchmarks: defineCollection({ loader: factsLoader('benchmarks', (facts) => own(facts.benchmarks)), schema: benchmarkSchema }),
  datasets: defineCollection({ loader: factsLoader('datasets', (facts) => own(facts.datasets)), schema: datasetSchema }),
  results: defineCollection({
    loader: factsLoader('results', (facts) => facts.results.map((data) => ({ id: `${data.table}-${data.model_id}-${data.benchmark_id}`, data }))),
    schema: resultSchema,
  }),
  errata: defineCollection({ loader: factsLoader('errata', (facts) => own(facts.errata)), schema: erratumSchema }),
  claims: defineCollection({ loader: factsLoader('claims', (facts) => own(facts.claims)), schema: claimSchema }),
  glossary: defineCollection({ loader: factsLoader('glossary', (facts) => own(facts.terms)), schema: termSchema }),
  findings: defineCollection({ loader: factsLoader('findings', (facts) => own(facts.findings)), schema: findingSchema }),
  survey: defineCollection({ loader: factsLoader('survey', (facts) => [{ id: 'survey', data: facts.survey }]), schema: surveySchema }),
  redirects: defineCollection({
    loader: factsLoader('redirects', (facts) => [{ id: 'all', data: { redirects: facts.redirects } }]),
    schema: z.object({ redirects: z.array(redirectSchema) }),
  }),
  references: defineCollection({
    loader: factsLoader('references', ({ bibtex }) => [{ id: 'bibtex', data: { bibtex } }]),
    schema: z.object({ bibtex: z.string() }),
  }),

  families: defineCollection({ loader: proseLoader('families', (prose) => prose.families), schema: written(familySchema) }),
  notes: defineCollection({ loader: proseLoader('models', (prose) => prose.notes), schema: written(noteSchema) }),
  areas: defineCollection({ loader: proseLoader('areas', (prose) => prose.areas), schema: written(areaSchema) }),
  supplements: defineCollection({ loader: proseLoader('supplements', (prose) => prose.supplements), schema: written(supplementSchema) }),
  pages: defineCollection({ loader: proseLoader('pages', (prose) => prose.pages), schema: written(pageSchema) }),
};
