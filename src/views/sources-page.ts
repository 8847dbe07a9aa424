import type { Reference } from '../schemas/bibliography.ts';
import { ERRATUM_KINDS, type Claim, type Erratum } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { allSections } from '../seed/article.ts';
import { address } from './addresses.ts';
import { benchmarkName, getOrThrow, localize, type Edition } from './edition.ts';
import { evidenceLink, evidenceOf, groundsOf, type DrawnEvidence, type EvidenceLink, type Grounds } from './evidence.ts';
import { makePage, type Link, type Page } from './page.ts';
import { SourceNotes, type SourceLink, type SourceNote } from './source-notes.ts';

/** One claim of the article with its verdict. */
export interface DrawnClaim extends Grounds {
  id: string;
  /** Its number in words. */
  label: string;
  title: string;
  text: string;
  section: Link;
  verdict: Claim['verdict'];
  verdictLabel: string;
  note: string | null;
  systems: Link[];
  sources: SourceLink[];
}

/** One erratum. */
export interface DrawnErratum {
  id: string;
  /** Its kind and number in words. */
  label: string;
  title: string;
  where: string;
  problem: string;
  /** Why it is one. */
  because: string;
  suggested: string | null;
  /** How to read what is printed, where nothing is put in its place. */
  advice: string | null;
  severity: Erratum['severity'];
  severityLabel: string;
  confidence: string;
  cells: Link[];
  evidence: DrawnEvidence;
  sources: SourceLink[];
}

/** Errata of one kind, with how many there are of each severity. */
export interface ErrataGroup {
  /** Id of its heading. */
  id: string;
  title: string;
  lead: string;
  errata: DrawnErratum[];
  severityCounts: { severity: Erratum['severity']; label: string; count: number }[];
}

/** The page of provenance. */
export interface SourcesPage extends Page {
  claims: DrawnClaim[];
  verdictCounts: { verdict: Claim['verdict']; label: string; count: number }[];
  /** Corrections, then cautions. */
  groups: ErrataGroup[];
  /** Lines about the survey's tables themselves. */
  survey: { id: string; of: string; links: EvidenceLink[] }[];
  sourceNotes: SourceNote[];
  references: Reference[];
}

/** All claims, errata and works cited. */
export function sourcesPage(edition: Edition): SourcesPage {
  const t = stringsFor(edition.lang);
  const notes = new SourceNotes(edition);
  const nameOf = sectionNames(edition);
  const claims = [...edition.claims.values()].map((claim) => drawClaim(edition, claim, nameOf, notes));
  const groups = ERRATUM_KINDS.map((kind) =>
    errataGroup(
      edition,
      kind,
      [...edition.errata.values()].filter((erratum) => erratum.kind === kind).map((erratum) => drawErratum(edition, erratum, nameOf, notes)),
    ),
  );
  const verdicts = ['supported', 'imprecise', 'wrong', 'not-found'] as const;
  const toc = [
    { id: 'claims', label: t.claims, children: [] },
    ...groups.map(({ id, title }) => ({ id, label: title, children: [] })),
    { id: 'survey', label: t.trust.aboutSurvey, children: [] },
    { id: 'cite', label: t.howToCite, children: [] },
    { id: 'licence', label: t.licence, children: [] },
    { id: 'bibliography', label: t.bibliography, children: [] },
  ];
  return {
    ...makePage(edition, {
      path: address.sources,
      title: t.sources,
      description: t.sourcesLead(claims.length, edition.errata.size, edition.references.length),
      activeNav: address.sources,
      toc,
    }),
    claims,
    verdictCounts: verdicts.map((verdict) => ({ verdict, label: t.verdict[verdict], count: claims.filter((claim) => claim.verdict === verdict).length })),
    groups,
    survey: [...edition.surveyEvidence.values()].map(({ id, of, links }) => ({
      id,
      of: localize(edition, of),
      links: links.map((link) => evidenceLink(edition, link)),
    })),
    sourceNotes: notes.notes,
    references: edition.references,
  };
}

