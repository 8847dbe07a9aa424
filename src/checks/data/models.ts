import { ContentError, didYouMean } from '../../errors.ts';
import { foldName } from '../../names/fold.ts';
import { strayQuestions, unevenQuestions } from '../../schemas/asked.ts';
import type { Expect } from '../prose/prose.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import { inEnglish } from '../../schemas/schema-parts.ts';
import { namesIn, sizesIn, stateOf, TRUSTED_FIELDS } from '../../schemas/schemas.ts';

/** Holds the models against each other: what each was built on, and names that would lead to two of them. */
export function checkModels(facts: Facts, expect: Expect): ContentError[] {
  for (const model of facts.models) {
    expect('family', model.family, locate(facts, `model/${model.id}`, ['family']), 'family');
    model.base_ids.forEach((base, index) => expect('base', base, locate(facts, `model/${model.id}`, ['base_ids', index]), 'base_ids'));
  }
  return [
    ...checkBases(facts),
    ...checkNames(facts),
    ...facts.models.flatMap((model) => checkSentences(facts, model)),
    ...facts.models.flatMap((model) => checkStates(facts, model)),
  ];
}

/** A field has one state: where its value was checked and what of it is unverified is said only of what was looked up. */
function checkStates(facts: Facts, model: Facts['models'][number]): ContentError[] {
  const at = (...path: PropertyKey[]) => locate(facts, `model/${model.id}`, path);
  const advice = 'give its value, or status: not-found where one was looked for, or take this out';
  const saysNothing = (field: (typeof TRUSTED_FIELDS)[number]): string =>
    stateOf(model, field) === 'not-researched' ? 'is left out, which says that nobody looked it up' : `says ${stateOf(model, field)}`;
  const checked = TRUSTED_FIELDS.filter((field) => field in model.provenance && stateOf(model, field) !== 'given').map(
    (field) => new ContentError(at('provenance', field), `provenance of ${field}, which ${saysNothing(field)}`, advice),
  );
  const remarks = model.unverified.flatMap(({ field }, index) =>
    field === undefined || ['given', 'not-found'].includes(stateOf(model, field))
      ? []
      : [new ContentError(at('unverified', index, 'field'), `unverified names ${field}, which ${saysNothing(field)}`, advice)],
  );
  return [...checked, ...remarks];
}

/** What the words of a model say of it agrees with its fields. */
function checkSentences(facts: Facts, model: Facts['models'][number]): ContentError[] {
  const at = (...path: PropertyKey[]) => locate(facts, `model/${model.id}`, path);
  const years: readonly string[] = model.summary.en.match(/\b20\d\d\b/g) ?? [];
  const released = model.released.date.slice(0, 4);
  const isBuiltOn = stateOf(model, 'base') === 'given';
  return [
    ...(years.length === 0 || years.includes(released)
      ? []
      : [new ContentError(at('released', 'date'), `released.date is ${model.released.date}`, `summary says ${years.join(', ')}: make the two agree`)]),
    ...(isBuiltOn === model.base_ids.length > 0
      ? []
      : [
          new ContentError(
            at(isBuiltOn ? 'base' : 'base_ids'),
            isBuiltOn ? 'base without base_ids' : 'base_ids without base',
            'name the bases in words under base and by their ids under base_ids, or none in both',
          ),
        ]),
    ...sizesIn(model).flatMap((size, index) =>
      /^[\d.]+[BM](?:, ?[\d.]+[BM])+$/.test(inEnglish(size))
        ? [new ContentError(at('sizes', index), `several sizes in one item (${inEnglish(size)})`, 'write each as an item of its own')]
        : [],
    ),
  ];
}

/** Nothing is built on itself, directly or by way of others: the lineage is a forest. */
function checkBases(facts: Facts): ContentError[] {
  const basesOf = new Map(facts.models.map((model) => [model.id, model.base_ids]));
  const errors: ContentError[] = [];
  const told = new Set<string>();
  for (const { id } of facts.models) {
    const at = locate(facts, `model/${id}`, ['base_ids']);
    const circle = circleFrom(id, basesOf);
    if (circle === null || circle.some((member) => told.has(member))) continue;
    for (const member of circle) told.add(member);
    const way = [...circle, id].join(' → ');
    errors.push(new ContentError(at, `base_ids leads back to ${id} itself (${way})`, 'take out the base that is none'));
  }
  return errors;
}

