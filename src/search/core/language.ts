import type { SearchStrings } from '../../i18n/ja-search.ts';
import type { Folded } from '../writing/fold.ts';
import type { Lexicon } from './lexicon.ts';

/** A word of a query that is no name. */
export interface Word {
  /** As typed. */
  text: string;
  /** What of it stands in texts whatever its ending: 減 of 減らす. */
  stem: string;
  /** Forms that the stem does not find: makes, making of made. */
  forms?: string[];
  /** What the index is asked for; the stem where nothing is said. */
  terms?: string[];
  /** Whether it may be mere grammar: then it counts only as a reading of a word. */
  isGrammar?: boolean;
}

/** A name like a word that the site does not know. */
export interface Guess {
  key: string;
  name: string;
  /** 0 to 1. */
  quality: number;
}

/** What search knows of one language; the client of a page carries that of the page alone. */
export interface Language {
  strings: SearchStrings;
  /** Length of an excerpt in characters: two lines on a wide screen. */
  excerpt: number;
  /** Weight of a word that stands nowhere beside one other, where it is more than that of the rarest word. */
  unknown?: number;
  /** Takes from a question the words that make it one: 「ハルシネーションとは何ですか」 → 「ハルシネーション」. */
  topicOf: (question: string) => string;
  /** Whether a word, as a key, colours any question rather than naming what it is about: モデル, 方法. */
  isCommon: (key: string) => boolean;
  /** Whether what follows a number makes it an amount (3年, 2つ), not the version of what stands before it. */
  isAmount: (after: string) => boolean;
  /** The key of a known name that a key is another form of (quantizations → quantisation), or null. */
  inflected: (key: string, lexicon: Lexicon) => string | null;
  /** Whether what is typed can be meant as that name: an everyday word may be only a word of a sentence (quality, QuALITY). */
  isNamed: (typed: string, name: string, isWhole: boolean) => boolean;
  /** Whether a name may begin or end between two characters of a query. */
  isBoundary: (query: Folded, index: number, side: 'start' | 'end') => boolean;
  /** Where compounds may be cut although they are written as one: all their parts are words that search knows. */
  joints: (query: Folded, isKnown: (word: string) => boolean) => ReadonlySet<number>;
  /** The words of a piece of a query that holds no name. @param isWhole whether it is all of the query */
  words: (piece: string, isWhole: boolean) => Word[];
  /** Another way to write a word that stands nowhere: a reading in kanji, romaji in kana; empty for mere grammar. */
  respell: (word: string, lexicon: Lexicon) => string | null;
  /** A compound that stands nowhere, as the words that must be there instead, or null when it is none. */
  loosened: (word: string) => string | null;
  /** Names that sound like a word that stands nowhere. */
  soundsLike: (word: string, lexicon: Lexicon) => Guess[];
}
