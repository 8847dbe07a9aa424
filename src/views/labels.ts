import type { Benchmark, Model } from '../schemas/schemas.ts';
import type { Lang } from '../languages.ts';
import { benchmarkName, shortName, type Edition } from './edition.ts';

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
const SHORT_BENCHMARKS: Record<string, Record<Lang, string>> = {
  'mint-code-generation-feedback': { ja: 'MINT（フィードバック）', en: 'MINT (feedback)' },
};

/** A benchmark's name in charts of many benchmarks. */
export function chartBenchmark(edition: Pick<Edition, 'lang'>, benchmark: Pick<Benchmark, 'id' | 'name' | 'name_ja'>): string {
  return SHORT_BENCHMARKS[benchmark.id]?.[edition.lang] ?? benchmarkName(edition, benchmark);
}
