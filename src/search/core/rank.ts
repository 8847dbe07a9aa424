import type { SectionText } from './engine.ts';
import { occurrences, squeeze, type Folded } from '../writing/fold.ts';
import type { Entry, Role, Sense } from './lexicon.ts';
import type { Concept, Query } from './query.ts';

// The whole scoring is explained in docs/search.md.

/** What is known of an entry in view of one query. */
export interface Candidate {
  entry: Entry;
  /** For each concept, how well Pagefind thinks the text fits (at most 1); used until the text is here. */
  found: number[];
  text: SectionText | null;
}

/** An entry with its standing. */
export interface Ranked {
  entry: Entry;
  score: number;
  /** Whether everything asked for is there. */
  isFull: boolean;
  /** Share of what was asked for that is there, by weight. */
  coverage: number;
  /** The sense that brought the entry in, when it was not its title as typed. */
  by: (Sense & { guess: string | null }) | null;
  text: SectionText | null;
}

/** Strength of a name by its role. */
const BY_ROLE: Record<Role, number> = { title: 1, alias: 0.96, work: 0.9, same: 0.84, maker: 0.7, about: 0.6, size: 0.5 };
/** A term's definition, or a page by its name, answers who asks for that alone; beside other words it is one text among others. */
const AMONG_OTHERS = 0.5;
/** What words that follow one another are worth, unless the query names a thing. */
const CLOSE = 0.12;
/** Another word for the same thing in a name or question. */
const OTHERWISE = 0.85;
/** A word in a question of readers that the section answers. */
const ASKED = 0.55;
/** All words of the query in the title, or in one such question. */
const WHOLE = 0.3;
/** Least weight of a word where a query is held against a question: there, common words count, too. */
const IN_QUESTION = 0.25;
/** What a section is behind that lacks a word. */
const LACKING = 0.05;
/** Found, if only just. */
const FOUND = 0.12;
/** Weight of words that stand beside any topic. */
const COMMON = 0.12;
/** Weight of a Latin word that stands nowhere: a name of something else, which the query is about. */
const UNKNOWN_NAME = 2;

/**
 * Weight of each concept: the rarer on the site, the heavier; a name is never light.
 * @param spread number of entries that have each
 * @param unknown weight of a word that stands nowhere beside one other, which is no thing; without one it weighs as the rarest word
 */
export function weightsOf({ concepts }: Query, spread: readonly number[], total: number, unknown?: number): number[] {
  const areAllCommon = concepts.every((concept) => concept.isCommon);
  const isPair = concepts.filter(({ isCommon }) => !isCommon).length === 2 && !concepts.some(isThing);
  return concepts.map((concept, i) => {
    const rarity = Math.max(0.25, Math.log(1 + total / (1 + (spread[i] ?? 0))) / Math.log(1 + total));
    if (concept.isCommon && !areAllCommon) return (concept.isWeak || concept.isOptional ? 1 : COMMON) * rarity;
    if ((spread[i] ?? 0) === 0 && /^[A-Z]/.test(concept.text)) return UNKNOWN_NAME;
    if ((spread[i] ?? 0) === 0 && unknown !== undefined && isPair) return unknown;
    if (isThing(concept)) return 1.2;
    return isName(concept) ? Math.max(0.8, rarity) : rarity;
  });
}

const isNaming = ({ role, quality }: Sense & { quality: number }): boolean => quality >= 0.6 && (role === 'title' || role === 'alias');

/** Whether a concept is the name of a section. */
export function isName(concept: Concept): boolean {
  return concept.senses.some(isNaming);
}

/** Whether a concept is a model, benchmark or data set: what else is asked is then asked about it. */
function isThing(concept: Concept): boolean {
  return concept.senses.some((sense) => isNaming(sense) && isSubject(sense.entry) && sense.entry.names.length + sense.entry.makers.length > 0);
}

/** Whether a concept is a thing, or what things are grouped by: then their own order counts, not how their texts put it. */
function isOfThings(concept: Concept): boolean {
  return isThing(concept) || concept.senses.some(({ role }) => role === 'maker' || role === 'size');
}

/** Whether an entry is about one thing of its own. */
function isSubject({ kind, isPage }: Entry): boolean {
  return !isPage && (kind === 'model' || kind === 'result');
}

/** Whether an entry really has what a concept asks for. */
export function has(concept: Concept, { entry, text }: Candidate): boolean {
  return (
    senseOf(entry, concept) !== null ||
    inNames(entry, concept) >= FOUND ||
    (text !== null && (likeness(text.folded, concept) > 0 || strengthInQuestions(text, concept) > 0))
  );
}

