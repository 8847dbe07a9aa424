import { didYouMean } from '../errors.ts';
import type { Facts } from './facts.ts';
import { meanOverTable, oneDecimal, pairsOver, winsOver } from './figures.ts';
import type { Result } from './schemas.ts';

/** A computed figure inside a text of the data: `{{wins:gpt-4:3}}`, `{{score:zephyr/mt-bench}}`, `{{mean:gpt-4}}`. */
interface Token {
  raw: string;
  problem: (facts: Facts) => { found: string; advice: string } | null;
}

const TOKEN = /\{\{([a-z]+):([a-z0-9-]+)(?:\/([a-z0-9-]+))?(?::(\d))?\}\}/g;

/** The value of one token, or null when the tables do not hold it. */
function valueOf(results: readonly Result[], kind: string, model: string, benchmark: string | undefined, table: number | undefined): string | null {
  if (kind === 'score')
    return results.find((result) => result.model_id === model && result.benchmark_id === benchmark && result.score !== null)?.score_text ?? null;
  if (kind === 'mean') {
    const mean = meanOverTable(results, model, table ?? 4);
    return mean === null ? null : oneDecimal(mean);
  }
  if (pairsOver(results, model, table).length === 0) return null;
  if (kind === 'wins') return String(winsOver(results, model, table).length);
  if (kind === 'pairs') return String(pairsOver(results, model, table).length);
  return null;
}

/** Replaces every token of a text by its figure. Unknown tokens stay as they are; the reference check refuses them. */
export function fillTokens(text: string, results: readonly Result[]): string {
  return text.replace(
    TOKEN,
    (raw, kind: string, model: string, benchmark?: string, table?: string) =>
      valueOf(results, kind, model, benchmark, table === undefined ? undefined : Number(table)) ?? raw,
  );
}

/** Whatever looks like a token or a part of one: nothing else in the data needs braces. */
const BRACES = /\{+[^{}]*\}+|[{}]+/g;

/** All tokens anywhere inside a value (an entry of the data), the mistyped ones among them. */
export function tokensOf(value: unknown): Token[] {
  const raws = stringsIn(value).flatMap((text) => text.match(BRACES) ?? []);
  return raws.map((raw) => ({
    raw,
    problem: (facts) => {
      if (new RegExp(`^${TOKEN.source}$`).test(raw) && fillTokens(raw, facts.results) !== raw) return null;
      const [, model = ''] = /:([a-z0-9-]+)/.exec(raw) ?? [];
      return {
        found: 'names no figure of the tables',
        advice: `write {{score:model/benchmark}}, {{wins:model}}, {{pairs:model}} or {{mean:model}}, each with a table behind it where wanted ({{wins:gpt-4:3}}); ${didYouMean(
          model,
          facts.results.map((result) => result.model_id),
        )}`,
      };
    },
  }));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
