import type { Reference } from '../schemas/bibliography.ts';
import type { Claim, Erratum } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { allSections } from '../seed/article.ts';
import { address } from './addresses.ts';
import { getOrThrow, localize, type Edition } from './edition.ts';
import { makePage, type Link, type Page } from './page.ts';
import { nameOfSource } from './source-link.ts';

/** A source of a claim or an erratum: into the bibliography of this page when it stands there. */
export interface SourceLink extends Link {
  note: string | null;
}

/** One claim of the article with its verdict. */
export interface DrawnClaim {
  id: string;
  title: string;
  text: string;
  section: Link;
  verdict: Claim['verdict'];
  verdictLabel: string;
  basis: string;
  note: string;
  systems: Link[];
  sources: SourceLink[];
}

/** One erratum. */
export interface DrawnErratum {
  id: string;
  kind: Erratum['kind'];
  title: string;
  where: string;
  problem: string;
  evidence: string;
  suggested: string | null;
  /** How to read what is printed, where nothing is put in its place. */
  advice: string | null;
  severity: Erratum['severity'];
  severityLabel: string;
  confidence: string;
  cells: Link[];
  sources: SourceLink[];
}

/** The page of provenance. */
export interface SourcesPage extends Page {
  claims: DrawnClaim[];
  errata: DrawnErratum[];
  references: Reference[];
  verdictCounts: { verdict: Claim['verdict']; label: string; count: number }[];
  severityCounts: { severity: Erratum['severity']; label: string; count: number }[];
}

/** All claims, errata and works cited. */
export function sourcesPage(edition: Edition): SourcesPage {
  const t = stringsFor(edition.lang);
  const { references } = edition;
  const keyOf = new Map(references.flatMap((reference) => (reference.url ? [[reference.url, reference.key] as const] : [])));
  const sourceLinks = (sources: Claim['sources']): SourceLink[] =>
    sources.map((source) => {
      const key = source.url ? keyOf.get(source.url) : undefined;
      return {
        label: source.url ? nameOfSource(source.url) : localize(edition, source.note ?? ''),
        href: key ? `#ref-${key}` : (source.url ?? ''),
        note: source.url && source.note ? localize(edition, source.note) : null,
      };
    });
  const article = edition.articles.find((candidate) => candidate.id === 'chatgpt-one-year');
  const sectionTitle = new Map(article ? allSections(article.sections).map((section) => [section.id, section.title]) : []);
  const claims = [...edition.claims.values()].map((claim): DrawnClaim => ({
    id: claim.id,
    title: localize(edition, claim.title),
    text: localize(edition, claim.claim),
    section: { label: sectionTitle.get(claim.section) ?? t.lead, href: `${address.article('chatgpt-one-year')}#${claim.id}` },
    verdict: claim.verdict,
    verdictLabel: t.verdict[claim.verdict],
    basis: localize(edition, claim.basis),
    note: localize(edition, claim.note),
    systems: claim.systems.map((id) => ({ label: getOrThrow(edition.models, id).name, href: address.model(getOrThrow(edition.models, id)) })),
    sources: sourceLinks(claim.sources),
  }));
  const errata = [...edition.errata.values()].map((erratum): DrawnErratum => ({
    id: erratum.id,
    kind: erratum.kind,
    title: localize(edition, erratum.title),
    where: localize(edition, erratum.where),
    problem: localize(edition, erratum.problem),
    evidence: localize(edition, erratum.evidence),
    suggested: erratum.suggested ? localize(edition, erratum.suggested) : null,
    advice: erratum.advice ? localize(edition, erratum.advice) : null,
    severity: erratum.severity,
    severityLabel: t.severity[erratum.severity],
    confidence: localize(edition, erratum.confidence),
    cells: cellLinks(edition, erratum, (section) => sectionTitle.get(section) ?? t.lead),
    sources: sourceLinks(erratum.sources),
  }));
  const verdicts = ['supported', 'imprecise', 'wrong', 'not-found'] as const;
  const severities = ['high', 'medium', 'low'] as const;
  const toc = [
    { id: 'claims', label: t.claims, children: [] },
    { id: 'errata', label: t.errata, children: [] },
    { id: 'cite', label: t.howToCite, children: [] },
    { id: 'licence', label: t.licence, children: [] },
    { id: 'bibliography', label: t.bibliography, children: [] },
  ];
  return {
    ...makePage(edition, {
      path: address.sources,
      title: t.sources,
      description: t.sourcesLead(claims.length, errata.length, references.length),
      activeNav: address.sources,
      toc,
    }),
    claims,
    errata,
    references,
    verdictCounts: verdicts.map((verdict) => ({ verdict, label: t.verdict[verdict], count: claims.filter((claim) => claim.verdict === verdict).length })),
    severityCounts: severities.map((severity) => ({
      severity,
      label: t.severity[severity],
      count: errata.filter((erratum) => erratum.severity === severity).length,
    })),
  };
}

/** The places an erratum is about, as links: cells to their benchmark, rows to their model, seed passages to theirs. */
function cellLinks(edition: Edition, erratum: Erratum, titleOf: (section: string) => string): Link[] {
  const links = erratum.targets.flatMap((target): Link[] => {
    const model = 'model' in target ? edition.models.get(target.model) : undefined;
    const benchmark = 'benchmark' in target ? edition.benchmarks.get(target.benchmark) : undefined;
    if (benchmark) return [{ label: benchmark.name_ja ?? benchmark.name, href: address.benchmark(benchmark) }];
    if (model) return [{ label: model.name, href: address.model(model) }];
    if (target.kind === 'seed')
      return target.sections.map((section) => ({
        label: stringsFor(edition.lang).inArticle(titleOf(section)),
        href: address.article('chatgpt-one-year', section),
      }));
    return [];
  });
  return [...new Map(links.map((link) => [link.href, link])).values()];
}
