import { DEFAULT_LANGUAGE, LANGUAGES } from '../languages.ts';

/** A computed figure, in whatever notation its file has. */
const TOKEN = /\{\{[^{}]*\}\}/g;

/** A measured value, as against a year, a size or the number of a version. */
const FIGURE = /(?<![\d.])(?:\d{2,}\.\d+|\d\.\d{2,})(?!\d|\.\d)/g;

/** What two things that say the same do not share. */
export interface Difference {
  /** What the one has and the other has not. */
  here: string[];
  there: string[];
}

/** What two lists do not share, without doubles. */
export function differenceOf(here: readonly string[], there: readonly string[]): Difference {
  return { here: [...new Set(here)].filter((one) => !there.includes(one)), there: [...new Set(there)].filter((one) => !here.includes(one)) };
}

/** A text of data whose figures are others than those of the same text in the default language. */
export interface UnequalText {
  /** Keys that lead to it. */
  path: readonly PropertyKey[];
  found: string;
  advice: string;
}

/** The texts anywhere inside a value that do not give the figures that they give in the default language, as tokens or typed. */
export function unequalTexts(value: unknown, path: readonly PropertyKey[] = []): UnequalText[] {
  if (typeof value !== 'object' || value === null) return [];
  const texts = value as Record<string, unknown>;
  const own = texts[DEFAULT_LANGUAGE];
  const unequal = LANGUAGES.flatMap((lang): UnequalText[] => {
    const text = texts[lang];
    if (lang === DEFAULT_LANGUAGE || typeof own !== 'string' || typeof text !== 'string') return [];
    const tokens = differenceOf(text.match(TOKEN) ?? [], own.match(TOKEN) ?? []);
    const { here, there } = tokens.here.length + tokens.there.length > 0 ? tokens : figureDifference(text, own);
    if (here.length + there.length === 0) return [];
    const found = here.length > 0 ? here.join(', ') : 'no such figure';
    const other = there.length > 0 ? `${there.join(', ')} instead` : 'no such figure';
    return [{ path: [...path, lang], found: `${found} in ${lang}`, advice: `the text in ${DEFAULT_LANGUAGE} has ${other}: give the same figures in both` }];
  });
  return [...unequal, ...Object.entries(value).flatMap(([key, inner]) => unequalTexts(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** The figures in which two texts contradict each other: each has one that the other has not. What only one goes into is none. */
export function figureDifference(here: string, there: string): Difference {
  const difference = differenceOf(figuresIn(here), figuresIn(there));
  return difference.here.length > 0 && difference.there.length > 0 ? difference : { here: [], there: [] };
}

function figuresIn(text: string): string[] {
  return text.replace(TOKEN, '').match(FIGURE) ?? [];
}
