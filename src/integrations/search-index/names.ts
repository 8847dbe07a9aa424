import type { Facts } from '../../schemas/facts.ts';
import { namesIn, sizesIn, type Model, type Text } from '../../schemas/schemas.ts';
import type { Lang } from '../../languages.ts';
import { searchWordsOf, type SearchWords } from '../../schemas/search-words.ts';
import { address } from '../../views/addresses.ts';
import { sinceNames } from './since-names.ts';
import type { Names } from './section-names.ts';

/** Names by address of the section, as readers of one language may call it: of either language, its own topics. */
export function namesByAddress(facts: Facts, lang: Lang): Map<string, Names> {
  const words = searchWordsOf(lang, facts.searchWords);
  const all = new Map<string, Names>();
  const more = (id: string): string[] => words.names[id] ?? [];
  for (const model of facts.models) {
    all.set(address.model(model), {
      names: unique([...namesIn(model), ...more(model.id)]),
      makers: makersOf(model, words),
      sizes: sizesOf(model, lang),
      about: words.about[model.id] ?? [],
    });
  }
  for (const benchmark of facts.benchmarks)
    all.set(address.benchmark(benchmark), {
      names: unique([benchmark.name, ...(benchmark.name_ja === undefined ? [] : [benchmark.name_ja]), ...more(benchmark.id)]),
      makers: [],
      sizes: [],
      about: words.about[benchmark.id] ?? [],
    });
  for (const dataset of facts.datasets)
    all.set(`${address.area(dataset.area)}#${dataset.id}`, {
      names: unique([dataset.name, ...more(dataset.id)]),
      makers: [],
      sizes: [],
      about: words.about[dataset.id] ?? [],
    });
  for (const term of facts.terms)
    all.set(address.term(term.id), {
      names: unique([term.en, term.ja, ...term.variants, ...term.examples, ...more(term.id)]),
      makers: [],
      sizes: [],
      about: [...(words.about[term.id] ?? []), ...term.related],
    });
  for (const [place, called] of sinceNames(facts.since, words)) all.set(place, called);
  // Places that are no thing of the data are called by their address.
  for (const [place, called] of Object.entries(words.names)) if (place.startsWith('/')) all.set(place, { names: called, makers: [], sizes: [], about: [] });
  return all;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

function sizesOf(model: Model, lang: Lang): string[] {
  const text = sizesIn(model)
    .map((size) => (typeof size === 'string' ? size : size[lang]))
    .join(' ');
  return [...new Set(text.match(/\d+(?:\.\d+)?[BMT]\b/g) ?? [])];
}

/** Remarks on a maker, or people without a name, no names of one. */
const REMARK = /一般知識|による|複数|共同|所属|後者|ほかに|general knowledge|affiliation|latter|multi-|among others|^(?:others|volunteers|authors)$/;

/** Single makers out of a line such as 「清華大学（THUDM）、Zhipu AI（後者は…）」. */
function makersOf(model: Model, words: SearchWords): string[] {
  const found = both(model.developer).flatMap((line) =>
    [
      line.replace(/[（(][^）)]*[）)]/g, ''),
      ...[...line.matchAll(/[（(]([^）)]*)[）)]/g)].map((match) => match[1] ?? '').filter((inner) => !REMARK.test(inner)),
    ]
      .flatMap((part) => part.split(/、|,| and | \/ |と(?=[^ぁ-ん])/))
      .map((name) => name.replace(/ほか|など|と有志|チーム$| et al\.| team$|の著者ら$/g, '').trim()),
  );
  const named = found.filter((name) => name !== '' && !REMARK.test(name));
  const spelled = named.flatMap((name) => [
    name,
    ...Object.entries(words.makers).flatMap(([maker, spellings]) => (name === maker || name.startsWith(`${maker} `) ? [maker, ...spellings] : [])),
  ]);
  return [...new Set(spelled)];
}

function both(text: Text): string[] {
  return typeof text === 'string' ? [text] : [text.ja, text.en];
}
