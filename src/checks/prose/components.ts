import { ContentError, didYouMean } from '../../errors.ts';
import { foldName } from '../../names/fold.ts';
import type { Expect } from './prose.ts';
import type { Facts } from '../../schemas/facts.ts';
import { baselinesIn, meanOverTable, pairsOver } from '../../schemas/figures.ts';
import type { ComponentUse } from '../../schemas/prose-body.ts';
import { PROSE_COMPONENTS, type ComponentName, type EntryKind } from '../../schemas/prose-components.ts';

const NAMES = Object.keys(PROSE_COMPONENTS);

function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(PROSE_COMPONENTS, name);
}

/** Components that show what stands between their tags. */
const TAKES_TEXT: readonly ComponentName[] = ['Model', 'Bench', 'Area', 'Family', 'Term', 'Note', 'Repository', 'Unverified'];

/** Those of them that show nothing else. */
const NEEDS_TEXT: readonly ComponentName[] = ['Note', 'Repository', 'Unverified'];

/** Elements of HTML that prose may use beside components, for what Markdown cannot say. */
const ELEMENTS = ['br', 'sub', 'sup', 'kbd', 'abbr', 'wbr'];

/**
 * Holds the components that prose uses against their schemas: each is known, and so is each attribute, with a value of
 * the right type that names something that exists.
 */
export function checkComponents(uses: Iterable<ComponentUse>, facts: Facts, expect: Expect): ContentError[] {
  const errors: ContentError[] = [];
  for (const use of uses) {
    const report = (found: string, advice: string): void => void errors.push(new ContentError(use.location, found, advice));
    if (!isComponent(use.component)) {
      const isElement = /^[a-z]/.test(use.component) && !NAMES.some((name) => name.toLowerCase() === use.component);
      if (!ELEMENTS.includes(use.component))
        report(
          `the unknown ${isElement ? 'element' : 'component'} <${use.component}>`,
          isElement ? `of HTML, prose may hold ${ELEMENTS.join(', ')}: write it as Markdown or with a component` : didYouMean(use.component, NAMES),
        );
      continue;
    }
    if (use.text !== '' && !TAKES_TEXT.includes(use.component))
      report(`<${use.component}> around text`, `write <${use.component} … /> without a closing tag; it would not be shown`);
    if (use.text === '' && (NEEDS_TEXT.includes(use.component) || !use.isEmpty))
      report(`<${use.component}> around nothing`, `put the text between <${use.component}> and </${use.component}>`);
    const other = nameOfOther(use, facts);
    if (other !== null)
      report(`<${use.component}> of ${String(use.attributes?.['id'])} around ${JSON.stringify(use.text)}`, `that is the name of ${other}: make the two agree`);
    if (use.attributes === null) report(`<${use.component}> with attributes that cannot be checked`, 'write each as name="…" or name={4}');
    else if (checkAttributes(use.component, use.attributes, report)) checkValues(use.component, use.attributes, { facts, expect, use, report });
  }
  return errors;
}

/** The id of the entry whose name stands between the tags of a link to another one of its kind; null for none. */
function nameOfOther({ component, text, attributes }: ComponentUse, facts: Facts): string | null {
  const entries = { Model: facts.models, Bench: [...facts.benchmarks, ...facts.datasets], Term: facts.terms }[component as 'Model' | 'Bench' | 'Term'] as
    readonly (Facts['models'][number] | Facts['benchmarks'][number] | Facts['terms'][number])[] | undefined;
  const { text: fold } = foldName(text);
  if (fold === '' || !entries) return null;
  const isCalled = (entry: NonNullable<typeof entries>[number]): boolean =>
    ('name' in entry ? [entry.name, entry.name_ja ?? ''] : [entry.ja, entry.en]).some((name) => foldName(name).text === fold);
  const meant = entries.filter(isCalled).map(({ id }) => id);
  return meant.length === 0 || meant.includes(String(attributes?.['id'])) ? null : (meant[0] ?? null);
}

type Values = NonNullable<ComponentUse['attributes']>;
type Tell = (found: string, advice: string) => void;

/** @returns whether every attribute fits the schema */
function checkAttributes(name: ComponentName, values: Values, tell: Tell): boolean {
  const { shape } = PROSE_COMPONENTS[name];
  const known = Object.keys(shape);
  let fits = true;
  const report: Tell = (found, advice) => {
    fits = false;
    tell(found, advice);
  };
  for (const attribute of Object.keys(values))
    if (!known.includes(attribute))
      report(
        `<${name}> with the unknown attribute ${attribute}`,
        known.length > 0 ? `${didYouMean(attribute, known)} of ${known.join(', ')}` : 'it takes none',
      );
  for (const [attribute, schema] of Object.entries(shape)) {
    const value = values[attribute];
    const result = schema.safeParse(value);
    if (result.success) continue;
    const [issue] = result.error.issues;
    const advice =
      issue?.code === 'invalid_value' && issue.message.startsWith('Invalid') && typeof value === 'string'
        ? `${didYouMean(value, issue.values.map(String))} of ${issue.values.join(', ')}`
        : (issue?.message ?? 'see src/schemas/prose-components.ts');
    if (value === undefined) report(`<${name}> without ${attribute}`, advice);
    else report(`<${name}> with ${attribute}=${typeof value === 'string' ? JSON.stringify(value) : `{${String(value)}}`}`, advice);
  }
  return fits;
}

interface Context {
  facts: Facts;
  expect: Expect;
  use: ComponentUse;
  report: Tell;
}

/** What the schemas cannot know: that ids exist, and that the tables hold what is asked of them. */
function checkValues(name: ComponentName, values: Values, { facts, expect, use, report }: Context): void {
  let exists = true;
  const { model = '', on = '', over = '', table } = values;
  if (name === 'Score' && facts.benchmarks.some(({ id }) => id === model) && facts.models.some(({ id }) => id === on)) {
    report(`<Score> of the benchmark ${String(model)} on the model ${String(on)}`, `write model="${String(on)}" on="${String(model)}"`);
    return;
  }
  for (const [attribute, schema] of Object.entries(PROSE_COMPONENTS[name].shape)) {
    const kind = schema.meta()?.['kind'] as EntryKind | undefined;
    if (kind !== undefined) exists = expect(kind, String(values[attribute]), use.location, `<${name}>`) && exists;
  }
  if (!exists) return;
  const inTable = typeof table === 'number' ? table : undefined;
  if (name === 'Score' && !facts.results.some((result) => result.model_id === model && result.benchmark_id === on && result.score !== null))
    report(`<Score> of ${String(model)} on ${String(on)}, which the tables do not report`, 'see src/data/results.csv for the cells that hold a value');
  if ((name === 'Wins' || name === 'Pairs' || name === 'Tally') && pairsOver(facts.results, String(over), inTable).length === 0)
    report(
      `<${name}> over ${String(over)} in table ${String(table)}, which holds nothing to compare`,
      `the closed models there are ${baselinesIn(facts.results, inTable).join(', ')}`,
    );
  if (name === 'Mean' && (inTable === undefined || meanOverTable(facts.results, String(model), inTable) === null))
    report(`<Mean> of ${String(model)} in table ${String(table)}, where it has no value in every column`, 'name a model and a table that are complete');
}
