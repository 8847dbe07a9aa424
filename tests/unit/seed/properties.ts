import { ContentErrors } from '../../../src/errors.ts';
import { SeedError } from '../../../src/seed/error.ts';
import { allSections, type Article } from '../../../src/seed/article.ts';
import type { GeneratedSeed } from './generate.ts';
import { blocksOf, readText } from './reading.ts';
import { articleOffences } from './safe-html.ts';

/** The article, or null when the seed was refused in proper form. @throws Error for anything improper */
export function readOrRefuse(text: string | Uint8Array): Article | null {
  try {
    return readText(text);
  } catch (error) {
    const faults = error instanceof ContentErrors ? error.errors : [error];
    for (const fault of faults) {
      if (!(fault instanceof SeedError)) throw new Error(`not a SeedError: ${String(fault)}`, { cause: error });
      if (!/^seeds\/x\.md:[1-9]\d*: [^\n]+; [^\n]+$/.test(fault.message))
        throw new Error(`not one sentence with its location: ${fault.message}`, { cause: error });
    }
    return null;
  }
}

/** @throws Error when the article of any text holds what must not reach a page */
export function isSafe(text: string | Uint8Array): boolean {
  const article = readOrRefuse(text);
  if (article === null) return false;
  const found = articleOffences(article);
  if (found.length > 0) throw new Error(found.join('\n'));
  const ids = allSections(article.sections).map((section) => section.id);
  if (new Set(ids).size !== ids.length) throw new Error(`ids occur twice: ${ids.join(' ')}`);
  return true;
}

/** Words of a well-formed seed that its article lost. */
export function lostWords({ text, words }: GeneratedSeed): string[] {
  const article = readText(text);
  const kept = new Set(
    JSON.stringify([
      article.footnotes,
      article.reference,
      article.related,
      article.removals,
      allSections(article.sections).map(({ title, id }) => [title, id]),
      blocksOf(article).map(({ html, image }) => [html, image?.alt, image?.url]),
    ]).match(/w\d+q/g),
  );
  return words.filter((word) => !kept.has(word));
}
