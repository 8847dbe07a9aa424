import type { Engine, Hit } from './engine.ts';
import type { Lexicon, Place } from './lexicon.ts';
import { nearNames } from './near.ts';
import type { Kind } from './entry-file.ts';
import { readQuery, type Concept, type Query } from './query.ts';
import { has, isName, rank, weightsOf, type Candidate, type Ranked } from './rank.ts';

/** What the reader narrows the search to. */
export interface Filters {
  kind: Kind | null;
  family: string | null;
}

/** The answer to a query. */
export interface Answer {
  query: Query;
  /** Sections that have all that was asked for, best first. */
  full: Ranked[];
  /** Sections that have only some of it. */
  partial: Ranked[];
  /** When nothing was found: names like the query. */
  nearest: Place[];
}

/**
 * How much may be loaded for an answer: `names` nothing; `few` one file of the index and two texts, for the first answer of
 * a visit; `all` everything that helps.
 */
export type Depth = 'names' | 'few' | 'all';
/** Texts loaded to judge and show one answer. */
const LOADED: Record<Depth, number> = { names: 24, few: 2, all: 20 };
/** Results shown at most. */
const SHOWN = 24;

/**
 * Answers a query.
 * @param engine null to answer from names alone, before Pagefind is there
 * @throws IndexError when the index cannot be read
 */
export async function search(raw: string, filters: Filters, lexicon: Lexicon, engine: Engine | null, depth: Depth = engine ? 'all' : 'names'): Promise<Answer> {
  const query = readQuery(raw, lexicon);
  if (query.concepts.length === 0) return { query, full: [], partial: [], nearest: [] };
  const hits = engine ? await Promise.all(query.concepts.map((concept) => Promise.all(termsOf(concept, depth, query).map((term) => ask(engine, term))))) : [];
  const { candidates, loaders, spread } = gather(query, hits, lexicon);
  pardonVerbs(query, spread);
  const weights = weightsOf(query, spread, lexicon.places.length);
  const passes = ({ place }: { place: Place }): boolean =>
    (filters.kind === null || place.kind === filters.kind) && (filters.family === null || place.family === filters.family);
  const inOrder = (list: Ranked[]): Ranked[] => list.sort((a, b) => Number(b.isFull) - Number(a.isFull) || b.score - a.score);
  const first = inOrder([...candidates.values()].filter(passes).map((candidate) => rank(query, weights, candidate)));
  await Promise.all(
    first.slice(0, LOADED[depth]).map(async ({ place }) => {
      const candidate = candidates.get(place);
      const load = loaders.get(place);
      if (candidate && load) candidate.text = await load();
    }),
  );
  const loaded = first.slice(0, LOADED[depth]).map(({ place }) => candidates.get(place) as Candidate);
  // A word that turns out to stand nowhere is the rarest of all, whatever its pairs of characters suggested.
  const real = spread.map((count, i) => (loaded.some((candidate) => has(query.concepts[i] as Concept, candidate)) ? count : 0));
  pardonVerbs(query, real);
  const realWeights = weightsOf(query, real, lexicon.places.length);
  const judged = inOrder(loaded.map((candidate) => rank(query, realWeights, candidate)));
  const full = relevant(judged.filter((ranked) => ranked.isFull && ranked.coverage > 0));
  const partial =
    full.length >= 3
      ? []
      : relevant(judged.filter((ranked) => !ranked.isFull && (depth === 'few' ? ranked.coverage > 0 : isWorthShowing(ranked, query, real))));
  const nearest = full.length + partial.length > 0 ? [] : nearestTo(query, lexicon);
  return { query, full, partial, nearest };
}

/** Beside a name, a verb need not be there (減らす in ハルシネーションを減らす), unless the site does not know it at all. */
function pardonVerbs({ concepts }: Query, spread: readonly number[]): void {
  const isNamed = concepts.some((concept) => !concept.isWeak && !concept.isOptional && concept.senses.length > 0);
  concepts.forEach((concept, i) => {
    if (concept.isWeak) concept.isOptional = isNamed && (spread[i] ?? 0) > 0;
  });
}

