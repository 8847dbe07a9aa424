import { count } from './en-words.ts';

/** Words for the versions of the tables and for what is counted in them, English. */
export const versions: typeof import('./ja-versions.ts').versions = {
  legend: 'Values shown',
  names: { published: 'As published', corrected: 'Corrected', aligned: 'Baselines of June 2023' },
  notes: {
    published: 'The values as the survey’s authors published them.',
    corrected: ({ values, withdrawn, setAside }, drawn) => {
      const corrected = values - withdrawn;
      const sentences = [
        corrected > 0 ? `Errors in values are corrected (${count(corrected, 'value')} here).` : '',
        withdrawn > 0 ? `Withdrawn: ${count(withdrawn, 'value')}.` : '',
        setAside > 0 ? `Left out as not comparable: ${count(setAside, 'value')}.` : '',
        drawn && values > 0 ? 'The values before correction remain as dotted circles.' : '',
      ].filter((sentence) => sentence !== '');
      return sentences.join(' ') || 'The corrections change no value here.';
    },
    aligned: ({ values, tables }) =>
      values === 0
        ? 'Setting the baselines to one version changes no value here.'
        : `${tables.includes(1) ? 'Beyond the corrections, ' : ''}GPT-3.5-turbo takes the values of its 16k version of June 2023${
            !tables.includes(1)
              ? ''
              : tables.includes(4)
                ? ' on AlpacaEval and in Table 4, and GPT-4 those of its version of June 2023 on AlpacaEval'
                : ', and GPT-4 those of its version of the same month, on AlpacaEval'
          }. The other baselines stay as published. Here ${count(values, 'value')} ${values === 1 ? 'differs' : 'differ'} from the tables as published.`,
  },
  counts: {
    title: 'How the counts depend on the scope and on the values shown',
    lead: 'Only benchmarks on which both sides have a value are counted. A benchmark is reached where the best value of the open side is at least that of the baseline; a value is higher where it exceeds the baseline’s on the same benchmark of the same table. “With methods” also counts the values of methods applied to closed models.',
    version: 'Values shown',
    scope: 'Scope',
    scopes: { openWeights: 'Models whose weights can be obtained', listed: 'All that the survey’s authors list' },
    baselines: (name) => `Corrected, baselines set to the ${name}`,
    benchmarks: 'Benchmarks reached',
    comparisons: 'Values higher',
    withMethods: 'With methods',
    against: (name) => `Against ${name}`,
    region: 'Counts by scope and values shown, as a table',
  },
};
