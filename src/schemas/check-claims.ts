import { ContentError, didYouMean } from '../errors.ts';
import { OWN_ARTICLES } from '../own-articles.ts';
import { allBlocks, allSections, type Article, type Section } from '../seed/article.ts';
import type { Expect } from './check-prose.ts';
import { locate, type Facts } from './facts.ts';

/**
 * Holds claims and corrected spellings against the articles: each claim is marked once in every language of our own
 * article, in its section, and each spelling stands there.
 */
export function checkClaims(facts: Facts, articles: readonly Article[], sections: ReadonlySet<string>, expect: Expect): ContentError[] {
  const own = articles.filter(({ id }) => OWN_ARTICLES.has(id));
  return [
    ...facts.claims.flatMap((claim): ContentError[] => {
      const at = (...path: PropertyKey[]) => locate(facts, `claim/${claim.id}`, path);
      claim.systems.forEach((system, index) => expect('model', system, at('systems', index), 'systems'));
      if (!sections.has(claim.section))
        return [new ContentError(at('section'), `section names the unknown section ${JSON.stringify(claim.section)}`, didYouMean(claim.section, sections))];
      const without = own.filter(({ claimMarks }) => !claimMarks.some(({ id }) => id === claim.id));
      if (without.length === 0) return [];
      const files = without.map(({ file }) => file).join(' and ');
      const advice = `write [^${claim.id}] behind its sentence in the section ${claim.section}, or take the claim out`;
      return [new ContentError(at(), `the claim ${claim.id} is marked nowhere in ${files}`, advice)];
    }),
    ...articles.flatMap((article) => checkMarks(article, facts, OWN_ARTICLES.has(article.id) ? sections : null)),
    ...checkSpellings(facts, own),
  ];
}

/** Claim marks of an article: each known, in the text, and set once, since its note has one place; in our own, in its section. */
function checkMarks(article: Article, { claims }: Facts, sections: ReadonlySet<string> | null): ContentError[] {
  const marked = new Map<string, number>();
  return article.claimMarks.flatMap(({ id, line, section, place }): ContentError[] => {
    const fault = (found: string, advice: string): ContentError[] => [new ContentError({ file: article.file, line }, found, advice)];
    const before = marked.get(id);
    const claim = claims.find((candidate) => candidate.id === id);
    if (!claim) {
      const advice = didYouMean(
        id,
        claims.map((candidate) => candidate.id),
      );
      return fault(`a mark for the unknown claim ${JSON.stringify(id)}`, `${advice}; write a mark that is text with a backslash: \\[^${id}\\]`);
    }
    if (place !== 'text')
      return fault(
        `a mark for the claim ${id} in a ${place}, which has no margin for its note`,
        `set it behind a sentence of the text; write a mark that is text with a backslash: \\[^${id}\\]`,
      );
    if (before !== undefined) return fault(`the claim ${id} is marked already in line ${before}`, 'take out one of the two marks');
    marked.set(id, line);
    if (sections?.has(claim.section) !== true || around(section, article.sections).includes(claim.section)) return [];
    return fault(
      `the claim ${id} is marked in the section ${section}`,
      `src/data/claims.yaml says ${claim.section}: move the mark, or change the section of the claim`,
    );
  });
}

/** A section and those that it is a part of, by id. */
function around(id: string, sections: readonly Section[]): string[] {
  const outer = sections.find(({ children }) => allSections(children).some((inner) => inner.id === id));
  return outer ? [outer.id, ...around(id, outer.children)] : [id];
}

/** A spelling that is corrected stands in the article, in one of its languages at least. */
function checkSpellings({ spellingFixes }: Facts, own: readonly Article[]): ContentError[] {
  if (own.length === 0) return [];
  const text = own.map(textOf).join('\n');
  return spellingFixes.flatMap(({ seed, location }, index) => {
    const twin = spellingFixes.findIndex((fix) => fix.seed === seed);
    if (twin < index)
      return [
        new ContentError(
          location,
          `the spelling ${JSON.stringify(seed)} a second time`,
          `it stands already in line ${spellingFixes[twin]?.location.line}; keep one`,
        ),
      ];
    return isWordIn(text, seed)
      ? []
      : [
          new ContentError(
            location,
            `the spelling ${JSON.stringify(seed)}, which stands nowhere in ${own.map(({ file }) => file).join(' and ')}`,
            'write it as the article has it, or take the entry out',
          ),
        ];
  });
}

/** The words of an article, those lifted out of its text included. */
function textOf(article: Article): string {
  const { frontMatter, reference, related } = article;
  return [
    frontMatter.title,
    reference?.title ?? '',
    ...related.map(({ title }) => title),
    ...allSections(article.sections).map(({ title }) => title),
    ...allBlocks(article).map(({ html, image }) => `${html.replace(/<[^>]*>/g, '')} ${image?.alt ?? ''}`),
    article.footnotes.replace(/<[^>]*>/g, ''),
  ].join('\n');
}

/** Whether a text holds a word, and not only as a part of a longer one. */
function isWordIn(text: string, word: string): boolean {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[A-Za-z0-9]/.test(sign);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!(isLetter(word[0]) && isLetter(text[at - 1])) && !(isLetter(word.at(-1)) && isLetter(text[at + word.length]))) return true;
  return false;
}
