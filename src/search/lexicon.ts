import { fold, isAlnum, isHiragana, isKanji, isKatakana, keyOf, type Folded } from './fold.ts';
import { idOfTitle, type Kind, type EntryFile } from './entry-file.ts';
import { consonantsOf, soundsOfName } from './phonetics.ts';

/** One section of the site as search knows it before its text is loaded. */
export interface Place {
  number: number;
  /** Place on its page, from 0. */
  order: number;
  /** Address without base. */
  path: string;
  title: string;
  pageTitle: string;
  page: number;
  kind: Kind;
  family: string;
  /** Whether it is a page's beginning, not a section below a heading. */
  isRoot: boolean;
  /** Claims and errata: single remarks, which should not stand before the sections they are about. */
  isRemark: boolean;
  names: string[];
  makers: string[];
  sizes: string[];
  /** What it is known for. */
  about: string[];
  foldedTitle: Folded;
  foldedNames: Folded[];
  foldedPage: Folded;
}

/** How a name leads to a place. */
export type Role = 'title' | 'alias' | 'same' | 'maker' | 'about' | 'size';

/** A place that a name stands for, how well, and the name as written there. */
export interface Sense {
  place: Place;
  role: Role;
  name: string;
}

/** A name's code of its sound. */
export interface Sound {
  sound: string;
  consonants: number;
  name: string;
  key: string;
}

/** All names of the site, ready for looking up. */
export interface Lexicon {
  tag: string;
  places: Place[];
  /** The place whose text has that number with Pagefind. */
  ofFragment: (number: string) => Place | undefined;
  /** Senses by key (see `keyOf`). */
  senses: ReadonlyMap<string, Sense[]>;
  /** For each key of a word, the other words for the same thing. */
  same: ReadonlyMap<string, string[]>;
  /** English words that are in `same`, by their stem. */
  stems: ReadonlyMap<string, string>;
  /** Kanji words by reading, folded. */
  readings: ReadonlyMap<string, string[]>;
  /** Kanji words that have a reading here, folded: parts that compounds may be cut into. */
  words: ReadonlySet<string>;
  /** Runs of kana in titles and names by key: データ in 合成データ. */
  kana: ReadonlyMap<string, string>;
  /** Longest key. */
  longest: number;
  /** Codes of the sound of Latin names, made when first asked for. */
  sounds: () => Sound[];
}

/** The name without what stands in brackets. */
function outer(name: string): string[] {
  const without = name.replace(/\s*[（(][^）)]*[）)]\s*/g, '');
  return without === name || without === '' ? [] : [without];
}

/** A name in brackets behind the name, `Chain-of-Knowledge (CoK)`; not a remark there, `ToolBench (Xu et al.)`. */
function inner(name: string): string[] {
  return [...name.matchAll(/[（(]([A-Za-z@][\w@ -]{1,30})[）)]/g)].map((match) => match[1] ?? '').filter((part) => !/^FD$|structure|third/.test(part));
}

/** An English word without its ending: summarise, summaries and summarization are one. */
export function stemOf(word: string): string {
  return word.replace(/(?:i[sz]ations?|i[sz]e[sd]?|i[sz]ing|ations?|ies|ing|ed|es|s|y|e)$/, '');
}

/** Remembers what was made of a text: titles of pages, makers and sizes recur on many places. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const thing = made.get(text) ?? make(text);
    made.set(text, thing);
    return thing;
  };
}

/** The places of the file, in its order. */
function makePlaces(file: EntryFile): Place[] {
  const folded = remembered(fold);
  const firsts = new Map<number, number>();
  return file.entries.map(({ page, id: sent = '', title = '', item, names = [], makers = [], sizes = [], about = [] }, number): Place => {
    const { path, title: pageTitle, kind, family = '' } = file.pages[page] ?? { path: '/', title: '', kind: 'article' };
    const id = sent === 0 ? idOfTitle(title) : sent;
    const shown = title === '' && id === '' ? pageTitle : title;
    if (!firsts.has(page)) firsts.set(page, number);
    return {
      number,
      order: number - (firsts.get(page) ?? 0),
      path: id === '' ? path : `${path}#${id}`,
      title: shown,
      pageTitle,
      page,
      kind,
      family,
      isRoot: id === '',
      isRemark: item === 1,
      names,
      makers,
      sizes,
      about,
      foldedTitle: folded(shown),
      foldedNames: names.map(folded),
      foldedPage: folded(pageTitle),
    };
  });
}

