import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { ContentError, type SourceLocation } from '../errors.ts';
import { readRedirects, REDIRECTS, type Redirect } from './redirects.ts';
import { readResults } from './results-file.ts';
import {
  benchmarkSchema,
  claimSchema,
  datasetSchema,
  erratumSchema,
  findingSchema,
  modelSchema,
  outsideBaseSchema,
  termSchema,
  type Benchmark,
  type Claim,
  type Dataset,
  type Erratum,
  type Finding,
  type Model,
  type OutsideBase,
  type Result,
  type Term,
} from './schemas.ts';
import { readSearchWords, SEARCH_WORDS, type SearchWords } from './search-words.ts';
import { surveySchema, type Survey } from './survey-schema.ts';
import { fit, parseYaml, locationOf, type YamlFile } from './yaml-file.ts';

/** All facts of the edition, as they stand in `src/data/`. */
export interface Facts {
  models: Model[];
  outsideBases: OutsideBase[];
  benchmarks: Benchmark[];
  datasets: Dataset[];
  results: Result[];
  errata: Erratum[];
  claims: Claim[];
  terms: Term[];
  findings: Finding[];
  survey: Survey;
  bibtex: string;
  redirects: Redirect[];
  searchWords: SearchWords;
  /** Where an entry stands, by kind and id: `model/llama-2`, `erratum/e07`, `claim/c14` … */
  locations: Map<string, SourceLocation>;
}

/** Reads a text file below the project's root. Tests hand in their own. */
export type ReadText = (path: string) => string;

/** Reads files of a project folder. */
export function fromDisk(root: string): { read: ReadText; list: (path: string) => string[] } {
  return {
    read: (path) => readFileSync(join(root, path), 'utf8'),
    list: (path) => readdirSync(join(root, path)).sort(),
  };
}

/**
 * Reads and validates every data file.
 * @throws ContentError at file and line of the first entry that does not fit its schema.
 */
export function readFacts(files: ReturnType<typeof fromDisk>): Facts {
  const locations = new Map<string, SourceLocation>();
  const parsed = new Map<string, YamlFile>();
  const parse = (path: string): YamlFile => {
    const yaml = parsed.get(path) ?? parseYaml(path, files.read(path));
    parsed.set(path, yaml);
    return yaml;
  };
  const list = <S extends z.ZodType<{ id: string }>>(path: string, schema: S, kind: string, key?: string): z.infer<S>[] => {
    const yaml = parse(path);
    const at = key === undefined ? [] : [key];
    const entries = key === undefined ? yaml.value : (yaml.value as Record<string, unknown> | null)?.[key];
    if (!Array.isArray(entries))
      throw new ContentError({ file: path, line: 1 }, `no list${key === undefined ? '' : ` ${key}`}`, 'this file holds a list of entries');
    return entries.map((_, index) => {
      const entry = fit(schema, path, yaml, [...at, index]);
      register(locations, `${kind}/${entry.id}`, locationOf(path, yaml, [...at, index, 'id']));
      return entry;
    });
  };
  const models = files.list('src/data/models').map((name) => readModel(`src/data/models/${name}`, files.read, locations));
  const benchmarksPath = 'src/data/benchmarks.yaml';
  const benchmarks = list(benchmarksPath, benchmarkSchema, 'benchmark', 'benchmarks');
  const surveyPath = 'src/data/survey.yaml';
  return {
    models,
    outsideBases: list('src/data/outside-bases.yaml', outsideBaseSchema, 'model'),
    benchmarks,
    datasets: list(benchmarksPath, datasetSchema, 'benchmark', 'datasets'),
    results: readResults(
      'src/data/results.csv',
      files.read('src/data/results.csv'),
      new Set(models.map((model) => model.id)),
      new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark])),
    ),
    errata: list('src/data/errata.yaml', erratumSchema, 'erratum', 'errata'),
    claims: list('src/data/claims.yaml', claimSchema, 'claim', 'claims'),
    terms: list('src/data/glossary.yaml', termSchema, 'term', 'terms'),
    findings: list(surveyPath, findingSchema, 'finding', 'findings'),
    survey: fit(surveySchema, surveyPath, parse(surveyPath)),
    bibtex: files.read('src/data/references.bib'),
    redirects: readRedirects(files.read(REDIRECTS)),
    searchWords: readSearchWords(files.read(SEARCH_WORDS)),
    locations,
  };
}

function readModel(path: string, read: ReadText, locations: Map<string, SourceLocation>): Model {
  const yaml = parseYaml(path, read(path));
  const model = fit(modelSchema, path, yaml);
  const fileId = path
    .split('/')
    .at(-1)
    ?.replace(/\.yaml$/, '');
  if (model.id !== fileId) throw new ContentError(locationOf(path, yaml, ['id']), `the id ${model.id}`, `the file's name says ${fileId}; make them agree`);
  register(locations, `model/${model.id}`, locationOf(path, yaml, ['id']));
  return model;
}

function register(locations: Map<string, SourceLocation>, key: string, location: SourceLocation): void {
  const twin = locations.get(key);
  if (twin) throw new ContentError(location, `a second entry ${key.split('/')[1]}`, `it stands already at ${twin.file}:${twin.line}; ids are unique`);
  locations.set(key, location);
}
