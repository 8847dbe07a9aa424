import { ContentError } from '../../errors.ts';
import { foldName } from '../../names/fold.ts';
import { locate, type Facts } from '../../schemas/facts.ts';

/** Benchmarks and datasets have names of their own; what they say of tables and scores agrees with the tables and with itself. */
export function checkBenchmarks(facts: Facts): ContentError[] {
  const taken = new Map<string, string>();
  return [...facts.benchmarks, ...facts.datasets].flatMap((entry) => {
    const at = (key: string) => locate(facts, `benchmark/${entry.id}`, [key]);
    const { text: fold } = foldName(entry.name);
    const twin = taken.get(fold);
    taken.set(fold, entry.id);
    return [
      ...(twin === undefined
        ? []
        : [new ContentError(at('name'), `the name ${JSON.stringify(entry.name)}, which is that of ${twin}`, 'give each a name of its own')]),
      ...('in_tables' in entry ? tablesOf(entry, facts).map(([found, advice]) => new ContentError(at('in_tables'), found, advice)) : []),
      ...('range' in entry ? endsOf(entry).map(([found, advice]) => new ContentError(at('range'), found, advice)) : []),
    ];
  });
}

function tablesOf({ id, in_tables }: Facts['benchmarks'][number], { results }: Facts): [found: string, advice: string][] {
  const tables = [...new Set(results.filter(({ benchmark_id }) => benchmark_id === id).map(({ table }) => table))].sort((a, b) => a - b);
  // A collection of benchmarks stands in a table by its parts.
  if (tables.length === 0 || [...in_tables].sort((a, b) => a - b).join() === tables.join()) return [];
  return [[`in_tables is [${in_tables.join(', ')}]`, `src/data/results.csv has columns of it in [${tables.join(', ')}]`]];
}

function endsOf({ range, scale }: Facts['benchmarks'][number]): [found: string, advice: string][] {
  const said = typeof range === 'string' ? [range] : Object.values(range);
  return said.flatMap((text): [string, string][] => {
    const ends = (text.replace(/−/g, '-').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    if (scale === null || (ends.includes(scale.min) && ends.includes(scale.max))) return [];
    return [[`range is ${JSON.stringify(text)}`, `scale goes from ${scale.min} to ${scale.max}: make the two agree`]];
  });
}
