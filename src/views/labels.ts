import type { Benchmark, Model } from '../schemas/schemas.ts';
import { shortName } from './edition.ts';

/** Names that are too long for a chart, as their authors shorten them. */
const SHORT: Record<string, string> = {
  'self-rewarding': 'Self-Rewarding',
  'struc-bench': 'Struc-Bench',
  pkg: 'PKG',
  cove: 'CoVe',
  cok: 'CoK',
  ksl: 'KSL',
};

/** A model's name in charts. */
export function chartName(model: Pick<Model, 'id' | 'name'>): string {
  return SHORT[model.id] ?? shortName(model);
}

/** Names of benchmarks that are too long for a chart of many. */
const SHORT_BENCHMARKS: Record<string, string> = {
  'mint-code-generation-feedback': 'MINT（フィードバック）',
};

/** A benchmark's name in charts of many benchmarks. */
export function chartBenchmark(benchmark: Pick<Benchmark, 'id' | 'name' | 'name_ja'>): string {
  return SHORT_BENCHMARKS[benchmark.id] ?? benchmark.name_ja ?? benchmark.name;
}
