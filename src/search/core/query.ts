import { fold, isAlnum, isKanji, isSpelled, keyOf, squeeze, type Folded } from '../writing/fold.ts';
import type { Guess, Language, Word } from './language.ts';
import { stemOf, type Lexicon, type Sense } from './lexicon.ts';
import { nearNames } from './near.ts';
import { termOf, termsOf, withoutMarks } from '../writing/terms.ts';

/** Longest query that is answered, in characters. */
export const LONGEST_QUERY = 200;

/** One thing a query asks for: a name of the site or a word of its text. */
export interface Concept {
  /** The words of the query, as typed. */
  text: string;
  /** Entries whose name this is. */
  senses: (Sense & { quality: number })[];
  /** Folded words that stand for it in texts. The first is the word itself. */
  needles: string[];
  /** What Pagefind is asked for; one question for each. */
  terms: string[];
  /** The name that was taken for what was meant. */
  guess: string | null;
  /** A word that stands beside any topic (モデル, 教えて): it colours the ranking but need not be there. */
  isCommon: boolean;
  /** A verb's stem of one kanji (減 of 減らす). */
  isWeak: boolean;
  /** Part of a compound that stands nowhere as a whole: it counts only near the other parts. */
  isPart?: boolean;
  /** A word that may be mere grammar: it need not be there, but counts where it is. */
  isOptional?: boolean;
}

/** A query, understood. */
export interface Query {
  text: string;
  concepts: Concept[];
}

/** What a query is understood with. */
export interface Reader {
  lexicon: Lexicon;
  language: Language;
  /** Words that stand nowhere on the site: only of these it is guessed what was meant. */
  missing: ReadonlySet<string>;
}

/** A number or a month and day behind a Latin name makes another name of it (GPT-5, OpenChat 0106); not a size, an amount, a year or a score. */
const VERSION = /^[ -]?(?:v\d[\d.]*|\d(?:\.\d)?|(?:0[1-9]|1[0-2])[0-3]\d)(?![\d.]*[a-z\d%])/;

/** Understands a query: names first, longest first; the language cuts what is left into words. */
export function readQuery(raw: string, reader: Reader): Query {
  const text = withoutMarks(raw.slice(0, LONGEST_QUERY).normalize('NFKC'))
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const topic = reader.lexicon.senses.has(keyOf(text)) ? text : reader.language.topicOf(text);
  // Several words may be one misspelled name, though some of them are words themselves: `Wizrad Math`, `コードLlama`.
  const whole = reader.missing.size > 0 && isSpelled(topic) ? guessConcept(topic, reader, 0.6) : null;
  const concepts = whole ? [whole] : conceptsOf(fold(respelled(topic, reader) ?? topic), reader);
  return { text, concepts };
}

function conceptsOf(query: Folded, reader: Reader): Concept[] {
  const { lexicon, language } = reader;
  const concepts: Concept[] = [];
  const joints = language.joints(query, (word) => language.isCommon(word) || lexicon.senses.has(word) || lexicon.same.has(word) || lexicon.words.has(word));
  const rest = (from: number, to: number): void => {
    const cuts = [from, ...[...joints].filter((joint) => joint > from && joint < to).sort((a, b) => a - b), to];
    for (let i = 1; i < cuts.length; i++) {
      const piece = sourceOf(query, cuts[i - 1] ?? 0, cuts[i] ?? 0);
      for (const word of language.words(piece, cuts.length === 2 && from === 0 && to === query.text.length)) concepts.push(...wordConcepts(word, reader));
    }
  };
  let from = 0;
  for (let at = 0; at < query.text.length;) {
    const end = query.text[at] === ' ' ? 0 : longestName(query, at, joints, reader);
    if (end === 0) {
      at++;
      continue;
    }
    rest(from, at);
    const concept = nameConcept(sourceOf(query, at, end), lexicon, language);
    const version = isAlnum(query.text[end - 1]) ? versionAt(query.text.slice(end), language) : '';
    concepts.push(version === '' ? concept : versionConcept(concept, version.trim()));
    from = at = end + version.length;
  }
  rest(from, query.text.length);
  return concepts;
}

