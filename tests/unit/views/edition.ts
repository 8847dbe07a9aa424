import { fileURLToPath } from 'node:url';
import { readBibliography } from '../../../src/schemas/bibliography.ts';
import { checkContent } from '../../../src/schemas/content.ts';
import type { Edition } from '../../../src/views/edition.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((entry) => [entry.id, entry]));

/** The whole edition, read from the project's files without Astro. */
export function readEdition(): Edition {
  const { facts, prose, articles } = checkContent(root);
  const references = readBibliography(facts.bibtex);
  return {
    lang: 'ja',
    articles,
    families: prose.families.map(({ data }) => data).sort((a, b) => a.order - b.order),
    areas: prose.areas.map(({ data }) => data).sort((a, b) => a.order - b.order),
    models: byId(facts.models),
    bases: byId(facts.outsideBases),
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
    bibtex: facts.bibtex,
    references,
  };
}