/** Names of the sections of our own article, by id; what stands before the first heading has no title. */
function sectionNames(edition: Edition): (section: string) => string {
  const article = edition.articles.find(({ id }) => id === 'chatgpt-one-year');
  const titles = new Map(article ? allSections(article.sections).map(({ id, title }) => [id, title]) : []);
  const t = stringsFor(edition.lang);
  return (section) => {
    const title = titles.get(section);
    return title === undefined ? t.inArticleLead : t.inArticle(title);
  };
}

function drawClaim(edition: Edition, claim: Claim, nameOf: (section: string) => string, notes: SourceNotes): DrawnClaim {
  const t = stringsFor(edition.lang);
  return {
    id: claim.id,
    label: t.claimNumber(claim.id),
    title: localize(edition, claim.title),
    text: localize(edition, claim.claim),
    section: { label: nameOf(claim.section), href: `${address.article('chatgpt-one-year')}#${claim.id}` },
    verdict: claim.verdict,
    verdictLabel: t.verdict[claim.verdict],
    note: claim.note ? localize(edition, claim.note) : null,
    systems: claim.systems.map((id) => ({ label: getOrThrow(edition.models, id).name, href: address.model(getOrThrow(edition.models, id)) })),
    ...groundsOf(edition, claim),
    sources: notes.link(claim.sources),
  };
}

function drawErratum(edition: Edition, erratum: Erratum, nameOf: (section: string) => string, notes: SourceNotes): DrawnErratum {
  const t = stringsFor(edition.lang);
  return {
    id: erratum.id,
    label: t.erratumNumber(erratum.id, erratum.kind),
    title: localize(edition, erratum.title),
    where: localize(edition, erratum.where),
    problem: localize(edition, erratum.problem),
    because: localize(edition, erratum.evidence),
    suggested: erratum.suggested ? localize(edition, erratum.suggested) : null,
    advice: erratum.advice ? localize(edition, erratum.advice) : null,
    severity: erratum.severity,
    severityLabel: t.severity[erratum.severity],
    confidence: localize(edition, erratum.confidence),
    cells: cellLinks(edition, erratum, nameOf),
    evidence: evidenceOf(edition, erratum.id),
    sources: notes.link(erratum.sources),
  };
}

function errataGroup(edition: Edition, kind: Erratum['kind'], errata: DrawnErratum[]): ErrataGroup {
  const { severity: severities, trust } = stringsFor(edition.lang);
  const words =
    kind === 'correction'
      ? { id: 'errata', title: trust.corrections, lead: trust.correctionsLead }
      : { id: 'cautions', title: trust.cautions, lead: trust.cautionsLead };
  return {
    ...words,
    errata,
    severityCounts: (['high', 'medium', 'low'] as const).map((severity) => ({
      severity,
      label: severities[severity],
      count: errata.filter((erratum) => erratum.severity === severity).length,
    })),
  };
}

/** The places an erratum is about, as links: cells to their benchmark, rows to their model, seed passages to theirs. */
function cellLinks(edition: Edition, erratum: Erratum, nameOf: (section: string) => string): Link[] {
  const links = erratum.targets.flatMap((target): Link[] => {
    const model = 'model' in target ? edition.models.get(target.model) : undefined;
    const benchmark = 'benchmark' in target ? edition.benchmarks.get(target.benchmark) : undefined;
    if (benchmark) return [{ label: benchmarkName(edition, benchmark), href: address.benchmark(benchmark) }];
    if (model) return [{ label: model.name, href: address.model(model) }];
    if (target.kind === 'seed')
      return target.sections.map((section) => ({
        label: nameOf(section),
        href: address.article('chatgpt-one-year', section),
      }));
    return [];
  });
  return [...new Map(links.map((link) => [link.href, link])).values()];
}
