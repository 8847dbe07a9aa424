import { stemOf } from './stems.ts';

const listed = (...lines: string[]): Set<string> => new Set(lines.join(' ').split(' '));

/** Words that make a sentence of a topic. They are never looked for. */
const FUNCTION = listed(
  'a an the this that these those it its there here some any all both each every either neither no not nor so such as',
  'i me my mine you your yours we us our they them their he him his she her one ones someone anyone anybody everyone',
  'be is are was were been being am do does did done doing have has had having can could may might must shall should will would cannot',
  "isn't aren't wasn't weren't don't doesn't didn't can't won't hasn't haven't s t re ve ll",
  'who whom whose what which when where why how whether if then than or and but because while about',
  'of in on at to for from with without by into onto over under between among across after before during since until against per via vs versus',
  'up out off down again ever yet already also too very just only even still really actually exactly please let lets got get gets getting',
  'tell show give know want need looking look find say says said see called',
  'much many more most less least like etc thing things something anything',
);

/** Words that stand beside any topic: they colour the ranking but need not be there. By their stems. */
const COMMON = new Set(
  [
    'model llm ai system method approach way work researcher author developer maker creator provider',
    'paper article study research publication website site page text',
    'release launch publish announce make made create build built develop come came',
    'size parameter number value figure score result performance ability capability capable skill point rating mark',
    'benchmark test dataset task evaluate evaluation measure assess compare comparison difference differ different',
    'best good better well great strong stronger strongest weak top popular powerful important main high higher highest low lower large largest big biggest',
    'mean meaning define explain describe definition explanation description overview introduction information info detail example list kind type sort category version',
    'reason purpose advantage available support possible date time name word term question answer problem',
    'steadily currently recently generally usually typically mostly nearly roughly completely fully simply quickly always never often clearly truly nowadays ever',
    'language simple basic english official real new use using used user try run happen exist include contain regard concern relate',
  ]
    .join(' ')
    .split(' ')
    .flatMap((word) => [word, stemOf(word).stem]),
);

/** Everyday words that are also names: within a sentence they are names only as those are written. */
const EVERYDAY = listed('quality critic retro arc drop mint scrolls bamboo shepherd task agent reference files data licence prompt');

/** Whether a word only makes a sentence of a topic. */
export function isFunction(word: string): boolean {
  return FUNCTION.has(word.toLowerCase().replaceAll('’', "'"));
}

/** Whether a word, as a key, stands beside any topic. */
export function isCommon(key: string): boolean {
  return COMMON.has(key) || FUNCTION.has(key) || COMMON.has(stemOf(key).stem);
}

/** Whether what is typed can be meant as a name: a function word alone, an everyday word with its capitals. */
export function isNamed(typed: string, name: string, isWhole: boolean): boolean {
  if (isWhole) return true;
  if (isFunction(typed)) return false;
  return !(EVERYDAY.has(name) && NAMES_LOOK.test(name) && typed === typed.toLowerCase());
}

/** Of the everyday words, those whose name has capitals of its own: QuALITY, CRITIC, DROP. */
const NAMES_LOOK = /^(?:quality|critic|retro|arc|drop|mint|scrolls|bamboo|shepherd)$/;

/** Two versions of one thing: AlpacaEval 1.0 and 2.0. */
const VERSIONS = /\b([a-z][a-z-]*)([ -]?)(\d(?:\.\d)?) (and|or|vs\.?|versus|to) (\d(?:\.\d)?)(?![\w.])/gi;

/** A question without its mark; a sign that is asked about is called by its name, and the second of two versions in full. */
export function topicOf(question: string): string {
  return question
    .replaceAll('†', 'dagger')
    .replace(/[\s?!.…]+$/, '')
    .replace(VERSIONS, '$1$2$3 $4 $1$2$5');
}

/** Whether what follows a number counts something: 3 years, 10 models, 5 %. */
export function isAmount(after: string): boolean {
  return /^\s*(?:%|(?:years?|months?|weeks?|days?|times|models?|points?|questions?|tasks?|problems?|percent|million|billion|trillion|tokens?)\b)/i.test(after);
}
