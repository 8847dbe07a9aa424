import { ContentError } from '../errors.ts';
import { OWN_ARTICLES } from '../own-articles.ts';
import type { Article } from '../seed/article.ts';
import { locate, type Facts } from './facts.ts';

/** What models and benchmarks say of the tables and of the article agrees with these. */
export function checkMembership(facts: Facts, articles: readonly Article[]): ContentError[] {
  const own = articles.filter(({ id }) => OWN_ARTICLES.has(id));
  const mentioned = new Set(own.flatMap(({ mentions }) => mentions.map(({ model }) => model)));
  return [
    ...facts.models.flatMap((model) => {
      const at = (key: string) => locate(facts, `model/${model.id}`, [key]);
      const tables = tablesOf(facts, 'model_id', model.id);
      const isMentioned = mentioned.has(model.id);
      return [
        ...(same(model.in_tables, tables) ? [] : [new ContentError(at('in_tables'), `in_tables is [${model.in_tables.join(', ')}]`, listed(tables))]),
        ...(own.length === 0 || model.in_seed_article === isMentioned
          ? []
          : [
              new ContentError(
                at('in_seed_article'),
                `in_seed_article is ${model.in_seed_article}`,
                `the article ${isMentioned ? 'names it' : 'does not name it'}: write ${isMentioned}`,
              ),
            ]),
      ];
    }),
    ...facts.benchmarks.flatMap(({ id, in_tables }) => {
      const tables = tablesOf(facts, 'benchmark_id', id);
      // A collection of benchmarks stands in a table by its parts.
      return tables.length === 0 || same(in_tables, tables)
        ? []
        : [new ContentError(locate(facts, `benchmark/${id}`, ['in_tables']), `in_tables is [${in_tables.join(', ')}]`, listed(tables))];
    }),
  ];
}

function tablesOf({ results }: Facts, key: 'model_id' | 'benchmark_id', id: string): number[] {
  return [...new Set(results.filter((result) => result[key] === id).map(({ table }) => table))].sort((a, b) => a - b);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return [...a].sort((x, y) => x - y).join() === b.join();
}

function listed(tables: readonly number[]): string {
  return `src/data/results.csv has ${tables.length === 0 ? 'no rows of it: take it out' : `rows of it in [${tables.join(', ')}]`}`;
}
