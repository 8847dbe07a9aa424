import { SeedError } from '../../../src/seed/error.ts';
import { printSeed } from '../../../src/seed/print.ts';
import { readTree } from '../../../src/seed/read.ts';
import { allSections, type Article } from '../../../src/seed/article.ts';
import type { GeneratedSeed } from './generate.ts';
import { blocksOf, bytes, readText } from './reading.ts';
import { articleOffences } from './safe-html.ts';

/** The article, or null when the seed was refused in proper form. @throws Error for anything improper */
export function readOrRefuse(text: string | Uint8Array): Article | null {
  try {
    return readText(text);
  } catch (error) {
    if (!(error instanceof SeedError)) throw new Error(`not a SeedError: ${String(error)}`, { cause: error });
    if (!/^seeds\/x\.md:[1-9]\d*: [^\n]+; [^\n]+$/.test(error.message))
      throw new Error(`not one sentence with its location: ${error.message}`, { cause: error });
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
      article.removals.filter(({ what }) => what === 'membership'),
      allSections(article.sections).map(({ title, id }) => [title, id]),
      blocksOf(article).map(({ html, image }) => [html.replace(/ (?:href|title)="[^"]*"/g, ''), image?.alt]),
    ]).match(/w\d+q/g),
  );
  return words.filter((word) => !kept.has(word));
}

/** What must survive printing: everything but line numbers and the record of what was cleaned away. */
function lasting(article: Article): unknown {
  const { removals: _, ...rest } = article;
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === 'line' ? undefined : value)));
}

/** The article of a seed before and after it is printed and read again. */
export function throughPrint(text: string): { before: unknown; after: unknown; printed: string } {
  const { frontMatter, tree } = readTree('seeds/x.md', bytes(text));
  const printed = printSeed(frontMatter, tree);
  return { before: lasting(readText(text)), after: lasting(readText(printed)), printed };
}
