import { hiraganaOf } from '../writing/kana.ts';

/**
 * Sounds of names, so that a katakana reading finds a Latin name that nobody wrote a reading for (ラジオロジー →
 * Radiology, オープンチャット → OpenChat). Both sides become one rough code: consonants that Japanese does not tell apart
 * share a letter, vowels are kept but cheap to exchange.
 */

/** Kana by consonant, each row in the order a, i, u, e, o; after the colon those that sound otherwise than their row. */
const [ROWS = '', OTHERS = ''] = (
  'あいうえお kかきくけこ sさしすせそ tたちつてと nなにぬねの hはひふへほ mまみむめも rらりるれろ gがぎぐげご sざじずぜぞ dだぢづでど bばびぶべぼ pぱぴぷぺぽ' +
  ':ちCi ふfu じji ぢji づsu やya ゆyu よyo わwa をo んn ゔbu ぁa ぃi ぅu ぇe ぉo ゃa ゅu ょo'
).split(':');
const BY_KANA = new Map([
  ...ROWS.split(' ').flatMap((row) => [...row.replace(/^[a-z]/, '')].map((kana, i): [string, string] => [kana, row.replace(/[^a-z]/g, '') + 'aiueo'[i]])),
  ...OTHERS.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
]);

/** The code of a kana that a small one follows, as in ティ, ファ, キャ; undefined when they are no such pair. */
function soundOfPair(kana: string, small: string | undefined): string | undefined {
  const code = BY_KANA.get(kana) ?? '';
  if (!small || !'ぁぃぅぇぉゃゅょ'.includes(small) || (code.length < 2 && !'いう'.includes(kana))) return undefined;
  const consonant = { う: 'w', い: 'i', き: 'ゃゅょ'.includes(small) ? 'ky' : 'k' }[kana] ?? code.slice(0, -1);
  return consonant + (BY_KANA.get(small) ?? '');
}

/** The code of a kana text; Latin letters in it are coded as letters of a name. */
export function soundOfKana(kana: string): string {
  const text = kana.normalize('NFKC').toLowerCase().replace(/./g, hiraganaOf);
  let sound = '';
  for (let i = 0; i < text.length;) {
    const two = soundOfPair(text[i] ?? '', text[i + 1]);
    if (two !== undefined) {
      sound += two;
      i += 2;
      continue;
    }
    const latin = /^[a-z]+/.exec(text.slice(i))?.[0];
    if (latin !== undefined) {
      sound += soundOfWord(latin);
      i += latin.length;
      continue;
    }
    sound += BY_KANA.get(text[i] ?? '') ?? (/\d/.test(text[i] ?? '') ? text[i] : '');
    i++;
  }
  return tidy(sound);
}

/** English spelling → code, longest first: what a Japanese reading makes of it. */
const SPELLING: readonly [RegExp, string][] = [
  [/^x/g, 's'],
  [/^ph?s/g, 's'],
  [/^kn/g, 'n'],
  [/^wr/g, 'r'],
  [/(?<=[aeiouy])r(?=$|[^aeiouyr])/g, 'R'],
  [/([bdfgklmnprst])\1/g, '$1'],
  [/dz/g, 'j'],
  [/ire$/g, 'aia'],
  [/tch|ch(?=[aeiouy]|$)/g, 'C'],
  [/ch/g, 'k'],
  [/au/g, 'o'],
  [/ain/g, 'en'],
  [/ph/g, 'f'],
  [/sh|sch/g, 's'],
  [/th/g, 's'],
  [/ck|cq/g, 'k'],
  [/qu/g, 'ku'],
  [/q/g, 'k'],
  [/x/g, 'kus'],
  [/dge|dg/g, 'j'],
  [/g(?=[eiy])(?!et|ive|il)/g, 'j'],
  [/gh/g, ''],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/wh/g, 'w'],
  [/tion/g, 'syon'],
  [/v/g, 'b'],
  [/l/g, 'r'],
  [/z/g, 's'],
  [/di(?=[aou])/g, 'ji'],
  [/w(?=[^aeiouy]|$)/g, 'u'],
];

/** The code of one Latin word in lower case. */
export function soundOfWord(word: string): string {
  let sound = word.normalize('NFD').replace(/[^a-z0-9]/g, '');
  for (const [spelling, code] of SPELLING) sound = sound.replace(spelling, code);
  return tidy(sound.replace(/(?<=[^aeiou])e$/, '').replace(/y(?![aeiou])/g, 'i'));
}

