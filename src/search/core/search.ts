import type { Engine, Hit, SectionText } from './engine.ts';
import type { Kind } from './entry-file.ts';
import { fold } from '../writing/fold.ts';
import type { Language } from './language.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import { nearNames } from './near.ts';
import { readQuery, type Concept, type Query } from './query.ts';
import { has, inNames, isName, rank, weightsOf, type Candidate, type Ranked } from './rank.ts';
import { coarser, termOf } from '../writing/terms.ts';

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
  nearest: Entry[];
}

/**
 * How much may be loaded for an answer: `names` nothing; `few` one file of the index and two texts, for the first answer of
 * a visit; `all` everything that helps.
 */
export type Depth = 'names' | 'few' | 'all';
/** Texts loaded to judge and show one answer. */
const LOADED: Record<Depth, number> = { names: 24, few: 2, all: 40 };
/** Results shown at most. */
const SHOWN = 24;
/** Results below this share of the best score are left out. */
const RELEVANT = 0.32;
/** Results whose text is fetched only to be shown. */
const WITH_EXCERPT = 8;

/** What is searched. */
export interface Searched {
  lexicon: Lexicon;
  language: Language;
  /** Null to answer from names alone, before Pagefind is there. */
  engine: Engine | null;
  /** All names with those of the works cited, read when nothing else answers. */
  works?: () => Promise<Lexicon>;
}

