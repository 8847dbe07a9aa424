import { defineCollection } from 'astro/content/config';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { collectErrors } from './errors.ts';
import { bibliographyLoader } from './loaders/bibliography.ts';
import { seedsLoader } from './loaders/seeds.ts';
import { sinceLoader } from './loaders/since.ts';
import { baselineSetSchema } from './schemas/baseline-schema.ts';
import { changeSchema } from './schemas/changes.ts';
import { evidenceSchema, surveyEvidenceSchema } from './schemas/evidence-schema.ts';
import { FILES } from './schemas/facts.ts';
import { redirectSchema } from './schemas/redirects.ts';
import { readResults } from './schemas/results-file.ts';
import {
  areaProseSchema,
  areaSchema,
  bareProseSchema,
  benchmarkSchema,
  claimSchema,
  datasetSchema,
  erratumSchema,
  familyProseSchema,
  familySchema,
  findingSchema,
  modelSchema,
  outsideBaseSchema,
  pageSchema,
  referenceSchema,
  resultSchema,
  termSchema,
} from './schemas/schemas.ts';
import type { SinceData } from './schemas/since.ts';
import { surveySchema } from './schemas/survey-schema.ts';
import { parseYaml } from './schemas/yaml-file.ts';
import type { Article } from './seed/article.ts';

// Before a build, the integration reads all of this with file and line (src/schemas/content.ts) and tells the mistakes.
// What stands here is what Astro itself reads.

type Entries = Record<string, unknown>[];

/** A list of entries with ids of their own, below a key of a YAML file. */
const list = (path: string, key?: string) =>
  file(path, {
    parser: (text) => {
      const { value } = parseYaml(path, text);
      return (key === undefined ? value : (value as Record<string, unknown>)[key]) as Entries;
    },
  });

/** A list whose order counts, as one entry: Astro gives entries in the order of their ids. */
const ordered = (path: string) => file(path, { parser: (text) => ({ all: { list: parseYaml(path, text).value as Entries } }) });

/** Prose in MDX, `src/content/<folder>/<lang>/…`; an entry's id is its path below the folder, without ending. */
const prose = (folder: string) => glob({ pattern: '**/*.mdx', base: `src/content/${folder}` });

const results = file(FILES.results, {
  parser: (text) =>
    collectErrors((report) => readResults(FILES.results, text, report)).map((result) => ({
      id: `${result.table}-${result.model_id}-${result.benchmark_id}`,
      ...result,
    })),
});

const redirects = file(FILES.redirects, {
  parser: (text) => ({ all: parseYaml(FILES.redirects, text).value as Entries[number] }),
});

export const collections = {
  /** One entry per seed: bibliographic data, tree of sections, the models each block mentions. */
  articles: defineCollection({ loader: seedsLoader(), schema: z.custom<Article>() }),

  families: defineCollection({ loader: ordered(FILES.families), schema: z.object({ list: z.array(familySchema) }) }),
  areas: defineCollection({ loader: ordered(FILES.areas), schema: z.object({ list: z.array(areaSchema) }) }),
  models: defineCollection({ loader: glob({ pattern: '*.yaml', base: FILES.models }), schema: modelSchema }),
  outsideBases: defineCollection({ loader: list(FILES.outsideBases), schema: outsideBaseSchema }),
  benchmarks: defineCollection({ loader: list(FILES.benchmarks, 'benchmarks'), schema: benchmarkSchema }),
  datasets: defineCollection({ loader: list(FILES.benchmarks, 'datasets'), schema: datasetSchema }),
  results: defineCollection({ loader: results, schema: resultSchema }),
  baselineSets: defineCollection({ loader: list(FILES.baselineSets, 'sets'), schema: baselineSetSchema }),
  evidence: defineCollection({ loader: list(FILES.evidence, 'evidence'), schema: evidenceSchema }),
  surveyEvidence: defineCollection({ loader: list(FILES.evidence, 'survey'), schema: surveyEvidenceSchema }),
  errata: defineCollection({ loader: list(FILES.errata, 'errata'), schema: erratumSchema }),
  claims: defineCollection({ loader: list(FILES.claims, 'claims'), schema: claimSchema }),
  glossary: defineCollection({ loader: list(FILES.glossary, 'terms'), schema: termSchema }),
  findings: defineCollection({ loader: list(FILES.survey, 'findings'), schema: findingSchema }),
  survey: defineCollection({
    loader: file(FILES.survey, { parser: (text) => ({ survey: parseYaml(FILES.survey, text).value as Entries[number] }) }),
    schema: surveySchema,
  }),
  /** What happened after the survey: one entry, since its files refer to each other row by row. */
  since: defineCollection({ loader: sinceLoader(), schema: z.custom<SinceData>() }),
  changes: defineCollection({ loader: list(FILES.changes, 'changes'), schema: changeSchema }),
  redirects: defineCollection({ loader: redirects, schema: z.object({ redirects: z.array(redirectSchema) }) }),
  references: defineCollection({ loader: bibliographyLoader(), schema: referenceSchema }),

  familyProse: defineCollection({ loader: prose('families'), schema: familyProseSchema }),
  notes: defineCollection({ loader: prose('models'), schema: bareProseSchema }),
  areaProse: defineCollection({ loader: prose('areas'), schema: areaProseSchema }),
  supplements: defineCollection({ loader: prose('supplements'), schema: bareProseSchema }),
  pages: defineCollection({ loader: prose('pages'), schema: pageSchema }),
};
