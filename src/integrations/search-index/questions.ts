import type { Facts } from '../../schemas/facts.ts';
import { address } from '../../views/addresses.ts';

type Things = Pick<Facts, 'asked' | 'models' | 'benchmarks' | 'datasets' | 'terms'>;

/** What readers ask, by language and the address of the section that answers, in the default language's form. */
export function questionsByAddress(facts: Things): Map<string, Map<string, string[]>> {
  const places = new Map([
    ...facts.models.map((model) => [model.id, address.model(model)] as const),
    ...facts.benchmarks.map((benchmark) => [benchmark.id, address.benchmark(benchmark)] as const),
    ...facts.datasets.map(({ id, area }) => [id, `${address.area(area)}#${id}`] as const),
    ...facts.terms.map(({ id }) => [id, address.term(id)] as const),
  ]);
  return new Map(facts.asked.map(({ lang, questions }) => [lang, new Map(Object.entries(questions).map(([key, list]) => [places.get(key) ?? key, list]))]));
}
