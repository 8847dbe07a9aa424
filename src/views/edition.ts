import type { Lang } from '../languages.ts';
import type { BaselineSet } from '../schemas/baseline-schema.ts';
import type { Change } from '../schemas/changes.ts';
import type { Reference } from '../schemas/bibliography.ts';
import type { Evidence, SurveyEvidence } from '../schemas/evidence-schema.ts';
import type { FindEntry } from '../schemas/figures.ts';
import { fillTokens, type TokenTables } from '../schemas/tokens.ts';
import type { Benchmark, Claim, Dataset, Erratum, Family as FamilyData, Finding, Model, OutsideBase, Result, Term, Text } from '../schemas/schemas.ts';
import type { Redirect } from '../schemas/redirects.ts';
import type { Since } from '../schemas/since.ts';
import type { Survey } from '../schemas/survey-schema.ts';
import type { Article } from '../seed/article.ts';

/** A model family: its models in the order of its page, and its words in the edition's language. */
export interface Family {
  id: string;
  title: string;
  name: string;
  summary: string;
  models?: string[] | undefined;
  groups?: { id: string; title: string; summary: string; models: string[] }[] | undefined;
}

/** A family of the data with its words, the figures of its summary filled in. @throws Error for a group without words: the checks before a build find it */
export function familyIn(
  { id, models, groups }: FamilyData,
  {
    title,
    name,
    summary,
    groups: words = {},
  }: { title: string; name: string; summary: string; groups?: Record<string, { title: string; summary: string }> | undefined },
  tables: TokenTables,
): Family {
  const wordsOf = (group: string): { title: string; summary: string } => {
    const found = words[group];
    if (!found) throw new Error(`no words for the group ${group}`);
    return found;
  };
  return { id, title, name, summary: fillTokens(summary, tables), models, groups: groups?.map((group) => ({ ...group, ...wordsOf(group.id) })) };
}

/** The languages that each article is written in, by its id. */
export function languagesOf(articles: readonly Article[]): Map<string, Lang[]> {
  return new Map([...Map.groupBy(articles, ({ id }) => id)].map(([id, versions]) => [id, versions.map(({ lang }) => lang)]));
}

/** An area of results: the table that holds its values, and its words in the edition's language. */
export interface Area {
  id: string;
  title: string;
  summary: string;
  table?: number | undefined;
}

/** All collections in one object, in one language: what every view is computed from. */
export interface Edition {
  lang: Lang;
  /** Those of the edition's language. */
  articles: Article[];
  /** The languages that each article is written in, by its id. */
  articleLanguages: ReadonlyMap<string, readonly Lang[]>;
  /** In the order of the site. */
  families: Family[];
  areas: Area[];
  models: ReadonlyMap<string, Model>;
  bases: ReadonlyMap<string, OutsideBase>;
  benchmarks: ReadonlyMap<string, Benchmark>;
  datasets: ReadonlyMap<string, Dataset>;
  results: Result[];
  /** In the order of the data file. */
  baselineSets: BaselineSet[];
  errata: ReadonlyMap<string, Erratum>;
  claims: ReadonlyMap<string, Claim>;
  terms: ReadonlyMap<string, Term>;
  findings: ReadonlyMap<string, Finding>;
  /** By the id of the erratum, claim or finding. */
  evidence: ReadonlyMap<string, Evidence>;
  surveyEvidence: ReadonlyMap<string, SurveyEvidence>;
  survey: Survey;
  /** What happened after the survey. */
  since: Since;
  redirects: Redirect[];
  /** Newest first. */
  changes: Change[];
  bibtex: string;
  /** The works of the BibTeX file, formatted, in its order. */
  references: Reference[];
}

/** A text of the data in the edition's language, its computed figures filled in. */
export function localize(edition: Pick<Edition, 'lang' | 'results' | 'models' | 'bases'>, text: Text): string {
  return fillTokens(typeof text === 'string' ? text : text[edition.lang], tokenTables(edition));
}

/** What the figures in texts are computed from. */
export function tokenTables(edition: Pick<Edition, 'results' | 'models' | 'bases'>): TokenTables {
  return { results: edition.results, find: entryFinder(edition) };
}

/** Finds a model of the survey, or a base outside of it. */
export function entryFinder({ models, bases }: Pick<Edition, 'models' | 'bases'>): FindEntry {
  return (id) => models.get(id) ?? bases.get(id);
}

/** The entry of that id. @throws Error when there is none: references are checked before any view is made. */
export function getOrThrow<T>(map: ReadonlyMap<string, T>, id: string): T {
  const entry = map.get(id);
  if (entry === undefined) throw new Error(`unknown id ${id}`);
  return entry;
}

/** A benchmark's name in the edition's language: Japanese has readable forms of long names. */
export function benchmarkName({ lang }: Pick<Edition, 'lang'>, benchmark: { name: string; name_ja?: string | undefined }): string {
  return (lang === 'ja' ? benchmark.name_ja : undefined) ?? benchmark.name;
}

/** A model's name for lists and links: without the explanation in brackets that its own heading carries. */
export function shortName(model: { name: string }): string {
  return model.name.replace(/\s*\([^)]*\)$/, '');
}
