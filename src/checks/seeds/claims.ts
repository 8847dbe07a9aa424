import { ContentError, didYouMean } from '../../errors.ts';
import { OWN_ARTICLES } from '../../own-articles.ts';
import { allBlocks, allSections, type Article, type Section } from '../../seed/article.ts';
import type { Expect } from '../prose/prose.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import { withoutCode } from '../../schemas/plain-text.ts';
import type { Claim } from '../../schemas/schemas.ts';

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
      if (own.length > 0 && own.every((article) => isElsewhere(claim, article))) {
        const found = own[0]?.claimMarks.find(({ id }) => id === claim.id)?.section;
        const advice = `every article marks ${claim.id} in ${found}: change the section here, or move the marks`;
        return [new ContentError(at('section'), `section is ${claim.section}`, advice)];
      }
      const unmarked = own.filter(({ claimMarks }) => !claimMarks.some(({ id }) => id === claim.id));
      const damaged = unmarked.map((article) => damagedMark(article, claim.id));
      const without = unmarked.filter((_, index) => damaged[index] === null);
      const files = without.map(({ file }) => file).join(' and ');
      const advice = `write [^${claim.id}] behind its sentence in the section ${claim.section}, or take the claim out`;
      return [
        ...damaged.filter((error) => error !== null),
        ...(without.length === 0 ? [] : [new ContentError(at(), `the claim ${claim.id} is marked nowhere in ${files}`, advice)]),
      ];
    }),
    ...articles.flatMap((article) => checkMarks(article, facts, own)),
    ...checkSpellings(facts, own),
  ];
}

/** What stands in the text and was most likely meant as the mark of a claim that has none, such as `[c14]` or `[^14]`. */
function damagedMark(article: Article, id: string): ContentError | null {
  const like = new RegExp(`[[［【〔(（][\\^＾]?[cCｃＣ]?${id.slice(1)}[\\]］】〕)）]`);
  for (const { html, line } of allBlocks(article)) {
    const [raw] = like.exec(withoutCode(html).replace(/<[^>]*>/g, '')) ?? [];
    if (raw !== undefined) return new ContentError({ file: article.file, line }, `${raw}, and no mark for the claim ${id}`, `write [^${id}]`);
  }
  return null;
}

/** Claim marks of an article: each known, in the text, and set once, since its note has one place; in our own, in its section. */
function checkMarks(article: Article, { claims }: Facts, own: readonly Article[]): ContentError[] {
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
    // Of a section that is not there, and of a claim that every article has elsewhere, another check tells.
    if (!own.includes(article) || !has(article, claim.section)) return [];
    if (!isElsewhere(claim, article))
      return isBeforeWords(id, article) ? fault(`the mark [^${id}] before any word of its paragraph`, 'set it behind the sentence that it marks') : [];
    if (own.every((one) => isElsewhere(claim, one))) return [];
    return fault(
      `the claim ${id} is marked in the section ${section}`,
      `src/data/claims.yaml says ${claim.section}: move the mark, or change the section of the claim`,
    );
  });
}

function has({ sections }: Article, id: string): boolean {
  return id === 'lead' || allSections(sections).some((section) => section.id === id);
}

/** Whether an article marks a claim, but not in its section. */
function isElsewhere({ id, section }: Claim, { claimMarks, sections }: Article): boolean {
  const mark = claimMarks.find((candidate) => candidate.id === id);
  return mark !== undefined && !around(mark.section, sections).includes(section);
}

/** Whether a mark begins its paragraph, item or cell, so that no sentence carries it. */
function isBeforeWords(id: string, article: Article): boolean {
  return allBlocks(article).some(({ html }) => new RegExp(`<(?:p|li|td|th)>\\s*<sup data-claim="${id}">`).test(html));
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
