import type { Lang } from '../languages.ts';
import { COMMERCIAL_USE, isAbsent, namesIn, sizesIn, type Model } from '../schemas/schemas.ts';
import { stringsFor } from '../i18n/index.ts';
import { address } from './addresses.ts';
import { membersOf } from '../schemas/schemas.ts';
import { getOrThrow, localize, shortName, type Edition } from './edition.ts';
import { legibleIn } from './legible.ts';
import { opennessOf } from './openness.ts';
import { makePage, type Link, type Page } from './page.ts';

/** One line of the table of all models. */
export interface ModelRow {
  id: string;
  name: string;
  href: string;
  /** Other spellings, for the text filter. */
  aliases: string[];
  family: Link & { id: string };
  developer: string;
  released: string;
  sizes: string;
  openness: ReturnType<typeof opennessOf>;
  /** Whether its licence allows commercial use, in words; null where there is nothing to license. */
  commercial: string | null;
  training: string[];
  trainingWords: string;
  /** How many values the survey's tables hold of it. */
  values: number;
  /** Keys that filters and sorting go by. */
  keys: { developer: string[]; open: string; commercial: string; size: string[]; released: string; largest: number | null };
}

/** One filter of the table: the name it has in the address, and what can be chosen. */
export interface Filter {
  name: 'family' | 'developer' | 'open' | 'commercial' | 'size' | 'training' | 'released';
  label: string;
  options: { value: string; label: string }[];
}

/** The page of all models. */
export interface ModelsPage extends Page {
  rows: ModelRow[];
  filters: Filter[];
  /** The models by whether their licence allows commercial use. */
  commercial: { label: string; models: Link[] }[];
}

/** All models in one table, in the order of the families, with the filters that fit them. */
export function modelsPage(edition: Edition): ModelsPage {
  const t = stringsFor(edition.lang);
  const developers = developersOf(
    edition.lang,
    [...edition.models.values()].map((model) => localize(edition, model.developer)),
  );
  const rows = edition.families.flatMap((family) =>
    membersOf(family).map((id) =>
      modelRow(edition, getOrThrow(edition.models, id), { id: family.id, label: family.name, href: address.family(family.id) }, developers),
    ),
  );
  return {
    ...makePage(edition, {
      path: address.models,
      title: t.models,
      description: t.modelsLead(rows.length),
      activeNav: address.models,
      toc: [{ id: 'commercial', label: t.trust.commercialTitle, children: [] }],
    }),
    rows,
    filters: filtersOf(edition, rows, developers),
    commercial: COMMERCIAL_USE.map((answer) => ({
      label: t.trust.commercialUse[answer],
      models: rows.filter(({ keys }) => keys.commercial === answer).map(({ name, href }) => ({ label: name, href })),
    })).filter(({ models }) => models.length > 0),
  };
}

function modelRow(edition: Edition, model: Model, family: ModelRow['family'], developers: readonly string[]): ModelRow {
  const t = stringsFor(edition.lang);
  const developer = localize(edition, model.developer);
  const billions = sizesOf(model, edition);
  return {
    id: model.id,
    name: shortName(model),
    href: address.model(model),
    aliases: legibleIn(edition.lang, namesIn(model)).filter((alias) => alias !== shortName(model)),
    family,
    developer,
    released: model.released.date,
    sizes: sizeWords(edition, model),
    openness: opennessOf(model, edition.lang),
    commercial: isAbsent(model.commercial_use) ? null : t.trust.commercialShort[model.commercial_use.answer],
    training: model.training,
    trainingWords: t.trainings(model.training, t.separator) || t.trust.notResearched,
    values: edition.results.filter((result) => result.model_id === model.id && result.score !== null).length,
    keys: {
      developer: developers.filter((name) => developer.includes(name)),
      open: model.weights,
      commercial: isAbsent(model.commercial_use) ? 'none' : model.commercial_use.answer,
      size: [...new Set(billions.length > 0 ? billions.map(bandOf) : ['none'])],
      released: halfYear(model.released.date),
      largest: billions.length > 0 ? Math.max(...billions) : null,
    },
  };
}

