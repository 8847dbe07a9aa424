import { isAbsent, sizesIn, trustOf, type Absent, type Model, type Text, type Trust, type TrustedField } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { sayDate } from './dates.ts';
import { getOrThrow, localize, shortName, type Edition } from './edition.ts';
import type { Link } from './page.ts';

/** One row of a model's table of facts. */
export interface FactRow {
  label: string;
  /** Words, and links among them. */
  value: readonly (string | Link)[];
  /** Shown small after the value: what a date is of, conditions … */
  detail: string | null;
  /** Where the value stands, if the row itself says so. */
  source?: Link;
  /** Where the value was checked; null where the row says that there is none. */
  trust: Trust | null;
}

/** What is known of a model. What does not apply, or was not looked up, has no row. */
export function factRows(edition: Edition, model: Model): FactRow[] {
  const t = stringsFor(edition.lang);
  const row = (field: TrustedField, label: string, value: Text | Absent | undefined, detail: string | null = null): FactRow | null => {
    if (value === undefined) return null;
    if (!isAbsent(value)) return { label, value: [localize(edition, value)], detail, trust: trustOf(model, field) };
    if (value.status === 'not-applicable') return null;
    return { label, value: [value.status === 'not-published' ? t.notPublished : t.unknown], detail, trust: null };
  };
  const sizes = sizesIn(model).map((size) => localize(edition, size));
  const training = t.trainings(model.training, t.separator);
  const rows = [
    row('developer', t.facts.developer, model.developer),
    row('released', t.facts.released, sayDate(model.released.date, edition.lang), localize(edition, model.released.of)),
    row('sizes', t.facts.sizes, isAbsent(model.sizes) ? model.sizes : sizes.join(t.separator) || undefined),
    row('context_length', t.facts.context, withUnit(model.context_length, t.tokenUnit)),
    row('training', t.facts.training, training || undefined, model.training_note ? localize(edition, model.training_note) : null),
    row('training_tokens', t.facts.tokens, withUnit(model.training_tokens, t.tokenUnit)),
    baseRow(edition, model),
    row('licence', t.facts.license, model.licence),
    commercialRow(edition, model),
  ];
  return rows.filter((fact): fact is FactRow => fact !== null);
}

/** Bare numbers of the data are counts of tokens; texts say their unit themselves. */
function withUnit<T>(value: T, unit: string): T | string {
  return typeof value === 'string' && /^[\d.,]+\s?[KMBT]?$/.test(value) ? `${value}${unit}` : value;
}

function baseRow(edition: Edition, model: Model): FactRow | null {
  const t = stringsFor(edition.lang);
  if (isAbsent(model.base) || (model.base === undefined && model.base_ids.length === 0)) return null;
  const links = model.base_ids.map((id): Link => {
    const base = edition.models.get(id);
    if (base) return { label: shortName(base), href: address.model(base) };
    const outside = getOrThrow(edition.bases, id);
    return { label: localize(edition, outside.name), href: outside.source ?? '' };
  });
  const text = model.base ? localize(edition, model.base) : links.map(({ label }) => label).join(t.separator);
  return { label: t.facts.base, value: withLinks(text, links), detail: null, trust: trustOf(model, 'base') };
}

/** A text with the first use of each name linked. */
function withLinks(text: string, links: readonly Link[]): (string | Link)[] {
  const places = links
    .map((link) => ({ link, from: text.indexOf(link.label) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  const parts: (string | Link)[] = [];
  let copied = 0;
  for (const { link, from } of places) {
    if (from < copied) continue;
    parts.push(text.slice(copied, from), link);
    copied = from + link.label.length;
  }
  return [...parts, text.slice(copied)].filter((part) => part !== '');
}

/** Whether the licence allows commercial use, with where it says so. */
function commercialRow(edition: Edition, { commercial_use: use }: Model): FactRow | null {
  if (isAbsent(use)) return null;
  const { trust } = stringsFor(edition.lang);
  const row = { label: trust.commercial, value: [trust.commercialUse[use.answer]], detail: use.note ? localize(edition, use.note) : null, trust: null };
  return use.source ? { ...row, source: { label: trust.sourceInline, href: use.source } } : row;
}