/** Ranks one entry. */
export function rank(query: Query, weights: readonly number[], { entry, found, text }: Candidate): Ranked {
  const { concepts } = query;
  const areAllCommon = concepts.every((concept) => concept.isCommon);
  const essential = concepts.filter((concept) => !concept.isCommon || concept.isWeak);
  const asksForNames = essential.length === 1 || essential.every(isName);
  const isTorn =
    text !== null &&
    !arePartsNear(
      text,
      concepts.filter(({ isPart, isCommon }) => isPart && !isCommon),
    );
  const spots = text ? concepts.map((concept) => concept.needles.map((needle) => occurrences(text.folded, needle))) : [];
  let sum = 0;
  let covered = 0;
  let all = 0;
  let asked = 0;
  let by: Ranked['by'] = null;
  let best = 0;
  let bestSense = 0;
  let isFull = true;
  let isMeant = false;
  concepts.forEach((concept, i) => {
    const weight = weights[i] ?? 0;
    const sense = senseOf(entry, concept);
    const faith = (entry.kind === 'term' || (entry.isPage && entry.kind === 'article')) && !asksForNames ? AMONG_OTHERS : 1;
    const bySense = sense ? BY_ROLE[sense.role] * sense.quality * faith : 0;
    const inText = text ? strengthInText(text, spots[i] ?? []) : (found[i] ?? 0) > 0 ? 0.14 + 0.14 * (found[i] ?? 0) : 0;
    const byNames = Math.max(bySense, faith * inNames(entry, concept), text ? strengthInQuestions(text, concept) : 0);
    const strength = concept.isPart && isTorn ? 0 : Math.max(byNames, inText);
    all += weight;
    sum += weight * strength;
    if (concept.isCommon && !areAllCommon) return;
    asked += weight;
    best = Math.max(best, byNames, /\d/.test(concept.text) ? 1 : 0);
    if (strength >= FOUND) covered += weight;
    else isFull = false;
    if (sense && isNaming(sense)) isMeant = true;
    if (sense && bySense > bestSense) {
      bestSense = bySense;
      by = { ...sense, guess: concept.guess };
    }
  });
  const share = askedShare(entry, text, query, weights);
  const near = closeness(spots);
  // Words far apart in a text have nothing to do with each other.
  const coverage = asked === 0 || (text && near + best === 0 && essential.length > 1) ? 0 : covered / asked;
  return {
    entry,
    score:
      (all === 0 ? 0 : sum / all) +
      (concepts.some(isOfThings) ? 0 : CLOSE) * near +
      prior(entry, isValue(concepts) || isOfList(entry, concepts), share) +
      WHOLE * Math.max(wholeInNames(entry, query), share) ** 2 -
      (isFull ? 0 : LACKING),
    // What is asked about a thing need not be told in its section for the section to be the place to look.
    isFull: isFull || (isMeant && coverage >= 0.4 && isSubject(entry)),
    coverage,
    by: by && isSaidOtherwise(by, entry) ? by : null,
    text,
  };
}

/** How well the title and names of a section hold several words, 0 when one of them is not there. */
function wholeInNames(entry: Entry, { concepts }: Query): number {
  const words = concepts.filter((concept) => !concept.isCommon || concept.isWeak);
  if (words.length < 2 || entry.isItem) return 0;
  return Math.min(...words.map((word) => Math.max(...[entry.foldedTitle, ...entry.foldedNames].map((name) => likeness(name, word)))));
}

/** How well a text holds a word: as it is typed, by another word for it, or not at all. */
function likeness(text: Folded, { needles }: Concept): number {
  const at = needles.findIndex((needle) => occurrences(text, needle, 1).length > 0);
  return at < 0 ? 0 : at === 0 ? 1 : OTHERWISE;
}

/** A word in a question that the section answers. */
function strengthInQuestions({ questions }: SectionText, concept: Concept): number {
  return ASKED * Math.max(0, ...questions.map((question) => likeness(question, concept)));
}

/**
 * How much of a query of several words, by weight, stands in one question that the section answers, or in the section's
 * title. At least one word must be the question's: who asks about a thing is not answered by its name alone.
 */
