import { membersOf } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { getOrThrow, shortName, type Edition, type Family } from './edition.ts';
import { modelSection, type ModelSection } from './model-section.ts';
import { makePage, type Page, type TocItem } from './page.ts';

/** A run of model sections, with a heading of its own where the family is grouped. */
export interface ModelGroup {
  heading: { id: string; title: string; summary: string } | null;
  models: ModelSection[];
}

/** The page of one family. */
export interface FamilyPage extends Page {
  family: Family;
  groups: ModelGroup[];
}

/** One family's page: its models in order, in groups where it has them. */
export function familyPage(edition: Edition, family: Family): FamilyPage {
  const { standalone } = stringsFor(edition.lang);
  const sections = (ids: readonly string[]): ModelSection[] => ids.map((id) => modelSection(edition, id));
  const groups: ModelGroup[] = family.groups
    ? family.groups.map(({ id, title, summary, models }) => ({ heading: { id, title, summary: standalone(summary) }, models: sections(models) }))
    : [{ heading: null, models: sections(family.models ?? []) }];
  const leaf = (id: string): TocItem => ({ id, label: shortName(getOrThrow(edition.models, id)), children: [] });
  const toc: TocItem[] = family.groups
    ? family.groups.map((group) => ({ id: group.id, label: group.title, children: group.models.map(leaf) }))
    : (family.models ?? []).map(leaf);
  const page = makePage(edition, {
    path: address.family(family.id),
    title: family.title,
    description: standalone(family.summary),
    activeNav: address.families,
    toc,
  });
  return { ...page, family, groups };
}

/** One family in the list of families. */
export interface FamilyCard {
  href: string;
  name: string;
  summary: string;
  count: number;
  models: { label: string; href: string }[];
}

/** All families as they stand in lists. */
export function familyCards(edition: Edition): FamilyCard[] {
  return edition.families.map((family) => ({
    href: address.family(family.id),
    name: family.name,
    summary: family.summary,
    count: membersOf(family).length,
    models: membersOf(family).map((id) => ({ label: shortName(getOrThrow(edition.models, id)), href: address.model(getOrThrow(edition.models, id)) })),
  }));
}

/** The list of families. */
export function familiesPage(edition: Edition): Page & { cards: FamilyCard[] } {
  const t = stringsFor(edition.lang);
  return {
    ...makePage(edition, {
      path: address.families,
      title: t.familiesTitle,
      description: t.familiesLead(edition.families.length, edition.models.size),
      activeNav: address.families,
    }),
    cards: familyCards(edition),
  };
}
