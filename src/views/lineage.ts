import type { Descendant, Kind } from '../charts/types.ts';
import { isAbsent } from '../schemas/schemas.ts';
import { address } from './addresses.ts';
import { localize, shortName, type Edition } from './edition.ts';
import { kindOf } from './kinds.ts';
import { chartName } from './labels.ts';
import type { Link } from './page.ts';
import { nameOfSource } from './source-link.ts';
import { urlIn } from './url.ts';

/** One entry of the lineage as a line of a list, with what grew out of it. */
export interface LineageItem {
  id: string;
  name: string;
  /** Null for a base that the edition has no section of and no source for. */
  href: string | null;
  kind: Kind;
  /** What the data says of the base in words. */
  base: string | null;
  /** Bases beside the one it is listed under. */
  further: { name: string; href: string | null }[];
  /** Where the base is stated; null where no page was seen. */
  source: Link | null;
  outside: boolean;
  children: LineageItem[];
}

/** The lineage as nodes of a drawing and as nested lists with the same content. */
export interface LineageView {
  nodes: Descendant[];
  trees: LineageItem[];
  alone: LineageItem[];
  /** Edges, and how many of them have a source. */
  edges: number;
  sourced: number;
}

/** Which entry grew out of which. The first base is the main one. */
export function lineageView(edition: Edition): LineageView {
  const models = [...edition.models.values()];
  const used = new Set(models.flatMap((model) => model.base_ids));
  const outside = [...edition.bases.values()].filter(({ id }) => used.has(id));
  const nodes: Descendant[] = [
    ...models.map((model) => ({
      id: model.id,
      label: chartName(model),
      href: urlIn(edition.lang)(address.model(model)),
      kind: kindOf(edition, model.id),
      bases: model.base_ids,
      sourced: model.base_source !== undefined,
    })),
    ...outside.map((base) => ({
      id: base.id,
      label: localize(edition, base.name),
      href: base.source ?? undefined,
      kind: base.weights === 'closed' ? ('closed' as const) : ('open' as const),
      bases: [],
      sourced: true,
      outside: true,
    })),
  ];
  const roots = nodes.filter(({ bases }) => bases.length === 0).map(({ id }) => item(edition, id));
  const edges = models.flatMap((model) => model.base_ids.map(() => model.base_source !== undefined));
  return {
    nodes,
    // A base that is nobody's main one is named beside those of which it is another.
    trees: roots.filter(({ children }) => children.length > 0),
    alone: roots.filter(({ children, id }) => children.length === 0 && !used.has(id)),
    edges: edges.length,
    sourced: edges.filter(Boolean).length,
  };
}

function item(edition: Edition, id: string): LineageItem {
  const children = [...edition.models.values()].filter((model) => model.base_ids[0] === id).sort((a, b) => (a.released.date < b.released.date ? -1 : 1));
  const model = edition.models.get(id);
  const below = children.map((child) => item(edition, child.id));
  if (!model) {
    const base = edition.bases.get(id);
    return {
      id,
      name: base ? localize(edition, base.name) : id,
      href: base?.source ?? null,
      kind: base?.weights === 'closed' ? 'closed' : 'open',
      base: null,
      further: [],
      source: null,
      outside: true,
      children: below,
    };
  }
  return {
    id,
    name: shortName(model),
    href: address.model(model),
    kind: kindOf(edition, id),
    base: model.base && !isAbsent(model.base) && model.base_ids.length > 0 ? localize(edition, model.base) : null,
    further: model.base_ids.slice(1).map((base) => named(edition, base)),
    source: model.base_source === undefined ? null : { label: nameOfSource(model.base_source, edition.lang), href: model.base_source },
    outside: false,
    children: below,
  };
}

function named(edition: Edition, id: string): { name: string; href: string | null } {
  const model = edition.models.get(id);
  if (model) return { name: shortName(model), href: address.model(model) };
  const base = edition.bases.get(id);
  return { name: base ? localize(edition, base.name) : id, href: base?.source ?? null };
}
