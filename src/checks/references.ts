import { byLocation, ContentError, didYouMean, type SourceLocation } from '../errors.ts';
import { allSections, type Article } from '../seed/article.ts';
import { checkBaselines } from './data/baselines.ts';
import { checkBenchmarks } from './data/benchmarks.ts';
import { checkChanges } from './data/changes.ts';
import { checkClaims } from './seeds/claims.ts';
import { checkComponents } from './prose/components.ts';
import { checkErrata } from './data/errata.ts';
import { checkEvidence } from './data/evidence.ts';
import { checkFamilies } from './data/families.ts';
import { checkModels, checkSearchWords } from './data/models.ts';
import { checkFindings } from './prose/findings.ts';
import { checkProse } from './prose/prose.ts';
import { checkSections } from './seeds/sections.ts';
import { checkSurvey } from './data/survey.ts';
import { checkTables } from './data/tables.ts';
import { checkTerms } from './data/terms.ts';
import { checkTwins } from './prose/twins.ts';
import { foldName } from '../names/fold.ts';
import { entriesOf } from '../schemas/bibtex-entries.ts';
import { locate, type Facts } from '../schemas/facts.ts';
import { BASELINES } from '../schemas/figures.ts';
import type { AllProse } from '../schemas/prose.ts';
import { namesIn } from '../schemas/schemas.ts';
import { tokensOf } from '../schemas/tokens.ts';
import { unequalTexts } from '../schemas/twin-texts.ts';

/** Ids of every kind of entry that something may refer to. */
function knownIds(facts: Facts): Record<string, ReadonlySet<string>> {
  return {
    model: new Set(facts.models.map((model) => model.id)),
    baseline: new Set(BASELINES),
    base: new Set([...facts.models, ...facts.outsideBases].map((model) => model.id)),
    benchmark: new Set([...facts.benchmarks, ...facts.datasets].map((benchmark) => benchmark.id)),
    erratum: new Set(facts.errata.map((erratum) => erratum.id)),
    claim: new Set(facts.claims.map((claim) => claim.id)),
    term: new Set(facts.terms.map((term) => term.id)),
    finding: new Set(facts.findings.map((finding) => finding.id)),
    family: new Set(facts.families.map((family) => family.id)),
    area: new Set(facts.areas.map((area) => area.id)),
    place: new Set([...facts.areas.map((area) => area.id), 'overview', 'discussion']),
    reference: new Set(entriesOf(facts.bibtex).map(({ key }) => key)),
  };
}

/** What to write in place of an id that nothing of its kind has: it may be that of something else. */
function adviceOn(kind: string, found: string, known: Record<string, ReadonlySet<string>>): string {
  const ids = known[kind] ?? [];
  if (kind === 'baseline' && known['model']?.has(found)) return `it is not among the closed models of the tables: write one of ${[...ids].join(', ')}`;
  const other = Object.keys(known).find((one) => known[one]?.has(found));
  return other === undefined ? didYouMean(found, ids) : `it is the id of a ${other}; ${didYouMean(found, ids)}`;
}

/** The id of what is called so, where a name stands in the place of an id. */
function byName(kind: string, found: string, { models, benchmarks, datasets, terms }: Facts): string | null {
  const { text: fold } = foldName(found);
  const called = {
    model: models.map((model) => ({ id: model.id, names: namesIn(model) })),
    benchmark: [...benchmarks, ...datasets].map(({ id, name }) => ({ id, names: [name] })),
    term: terms.map(({ id, ja, en, variants }) => ({ id, names: [ja, en, ...variants] })),
  }[kind];
  const meant = called?.find(({ names }) => names.some((name) => foldName(name).text === fold));
  return meant ? `the nearest id is ${JSON.stringify(meant.id)}` : null;
}

/** What refers to each other. */
interface Referring {
  facts: Facts;
  prose: AllProse;
  articles: readonly Article[];
}

/**
 * Walks every reference between data, prose and articles. Astro only logs a broken `reference()`; this finds all.
 * @returns the errors, in order of file and line; empty when every reference resolves.
 */
