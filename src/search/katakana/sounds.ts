import { keyOf } from '../writing/fold.ts';
import type { Guess } from '../core/language.ts';
import type { Lexicon } from '../core/lexicon.ts';
import { consonantsOf, soundOfKana, soundOfWord, soundsOfName, soundUnlikeness } from './phonetics.ts';

/** A name's code of its sound. */
interface Sound {
  sound: string;
  consonants: number;
  name: string;
  key: string;
}

/** Sounds farther apart than this, per consonant, are other words: short ones must agree more closely. */
const unlike = (consonants: number): number => (consonants >= 6 ? 0.33 : consonants >= 4 ? 0.3 : consonants === 3 ? 0.2 : 0.1);
/** A slip of the pen is likelier in Latin letters than a spelling by ear. */
const unlikeLatin = (consonants: number): number => (consonants >= 3 ? 0.12 : 0.05);

const digitsOf = (key: string): string => key.replace(/[^0-9]/g, '');

/** Names that a word in kana, or spelled by ear, sounds like. Its numbers must be the name's. */
export function soundsLike(word: string, lexicon: Lexicon): Guess[] {
  const isKana = /[ぁ-ヺ]/.test(word);
  if (!isKana && !/^[a-z][\w .-]+$/i.test(word)) return [];
  const sound = isKana ? soundOfKana(word) : soundOfWord(word.toLowerCase().replace(/[^a-z]/g, ''));
  const consonants = consonantsOf(sound);
  if (consonants < 2) return [];
  const digits = digitsOf(keyOf(word));
  const limit = isKana ? unlike(consonants) : unlikeLatin(consonants);
  return soundsOf(lexicon).flatMap(({ sound: other, consonants: theirs, name, key }) => {
    // Each consonant too many costs at least 0.6: most names are out before they are compared.
    if (Math.abs(theirs - consonants) * 0.6 > limit * Math.max(theirs, consonants)) return [];
    if (digits !== '' && digitsOf(key) !== digits) return [];
    const by = soundUnlikeness(sound, other, limit);
    return by <= limit ? [{ key, name, quality: 0.85 - by }] : [];
  });
}

const made = new WeakMap<Lexicon, Sound[]>();

/** Codes of all names in Latin or katakana, made when first asked for. */
function soundsOf(lexicon: Lexicon): Sound[] {
  const known = made.get(lexicon);
  if (known) return known;
  const all: Sound[] = [];
  for (const [key, senses] of lexicon.senses) {
    const sense = senses.find(
      ({ role, entry }) => role === 'maker' || ((role === 'title' || role === 'alias') && (entry.kind === 'model' || entry.kind === 'result')),
    );
    const add = (sound: string, name = sense?.name): unknown => name && all.push({ sound, consonants: consonantsOf(sound), name, key });
    if (sense && /^[ァ-ヺー]{4,}$/.test(sense.name)) add(soundOfKana(sense.name), sense.entry.title);
    // StarCoderファミリー is called StarCoder.
    const latin = /^[\x20-\x7e]+(?=$|[ァ-ヺ])/.exec(sense?.name ?? '')?.[0];
    if (!sense || latin === undefined || latin.length > 28) continue;
    const head = latin.replace(/[\s-]*v?\d[\w.]*$/i, '').replace(/-.*$/, '');
    for (const name of new Set([latin, head])) soundsOfName(name).forEach((sound) => add(sound));
  }
  made.set(lexicon, all);
  return all;
}
