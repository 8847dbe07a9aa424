import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import bibtex from './data/references.bib?raw';
import { newestFirst } from './schemas/changes.ts';
import { completeSince } from './schemas/since-file.ts';
import { languageOf, type Lang } from './languages.ts';
import { familyIn, languagesOf, tokenTables, type Edition } from './views/edition.ts';

async function entries<K extends CollectionKey>(name: K): Promise<CollectionEntry<K>['data'][]> {
  const all = await getCollection(name);
  return all.map((entry) => entry.data);
}

/** A list whose order counts. */
async function listOf<K extends 'families' | 'areas'>(name: K): Promise<CollectionEntry<K>['data']['list']> {
  const entry = await getEntry(name, 'all');
  if (!entry) throw new Error(`the collection ${name} is empty`);
  return entry.data.list;
}

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map([...list].sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]));
}

async function collect(lang: Lang): Promise<Edition> {
  const survey = await getEntry('survey', 'survey');
  const since = await getEntry('since', 'since');
  if (!survey || !since) throw new Error('the collection survey or since is empty');
  const articles = await entries('articles');
  const results = await entries('results');
  const benchmarks = await entries('benchmarks');
  const models = await entries('models');
  const byModel = byId(models);
  const bases = byId(await entries('outsideBases'));
  const tables = tokenTables({ results, models: byModel, bases });
  return {
    lang,
    articleLanguages: languagesOf(articles),
    // Our own article first, then by address.
    articles: articles
      .filter((article) => article.lang === lang)
      .sort((a, b) => Number(b.id === 'chatgpt-one-year') - Number(a.id === 'chatgpt-one-year') || (a.id < b.id ? -1 : 1)),
    families: await Promise.all(
      (await listOf('families')).map(async (family) => familyIn(family, wordsOf(await getEntry('familyProse', `${lang}/${family.id}`), family.id), tables)),
    ),
    areas: await Promise.all(
      (await listOf('areas')).map(async (area) => ({ ...area, ...wordsOf(await getEntry('areaProse', `${lang}/${area.id}`), area.id) })),
    ),
    models: byModel,
    bases,
    // In the order of the data file, which follows the tables.
    benchmarks: new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark])),
    datasets: byId(await entries('datasets')),
    results: [...results].sort((a, b) => a.line - b.line),
    baselineSets: await entries('baselineSets'),
    errata: byId(await entries('errata')),
    claims: byId(await entries('claims')),
    terms: new Map((await entries('glossary')).map((term) => [term.id, term])),
    findings: byId(await entries('findings')),
    evidence: byId(await entries('evidence')),
    surveyEvidence: byId(await entries('surveyEvidence')),
    survey: survey.data,
    since: completeSince(since.data, models),
    changes: newestFirst(await entries('changes')),
    redirects: (await getEntry('redirects', 'all'))?.data.redirects ?? [],
    bibtex,
    references: (await entries('references')).sort((a, b) => a.order - b.order),
  };
}

/** The front matter of a file of prose. @throws Error where there is none: the checks before a build name the file to write */
function wordsOf<T>(prose: { data: T } | undefined, id: string): T {
  if (!prose) throw new Error(`no prose for ${id}`);
  return prose.data;
}

const collected = new Map<Lang, Promise<Edition>>();

/**
 * The whole edition in a language. Collected once in a build; in development again for every page, so that edits show.
 * @param locale such as `Astro.currentLocale`; the default language where there is none
 */
export function getEdition(locale: string | undefined): Promise<Edition> {
  const lang = languageOf(locale);
  if (import.meta.env.DEV) return collect(lang);
  const edition = collected.get(lang) ?? collect(lang);
  collected.set(lang, edition);
  return edition;
}