function askedShare(entry: Entry, text: SectionText | null, { concepts }: Query, weights: readonly number[]): number {
  if (!text || concepts.length < 2) return 0;
  const weight = (i: number): number => Math.max(IN_QUESTION, weights[i] ?? 0);
  const areAllCommon = concepts.every((concept) => concept.isCommon);
  const isNamed = concepts.map((concept) => senseOf(entry, concept) !== null);
  const inTitle = concepts.map((concept, i) => (isNamed[i] ? 1 : Math.max(likeness(entry.foldedTitle, concept), likeness(entry.foldedPage, concept))));
  const shares = text.questions.map((question) => {
    const asked = concepts.map((concept) => likeness(question, concept));
    const there = concepts.map((_, i) => Math.max(asked[i] ?? 0, inTitle[i] ?? 0));
    if (
      there.filter((like) => like > 0).length < 2 ||
      !asked.some((like, i) => like > 0 && !isNamed[i] && (areAllCommon || !concepts[i]?.isCommon || concepts[i]?.isWeak || concepts[i]?.isOptional))
    )
      return 0;
    const sum = (of: (like: number) => number): number =>
      there.reduce((so, like, i) => so + (like === 0 && concepts[i]?.isOptional ? 0 : of(like) * weight(i)), 0);
    return sum((like) => like) / sum(() => 1);
  });
  return Math.max(0, ...shares);
}

function isSaidOtherwise(by: Sense & { guess: string | null }, { title }: Entry): boolean {
  return (by.role !== 'title' && by.name !== title) || by.guess !== null;
}

function senseOf(entry: Entry, concept: Concept): Concept['senses'][number] | null {
  let best: Concept['senses'][number] | null = null;
  for (const sense of concept.senses)
    if (sense.entry === entry && (!best || BY_ROLE[sense.role] * sense.quality > BY_ROLE[best.role] * best.quality)) best = sense;
  return best;
}

/** A needle inside the title or a name: the more of the name it is, the better. An item's title is a sentence of its text. */
export function inNames(entry: Entry, concept: Concept): number {
  let best = 0;
  concept.needles.forEach((needle, i) => {
    const faith = i === 0 ? 1 : OTHERWISE;
    const isIn = (name: Folded): boolean => occurrences(name, needle, 1).length > 0;
    if (isIn(entry.foldedTitle)) best = Math.max(best, faith * (entry.isItem ? 0.3 : 0.5 + 0.35 * share(needle, entry.foldedTitle)));
    for (const name of entry.foldedNames) if (isIn(name)) best = Math.max(best, faith * (0.42 + 0.25 * share(needle, name)));
    if (!entry.isPage && isIn(entry.foldedPage)) best = Math.max(best, faith * 0.2);
  });
  return best;
}

function share(needle: string, name: Folded): number {
  return squeeze(needle).length / Math.max(1, squeeze(name.text).length);
}

/** A word in the text: more often in a shorter text is better, between 0.25 and 0.4. @param spots where each needle stands */
function strengthInText(text: SectionText, spots: readonly number[][]): number {
  const count = spots.flat().length;
  const density = count / (1 + text.folded.text.length / 250);
  return count === 0 ? 0 : 0.25 + 0.15 * Math.min(1, density / 2);
}

/** Characters from one part of a compound to the next, as in 「能力を読解で測る」. */
const NEAR = 12;

/** Whether the parts of a compound stand near each other somewhere in a text or a question. */
function arePartsNear(text: SectionText, parts: readonly Concept[]): boolean {
  const at = (where: Folded, { needles }: Concept): number[] => needles.flatMap((needle) => occurrences(where, needle));
  return [text.folded, ...text.questions].some((where) =>
    parts.slice(1).every((part, i) => at(where, part).some((a) => at(where, parts[i] as Concept).some((b) => Math.abs(a - b) <= NEAR))),
  );
}

/** Characters from one word of a query to the next beyond which they have nothing to do with each other. */
const FAR = 40;

/**
 * How close together the words of a query stand in a text: 1 where they follow one another, 0 where they are far apart.
 * @param spots for each concept and needle, where it stands
 */
function closeness(spots: readonly number[][][]): number {
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

/** What each kind of entry is ahead by where two are equal otherwise: what a section is comes before where it is spoken of. */
const BY_KIND: Record<Entry['kind'], number> = { model: 0.045, term: 0.04, result: 0.035, article: 0.015 };

/** An exact value: who asks for it wants what is said of it, such as an erratum, before a table that holds it. */
const isValue = (concepts: readonly Concept[]): boolean => concepts.some(({ text, senses }) => /^\d+(?:\d\.|\.\d)\d$/.test(text) && senses.length === 0);

/** Whether the list is asked for that an item belongs to: corrections, claims. */
const isOfList = ({ list }: Entry, concepts: readonly Concept[]): boolean => concepts.some(({ senses }) => senses.some(({ entry }) => entry.number === list));

/** @param share how much of the query is a question that the entry answers: an item that does is no mere remark */
function prior({ isItem, isPage, kind, number }: Entry, isForValue: boolean, share: number): number {
  return (isItem ? (isForValue ? 0.1 : -0.16 * (1 - share)) : BY_KIND[kind]) - (isPage ? 0.012 : 0) - number * 1e-5;
}
