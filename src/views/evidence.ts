import { stringsFor } from '../i18n/index.ts';
import type { Claim } from '../schemas/schemas.ts';
import { localize, type Edition } from './edition.ts';
import type { Link } from './page.ts';

/** A file of a repository at one commit, and what it shows there. The label is what it shows. */
export interface EvidenceLink extends Link {
  /** Repository, file and lines, in words. */
  place: string;
}

/** What shows that an erratum, a claim or a finding is right. */
export interface DrawnEvidence {
  links: EvidenceLink[];
  /** What the links do not cover, or why there is none. */
  rest: string | null;
}

/** The evidence of an erratum, a claim or a finding; empty where the data give none. */
export function evidenceOf(edition: Edition, id: string): DrawnEvidence {
  const entry = edition.evidence.get(id);
  return {
    links: (entry?.links ?? []).map((link) => evidenceLink(edition, link)),
    rest: entry?.rest ? localize(edition, entry.rest) : null,
  };
}

/** What a claim was held against: in words, and the lines that show it. */
export interface Grounds {
  basis: string;
  evidence: DrawnEvidence;
}

/** The grounds of a verdict, for the margin of the article and for the list of claims alike. */
export function groundsOf(edition: Edition, claim: Claim): Grounds {
  return { basis: localize(edition, claim.basis), evidence: evidenceOf(edition, claim.id) };
}

/** A pinned link as it is drawn. */
export function evidenceLink(edition: Edition, { url, shows }: { url: string; shows: Parameters<typeof localize>[1] }): EvidenceLink {
  return { label: localize(edition, shows), href: url, place: placeOf(url, edition.lang) };
}

/** Where a pinned address points: `openchat：README.md、55〜57行`. The folders above a file are left out. */
export function placeOf(address: string, lang: string): string {
  const { pathname, hash } = new URL(address);
  const [, , repository = '', , , ...path] = pathname.split('/');
  const [, from, to] = /^#L(\d+)(?:-L(\d+))?$/.exec(hash) ?? [];
  const { evidence } = stringsFor(lang).trust;
  return evidence.place(repository, decodeURIComponent(path.at(-1) ?? ''), from === undefined ? '' : evidence.lines(from, to ?? from));
}
