import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { DEFAULT_LANGUAGE, type Lang } from '../../../src/languages.ts';
import { readBibliography } from '../../../src/schemas/bibliography.ts';
import { checkContent } from '../../../src/checks/content.ts';
import type { ProseFile } from '../../../src/schemas/prose.ts';
import { familyIn, languagesOf, tokenTables, type Edition } from '../../../src/views/edition.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const content = checkContent(root);
const dataOf = <T>(files: readonly ProseFile<T>[], id: string): T => files.find((file) => file.id === id)?.data ?? expect.fail(id);
const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((entry) => [entry.id, entry]));

/** The whole edition, read from the project's files without Astro. */
export function readEdition(lang: Lang = DEFAULT_LANGUAGE): Edition {
  const { facts, prose, articles } = content;
  const { families, areas } = prose.get(lang) ?? expect.fail();
  const references = readBibliography(facts.bibtex);
  const [models, bases] = [byId(facts.models), byId(facts.outsideBases)];
  const tables = tokenTables({ results: facts.results, models, bases });
  return {
    lang,
    articleLanguages: languagesOf(articles),
    articles: articles.filter((article) => article.lang === lang),
    families: facts.families.map((family) => familyIn(family, dataOf(families, family.id), tables)),
    areas: facts.areas.map((area) => ({ ...area, ...dataOf(areas, area.id) })),
    models,
    bases,
    benchmarks: byId(facts.benchmarks),
    datasets: byId(facts.datasets),
    results: facts.results,
    baselineSets: facts.baselineSets,
    errata: byId(facts.errata),
    claims: byId(facts.claims),
    terms: byId(facts.terms),
    findings: byId(facts.findings),
    evidence: byId(facts.evidence),
    surveyEvidence: byId(facts.surveyEvidence),
    survey: facts.survey,
    since: facts.since,
    redirects: facts.redirects,
    changes: facts.changes,
    bibtex: facts.bibtex,
    references,
  };
}
