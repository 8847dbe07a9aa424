import { stateOf, TRUST, TRUSTED_FIELDS, trustOf, type Model, type Trust, type TrustedField } from '../schemas/schemas.ts';
import type { Edition } from './edition.ts';
import { cellsOf } from './table-version.ts';

/** What is known of one field: its value and where it was checked, or why there is none. */
export interface FieldTrust {
  field: TrustedField;
  state: ReturnType<typeof stateOf>;
  /** Null for a field without a value, unless one was looked for and not found. */
  trust: Trust | null;
}

/** How far the entry of a model can be trusted, field by field, and its values in the tables. */
export interface ModelTrust {
  fields: FieldTrust[];
  /** Fields with a value, by where they were checked. */
  counts: Record<Trust, number>;
  /** Release date, sizes, weights and licence taken together. */
  main: 'verified' | 'secondary' | 'partly' | 'unverified';
  /** Its values in the tables, and the errata that bear on them. */
  values: { reported: number; corrections: string[]; cautions: string[] };
}

const MAIN: readonly TrustedField[] = ['released', 'sizes', 'weights', 'licence'];

/** The trust of one model. */
export function modelTrust(edition: Edition, model: Model): ModelTrust {
  const fields = TRUSTED_FIELDS.map((field) => fieldTrust(model, field));
  const given = fields.flatMap(({ field, trust }) => (trust === null ? [] : [{ field, trust }]));
  const cells = cellsOf(edition).filter(({ result }) => result.model_id === model.id && result.score !== null);
  const errata = new Map(cells.flatMap((cell) => cell.errata).map((erratum) => [erratum.id, erratum]));
  const idsOf = (kind: string): string[] =>
    [...errata.values()]
      .filter((erratum) => erratum.kind === kind)
      .map(({ id }) => id)
      .sort();
  return {
    fields,
    counts: Object.fromEntries(TRUST.map((trust) => [trust, given.filter((field) => field.trust === trust).length])) as Record<Trust, number>,
    main: together(given.filter(({ field }) => MAIN.includes(field)).map(({ trust }) => trust)),
    values: { reported: cells.length, corrections: idsOf('correction'), cautions: idsOf('caution') },
  };
}

function fieldTrust(model: Model, field: TrustedField): FieldTrust {
  const state = stateOf(model, field);
  return { field, state, trust: state === 'given' ? trustOf(model, field) : state === 'not-found' ? 'unknown' : null };
}

function together(trusts: readonly Trust[]): ModelTrust['main'] {
  if (trusts.every((trust) => trust === 'primary')) return 'verified';
  if (trusts.some((trust) => trust === 'primary')) return 'partly';
  return trusts.some((trust) => trust !== 'unknown') ? 'secondary' : 'unverified';
}