/** What to ask Pagefind for a concept; sparingly, one word of the whole query, by its first pair of characters. */
function termsOf(concept: Concept, depth: Depth, { concepts }: Query): string[] {
  const terms = concept.terms.filter((term) => term !== '');
  if (depth === 'all') return terms;
  return concept === telling(concepts) ? terms.slice(0, 1).map((term) => term.split(' ')[0] ?? term) : [];
}

/** The word that says most of what a query is about: no word of questions, no verb's stem, and the longest. */
function telling(concepts: readonly Concept[]): Concept | undefined {
  const weight = ({ isOptional, isWeak, text }: Concept): number => (isOptional ? 0 : isWeak ? 1 : 2) * 100 + text.length;
  return [...concepts].sort((a, b) => weight(b) - weight(a))[0];
}

/**
 * Asks Pagefind for a term. Where the browser cut a pair of kanji that the index holds whole, nothing is found; then the
 * pairs' first characters are asked for, which find at least as much. The texts decide afterwards.
 */
async function ask(engine: Engine, term: string): Promise<Hit[]> {
  const hits = await engine.find(term);
  if (hits.length > 0 || !/\p{Script=Han}{2}/u.test(term)) return hits;
  return engine.find(
    term
      .split(' ')
      .map((pair) => (/^\p{Script=Han}{2}$/u.test(pair) ? (pair[0] ?? '') : pair))
      .join(' '),
  );
}

/** All places that a name or Pagefind suggests. */
function gather(query: Query, hits: Hit[][][], lexicon: Lexicon): { candidates: Map<Place, Candidate>; loaders: Map<Place, Hit['load']>; spread: number[] } {
  const candidates = new Map<Place, Candidate>();
  const loaders = new Map<Place, Hit['load']>();
  const candidateOf = (place: Place): Candidate => {
    const known = candidates.get(place) ?? { place, found: [], text: null };
    candidates.set(place, known);
    return known;
  };
  const spread = query.concepts.map((concept, i) => {
    const places = new Set<Place>();
    for (const sense of concept.senses) {
      candidateOf(sense.place);
      places.add(sense.place);
    }
    for (const list of hits[i] ?? []) {
      const top = list[0]?.score ?? 1;
      for (const { fragment, score, load } of list) {
        const place = lexicon.ofFragment(fragment);
        if (!place) continue;
        const { found } = candidateOf(place);
        found[i] = Math.max(found[i] ?? 0, score / (top || 1));
        loaders.set(place, load);
        places.add(place);
      }
    }
    return places.size;
  });
  return { candidates, loaders, spread };
}

/** Drops what is far below the best. */
function relevant(list: Ranked[]): Ranked[] {
  const best = list[0]?.score ?? 0;
  return list.filter(({ score }) => score >= 0.32 * best).slice(0, SHOWN);
}

/**
 * Some of a query is an answer only when that is a thing's name, or nearly all of it is there; or half of it, when the
 * site knows the other half, too, only not in one section. @param spread number of places that have each concept
 */
function isWorthShowing(ranked: Ranked, { text, concepts }: Query, spread: readonly number[]): boolean {
  if (concepts.length < 2) return false;
  const isNamed = concepts.some((concept) => isName(concept) && concept.senses.some((sense) => sense.place === ranked.place));
  // Of a word with a hyphen, one part alone is another thing: SWE-bench is no benchmark of this site.
  if (hyphenated(text).some((part) => concepts.some((concept, i) => concept.text === part && spread[i] === 0))) return false;
  const isAllKnown = concepts.every((concept, i) => concept.isOptional || (spread[i] ?? 0) > 0);
  return ranked.coverage >= (isNamed || isAllKnown ? 0.4 : 0.66);
}

/** The parts of all Latin words with a hyphen. */
function hyphenated(text: string): string[] {
  return (text.match(/[A-Za-z]+(?:-[A-Za-z]+)+/g) ?? []).flatMap((word) => word.split('-'));
}

function nearestTo(query: Query, lexicon: Lexicon): Place[] {
  const words = [query.text, ...query.concepts.map((concept) => concept.text), ...query.text.split(/[\s\d.]+/)].filter((word) => word.length >= 3);
  const places = words.flatMap((word) => nearNames(word, lexicon)).flatMap(({ key }) => (lexicon.senses.get(key) ?? []).slice(0, 2).map(({ place }) => place));
  return [...new Set(places)].slice(0, 5);
}
