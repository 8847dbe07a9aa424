import { fileURLToPath } from 'node:url';
import { collectErrors } from '../../../src/errors.ts';
import { fromDisk, readFacts } from '../../../src/schemas/facts.ts';
import { BASELINES } from '../../../src/schemas/figures.ts';
import type { BenchmarkInput, CatchUpGroup, Descendant, Kind, Release } from '../../../src/charts/types.ts';

/** The edition's own data, as chart inputs. */
export const facts = collectErrors((report) => readFacts(fromDisk(fileURLToPath(new URL('../../../', import.meta.url))), report));

const models = new Map(facts.models.map((model) => [model.id, model]));
const bases = new Map([
  ...facts.models.map(({ id, weights }) => [id, weights] as const),
  ...facts.outsideBases.map(({ id, weights }) => [id, weights] as const),
]);

export function kindOf(id: string): Kind {
  const model = models.get(id);
  if (model?.weights === 'closed') return 'closed';
  return model?.kind === 'method' && bases.get(model.base_ids[0] ?? '') === 'closed' ? 'method' : 'open';
}

const scored = facts.results.flatMap((result) => (result.score === null ? [] : [{ ...result, score: result.score }]));
export const benchmarks = facts.benchmarks.filter(({ id }) => scored.some((cell) => cell.benchmark_id === id));
export const cells = (benchmark: string): typeof scored => scored.filter((cell) => cell.benchmark_id === benchmark);

export function catchUpGroups(): CatchUpGroup[] {
  return [...new Set(benchmarks.map(({ area }) => area))].map((area) => ({
    label: area,
    rows: benchmarks
      .filter((benchmark) => benchmark.area === area)
      .flatMap((benchmark) => {
        const own = cells(benchmark.id);
        const of = (model: string): number | null => own.find(({ model_id: id }) => id === model)?.score ?? null;
        const best = own.filter(({ model_id: id }) => kindOf(id) === 'open').sort((a, b) => b.score - a.score)[0];
        const baseline = of('gpt-3-5-turbo');
        if (best === undefined || baseline === null) return [];
        return [
          {
            label: benchmark.name_ja ?? benchmark.name,
            href: `#${benchmark.id}`,
            baseline,
            best: { value: best.score, label: best.model, href: `#${best.model_id}` },
            gpt4: of('gpt-4'),
            erratum: false,
          },
        ];
      }),
  }));
}

export function benchmarkInput(id: string): BenchmarkInput {
  const own = cells(id);
  const scale = facts.benchmarks.find((benchmark) => benchmark.id === id)?.scale ?? { min: 0, max: 100 };
  return {
    rows: own.map((cell) => ({ label: cell.model, href: `#${cell.model_id}`, kind: kindOf(cell.model_id), value: cell.score, text: cell.score_text })),
    baselines: BASELINES.filter((model) => model !== 'gpt-3-5-turbo-16k').flatMap((model) =>
      own.filter((cell) => cell.model_id === model).map((cell) => ({ label: cell.model, value: cell.score })),
    ),
    domain: [Math.max(scale.min, 0), scale.max],
  };
}

const SHORT: Record<string, string> = {
  'self-rewarding': 'Self-Rewarding',
  'struc-bench': 'Struc-Bench',
  pkg: 'PKG',
  cove: 'CoVe',
  cok: 'CoK',
  ksl: 'KSL',
  instructretro: 'InstructRetro',
};
export const releases: Release[] = facts.models.map((model) => ({
  label: SHORT[model.id] ?? model.name,
  href: `#${model.id}`,
  kind: kindOf(model.id),
  date: model.released.date,
}));
export const nodes: Descendant[] = [
  ...facts.models.map((model) => ({
    id: model.id,
    label: SHORT[model.id] ?? model.name,
    href: `#${model.id}`,
    kind: kindOf(model.id),
    bases: model.base_ids,
    sourced: model.base_source !== undefined,
  })),
  ...facts.outsideBases.map((base) => ({
    id: base.id,
    label: typeof base.name === 'string' ? base.name : base.name.ja,
    kind: base.weights === 'closed' ? ('closed' as const) : ('open' as const),
    bases: [],
    sourced: true,
    outside: true,
  })),
];
