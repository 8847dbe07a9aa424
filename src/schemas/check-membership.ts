import { ContentError } from '../errors.ts';
import { locate, type Facts } from './facts.ts';

/** The tables that benchmarks say they stand in are those that have a column of them. */
export function checkMembership(facts: Facts): ContentError[] {
  return facts.benchmarks.flatMap(({ id, in_tables }) => {
    const tables = [...new Set(facts.results.filter(({ benchmark_id }) => benchmark_id === id).map(({ table }) => table))].sort((a, b) => a - b);
    // A collection of benchmarks stands in a table by its parts.
    if (tables.length === 0 || [...in_tables].sort((a, b) => a - b).join() === tables.join()) return [];
    const at = locate(facts, `benchmark/${id}`, ['in_tables']);
    return [new ContentError(at, `in_tables is [${in_tables.join(', ')}]`, `src/data/results.csv has columns of it in [${tables.join(', ')}]`)];
  });
}
