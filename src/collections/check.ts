import { didYouMean, Fault, type Place } from '../fault.ts';
import { allSections, type Article } from '../seed/article.ts';
import { componentUses } from './component-ids.ts';
import type { Facts } from './facts.ts';
import type { Prose } from './prose.ts';
import { AREAS } from './schemas.ts';
import { tokensOf } from './tokens.ts';

/** Ids of every kind of entry that something may refer to. */
function knownIds(facts: Facts, prose: Prose): Record<string, ReadonlySet<string>> {
  return {
    model: new Set(facts.models.map((model) => model.id)),
    base: new Set([...facts.models, ...facts.outsideBases].map((model) => model.id)),
    benchmark: new Set([...facts.benchmarks, ...facts.datasets].map((benchmark) => benchmark.id)),
    erratum: new Set(facts.errata.map((erratum) => erratum.id)),
    claim: new Set(facts.claims.map((claim) => claim.id)),
    term: new Set(facts.terms.map((term) => term.id)),
    finding: new Set(facts.findings.map((finding) => finding.id)),
    family: new Set(prose.families.map((family) => family.data.family)),
    area: new Set(AREAS),
  };
}

/** Which attribute of which MDX component holds an id of which kind. */
const COMPONENTS: Record<string, Record<string, string>> = {
  Model: { id: 'model' },
  Score: { model: 'model', on: 'benchmark' },
  Wins: { over: 'model' },
  Pairs: { over: 'model' },
  Mean: { model: 'model' },
  Bench: { id: 'benchmark' },
  Erratum: { id: 'erratum' },
  Claim: { id: 'claim' },
  Term: { id: 'term' },
  Finding: { id: 'finding' },
  Family: { id: 'family' },
  Count: {},
  Area: { id: 'area' },
  Note: {},
  Unverified: {},
};

/** What `<Count of>` may count; the same words as `Countable` of the views. */
const COUNTABLE = ['systems', 'systems-on-closed', 'systems-on-open', 'systems-on-llama', 'models', 'families', 'benchmarks', 'results', 'claims', 'errata', 'open-rows', 'terms'];

/**
 * Walks every reference between data, prose and articles. Astro only logs a broken `reference()`; this finds all.
 * @returns the faults, in order of file and line; empty when every reference resolves.
 */
export function checkReferences(facts: Facts, prose: Prose, articles: readonly Article[]): Fault[] {
  const faults: Fault[] = [];
  const known = knownIds(facts, prose);
  const fallback: Place = { file: 'src/data', line: 1 };
  const placeOf = (key: string): Place => facts.places.get(key) ?? fallback;
  const expect = (kind: string, id: string, place: Place, by: string): void => {
    const ids = known[kind];
    if (ids && !ids.has(id)) faults.push(new Fault(place, `${by} names the unknown ${kind} ${JSON.stringify(id)}`, didYouMean(id, ids)));
  };

  const sections = new Set(['lead', ...articles.flatMap((article) => allSections(article.sections).map((section) => section.id))]);

  for (const model of facts.models) {
    const place = placeOf(`model/${model.id}`);
    expect('family', model.family, place, 'family');
    for (const base of model.base_ids) expect('base', base, place, 'base_ids');
  }
  for (const erratum of facts.errata) {
    const place = placeOf(`erratum/${erratum.id}`);
    for (const target of erratum.targets) {
      if ('model' in target) expect('model', target.model, place, 'targets');
      if ('benchmark' in target) expect('benchmark', target.benchmark, place, 'targets');
      if (target.kind === 'seed') for (const section of target.sections) if (!sections.has(section)) faults.push(new Fault(place, `targets names the unknown section ${JSON.stringify(section)}`, didYouMean(section, sections)));
      if (
        target.kind === 'cell' &&
        !facts.results.some((result) => result.table === target.table && result.model_id === target.model && result.benchmark_id === target.benchmark)
      ) {
        faults.push(
          new Fault(
            place,
            `targets names a cell that the tables do not have (table ${target.table}, ${target.model}, ${target.benchmark})`,
            'see src/data/results.csv',
          ),
        );
      }
    }
  }
  for (const claim of facts.claims) {
    for (const system of claim.systems) expect('model', system, placeOf(`claim/${claim.id}`), 'systems');
    if (!sections.has(claim.section))
      faults.push(
        new Fault(placeOf(`claim/${claim.id}`), `section names the unknown section ${JSON.stringify(claim.section)}`, didYouMean(claim.section, sections)),
      );
  }
  for (const [kind, id, value] of tokenTexts(facts)) {
    for (const token of tokensOf(value)) {
      const problem = token.problem(facts);
      if (problem) faults.push(new Fault(placeOf(`${kind}/${id}`), `the token ${token.raw} ${problem.found}`, problem.advice));
    }
  }
  checkProse(prose, facts, articles, expect, faults);
  for (const article of articles) checkArticle(article, known['claim'] ?? new Set(), faults);
  return faults.sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.line - b.place.line));
}

