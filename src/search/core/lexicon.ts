import { fold, isKanji, keyOf, type Folded } from '../writing/fold.ts';
import { idOfTitle, type Kind, type EntryFile } from './entry-file.ts';

/** One section of the site as search knows it before its text is loaded. */
export interface Entry {
  number: number;
  /** Address without base. */
  path: string;
  title: string;
  pageTitle: string;
  page: number;
  kind: Kind;
  family: string;
  /** Whether it is a page's beginning, not a section below a heading. */
  isPage: boolean;
  /** Whether it is an item of a list, such as a claim: a remark, whose title is a sentence. */
  isItem: boolean;
  /** The entry that it is an item of, or that it is. */
  list: number;
  names: string[];
  makers: string[];
  sizes: string[];
  /** What it is known for. */
  about: string[];
  /** Works cited that present it. */
  works: string[];
  /** Who wrote it, if it is a work cited. */
  authors: string[];
  foldedTitle: Folded;
  foldedNames: Folded[];
  foldedPage: Folded;
}

/** How a name leads to a place. */
export type Role = 'title' | 'alias' | 'same' | 'maker' | 'about' | 'size' | 'work';

/** An entry that a name stands for, how, and the name as written there. */
export interface Sense {
  entry: Entry;
  role: Role;
  name: string;
}

/** All names of the site, ready for looking up. */
export interface Lexicon {
  entries: Entry[];
  /** The entry whose text has that id with Pagefind. */
  ofText: (id: string) => Entry | undefined;
  /** Senses by key (see `keyOf`). */
  senses: ReadonlyMap<string, Sense[]>;
  /** For each key of a word, the other words for the same thing. */
  same: ReadonlyMap<string, string[]>;
  /** English words that are in `same`, by their stem. */
  stems: ReadonlyMap<string, string>;
  /** Words by reading, folded. */
  readings: ReadonlyMap<string, string[]>;
  /** Words that have a reading here, folded: parts that compounds may be cut into. */
  words: ReadonlySet<string>;
  /** Length of the longest key. */
  longest: number;
}

/** The name without what stands in brackets. */
function outer(name: string): string[] {
  const without = name.replace(/\s*[（(][^）)]*[）)]\s*/g, '');
  return without === name || without === '' ? [] : [without];
}

/** A name in brackets behind the name, `Chain-of-Knowledge (CoK)`; not a remark there, `ToolBench (Xu et al.)`. */
function inner(name: string): string[] {
  return [...name.matchAll(/[（(]([A-Za-z@][\w@ -]{1,30})[）)]/g)].map((match) => match[1] ?? '');
}

/** An English word without its ending: summarise, summaries and summarization are one. */
export function stemOf(word: string): string {
  return word.replace(/(?:i[sz]ations?|i[sz]e[sd]?|i[sz]ing|ations?|ies|ing|ed|es|s|y|e)$/, '');
}

/** Remembers what was made of a text: titles of pages, makers and sizes recur on many entries. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const thing = made.get(text) ?? make(text);
    made.set(text, thing);
    return thing;
  };
}

/** The entries of the file, in its order. */
function makeEntries(file: EntryFile): Entry[] {
  const folded = remembered(fold);
  let list = 0;
  return file.entries.map(
    ({ page, id: sent = '', title = '', item, names = [], makers = [], sizes = [], about = [], works = [], authors = [] }, number): Entry => {
      const { path, title: pageTitle, kind, family = '' } = file.pages[page] ?? { path: '/', title: '', kind: 'article' };
      const id = sent === 0 ? idOfTitle(title) : sent;
      const shown = title === '' && id === '' ? pageTitle : title;
      return {
        number,
        path: id === '' ? path : `${path}#${id}`,
        title: shown,
        pageTitle,
        page,
        kind,
        family,
        isPage: id === '',
        isItem: item === 1,
        list: item === 1 ? list : (list = number),
        names,
        makers,
        sizes,
        about,
        works,
        authors,
        foldedTitle: folded(shown),
        foldedNames: [...names, ...works].map(folded),
        foldedPage: folded(pageTitle),
      };
    },
  );
}