/** Makes the lexicon from the file of places. */
export function makeLexicon(file: EntryFile): Lexicon {
  const steps = lexiconSteps(file);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Makes the lexicon step by step, so that a page can answer its reader between them: none takes long. */
export function* lexiconSteps(file: EntryFile): Generator<undefined, Lexicon> {
  const places = makePlaces(file);
  yield;
  const keyed = remembered(keyOf);
  const senses = new Map<string, Sense[]>();
  let longest = 0;
  const add = (name: string, place: Place, role: Role): void => {
    const key = keyed(name);
    if (key.length < 2 && !/\p{Script=Han}/u.test(key)) return;
    const list = senses.get(key) ?? [];
    if (!list.some((sense) => sense.place === place)) list.push({ place, role, name });
    senses.set(key, list);
    longest = Math.max(longest, key.length);
  };
  for (const place of places) if (!place.isRemark) for (const name of [place.title, ...outer(place.title)]) add(name, place, 'title');
  yield;
  for (const place of places)
    for (const name of [...inner(place.title), ...place.names.flatMap((alias) => [alias, ...outer(alias), ...inner(alias)])]) add(name, place, 'alias');
  for (const place of places) {
    // Numbered things go by their number: 表4, e21, 訂正21.
    const [, kind, number] = /#(claim|erratum)-(.+)$/.exec(place.path) ?? [];
    const numbered =
      number === undefined
        ? /^表\d+(?= )/.exec(place.title)
        : [number, ...[number, number.replace(/^[a-z]+0*/, '')].map((form) => `${kind === 'claim' ? '主張' : '訂正'}${form}`)];
    for (const name of numbered ?? []) add(name, place, 'alias');
  }
  for (const place of places) for (const maker of place.makers) add(maker, place, 'maker');
  for (const place of places) for (const size of place.sizes) add(size, place, 'size');
  for (const place of places) for (const topic of place.about) add(topic, place, 'about');
  yield;
  const same = new Map<string, string[]>();
  for (const group of file.same) {
    const found = group.flatMap((word) => senses.get(keyed(word)) ?? []);
    for (const word of group) {
      const key = keyed(word);
      same.set(key, [...(same.get(key) ?? []), ...group.filter((other) => other !== word)]);
      longest = Math.max(longest, key.length);
      for (const { role, place } of found) if (role === 'title' || role === 'alias') add(word, place, 'same');
      for (const { role, place } of found) if (role === 'about') add(word, place, 'about');
    }
  }
  const readings = new Map<string, string[]>();
  for (const [reading, words] of Object.entries(file.readings)) {
    const key = keyed(reading);
    readings.set(key, [...(readings.get(key) ?? []), ...words]);
  }
  yield;
  const byFragment = new Map(file.entries.map(({ text }, number) => [text, places[number] as Place]));
  let sounds: Sound[] | undefined;
  return {
    tag: file.tag,
    places,
    ofFragment: (number) => {
      const own = number.slice(number.indexOf('_') + 1);
      for (let end = 1; end <= own.length; end++) {
        const place = byFragment.get(own.slice(0, end));
        if (place) return place;
      }
      return undefined;
    },
    senses,
    same,
    stems: new Map([...same.keys()].filter((key) => /^[a-z]{4,}$/.test(key)).map((key) => [stemOf(key), key])),
    readings,
    kana: kanaOf(places),
    words: new Set([...readings.values()].flat().map(keyed)),
    longest,
    sounds: () => (sounds ??= soundsOf(senses)),
  };
}

function kanaOf(places: readonly Place[]): Map<string, string> {
  const runs = places.flatMap((place) => [place.title, ...place.names]).flatMap((name) => name.match(/[ァ-ヺー]{2,}|[ぁ-ゖ]{2,}/g) ?? []);
  return new Map(runs.map((run) => [keyOf(run), run]));
}

function soundsOf(senses: ReadonlyMap<string, Sense[]>): Sound[] {
  const all: Sound[] = [];
  for (const [key, list] of senses) {
    const sense = list.find(
      ({ role, place }) => role === 'maker' || ((role === 'title' || role === 'alias') && (place.kind === 'model' || place.kind === 'result')),
    );
    if (!sense || !/^[\x20-\x7e]+$/.test(sense.name) || sense.name.length > 28) continue;
    const head = sense.name.replace(/[\s-]*v?\d[\w.]*$/i, '').replace(/-.*$/, '');
    for (const name of new Set([sense.name, head]))
      for (const sound of soundsOfName(name)) all.push({ sound, consonants: consonantsOf(sound), name: sense.name, key });
  }
  return all;
}

/** Particles that may follow a name directly in a query typed in hiragana. */
const PARTICLE = /^(?:の|は|が|を|に|で|と|も|へ|や|から|まで|より|って|とは|など|か)/;

/**
 * Whether a name may begin or end between two characters of a query: Latin, katakana and hiragana words end where
 * their script ends; hiragana also before a particle.
 */
export function isBoundary(query: Folded, index: number, side: 'start' | 'end'): boolean {
  if (index <= 0 || index >= query.text.length) return true;
  const before = query.text[index - 1];
  const after = query.text[index];
  if (before === ' ' || after === ' ') return true;
  if (isAlnum(before) && isAlnum(after)) return false;
  const place = query.at[index] ?? 0;
  const a = query.source[place - 1];
  const b = query.source[place];
  if (/[\s\p{P}\p{S}]/u.test(a ?? '') && a !== 'ー') return true;
  if ((isKatakana(a) && isKatakana(b)) || (isKanji(a) && isKanji(b))) return false;
  if (isHiragana(a) && isHiragana(b)) return side === 'end' ? PARTICLE.test(query.source.slice(place)) : /[のはがをにでともやへ]/.test(a ?? '');
  return true;
}
