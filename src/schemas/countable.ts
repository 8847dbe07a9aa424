/**
 * What prose may count. `systems`: distinct entries of the open side with a row in the tables, `-on-closed` those
 * that answer with a closed model, `-on-open` the others, `-on-llama` those of them built on LLaMA or Llama 2;
 * `open-rows`: the open side without techniques.
 */
export const COUNTABLE = [
  'systems',
  'systems-on-closed',
  'systems-on-open',
  'systems-on-llama',
  'models',
  'families',
  'benchmarks',
  'results',
  'claims',
  'errata',
  'open-rows',
  'terms',
] as const;

/** Those of them that can be counted in one family. */
export const FAMILY_COUNTABLE = ['models', 'open-rows'] as const;

/** One of those words. */
export type Countable = (typeof COUNTABLE)[number];
