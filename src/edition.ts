import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import bibtex from './data/references.bib?raw';
import { completeSince } from './schemas/since-file.ts';
import type { Edition } from './views/edition.ts';

async function entries<K extends CollectionKey>(name: K): Promise<CollectionEntry<K>['data'][]> {
  const all = await getCollection(name);
  return all.map((entry) => entry.data);
}

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map([...list].sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]));
}

async function collect(): Promise<Edition> {
  const survey = await getEntry('survey', 'survey');
  const since = await getEntry('since', 'since');
  if (!survey || !since) throw new Error('the collection survey or since is empty');
  const articles = await entries('articles');
  const results = await entries('results');
  const benchmarks = await entries('benchmarks');
  const models = await entries('models');
  return {
    lang: 'ja',
    // Our own article first, then by address.
    articles: [...articles].sort((a, b) => Number(b.id === 'chatgpt-one-year') - Number(a.id === 'chatgpt-one-year') || (a.id < b.id ? -1 : 1)),
    families: (await entries('families')).sort((a, b) => a.order - b.order),
    areas: (await entries('areas')).sort((a, b) => a.order - b.order),
    models: byId(models),
    bases: byId(await entries('outsideBases')),
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
    redirects: (await getEntry('redirects', 'all'))?.data.redirects ?? [],
    bibtex,
    references: (await entries('references')).sort((a, b) => a.order - b.order),
  };
}

let memo: Promise<Edition> | undefined;

/** The whole edition. Collected once in a build; in development again for every page, so that edits show. */
export function getEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return collect();
  memo ??= collect();
  return memo;
}
