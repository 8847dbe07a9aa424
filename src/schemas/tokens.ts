import { didYouMean } from '../errors.ts';
import { bracesIn, TOKEN } from './braces.ts';
import type { Facts } from './facts.ts';
import { baselinesIn, hasOpenWeights, isBaseline, meanOverTable, oneDecimal, openRows, pairsOver, winsOver, type FindEntry, type Pair } from './figures.ts';
import type { Result } from './schemas.ts';

/** What tokens are computed from. */
export interface TokenTables {
  results: readonly Result[];
  /** Finds a model, or a base outside the survey, by its id. */
  find: FindEntry;
}

/** The tables of the facts, as tokens need them. */
export function tablesOfFacts({ results, models, outsideBases }: Pick<Facts, 'results' | 'models' | 'outsideBases'>): TokenTables {
  return { results, find: (id) => models.find((model) => model.id === id) ?? outsideBases.find((base) => base.id === id) };
}

/** A computed figure inside a text of the data: `{{wins:gpt-4:3}}`, `{{score:zephyr/mt-bench}}`, `{{mean:gpt-4}}`. */
interface Token {
  raw: string;
  /** Keys that lead to its text. */
  path: readonly PropertyKey[];
  problem: (facts: Facts) => { found: string; advice: string } | null;
}

/** The value of one token, or null when the tables do not hold it. */
function valueOf({ results, find }: TokenTables, kind: string, model: string, benchmark: string | undefined, table: number | undefined): string | null {
  if (kind === 'score') {
    if (benchmark === undefined || table !== undefined) return null;
    return results.find((result) => result.model_id === model && result.benchmark_id === benchmark && result.score !== null)?.score_text ?? null;
  }
  if (kind === 'count') {
    const count = model === 'open-rows' && table === undefined ? openRows(results, find, benchmark).length : 0;
    return count === 0 ? null : String(count);
  }
  // Nothing that a token says may be passed over: the figure would be another than the one that was meant.
  if (benchmark !== undefined) return null;
  if (kind === 'mean') {
    const mean = meanOverTable(results, model, table ?? 4);
    return mean === null ? null : oneDecimal(mean);
  }
  if (!isBaseline(model) || pairsOver(results, model, table).length === 0) return null;
  if (kind === 'wins') return String(winsOver(results, model, table).length);
  if (kind === 'pairs') return String(pairsOver(results, model, table).length);
  // Of these, the values that open weights gave themselves.
  const own = ({ open }: Pair): boolean => hasOpenWeights(open.model_id, find);
  if (kind === 'open-wins') return String(winsOver(results, model, table).filter(own).length);
  if (kind === 'open-pairs') return String(pairsOver(results, model, table).filter(own).length);
  return null;
}

/** Replaces every token of a text by its figure. Unknown tokens stay as they are; the reference check refuses them. */
export function fillTokens(text: string, tables: TokenTables): string {
  return text.replace(
    TOKEN,
    (raw, kind: string, model: string, benchmark?: string, table?: string) =>
      valueOf(tables, kind, model, benchmark, table === undefined ? undefined : Number(table)) ?? raw,
  );
}

/** All tokens anywhere inside a value (an entry of the data), the mistyped ones among them. */
export function tokensOf(value: unknown): Token[] {
  return bracesIn(value).map(({ raw, path }) => ({
    raw,
    path,
    problem: (facts) => {
      if (new RegExp(`^${TOKEN.source}$`).test(raw) && fillTokens(raw, tablesOfFacts(facts)) !== raw) return null;
      return { found: 'names no figure of the tables', advice: `${FORMS}; ${adviceOn(raw, facts)}` };
    },
  }));
}

const FORMS =
  'write {{score:model/benchmark}}, {{wins:model}}, {{pairs:model}}, {{open-wins:model}}, {{open-pairs:model}} or {{mean:model}}, each with a table behind it where wanted ({{wins:gpt-4:3}}), or {{count:open-rows}}, with a family where wanted ({{count:open-rows/llama}})';
const COMPARING = ['wins', 'pairs', 'open-wins', 'open-pairs'];
/** What tokens of the epilogue name: a series or a list of its rows. */
const EPILOGUE = /^(?:raw|style-control|recorded)$/;
const KINDS = ['score', ...COMPARING, 'mean', 'count'];

/** What to do about a token that names no figure: the nearest to the part of it that is wrong. */
function adviceOn(raw: string, facts: Facts): string {
  const { results, families } = facts;
  const plain = raw.normalize('NFKC').replace(/[\s\u200b]/g, '');
  if (plain !== raw && new RegExp(`^${TOKEN.source}$`).test(plain)) return `write ${plain}`;
  const parts = /^[{｛]*([^:：{}｛｝]*)[:：]([^/:：{}｛｝]*)(?:\/([^:：{}｛｝]*))?(?::(\d))?/.exec(raw)?.slice(1) ?? [];
  const [kind = '', model = '', benchmark, table] = parts.map((part: string | undefined) => part?.trim());
  const models = new Set(results.map(({ model_id }) => model_id));
  const all = new Set(results.map(({ benchmark_id }) => benchmark_id));
  if (kind === 'count') return model === 'open-rows' ? adviceOnFamily(benchmark ?? '', families) : didYouMean(model, ['open-rows']);
  if (kind === 'score' && benchmark !== undefined && all.has(model) && models.has(benchmark))
    return `the model stands before the benchmark: write {{score:${benchmark}/${model}}}`;
  if (COMPARING.includes(kind) && !isBaseline(model)) return `the closed models are ${baselinesIn(results, tableOf(table)).join(', ')}`;
  if (EPILOGUE.test(model)) return 'that is a figure of the epilogue, which stands in src/data/since/statements.yaml alone';
  if (!models.has(model)) return didYouMean(model, models);
  if (!KINDS.includes(kind)) return didYouMean(kind, KINDS);
  if (kind !== 'score' && benchmark !== undefined) return `a table stands behind a colon: write {{${kind}:${model}:4}} for Table 4`;
  if (COMPARING.includes(kind))
    return `the tables are 1 to 5; the closed models of table ${table} are ${baselinesIn(results, tableOf(table)).join(', ') || 'none'}`;
  if (kind !== 'score') return 'the tables hold no such figure of this model';
  const own = new Set(results.filter(({ model_id, score }) => model_id === model && score !== null).map(({ benchmark_id }) => benchmark_id));
  if (benchmark !== undefined && all.has(benchmark)) return own.has(benchmark) ? 'take out what is too much' : `its values are on ${[...own].join(', ')}`;
  return didYouMean(benchmark ?? '', own);
}

function adviceOnFamily(found: string, families: Facts['families']): string {
  const ids = families.map(({ id }) => id);
  return ids.includes(found) ? `the tables hold no row of the family ${found}` : didYouMean(found, ids);
}

const tableOf = (written: string | undefined): number | undefined => (written === undefined ? undefined : Number(written));