/** Several words that all stand nowhere, as one reading: `jizen gakushuu` is 事前学習. */
function respelled(topic: string, { lexicon, language, missing }: Reader): string | null {
  const words = topic.split(' ');
  if (words.length < 2 || !words.some((word) => missing.has(word)) || !/^[a-z' ]+$/i.test(topic)) return null;
  const spelled = language.respell(words.join(''), lexicon);
  return spelled !== null && [...spelled].some(isKanji) ? spelled : null;
}

/** The number behind a name, or nothing. */
function versionAt(rest: string, language: Language): string {
  const version = VERSION.exec(rest)?.[0] ?? '';
  return language.isAmount(rest.slice(version.length)) ? '' : version;
}

/** End of the longest name that begins at `at`, or 0. */
function longestName(query: Folded, at: number, joints: ReadonlySet<number>, { lexicon, language }: Reader): number {
  const mayCut = (index: number, side: 'start' | 'end'): boolean => joints.has(index) || language.isBoundary(query, index, side);
  if (!mayCut(at, 'start')) return 0;
  for (let end = Math.min(query.text.length, at + lexicon.longest + 12); end > at; end--) {
    const key = nameIn(query.text.slice(at, end));
    // A single kanji is a word only by itself.
    if (query.text[end - 1] === ' ' || !mayCut(end, 'end') || (key.length === 1 && query.text.length > 1)) continue;
    const known = keyIn(lexicon, key, language);
    if (known !== null && language.isNamed(sourceOf(query, at, end), known, at === 0 && end === query.text.length)) return end;
  }
  return 0;
}

/** A folded name as a key, without a size within it: `Llama 2 7B chat` is Llama-2-chat. */
const nameIn = (folded: string): string => squeeze(folded.replace(/ \d[\d.]*b(?= )/, ''));

/** The key of a name or word that the lexicon knows, if need be without an English word's ending. */
function keyIn(lexicon: Lexicon, key: string, language: Language): string | null {
  const others = /^[a-z]{5,}$/.test(key) ? [key.replace(/s$/, ''), lexicon.stems.get(stemOf(key)) ?? key] : [];
  return [key, ...others].find((one) => lexicon.senses.has(one) || lexicon.same.has(one)) ?? language.inflected(key, lexicon);
}

function sourceOf(query: Folded, start: number, end: number): string {
  return query.source.slice(query.at[start], query.at[end]).trim();
}

/** What a maker is behind for each one named before: who made a thing alone or first is meant first. */
const BEHIND = 0.004;

function nameConcept(text: string, lexicon: Lexicon, language: Language): Concept {
  const typed = nameIn(fold(text).text);
  const key = keyIn(lexicon, typed, language) ?? '';
  const senses = (lexicon.senses.get(key) ?? []).map((sense) => ({
    ...sense,
    quality: sense.role === 'maker' ? 1 - BEHIND * sense.entry.makers.indexOf(sense.name) : 1,
  }));
  const named = senses.filter((sense) => sense.role === 'title' || sense.role === 'alias');
  // Other names of the one thing meant find texts that use them.
  const names = named.length <= 3 ? named.flatMap(({ entry }) => [entry.isItem ? '' : entry.title, ...(entry.kind === 'term' ? entry.names : [])]) : [];
  const alternatives = [...new Set([text, ...names.map(plain), ...(lexicon.same.get(key) ?? [])])].filter((word) => word !== '');
  return {
    text,
    senses,
    needles: [...new Set(alternatives.map((word) => fold(word).text))],
    terms: alternatives.slice(0, 3).map(termOf),
    guess: null,
    isCommon: language.isCommon(key),
    isWeak: false,
  };
}

/** A name and a number behind it: the entries that are called so, and texts that have the two together. */
function versionConcept(name: Concept, version: string): Concept {
  const [needle = ''] = name.needles;
  const number = version.replace(/^[- ]|^v/g, '');
  const partsOf = (other: string): string[] => fold(other).text.match(/[\d.]+|[a-z]+/g) ?? [];
  const isCalledSo = ({ entry }: Sense): boolean => [entry.title, ...entry.names].some((other) => partsOf(other).includes(number));
  return {
    ...name,
    text: `${name.text} ${version}`,
    senses: name.senses.filter(isCalledSo),
    needles: [`${needle} ${fold(version).text}`, `${needle} v ${number}`],
    terms: [`${name.terms[0] ?? ''} ${number}`],
  };
}

/** A name without what stands in brackets. */
const plain = (name: string): string => name.replace(/\s*[（(][^）)]*[）)]\s*/g, '');

function wordConcepts(word: Word, reader: Reader): Concept[] {
  const { lexicon, language, missing } = reader;
  // Beside a word that is read as romaji, `no` and `wa` are particles, whatever English text holds them.
  if (missing.size > 0 && language.respell(word.text, lexicon) === '') return [];
  if (word.isGrammar || missing.has(word.text)) {
    const spelled = language.respell(word.text, lexicon);
    if (spelled !== null && spelled !== word.text) {
      const concepts = conceptsOf(fold(spelled), { ...reader, missing: new Set() });
      if ([...spelled].some(isKanji) || concepts.some(({ senses }) => senses.length > 0))
        return concepts.map((concept) => ({ ...concept, guess: concept.guess ?? concept.text }));
    }
    const guess = guessConcept(word.text, reader, 0.5) ?? (spelled === null ? null : guessConcept(spelled, reader, 0.5));
    if (guess) return [guess];
    if (word.isGrammar) return word.text.length < 4 || word.text.length > LONGEST_OPTIONAL ? [] : [optional(word)];
    const looser = language.loosened(word.text);
    if (looser !== null) {
      const parts = conceptsOf(fold(looser), { ...reader, missing: new Set() });
      return parts.length > 1 ? parts.map((part) => ({ ...part, isPart: true })) : parts;
    }
  }
  const folded = fold(word.stem).text;
  const others = lexicon.same.get(keyOf(word.stem)) ?? [];
  const isCommon = language.isCommon(keyOf(word.stem)) || language.isCommon(keyOf(word.text));
  return [
    {
      text: word.text,
      senses: [],
      needles: [folded, ...[...(word.forms ?? []), ...others].map((other) => fold(other).text)],
      terms: [...(word.terms ?? [word.stem]).flatMap(termsOf), ...(word.forms ?? []).map(termOf), ...others.slice(0, 2).map(termOf)],
      guess: null,
      isCommon,
      isWeak: folded.length === 1 && !isCommon,
    },
  ];
}

/** Longer runs of hiragana among other words are several words of grammar: されたのはいつですか. */
const LONGEST_OPTIONAL = 7;

/** A run of hiragana among other words: mere grammar, or a word that the section may hold (おしゃべり). */
function optional({ text }: Word): Concept {
  return { text, senses: [], needles: [fold(text).text], terms: termsOf(text), guess: null, isCommon: true, isWeak: false, isOptional: true };
}

/** What was probably meant by a word that stands nowhere. @param least how sure it must be, 0 to 1 */
function guessConcept(text: string, { lexicon, language }: Reader, least: number): Concept | null {
  const guesses: Guess[] = nearNames(text, lexicon, language).filter(({ quality }) => quality >= least);
  const [best] = guesses;
  if (!best) return null;
  return {
    text,
    senses: guesses.flatMap(({ key, quality }) => (lexicon.senses.get(key) ?? []).map((sense) => ({ ...sense, quality }))),
    needles: [fold(plain(best.name)).text],
    terms: [termOf(plain(best.name))],
    guess: best.name,
    isCommon: false,
    isWeak: false,
  };
}