export function checkReferences({ facts, prose, articles }: Referring): ContentError[] {
  const errors: ContentError[] = [];
  const known = knownIds(facts);
  const at = (key: string, ...path: PropertyKey[]): SourceLocation => locate(facts, key, path);
  const expect = (kind: string, id: string, location: SourceLocation, by: string): boolean => {
    const ids = known[kind];
    const exists = ids === undefined || ids.has(id);
    if (!exists)
      errors.push(new ContentError(location, `${by} names the unknown ${kind} ${JSON.stringify(id)}`, byName(kind, id, facts) ?? adviceOn(kind, id, known)));
    return exists;
  };

  const areaOf = new Map(facts.benchmarks.map(({ id, area }) => [id, area]));
  const sections = new Set(['lead', ...articles.flatMap((article) => allSections(article.sections).map((section) => section.id))]);

  errors.push(...checkModels(facts, expect), ...checkFamilies(facts, expect), ...checkSearchWords(facts), ...checkErrata(facts, sections, expect));
  const supplemented = new Set([...prose.values()].flatMap(({ supplements }) => supplements.map(({ id }) => id)));
  const uneven = checkSections(articles, (id) => supplemented.has(id) || facts.claims.some(({ section }) => section === id));
  errors.push(...uneven.map(({ error }) => error), ...checkClaims(facts, articles, sections, expect), ...checkTerms(facts));
  for (const area of facts.areas)
    if (area.table !== undefined && facts.results.some(({ table, benchmark_id }) => table === area.table && areaOf.get(benchmark_id) !== area.id))
      errors.push(
        new ContentError(
          at(`area/${area.id}`, 'table'),
          `table is ${area.table}, whose benchmarks are of another area`,
          'write the table of this area, or mend the areas of the benchmarks',
        ),
      );
  errors.push(...checkBenchmarks(facts), ...checkTables(facts));
  for (const { id, area } of [...facts.benchmarks, ...facts.datasets]) expect('area', area, at(`benchmark/${id}`, 'area'), 'area');
  for (const { id, area } of facts.findings) expect('place', area, at(`finding/${id}`, 'area'), 'area');
  for (const { id, references } of facts.findings)
    references.forEach((key, index) => expect('reference', key, at(`finding/${id}`, 'references', index), 'references'));
  facts.survey.early_tables.rows.forEach(({ model_id }, index) => {
    if (model_id !== undefined) expect('model', model_id, at('survey', 'early_tables', 'rows', index, 'model_id'), 'early_tables');
  });
  errors.push(...checkEvidence(facts), ...checkBaselines(facts, expect), ...checkSurvey(facts), ...checkChanges(facts));
  for (const [kind, id, value] of tokenTexts(facts)) {
    const wrong = tokensOf(value).flatMap(({ raw, path, problem }) => {
      const { found, advice } = (path.some((key) => NAMES.has(key)) ? IN_A_NAME : problem(facts)) ?? {};
      return found === undefined || advice === undefined ? [] : [{ path, found: `the token ${raw} ${found}`, advice }];
    });
    // Of figures that are none nothing can be compared.
    for (const { path, found, advice } of wrong.length > 0 ? wrong : unequalTexts(value))
      errors.push(new ContentError(at(`${kind}/${id}`, ...path), found, advice));
  }
  const ofProse = [
    ...checkProse(withoutSupplements(prose, new Set(uneven.map(({ article }) => article.id))), facts, articles, expect),
    ...checkComponents(
      [...prose.values()].flatMap((one) => Object.values(one).flat()).flatMap(({ uses }) => uses),
      facts,
      expect,
    ),
  ];
  errors.push(...ofProse);
  // What is wrong by itself is not told again as what the other language has otherwise.
  const faulty = new Set(errors.map(({ location }) => location.file));
  const different = checkTwins(prose, (file) => faulty.has(file));
  errors.push(...different, ...(different.length > 0 || ofProse.length > 0 ? [] : checkFindings(prose, facts)));
  return errors.sort(byLocation);
}

/** Prose without the supplements of articles whose headings are to be mended first: they would be told of as well. */
function withoutSupplements(prose: AllProse, uneven: ReadonlySet<string>): AllProse {
  return new Map([...prose].map(([lang, one]) => [lang, { ...one, supplements: one.supplements.filter(({ article }) => !uneven.has(article)) }]));
}

/** Keys of values that are printed and searched as they are written. */
const NAMES = new Set<PropertyKey>(['id', 'name', 'name_ja', 'aliases', 'variants', 'url']);
const IN_A_NAME = { found: 'in a name', advice: 'no figure is filled in here: take the braces out' };

function* tokenTexts(facts: Facts): Generator<[string, string, unknown]> {
  for (const claim of facts.claims) yield ['claim', claim.id, claim];
  for (const erratum of facts.errata) yield ['erratum', erratum.id, erratum];
  for (const finding of facts.findings) yield ['finding', finding.id, finding];
  for (const model of facts.models) yield ['model', model.id, model];
  for (const benchmark of [...facts.benchmarks, ...facts.datasets]) yield ['benchmark', benchmark.id, benchmark];
  for (const term of facts.terms) yield ['term', term.id, term];
  for (const set of facts.baselineSets) yield ['baselines', set.id, set];
  for (const base of facts.outsideBases) yield ['model', base.id, base];
  for (const entry of facts.evidence) yield ['evidence', entry.id, entry];
}
