import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Everything } from '../collections/everything.ts';
import type { Model, Text } from '../collections/schemas.ts';
import { fit, parseYaml } from '../collections/yaml-file.ts';
import { address } from '../views/addresses.ts';

/** All the ways to call the thing that one section is about. */
export interface Names {
  names: string[];
  /** Who made it, in all spellings. */
  makers: string[];
  /** `70B` … */
  sizes: string[];
  /** Topics it is known for. */
  about: string[];
}

const FILE = 'src/data/search-words.yaml';
const schema = z.strictObject({
  same: z.array(z.array(z.string()).min(2)),
  names: z.record(z.string(), z.array(z.string())),
  about: z.record(z.string(), z.array(z.string())),
  makers: z.record(z.string(), z.array(z.string())),
  readings: z.record(z.string(), z.string().regex(/^[ぁ-んー]+$/, 'hiragana')),
});
export type SearchWords = z.infer<typeof schema>;

/** Reads the words of readers. @throws Fault at the line that does not fit */
export function readSearchWords(root: string): SearchWords {
  return fit(schema, FILE, parseYaml(FILE, readFileSync(join(root, FILE), 'utf8')));
}

/** Names by address of the section. */
export function namesByAddress({ facts }: Everything, words: SearchWords): Map<string, Names> {
  const all = new Map<string, Names>();
  const more = (id: string): string[] => words.names[id] ?? [];
  for (const model of facts.models) {
    all.set(address.model(model), {
      names: unique(model.name, [model.name_ja, ...model.aliases, ...more(model.id)]),
      makers: makersOf(model, words),
      sizes: sizesOf(model),
      about: words.about[model.id] ?? [],
    });
  }
  for (const benchmark of facts.benchmarks)
    all.set(address.benchmark(benchmark), {
      names: unique(benchmark.name_ja ?? benchmark.name, [benchmark.name, ...more(benchmark.id)]),
      makers: [],
      sizes: [],
      about: words.about[benchmark.id] ?? [],
    });
  for (const dataset of facts.datasets)
    all.set(`${address.area(dataset.area)}#${dataset.id}`, {
      names: unique(dataset.name, more(dataset.id)),
      makers: [],
      sizes: [],
      about: words.about[dataset.id] ?? [],
    });
  for (const term of facts.terms)
    all.set(address.term(term.id), {
      names: unique(term.ja, [term.en, ...term.variants, ...more(term.id)]),
      makers: [],
      sizes: [],
      about: words.about[term.id] ?? [],
    });
  return all;
}

function unique(title: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== title);
}

function sizesOf(model: Model): string[] {
  const text = model.sizes.map((size) => (typeof size === 'string' ? size : size.ja)).join(' ');
  return [...new Set(text.match(/\d+(?:\.\d+)?[BMT]\b/g) ?? [])];
}

/** Remarks on a maker, no names of one. */
const REMARK = /一般知識|による|複数|共同|所属|後者|ほかに|general knowledge|affiliation|latter|multi-|among others/;

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