/** The sizes of a model in words, or why there are none; nothing where they do not apply. */
function sizeWords(edition: Edition, model: Model): string {
  const t = stringsFor(edition.lang);
  if (isAbsent(model.sizes)) return { 'not-published': t.notPublished, 'not-found': t.unknown, 'not-applicable': '' }[model.sizes.status];
  const sizes = sizesIn(model).map((size) => localize(edition, size));
  return sizes.join(t.separator) || t.trust.notResearched;
}

/** Sizes in billions of parameters. What stands in brackets, and the part a mixture uses per token, do not count; a technique has no size of its own. */
export function sizesOf(model: Pick<Model, 'sizes' | 'kind'>, edition: Edition): number[] {
  if (model.kind === 'method') return [];
  const texts = sizesIn(model).map((size) => localize(edition, size).replace(/（[^）]*）|\([^)]*\)|[^、,]*(?:トークンにつき|per token)[^、,]*/g, ''));
  return texts.flatMap((text) => [...text.matchAll(/(\d+(?:\.\d+)?)\s?B/g)].map((match) => Number(match[1])));
}

/** Upper ends of the bands of sizes, in billions of parameters. */
const BANDS = [7, 20, 50, 100] as const;

function bandOf(billions: number): string {
  return String(BANDS.find((end) => billions <= end) ?? 'more');
}

function halfYear(date: string): string {
  return `${date.slice(0, 4)}${Number(date.slice(5, 7)) <= 6 ? 'a' : 'b'}`;
}

/** Those who head the list of developers of some entry, each in the shortest form that occurs (Meta AI is Meta). */
function developersOf(lang: Lang, texts: readonly string[]): string[] {
  const heads = [
    ...new Set(texts.map((text) => (/^[^、（(,]+/.exec(text)?.[0] ?? text).replace(/(?:と.*|ほか|チーム|\s+(?:and .*|et al\.|team))$/, '').trim())),
  ];
  return heads.filter((head) => !heads.some((other) => other !== head && head.startsWith(other))).sort((a, b) => a.localeCompare(b, lang));
}

function filtersOf(edition: Edition, rows: readonly ModelRow[], developers: readonly string[]): Filter[] {
  const t = stringsFor(edition.lang);
  const words = t.numbers.modelTable;
  const has = (value: string, keys: (row: ModelRow) => readonly string[]): boolean => rows.some((row) => keys(row).includes(value));
  const plain = (value: string): { value: string; label: string } => ({ value, label: value });
  const openness = [...new Map(rows.map(({ keys, openness }) => [keys.open, t.trust.weightsShort[openness.mark]])).entries()].map(([value, label]) => ({
    value,
    label,
  }));
  const sizes = [...BANDS.map(String), 'more', 'none'].filter((band) => has(band, ({ keys }) => keys.size));
  return [
    { name: 'family', label: t.familyColumn, options: edition.families.map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'developer', label: t.facts.developer, options: developers.map(plain) },
    { name: 'open', label: t.facts.openness, options: openness },
    { name: 'commercial', label: t.trust.commercial, options: COMMERCIAL_USE.map((value) => ({ value, label: t.trust.commercialUse[value] })) },
    { name: 'size', label: t.facts.sizes, options: sizes.map((value) => ({ value, label: words.band(value, BANDS) })) },
    { name: 'training', label: t.facts.training, options: (['PT', 'CPT', 'FT', 'INF'] as const).map((value) => ({ value, label: t.training[value] })) },
    {
      name: 'released',
      label: t.facts.released,
      options: [...new Set(rows.map(({ keys }) => keys.released))].sort().map((value) => ({ value, label: words.half(value) })),
    },
  ];
}