/** The way from a model over its bases back to it; null when there is none. */
function circleFrom(id: string, basesOf: ReadonlyMap<string, readonly string[]>): string[] | null {
  const ways = [[id]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const base of basesOf.get(way.at(-1) ?? '') ?? []) {
      if (base === id) return way;
      if (!seen.has(base)) ways.push([...way, base]);
      seen.add(base);
    }
  }
  return null;
}

/** A single letter, or a few signs of the kana that join words. */
const COMMON = /^(?:\p{L}|\p{Script=Hiragana}{1,3})$/u;

/** One name, however it is spelt, leads to one model; and each can be found in a text. */
function checkNames(facts: Facts): ContentError[] {
  const errors: ContentError[] = [];
  const taken = new Map<string, string>();
  const others = new Map<string, string>();
  for (const { id, name } of [...facts.benchmarks, ...facts.datasets]) others.set(foldName(name).text, `the benchmark ${id}`);
  for (const term of facts.terms) for (const name of [term.ja, term.en, ...term.variants]) others.set(foldName(name).text, `the term ${term.id}`);
  // A model's own name is its own: whatever else claims it is wrong.
  const claimed = [
    ...facts.models.map((model) => ({ model, name: model.name })),
    ...facts.models.flatMap((model) =>
      namesIn(model)
        .slice(1)
        .map((name) => ({ model, name })),
    ),
  ];
  for (const { model, name } of claimed) {
    const at = locate(facts, `model/${model.id}`, pathOf(model, name));
    const { text: fold } = foldName(name);
    const other = taken.get(fold);
    const fault = (found: string, advice: string): void => void errors.push(new ContentError(at, `the name ${JSON.stringify(name)}${found}`, advice));
    if (fold === '') fault(' without a letter or digit', 'write a name that a text can hold');
    else if (COMMON.test(name)) fault(', which any sentence may hold', 'write a name that only this model has');
    else if (other !== undefined && other !== model.id) fault(`, which also names ${other}`, 'leave it to one of the two models');
    else if (others.has(fold)) fault(`, which also names ${others.get(fold)}`, 'leave it to one of the two');
    else taken.set(fold, model.id);
  }
  return errors;
}

function pathOf(model: Facts['models'][number], name: string): PropertyKey[] {
  if (name === model.name) return ['name'];
  return name === model.name_ja ? ['name_ja'] : ['aliases', model.aliases.indexOf(name)];
}

/** Parts of the epilogue that the words of readers may name beside entries. */
const PARTS = ['since', 'since-leaders', 'since-race'];

/** Holds the words of readers against the data: names and topics belong to something that has a section, makers to a model. */
export function checkSearchWords(facts: Facts): ContentError[] {
  const { searchWords, models, benchmarks, datasets, terms } = facts;
  const known = new Set([...models, ...benchmarks, ...datasets, ...terms].map(({ id }) => id).concat(PARTS));
  const makers = [...models.map(({ developer }) => developer), ...facts.since.models.map(({ maker }) => maker)].flatMap((text) =>
    typeof text === 'string' ? [text] : [text.ja, text.en],
  );
  const strangers = searchWords.flatMap((words) =>
    (['names', 'about'] as const).flatMap((key) =>
      Object.keys(words[key])
        // Addresses are held against the built site (integrations/search-address-check.ts).
        .filter((id) => !known.has(id) && !id.startsWith('/'))
        .map(
          (id) =>
            new ContentError({ file: words.file, line: words.lineOf([key, id]) }, `${key} of the unknown entry ${JSON.stringify(id)}`, didYouMean(id, known)),
        ),
    ),
  );
  const nobody = searchWords.flatMap((words) =>
    Object.keys(words.makers)
      .filter((maker) => !makers.some((text) => text.includes(maker)))
      .map(
        (maker) =>
          new ContentError(
            { file: words.file, line: words.lineOf(['makers', maker]) },
            `spellings of ${JSON.stringify(maker)}, whom no model names`,
            didYouMean(maker, new Set(makers)),
          ),
      ),
  );
  const unanswered = facts.asked.flatMap((asked) => strayQuestions(asked, (key) => key.startsWith('/') || known.has(key), known));
  return [...strangers, ...nobody, ...(unanswered.length > 0 ? unanswered : unevenQuestions(facts.asked))];
}