const LETTER: Record<string, string> = Object.fromEntries(
  'a:ei b:bi c:si d:di e:i f:efu g:ji h:eiCi i:ai j:jei k:kei l:eru m:emu n:enu o:o p:pi q:kyu r:aru s:esu t:ti u:yu v:bui w:daburu x:ekusu y:wai z:jetto'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const DIGIT: Record<string, string> = { 1: 'wan', 2: 'su', 3: 'suri', 4: 'fo', 5: 'faibu', 7: 'sebun', 8: 'eito' };

/**
 * Codes of a name: as a word, and with its capitals read letter by letter (QA → キューエー). `HumanEval` and
 * `Open-Platypus` are read part by part.
 */
export function soundsOfName(name: string): string[] {
  const parts = name.normalize('NFKC').match(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+(?:\.\d+)?/g) ?? [];
  let sounds = [''];
  for (const part of parts) {
    const lower = part.toLowerCase();
    const isAcronym = /^[A-Z]{1,5}$/.test(part);
    // An acronym is read as a word only where it can be pronounced.
    const word = isAcronym && !/^[^aeiou]?[aeiou]+[^aeiou]/.test(lower) ? [] : [soundOfWord(lower)];
    const readings = /^\d/.test(part) ? [part, [...part].map((digit) => DIGIT[digit] ?? '').join('')] : word;
    if (isAcronym) readings.push(tidy([...lower].map((letter) => LETTER[letter] ?? '').join('')));
    sounds = sounds.flatMap((sound) => readings.map((reading) => sound + reading)).slice(0, 8);
  }
  // LLaMA in MentaLLaMA is no acronym: read the name as one word, too.
  if (/^[A-Za-z -]+$/.test(name) && /[a-z]/.test(name)) sounds.push(soundOfWord(name.toLowerCase()));
  return [...new Set(sounds.map(tidy))].filter((sound) => sound.length > 1);
}

function tidy(sound: string): string {
  return sound
    .replace(/y(?=[aeiou])/g, 'i')
    .replace(/ou|oo/g, 'u')
    .replace(/ea|ee|ie$/g, 'i')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/h(?=$|[^aeiou])/g, '')
    .replace(/(.)\1+/g, '$1');
}

const VOWEL = /[aeiou]/;
const NEAR = new Set(['bp', 'td', 'kg', 'sj', 'Cs', 'Cj', 'Ct', 'Ck', 'dj', 'st', 'fh', 'bw', 'mn', 'fb', 'fp', 'gj', 'hk', 'wi', 'uw']);

/** Cost of exchanging two characters of a code, 0 to 1. */
function exchange(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'R' || b === 'R') return a === 'r' || b === 'r' ? 0.1 : VOWEL.test(a + b) ? 0.25 : 1.2;
  if (VOWEL.test(a) && VOWEL.test(b)) return 0.3;
  return NEAR.has(a + b) || NEAR.has(b + a) ? 0.5 : 1.2;
}

function leaveOut(char: string): number {
  return char === 'R' ? 0.1 : VOWEL.test(char) ? 0.25 : char === 'r' || char === 'n' ? 0.8 : char === 'h' || char === 'w' ? 0.6 : 1;
}

const CODES = 128;
const costs = (cost: (a: string, b: string) => number): Float64Array =>
  Float64Array.from({ length: CODES * CODES }, (_, i) => cost(String.fromCharCode(Math.floor(i / CODES)), String.fromCharCode(i % CODES)));
let exchangeCosts: Float64Array | undefined;
let leaveOutCosts: Float64Array | undefined;

/**
 * How far apart two codes are, in units of a consonant; Infinity when farther than `limit`. All names are compared with
 * every unknown word, so the costs are looked up in tables and hopeless comparisons end early.
 */
export function soundDistance(a: string, b: string, limit = Infinity): number {
  const swap = (exchangeCosts ??= costs(exchange));
  const drop = (leaveOutCosts ??= costs((_, char) => leaveOut(char)));
  let row = new Float64Array(b.length + 1);
  let next = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j++) row[j] = (row[j - 1] ?? 0) + (drop[b.charCodeAt(j - 1)] ?? 1);
  for (let i = 1; i <= a.length; i++) {
    const x = a.charCodeAt(i - 1);
    const out = drop[x] ?? 1;
    next[0] = (row[0] ?? 0) + out;
    let least = next[0];
    for (let j = 1; j <= b.length; j++) {
      const y = b.charCodeAt(j - 1);
      const cost = Math.min((row[j - 1] ?? 0) + (swap[x * CODES + y] ?? 1), (row[j] ?? 0) + out, (next[j - 1] ?? 0) + (drop[y] ?? 1));
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [row, next] = [next, row];
  }
  return row[b.length] ?? Infinity;
}

/** Distance over the number of consonants of the longer code: below about 0.25 the two sound alike. */
export function soundUnlikeness(a: string, b: string, limit = Infinity): number {
  const consonants = Math.max(consonantsOf(a), consonantsOf(b), 1);
  return soundDistance(a, b, limit * consonants) / consonants;
}

/** How many consonants a code has. */
export function consonantsOf(sound: string): number {
  return sound.replace(/[aeiouR]/g, '').length;
}