function* tokenTexts(facts: Facts): Generator<[string, string, unknown]> {
  for (const claim of facts.claims) yield ['claim', claim.id, claim];
  for (const erratum of facts.errata) yield ['erratum', erratum.id, erratum];
  for (const finding of facts.findings) yield ['finding', finding.id, finding];
  for (const model of facts.models) yield ['model', model.id, model];
  for (const benchmark of [...facts.benchmarks, ...facts.datasets]) yield ['benchmark', benchmark.id, benchmark];
  for (const term of facts.terms) yield ['term', term.id, term];
}

function checkProse(
  prose: Prose,
  facts: Facts,
  articles: readonly Article[],
  expect: (kind: string, id: string, place: Place, by: string) => void,
  faults: Fault[],
): void {
  const placed = new Map<string, string>();
  for (const family of prose.families) {
    const place = { file: family.file, line: 2 };
    const members = family.data.groups?.flatMap((group) => group.models) ?? family.data.models ?? [];
    for (const id of members) {
      expect('model', id, place, 'models');
      const model = facts.models.find((candidate) => candidate.id === id);
      if (model && model.family !== family.data.family)
        faults.push(new Fault(place, `models lists ${id}, whose family is ${model.family}`, `move it, or change src/data/models/${id}.yaml`));
      if (placed.has(id)) faults.push(new Fault(place, `models lists ${id} a second time`, 'list each model once'));
      placed.set(id, family.file);
    }
  }
  for (const model of facts.models) {
    if (placed.has(model.id)) continue;
    const family = prose.families.find((candidate) => candidate.data.family === model.family);
    const place = family ? { file: family.file, line: 2 } : (facts.places.get(`model/${model.id}`) ?? { file: 'src/data', line: 1 });
    faults.push(new Fault(place, `the model ${model.id} is on no family page`, 'list it under models, so that it has a section'));
  }
  const noted = new Set(prose.notes.map((note) => note.data.model));
  for (const note of prose.notes) expect('model', note.data.model, { file: note.file, line: 2 }, 'model');
  for (const model of facts.models) {
    if (!noted.has(model.id))
      faults.push(
        new Fault(
          facts.places.get(`model/${model.id}`) ?? { file: 'src/data', line: 1 },
          `the model ${model.id} has no note`,
          `write src/content/models/ja/${model.id}.mdx`,
        ),
      );
  }
  for (const supplement of prose.supplements) {
    const place = { file: supplement.file, line: 2 };
    const article = articles.find((candidate) => candidate.id === supplement.article);
    if (!article) {
      faults.push(
        new Fault(
          { ...place, line: 1 },
          `no seed gives the article ${JSON.stringify(supplement.article)}`,
          didYouMean(
            supplement.article,
            articles.map((candidate) => candidate.id),
          ),
        ),
      );
      continue;
    }
    const ids = ['lead', ...allSections(article.sections).map((section) => section.id)];
    if (!ids.includes(supplement.data.section))
      faults.push(new Fault(place, `section names the unknown section ${JSON.stringify(supplement.data.section)}`, didYouMean(supplement.data.section, ids)));
  }
  const files = [...prose.families, ...prose.notes, ...prose.areas, ...prose.supplements, ...prose.pages];
  for (const { file, body, bodyLine } of files) {
    for (const use of componentUses(file, body, bodyLine)) {
      const kinds = COMPONENTS[use.component];
      if (!kinds) {
        faults.push(new Fault(use.place, `the unknown component <${use.component}>`, didYouMean(use.component, Object.keys(COMPONENTS))));
        continue;
      }
      if (use.attributes === null) {
        faults.push(new Fault(use.place, `<${use.component}> with attributes that cannot be checked`, 'write each as name="…" or name={4}'));
        continue;
      }
      for (const [attribute, kind] of Object.entries(kinds)) {
        const id = use.attributes[attribute];
        if (id === undefined) faults.push(new Fault(use.place, `<${use.component}> without ${attribute}`, `write ${attribute}="…"`));
        else expect(kind, id, use.place, `<${use.component}>`);
      }
      const counted = use.attributes['of'];
      if (use.component === 'Count' && !COUNTABLE.includes(counted ?? '')) faults.push(new Fault(use.place, `<Count> of ${JSON.stringify(counted ?? '')}`, `what can be counted is ${COUNTABLE.join(', ')}`));
      if (use.component === 'Count' && use.attributes['family'] !== undefined) expect('family', use.attributes['family'], use.place, '<Count>');
      if (use.component === 'Score') {
        const { model = '', on = '' } = use.attributes;
        const cell = facts.results.find((result) => result.model_id === model && result.benchmark_id === on && result.score !== null);
        if (!cell)
          faults.push(
            new Fault(use.place, `<Score> of ${model} on ${on}, which the tables do not report`, 'see src/data/results.csv for the cells that hold a value'),
          );
      }
    }
  }
}

function checkArticle(article: Article, claims: ReadonlySet<string>, faults: Fault[]): void {
  const blocks = [...article.lead, ...allSections(article.sections).flatMap((section) => section.blocks)];
  for (const block of blocks) {
    for (const id of block.claims) {
      if (!claims.has(id))
        faults.push(
          new Fault(
            { file: article.file, line: block.line },
            `a mark for the unknown claim ${JSON.stringify(id)}`,
            `${didYouMean(id, claims)}; write a literal mark as inline code`,
          ),
        );
    }
  }
}
