import type { SectionText } from './engine.ts';
import { occurrences, squeeze, type Folded } from './fold.ts';
import type { Place, Role, Sense } from './lexicon.ts';
import type { Kind } from './entry-file.ts';
import type { Concept, Query } from './query.ts';

/** What is known of a place in view of one query. */
export interface Candidate {
  place: Place;
  /** For each concept, whether Pagefind names the place (its score, at most 1). */
  found: number[];
  /** Its text, once loaded. */
  text: SectionText | null;
}

/** A place with its standing. */
export interface Ranked {
  place: Place;
  score: number;
  /** Whether everything asked for is there. */
  isFull: boolean;
  /** Share of what was asked for that is there, by weight. */
  coverage: number;
  /** The sense that brought the place in, when it was not its title as typed. */
  by: (Sense & { guess: string | null }) | null;
  text: SectionText | null;
}

const BY_ROLE: Record<Role, number> = { title: 1, alias: 0.96, same: 0.84, maker: 0.7, about: 0.6, size: 0.5 };
/** Matched, if only just. */
const MATCHED = 0.12;

/** Weight of each concept: the rarer on the site, the heavier. @param spread number of places that have each concept */
export function weightsOf(query: Query, spread: readonly number[], total: number): number[] {
  const isNamed = query.concepts.some((concept) => !concept.isOptional && isName(concept));
  const weights = query.concepts.map((concept, i) => {
    const rarity = Math.log(1 + total / (1 + (spread[i] ?? 0))) / Math.log(1 + total);
    const weight = Math.max(0.25, rarity);
    if (concept.isOptional) return (concept.isWeak ? 0.4 : 0.12) * weight;
    if (isThing(concept)) return 1.2;
    return isName(concept) ? Math.max(0.8, weight) : isNamed ? 0.5 * weight : weight;
  });
  // Of nothing but words of questions, all count.
  return query.concepts.every((concept) => concept.isOptional) ? weights.map((weight) => weight / 0.12) : weights;
}

/** Whether a concept is the name of a section, well enough spelled. */
export function isName(concept: Concept): boolean {
  return concept.senses.some((sense) => sense.quality >= 0.6 && (sense.role === 'title' || sense.role === 'alias'));
}

/** Whether a concept is a model, benchmark or data set: what else is asked is then asked about it. */
function isThing(concept: Concept): boolean {
  return concept.senses.some(
    ({ quality, role, place }) =>
      quality >= 0.6 &&
      (role === 'title' || role === 'alias') &&
      !place.isRoot &&
      (place.kind === 'model' || place.kind === 'result') &&
      place.names.length + place.makers.length > 0,
  );
}

/** Whether a place really has what a concept asks for. */
export function has(concept: Concept, { place, text }: Candidate): boolean {
  return (
    senseOf(place, concept) !== null ||
    inNames(place, concept) >= MATCHED ||
    (text !== null && concept.needles.some((needle) => occurrences(text.folded, needle, 1).length > 0))
  );
}

/** Ranks one place. */
export function rank(query: Query, weights: readonly number[], { place, found, text }: Candidate): Ranked {
  let sum = 0;
  let covered = 0;
  let all = 0;
  let asked = 0;
  let by: Ranked['by'] = null;
  let bestSense = 0;
  let isFull = true;
  let isMeant = false;
  let crowd = 0;
  const isAllOptional = query.concepts.every((concept) => concept.isOptional);
  const spots = text ? query.concepts.map((concept) => concept.needles.map((needle) => occurrences(text.folded, needle))) : [];
  query.concepts.forEach((concept, i) => {
    const weight = weights[i] ?? 0;
    const sense = senseOf(place, concept);
    const bySense = sense ? BY_ROLE[sense.role] * sense.quality : 0;
    const strength = Math.max(bySense, inNames(place, concept), text ? inText(text, spots[i] ?? []) : (found[i] ?? 0) > 0 ? 0.14 + 0.14 * (found[i] ?? 0) : 0);
    all += weight;
    sum += weight * strength;
    if (concept.isOptional && !isAllOptional) return;
    asked += weight;
    if (strength >= MATCHED) covered += weight;
    else isFull = false;
    if (sense && (sense.role === 'title' || sense.role === 'alias') && sense.quality >= 0.6) isMeant = true;
    if (sense && bySense > bestSense) {
      bestSense = bySense;
      by = { ...sense, guess: concept.guess };
      // Makers: the family that has most of their models is meant first, and what they made alone.
      crowd =
        sense.role === 'maker'
          ? 0.004 * Math.min(10, concept.senses.filter((other) => other.place.page === place.page).length) -
            0.003 * Math.min(10, place.makers.indexOf(sense.name))
          : 0;
    }
  });
  const coverage = asked === 0 ? 0 : covered / asked;
  return {
    place,
    score:
      (all === 0 ? 0 : sum / all) +
      (query.concepts.some(isName) ? 0.04 : 0.12) * togetherness(spots) +
      prior(place, query) +
      (isAllInTitle(place, query) ? 0.3 : 0) -
      (isOneOfMany(by) ? 0.004 * place.order : 0) +
      crowd,
    // What is asked about a thing need not be told in its section for the section to be the place to look.
    isFull: isFull || (isMeant && coverage >= 0.4 && !place.isRoot && (place.kind === 'model' || place.kind === 'result')),
    coverage,
    by: by && isSaidOtherwise(by) ? by : null,
    text,
  };
}

