import { z } from 'astro/zod';
import { REPOSITORY_PLACES } from '../repository.ts';
import { COUNTABLE, FAMILY_COUNTABLE } from './countable.ts';

/** Kinds of entries that an attribute may name. */
export type EntryKind = 'model' | 'baseline' | 'benchmark' | 'erratum' | 'claim' | 'term' | 'finding' | 'family' | 'area';

/** The id of an entry of that kind; that it exists is checked with all other references. */
const idOf = (kind: EntryKind) => z.string({ error: `write the id of a ${kind} in quotation marks` }).meta({ kind });

/** One of the five tables, or all. It has no default, so that a filter that is forgotten or misspelt cannot change a figure. */
const table = z.literal([1, 2, 3, 4, 5, 'all'], { error: 'write {1} to {5}, or "all"' });
const by = z.enum(['open', 'open-weights', 'all'], {
  error: 'write "open" for what open models answer themselves, "open-weights" for those whose weights can be obtained, or "all"',
});

const tally = z.strictObject({ over: idOf('baseline'), table, by });

/**
 * The components that prose may use, with the attributes of each: the checks, the components' own types and the list in
 * the README come from here. To add one, write its schema here, `src/components/mdx/<Name>.astro` with
 * `type Props = Attributes<'Name'>`, and a line in `src/components/mdx/index.ts`.
 */
export const PROSE_COMPONENTS = {
  Model: z.strictObject({ id: idOf('model') }).describe('link to a model’s section; its name, or the text inside'),
  Bench: z.strictObject({ id: idOf('benchmark') }).describe('link to a benchmark; its name, or the text inside'),
  Area: z.strictObject({ id: idOf('area') }).describe('link to an area of results'),
  Family: z.strictObject({ id: idOf('family') }).describe('link to a model family'),
  Term: z.strictObject({ id: idOf('term') }).describe('link to a term of the glossary'),
  Claim: z.strictObject({ id: idOf('claim') }).describe('link to a checked claim'),
  Erratum: z.strictObject({ id: idOf('erratum') }).describe('link to an erratum'),
  Finding: z.strictObject({ id: idOf('finding') }).describe('how far a finding of the survey could be verified'),
  Score: z.strictObject({ model: idOf('model'), on: idOf('benchmark') }).describe('a value of the tables, with its errata'),
  Wins: tally.describe('how many values of the open side are above those of a closed model'),
  Pairs: tally.describe('how many values can be compared with those of a closed model'),
  Tally: tally.describe('how often the open side is above a closed model, as the predicate of a sentence; it knows none and all'),
  Mean: z.strictObject({ model: idOf('model'), table }).describe('mean of a model’s values in a table'),
  Count: z.strictObject({ of: z.enum(COUNTABLE) }).describe('how many entries there are'),
  CountIn: z.strictObject({ family: idOf('family'), of: z.enum(FAMILY_COUNTABLE) }).describe('how many entries there are in one family'),
  Imprint: z.strictObject({ of: z.enum(['version', 'date', 'editor']) }).describe('version, date or editor of the edition'),
  Repository: z
    .strictObject({ of: z.enum(REPOSITORY_PLACES) })
    .describe('link to a place of the edition’s repository; the text alone where package.json names none'),
  Changes: z.strictObject({}).describe('the changes of the edition that readers notice'),
  Note: z.strictObject({}).describe('a note of the editors'),
  Unverified: z.strictObject({}).describe('marks what could not be verified'),
} as const;

/** Name of a component that prose may use. */
export type ComponentName = keyof typeof PROSE_COMPONENTS;

/** The attributes of a component. */
export type Attributes<Name extends ComponentName> = z.infer<(typeof PROSE_COMPONENTS)[Name]>;
