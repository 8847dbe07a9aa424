import { didYouMean } from '../errors.ts';
import { daysBetween, findPairing, points, preferred, type Pairing, type SinceRows } from './since-rows.ts';
import { REFERENCE_COLUMNS, type Since } from './since.ts';
import { BRACES } from './braces.ts';

/** What a token of a statement stands for; dates are said in the reader's language. */
export type TokenValue = { kind: 'text' | 'name'; text: string } | { kind: 'day' | 'month'; date: string };

/** A figure inside a statement: `{{gap:raw/latest}}`. */
const TOKEN = /\{\{([a-z0-9-]+):([^{}\s]+)\}\}/g;

const text = (value: string | number | null | undefined): TokenValue | null =>
  value === null || value === undefined ? null : { kind: 'text', text: String(value) };

type Field = (pairing: Pairing, since: Since) => TokenValue | null;

function nameOf(since: Since, name: string | null | undefined): TokenValue | null {
  const label = since.models.find((model) => model.name === name)?.label;
  return label === undefined ? null : { kind: 'name', text: label };
}
const share = (pairing: Pairing): number => Math.round(preferred(Number(pairing.gap)));
const interval = (ends: readonly [number, number] | undefined): string | undefined => (ends === undefined ? undefined : `${ends[0]}–${ends[1]}`);

/** Fields of a pairing. */
const FIELDS: Record<string, Field> = {
  date: ({ date }) => ({ kind: 'day', date }),
  month: ({ date }) => ({ kind: 'month', date: date.slice(0, 7) }),
  gap: ({ gap }) => text(gap),
  'exact-gap': ({ gap, snapshot }, since) => text(since.notes.find(({ id }) => id === snapshot?.note)?.gap ?? gap),
  lead: ({ gap }) => text(points(-Number(gap))),
  open: ({ open }, since) => nameOf(since, open),
  closed: ({ closed }, since) => nameOf(since, closed),
  'open-rating': ({ openRating }) => text(openRating),
  'closed-rating': ({ closedRating }) => text(closedRating),
  'open-interval': ({ intervals }) => text(interval(intervals?.open)),
  'closed-interval': ({ intervals }) => text(interval(intervals?.closed)),
  licence: ({ open }, since) => {
    const model = since.models.find(({ name }) => name === open);
    return model?.open === true ? text(model.licence) : null;
  },
  days: ({ date }, since) => text(daysBetween(since.chatgpt, date)),
  age: ({ date, closed }, since) => {
    const model = since.models.find(({ name }) => name === closed);
    return model?.open === false && model.released !== undefined ? text(daysBetween(model.released, date)) : null;
  },
  share: (pairing) => text(share(pairing)),
  'share-open': (pairing) => text(100 - share(pairing)),
  models: ({ snapshot }) => text(snapshot?.models),
  votes: ({ snapshot }) => text(snapshot?.open_votes?.toLocaleString('en')),
  rank: ({ snapshot }) => text(snapshot?.open_rank),
  oldest: ({ snapshot }, since) => nameOf(since, snapshot?.oldest_ahead),
  lag: ({ snapshot }) => (snapshot?.oldest_ahead_since == null ? null : text(daysBetween(snapshot.oldest_ahead_since, snapshot.date))),
  ...Object.fromEntries(
    REFERENCE_COLUMNS.flatMap((column): [string, Field][] => [
      [column.replaceAll('_', '-'), ({ snapshot }) => (snapshot?.[column] == null ? null : text(snapshot.cells[column]))],
      [
        `behind-${column.replaceAll('_', '-')}`,
        ({ snapshot }) => (snapshot?.[column] == null ? null : text(points((snapshot[column] ?? 0) - snapshot.open_rating))),
      ],
    ]),
  ),
};

/** Fields of the survey's models: counts over all, `survey/all`, or ranks of one, `survey/llama-13b`. */
function surveyField(since: Since, field: string, name: string): TokenValue | null {
  const exact = since.surveyModels.filter(({ match }) => match === 'exact');
  if (name === 'all') {
    if (field === 'total') return text(since.surveyed);
    if (field === 'versions') return text(exact.length);
    if (field === 'models') return text(new Set(exact.map(({ model_id }) => model_id)).size);
    if (field === 'led') return text(exact.filter(({ best_open_rank }) => best_open_rank === 1).length);
    return null;
  }
  const row = exact.find(({ arena_name }) => arena_name === name);
  return field === 'last-rank' ? text(row?.last_rank) : field === 'last-models' ? text(row?.last_models) : null;
}

/** The value of a token, or null when the rows do not hold it. */
function valueOf(since: Since, field: string, selector: string): TokenValue | null {
  if (selector.startsWith('survey/')) return surveyField(since, field, selector.slice('survey/'.length));
  const pairing = findPairing(since, selector);
  return pairing === null ? null : (FIELDS[field]?.(pairing, since) ?? null);
}

/** Replaces every token of a statement; `say` puts a value into words. Unknown tokens stay: the reader refuses them. */
export function fillSince(since: Since, statement: string, say: (value: TokenValue) => string): string {
  return statement.replace(TOKEN, (raw, field: string, selector: string) => {
    const value = valueOf(since, field, selector);
    return value === null ? raw : say(value);
  });
}

/** A token that names nothing. */
export interface BrokenToken {
  raw: string;
  advice: string;
  /** The row that does not exist, or does not hold the figure; null where the token itself is ill-formed. */
  row: string | null;
}

/** The tokens of a statement that name nothing, with advice. */
export function brokenTokens(since: Since, statement: string): BrokenToken[] {
  return (statement.match(BRACES) ?? []).flatMap((raw): BrokenToken[] => {
    const [whole, field = '', selector = ''] = new RegExp(TOKEN.source).exec(raw) ?? [];
    if (whole !== raw) return [{ raw, advice: 'write {{gap:raw/2024-02-02}}: a field, a colon and a row', row: null }];
    if (valueOf(since, field, selector) !== null) return [];
    const fields = selector.startsWith('survey/') ? ['total', 'versions', 'models', 'led', 'last-rank', 'last-models'] : Object.keys(FIELDS);
    if (!fields.includes(field)) return [{ raw, advice: didYouMean(field, fields), row: null }];
    const isThere = selector.startsWith('survey/') || findPairing(since, selector) !== null;
    return [{ raw, advice: isThere ? 'that row leaves this cell empty' : adviceOnRow(since, selector), row: isThere ? `${field}:${selector}` : selector }];
  });
}

/** The rows that the tokens of a text name. */
export function rowsIn(statement: string): string[] {
  return [...statement.matchAll(TOKEN)].map(([, , selector = '']) => selector);
}

/** Names the row most like one that does not exist. */
export function adviceOnRow(since: SinceRows, selector: string): string {
  return didYouMean(selector, [
    ...since.snapshots.map(({ series, date }) => `${series}/${date}`),
    ...since.recorded.map(({ id }) => `recorded/${id}`),
    ...since.reversals.map(({ id }) => `reversal/${id}`),
  ]);
}
