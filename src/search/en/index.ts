import { search as enSearch } from '../../i18n/en-search.ts';
import type { Language } from '../core/language.ts';
import { soundsLike } from '../katakana/sounds.ts';
import { isAmount, isCommon, isNamed, topicOf } from './grammar.ts';
import { inflected, misspelled } from './spelling.ts';
import { isBoundary, loosened, words } from './words.ts';

const NONE: ReadonlySet<number> = new Set();

export const en: Language = {
  strings: enSearch,
  excerpt: 180,
  // English has a word for a thing where Japanese has a compound of known parts: one unknown word of two says that the site has no answer.
  unknown: 1.5,
  topicOf,
  isCommon,
  isAmount,
  inflected,
  isNamed,
  isBoundary,
  joints: () => NONE,
  words,
  respell: () => null,
  loosened,
  soundsLike: (word, lexicon) => [...soundsLike(word, lexicon), ...misspelled(word, lexicon)],
};
