import type { Erratum } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import type { Link } from './page.ts';

const RANK = { high: 0, medium: 1, low: 2 } as const;

/** The order of errata: the gravest first, then by number. */
export function byGravity(a: Erratum, b: Erratum): number {
  return RANK[a.severity] - RANK[b.severity] || (a.id < b.id ? -1 : 1);
}

/** An erratum as a link that says its kind and number: 訂正3, 注意9. */
export function erratumLink(lang: string, { id, kind }: Pick<Erratum, 'id' | 'kind'>): Link {
  return { label: stringsFor(lang).erratumNumber(id, kind), href: address.erratum(id) };
}