/** Makes the lexicon from the file of entries. */
export function makeLexicon(file: EntryFile): Lexicon {
  const steps = lexiconSteps(file);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Makes the lexicon step by step, so that a page can answer its reader between them: none takes long. */
export function* lexiconSteps(file: EntryFile): Generator<undefined, Lexicon> {
  const entries = makeEntries(file);
  yield;
  const keyed = remembered(keyOf);
  const senses = new Map<string, Sense[]>();
  const add = (name: string, entry: Entry, role: Role): void => {
    const key = keyed(name);
    if (key.length < 2 && !isKanji(key)) return;
    const list = senses.get(key) ?? [];
    if (!list.some((sense) => sense.entry === entry)) list.push({ entry, role, name });
    senses.set(key, list);
  };
  const things = new Set(entries.flatMap(({ isPage, kind, title }) => (!isPage && (kind === 'model' || kind === 'result') ? [keyed(title)] : [])));
  // An article's section on a thing is about it; the thing has a section of its own.
  const roleOf = ({ isPage, kind, title }: Entry): Role => (!isPage && kind === 'article' && things.has(keyed(title)) ? 'about' : 'title');
  for (const entry of entries) if (!entry.isItem) for (const name of [entry.title, ...outer(entry.title)]) add(name, entry, roleOf(entry));
  yield;
  for (const entry of entries) for (const name of aliasesOf(entry, file.numbered)) add(name, entry, 'alias');
  for (const entry of entries) for (const maker of entry.makers) add(maker, entry, 'maker');
  for (const entry of entries) for (const size of entry.sizes) add(size, entry, 'size');
  for (const entry of entries) for (const topic of entry.about) add(topic, entry, 'about');
  for (const entry of entries) for (const work of entry.works) add(work, entry, 'work');
  for (const entry of entries)
    if (entry.authors.length > 0) for (const name of [entry.title, ...entry.authors.flatMap(withFamilyName)]) add(name, entry, 'work');
  yield;
  const same = new Map<string, string[]>();
  for (const group of file.same) {
    const found = group.flatMap((word) => senses.get(keyed(word)) ?? []);
    for (const word of group) {
      const key = keyed(word);
      same.set(key, [...(same.get(key) ?? []), ...group.filter((other) => other !== word)]);
      for (const { role, entry } of found) if (role === 'title' || role === 'alias') add(word, entry, 'same');
      for (const { role, entry } of found) if (role === 'about') add(word, entry, 'about');
    }
  }
  yield;
  const readings = new Map(Object.entries(file.readings).map(([reading, words]) => [keyed(reading), words]));
  const byText = new Map(file.texts.split(' ').map((text, number) => [text, entries[number] as Entry]));
  return {
    entries,
    ofText: (id) => {
      const own = id.slice(id.indexOf('_') + 1);
      for (let end = 1; end <= own.length; end++) {
        const entry = byText.get(own.slice(0, end));
        if (entry) return entry;
      }
      return undefined;
    },
    senses,
    same,
    stems: new Map([...same.keys()].filter((key) => /^[a-z]{4,}$/.test(key)).map((key) => [stemOf(key), key])),
    readings,
    words: new Set([...readings.values()].flat().map(keyed)),
    longest: Math.max(0, ...[...senses.keys(), ...same.keys()].map((key) => key.length)),
  };
}

/** A name, and the family name alone: not the given name, which others have. */
function withFamilyName(name: string): string[] {
  return [name, name.slice(name.lastIndexOf(' ') + 1)];
}

/** All names but the title. What is numbered goes by its number, too: e21, 訂正e21, 訂正21, 表3. */
function aliasesOf({ title, names, path }: Entry, numbered: EntryFile['numbered']): string[] {
  const [, kind = '', letter = '', number = ''] = /#([a-z]+?)-?([a-z]?)(\d+)$/.exec(path) ?? [];
  const called = (numbered[kind] ?? []).flatMap((word) => [`${word}${letter}${number}`, `${word}${Number(number)}`]);
  const all = [
    ...inner(title),
    ...names.flatMap((name) => [name, ...outer(name)]),
    ...(called.length > 0 && letter !== '' ? [letter + number] : []),
    ...called,
  ];
  return [...all, ...[title, ...all].filter((name) => /\d\.0$/.test(name)).map((name) => name.slice(0, -2))];
}