/** Several words, and the title has them all. */
function isAllInTitle(place: Place, { concepts }: Query): boolean {
  const words = concepts.filter((concept) => concept.isWeak || !concept.isOptional);
  return words.length > 1 && words.every((concept) => occurrences(place.foldedTitle, concept.needles[0] ?? '', 1).length > 0);
}

/** Of all models of a maker or a size, the first of a family are the best known. */
function isOneOfMany(by: Ranked['by']): boolean {
  return by?.role === 'maker' || by?.role === 'size';
}

function isSaidOtherwise(by: Sense & { guess: string | null }): boolean {
  return by.role !== 'title' || by.guess !== null;
}

function senseOf(place: Place, concept: Concept): Concept['senses'][number] | null {
  let best: Concept['senses'][number] | null = null;
  for (const sense of concept.senses)
    if (sense.place === place && (!best || BY_ROLE[sense.role] * sense.quality > BY_ROLE[best.role] * best.quality)) best = sense;
  return best;
}

/** A needle inside the title or a name: the more of the name it is, the better. */
function inNames(place: Place, concept: Concept): number {
  let best = 0;
  concept.needles.forEach((needle, i) => {
    const faith = i === 0 ? 1 : 0.85;
    if (occurrences(place.foldedTitle, needle, 1).length > 0) best = Math.max(best, faith * (0.5 + 0.35 * share(needle, place.foldedTitle)));
    for (const name of place.foldedNames) if (occurrences(name, needle, 1).length > 0) best = Math.max(best, faith * (0.42 + 0.25 * share(needle, name)));
    if (!place.isRoot && occurrences(place.foldedPage, needle, 1).length > 0) best = Math.max(best, faith * 0.2);
  });
  return best;
}

function share(needle: string, name: Folded): number {
  return squeeze(needle).length / Math.max(1, squeeze(name.text).length);
}

/** A needle in the text: more often and in a shorter text is better, between 0.2 and 0.45. @param spots where each needle stands */
function inText(text: SectionText, spots: readonly number[][]): number {
  let count = 0;
  let first = Infinity;
  spots.forEach((at, i) => {
    count += at.length * (i === 0 ? 1 : 0.6);
    first = Math.min(first, at[0] ?? Infinity);
  });
  if (count === 0) return 0;
  const length = text.folded.text.length;
  const density = count / (1 + length / 250);
  return 0.2 + 0.15 * Math.min(1, density / 2) + 0.06 * Math.min(1, Math.log2(1 + count) / 3) + (first < 120 ? 0.04 : 0);
}

/** Characters from one word of a query to the next beyond which they have nothing to do with each other. */
const FAR = 40;

/**
 * How close together the words of a query stand in a text: 1 where they follow one another, 0 where they are far apart.
 * @param spots for each concept and needle, where it stands
 */
function togetherness(spots: readonly number[][][]): number {
  const present = spots.map((needles) => needles.flat()).filter((at) => at.length > 0);
  if (present.length < 2) return 0;
  let sum = 0;
  for (let i = 1; i < present.length; i++) {
    let gap = FAR;
    for (const a of present[i - 1] ?? []) for (const b of present[i] ?? []) gap = Math.min(gap, a === b ? FAR : Math.abs(b - a));
    sum += 1 - gap / FAR;
  }
  return sum / (spots.length - 1);
}

/** Where two places are equal otherwise: what a section is comes before where it is spoken of. */
function prior(place: Place, query: Query): number {
  if (place.isRemark) return -0.16;
  const kind = place.kind === 'model' ? 0.045 : place.kind === 'term' ? 0.04 : place.kind === 'result' ? 0.035 : 0.015;
  const isList = place.path === '/' || place.path === '/families/' || place.path === '/results/' || place.path === '/models/' || place.path === '/articles/';
  return (
    kind +
    (place.kind === meantKind(query) ? 0.06 : 0) -
    (place.isRoot ? 0.012 : 0) -
    (isList ? 0.06 : place.path.startsWith('/data/') ? 0.02 : 0) -
    place.number * 1e-5 -
    (query.concepts.length > 0 ? 0 : 1)
  );
}

/** What kind of thing a question asks for: 「…が得意なモデル」, 「…のベンチマーク」. */
function meantKind(query: Query): Kind | null {
  for (const { text, isOptional } of query.concepts) {
    if (isOptional && /^(?:モデル|models?)$/i.test(text)) return 'model';
    if (/^(?:ベンチマーク|指標|テスト|試験|benchmarks?)$/i.test(text)) return 'result';
  }
  return null;
}