/** A number of arXiv or a DOI. */
const NUMBER_OF_WORK = /\b(?:\d{4}|10)\.\d{4}/;
/** A work as texts cite it: Touvron et al. (2023). */
const CITATION = /^(\p{Script=Latin}+)(?: et al\.?|ら)?[ ,(（]*(\d{4}).?$/u;

/**
 * Answers a query: first as it is written, then by the works cited; what was meant by words that stand nowhere is guessed only when that finds
 * nothing, so that a guess never stands before sections that hold the words.
 * @throws IndexError when the index cannot be read
 */
export async function search(raw: string, filters: Filters, searched: Searched, depth: Depth = searched.engine ? 'all' : 'names'): Promise<Answer> {
  const { lexicon, language } = searched;
  const literal = await answer(readQuery(raw, { lexicon, language, missing: new Set() }), filters, searched, depth);
  if (searched.engine === null) return literal;
  const citation = CITATION.exec(raw.trim());
  if (searched.works && depth === 'all' && /[a-z]{3}|\d{4}/i.test(raw) && (literal.full.length === 0 || citation !== null || NUMBER_OF_WORK.test(raw))) {
    const wide = { ...searched, lexicon: await searched.works() };
    const named = citation ? `${citation[1]} ${citation[2]}` : raw;
    const cited = await answer(readQuery(named, { ...wide, missing: new Set() }), filters, wide, depth);
    if (cited.full.length > 0) return cited;
  }
  if (literal.full.length > 0 || literal.missing.size === 0) return literal;
  const guessed = await answer(readQuery(raw, { lexicon, language, missing: literal.missing }), filters, searched, depth);
  // A name that was meant does not stand beside words that stand nowhere: LLaVA vision is not about LLaMA.
  const isStray = /\p{L}{3}/u.test([...guessed.missing].join(' '));
  if (!isStray && (guessed.full.length > 0 || (literal.partial.length === 0 && guessed.partial.length > 0))) return guessed;
  return literal.partial.length > 0 ? literal : { ...literal, nearest: nearestTo(literal.query, searched) };
}

async function answer(query: Query, filters: Filters, { lexicon, engine, language }: Searched, depth: Depth): Promise<Answer & { missing: Set<string> }> {
  const { concepts } = query;
  if (concepts.length === 0) return { query, full: [], partial: [], nearest: [], missing: new Set() };
  const hits = engine ? await Promise.all(concepts.map((concept) => Promise.all(termsOf(concept, depth, query).map((term) => ask(engine, term))))) : [];
  const { candidates, loaders, spread } = gather(query, hits, lexicon);
  const total = lexicon.entries.length;
  const passes = ({ entry }: Candidate): boolean =>
    (filters.kind === null || entry.kind === filters.kind) && (filters.family === null || entry.family === filters.family);
  const judge = (list: readonly Candidate[], known: readonly number[]): Ranked[] => {
    const pardoned = pardonVerbs(query, known);
    const weights = weightsOf(pardoned, known, total, language.unknown);
    return list.map((candidate) => rank(pardoned, weights, candidate)).sort((a, b) => Number(b.isFull) - Number(a.isFull) || b.score - a.score);
  };
  const first = judge([...candidates.values()].filter(passes), spread).slice(0, LOADED[depth]);
  const loaded = await Promise.all(
    first.map(async ({ entry }, i): Promise<Candidate> => {
      const candidate = candidates.get(entry) as Candidate;
      const load = loaders.get(entry) ?? (engine && depth === 'all' && i < WITH_EXCERPT ? await loaderOf(entry, engine, lexicon) : undefined);
      return load ? { ...candidate, text: await load() } : { ...candidate, text: textOfWork(entry) };
    }),
  );
  // A word that turns out to stand nowhere is the rarest of all, whatever its pairs of characters suggested.
  const real = concepts.map((concept, i) => (loaded.some((candidate) => has(concept, candidate)) ? (spread[i] ?? 0) : 0));
  const judged = judge(loaded, real);
  const full = relevant(judged.filter((ranked) => ranked.isFull && ranked.coverage > 0));
  const isWorth = (ranked: Ranked): boolean => (depth === 'few' ? ranked.coverage > 0 : isWorthShowing(ranked, query, real));
  const partial = full.length >= 3 ? [] : relevant(judged.filter((ranked) => !ranked.isFull && isWorth(ranked)));
  return { query, full, partial, nearest: [], missing: new Set(concepts.filter((concept, i) => !concept.isCommon && real[i] === 0).map(({ text }) => text)) };
}

/** A work cited has no text but who wrote it. */
function textOfWork({ authors, works: [number] }: Entry): SectionText | null {
  if (authors.length === 0) return null;
  const content = `${authors.slice(0, 4).join(', ')}${authors.length > 4 ? ' et al.' : ''}${number === undefined ? '' : ` (${number})`}`;
  return { content, folded: fold(content), questions: [] };
}

/** Beside a name, a verb need not be there (減らす in ハルシネーションを減らす), unless the site does not know it at all. */
function pardonVerbs({ text, concepts }: Query, spread: readonly number[]): Query {
  const hasName = concepts.some((concept) => !concept.isCommon && isName(concept));
  return { text, concepts: concepts.map((concept, i) => (concept.isWeak && hasName && (spread[i] ?? 0) > 0 ? { ...concept, isCommon: true } : concept)) };
}

/** What to ask Pagefind for a concept; sparingly, one word of the whole query, by its first pair of characters. */
function termsOf(concept: Concept, depth: Depth, { concepts }: Query): string[] {
  const terms = concept.terms.filter((term) => term !== '');
  if (depth === 'all') return terms;
  return concept === telling(concepts) ? terms.slice(0, 1).map((term) => term.split(' ')[0] ?? term) : [];
}

/** The word that says most of what a query is about: no common word, no verb's stem, and the longest. */
function telling(concepts: readonly Concept[]): Concept | undefined {
  const weight = ({ isCommon, isWeak, text }: Concept): number => (isCommon ? 0 : isWeak ? 1 : 2) * 100 + text.length;
  return [...concepts].sort((a, b) => weight(b) - weight(a))[0];
}

/** Asks Pagefind for a term; where nothing is found, more coarsely. The texts decide afterwards. */
async function ask(engine: Engine, term: string): Promise<Hit[]> {
  const hits = await engine.find(term);
  return hits.length > 0 ? hits : engine.find(coarser(term));
}

/** The way to the text of an entry that came in by a name which its text does not hold. */
async function loaderOf(entry: Entry, engine: Engine, lexicon: Lexicon): Promise<Hit['load'] | undefined> {
  const [word = ''] = termOf(entry.title)
    .split(' ')
    .sort((a, b) => b.length - a.length);
  const hits = await engine.find(word);
  return hits.find(({ text }) => lexicon.ofText(text) === entry)?.load;
}

/** All entries that a name or Pagefind suggests. */
function gather(query: Query, hits: Hit[][][], lexicon: Lexicon): { candidates: Map<Entry, Candidate>; loaders: Map<Entry, Hit['load']>; spread: number[] } {
  const candidates = new Map<Entry, Candidate>();
  const loaders = new Map<Entry, Hit['load']>();
  const candidateOf = (entry: Entry): Candidate => {
    const known = candidates.get(entry) ?? { entry, found: [], text: null };
    candidates.set(entry, known);
    return known;
  };
  const spread = query.concepts.map((concept, i) => {
    const entries = new Set(concept.senses.map(({ entry }) => entry));
    // A part of a name, such as its beginning while it is typed.
    if (!concept.isCommon && !isName(concept)) for (const entry of lexicon.entries) if (inNames(entry, concept) > 0.2) entries.add(entry);
    for (const entry of entries) candidateOf(entry);
    for (const list of hits[i] ?? []) {
      const top = list[0]?.score ?? 1;
      for (const { text, score, load } of list) {
        const entry = lexicon.ofText(text);
        if (!entry) continue;
        const { found } = candidateOf(entry);
        found[i] = Math.max(found[i] ?? 0, score / (top || 1));
        loaders.set(entry, load);
        entries.add(entry);
      }
    }
    return entries.size;
  });
  return { candidates, loaders, spread };
}

/** Drops what is far below the best. */
function relevant(list: Ranked[]): Ranked[] {
  const best = list[0]?.score ?? 0;
  return list.filter(({ score }) => score >= RELEVANT * best).slice(0, SHOWN);
}

/**
 * Some of a query is an answer only when that is a thing's name, or nearly all of it is there; or half of it, when the
 * site knows the other half, too, only not in one section. @param spread number of entries that have each concept
 */
function isWorthShowing(ranked: Ranked, { concepts }: Query, spread: readonly number[]): boolean {
  const isNamed = concepts.some((concept) => isName(concept) && concept.senses.some((sense) => sense.entry === ranked.entry));
  const isAllKnown = concepts.every((concept, i) => concept.isCommon || (spread[i] ?? 0) > 0);
  return ranked.coverage >= (isNamed || isAllKnown ? 0.4 : 0.5);
}

function nearestTo(query: Query, { lexicon, language }: Searched): Entry[] {
  const words = [query.text, ...query.concepts.map((concept) => concept.text), ...query.text.split(/[\s\d.]+/)].filter((word) => word.length >= 3);
  const entries = words
    .flatMap((word) => nearNames(word, lexicon, language))
    .flatMap(({ key }) => (lexicon.senses.get(key) ?? []).slice(0, 2).map(({ entry }) => entry));
  return [...new Set(entries)].slice(0, 5);
}
