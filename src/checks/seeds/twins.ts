import { ContentError } from '../../errors.ts';
import { DEFAULT_LANGUAGE } from '../../languages.ts';
import type { OwnSeed, Shared } from './seed.ts';

/** Keys of the front matter that each language has in its own words. */
const OWN_WORDS = new Set(['title', 'lang', 'conversion_method']);

/**
 * Compares the languages of an article: they have the same front matter, levels and order of headings, order of claim
 * marks, and links. Of two that differ the one is told that is wrong by itself, or else the translation.
 */
export function checkSeedTwins(seeds: readonly OwnSeed[], bibtex: string): ContentError[] {
  return seeds.flatMap((twin) => {
    const original = seeds.find(({ article }) => article.id === twin.article.id && article.lang === DEFAULT_LANGUAGE);
    if (!original || twin === original) return [];
    const text = compareHeadings(twin, original) ?? compareMarks(twin, original) ?? compareLinks(twin, original);
    return [...compareFrontMatter(twin, original, bibtex), ...(text ? [text] : [])];
  });
}

function compareFrontMatter(twin: OwnSeed, original: OwnSeed, bibtex: string): ContentError[] {
  const valuesOf = ({ yaml }: OwnSeed): Record<string, unknown> => yaml.value as Record<string, unknown>;
  const keys = new Set([...Object.keys(valuesOf(twin)), ...Object.keys(valuesOf(original))]);
  return [...keys].flatMap((key) => {
    const [mine, other] = [twin, original].map((seed) => String(valuesOf(seed)[key] ?? ''));
    if (OWN_WORDS.has(key) || mine === other) return [];
    const shown = (seed: OwnSeed): Shared => ({
      value: key in valuesOf(seed) ? `${key}: ${String(valuesOf(seed)[key])}` : `no ${key}`,
      line: seed.yaml.lineOf([key]),
    });
    // Without its time, as the bibliography has a date.
    const isQuoted = (value = ''): boolean => value !== '' && bibtex.includes(`{${value.replace(/T.*/, '')}}`);
    const isOriginalOdd = other === '' || (isQuoted(mine) && !isQuoted(other));
    return [isOriginalOdd ? differs(original, shown(original), twin, shown(twin)) : differs(twin, shown(twin), original, shown(original))];
  });
}

/** Headings that both have: of those that one lacks another check tells. */
function compareHeadings(twin: OwnSeed, original: OwnSeed): ContentError | null {
  const both = (seed: OwnSeed, other: OwnSeed): OwnSeed['headings'] => seed.headings.filter(({ id }) => other.headings.some((one) => one.id === id));
  const [mine, others] = [both(twin, original), both(original, twin)];
  const at = mine.findIndex(({ id, depth, hasText }, index) => id !== others[index]?.id || depth !== others[index].depth || hasText !== others[index].hasText);
  const [here, there] = [mine[at], others[at]];
  if (!here || !there) return null;
  const isOriginalOdd = here.id === there.id && (here.depth === there.depth ? here.hasText : skips(others, at) && !skips(mine, at));
  const shown = ({ value, line, hasText }: OwnSeed['headings'][number]): Shared => ({
    value: here.hasText === there.hasText ? value : `${value} with${hasText ? '' : 'out'} text below`,
    line,
  });
  return isOriginalOdd ? differs(original, shown(there), twin, shown(here)) : differs(twin, shown(here), original, shown(there));
}

/** Whether a heading is more than one level below the one before it. */
function skips(headings: OwnSeed['headings'], at: number): boolean {
  return (headings[at]?.depth ?? 0) > (headings[at - 1]?.depth ?? 1) + 1;
}

/** Marks that both have, in the same section and once: of others another check tells. Claims are numbered in the order of the article. */
function compareMarks(twin: OwnSeed, original: OwnSeed): ContentError | null {
  const both = (seed: OwnSeed, other: OwnSeed): Shared[] =>
    seed.article.claimMarks
      .filter(({ id }, index, marks) => marks.findIndex((mark) => mark.id === id) === index)
      .filter(({ id, section }) => other.article.claimMarks.some((mark) => mark.id === id && mark.section === section))
      .map(({ id, line }) => ({ value: `[^${id}]`, line }));
  const [mine, others] = [both(twin, original), both(original, twin)];
  const isOriginalOdd = mine.every(({ value }, index) => index === 0 || value > (mine[index - 1]?.value ?? ''));
  return isOriginalOdd ? compareItems(original, others, twin, mine) : compareItems(twin, mine, original, others);
}

function compareLinks(twin: OwnSeed, original: OwnSeed): ContentError | null {
  return twin.links.length < original.links.length
    ? compareItems(original, original.links, twin, twin.links)
    : compareItems(twin, twin.links, original, original.links);
}

/** The first item that is not the same in another language. */
function compareItems(seed: OwnSeed, items: readonly Shared[], other: OwnSeed, others: readonly Shared[]): ContentError | null {
  const at = items.findIndex(({ value }, index) => value !== others[index]?.value);
  const item = items[at];
  return item ? differs(seed, item, other, others[at] ?? { value: 'no such thing', line: others.at(-1)?.line ?? 1 }) : null;
}

function differs(seed: OwnSeed, here: Shared, other: OwnSeed, there: Shared): ContentError {
  const advice = `${other.article.file}:${there.line} has ${there.value} in its place: write the same in each language`;
  return new ContentError({ file: seed.article.file, line: here.line }, here.value, advice);
}
