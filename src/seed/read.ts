import { ContentErrors } from '../errors.ts';
import { linkAddresses } from './addresses.ts';
import type { Article } from './article.ts';
import { cleanTree } from './clean.ts';
import { SeedError } from './error.ts';
import { splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { idFromFileName } from './ids.ts';
import { takeInlinedData } from './inlined-data.ts';
import { mendListIndents } from './list-indents.ts';
import { readMarkdown } from './markdown.ts';
import { cutMembershipTail } from './membership.ts';
import type { NameFinder } from '../names/finder.ts';
import { readOutline } from './outline.ts';
import { decodeSeed, refuseUnreadable } from './text.ts';
import { tidyTree } from './tidy-tree.ts';
import { toHtmlTree } from './to-html.ts';
import { joinWraps } from './wraps.ts';

/** Stands in for an address that is missing, while the other mistakes of a seed are looked for. */
const NO_SOURCE = 'https://example.invalid/';

/**
 * One captured article: bytes of a seed file in, article out. Pure.
 * @param file path of the seed as shown in messages, e.g. `seeds/x.md`
 * @throws SeedError when the seed cannot be read, ContentErrors when it has several mistakes, and nothing else
 */
export function readSeed(file: string, bytes: Uint8Array, names: NameFinder): Article {
  const faults: SeedError[] = [];
  let article: Article | undefined;
  try {
    article = readText(file, decodeSeed(file, bytes), names, faults);
  } catch (error) {
    // A limit of the parser itself (recursion, mostly): say so in the seed's terms rather than crash the build.
    faults.push(
      error instanceof SeedError
        ? error
        : new SeedError({ file, line: 1 }, `the article cannot be parsed (${String(error).split('\n')[0]})`, 'simplify its nesting'),
    );
  }
  const [first] = faults;
  if (first && faults.length > 1) throw new ContentErrors(faults);
  if (first) throw first;
  return article as Article;
}

function readText(file: string, decoded: string, names: NameFinder, faults: SeedError[]): Article {
  const { text, removals } = takeInlinedData(decoded);
  refuseUnreadable(file, text);
  const { frontMatter, body, linesAbove, removals: unused } = splitFrontMatter(file, text, faults);
  removals.push(...unused);
  const sourceUrl = URL.canParse(frontMatter.sourceUrl) ? frontMatter.sourceUrl : NO_SOURCE;
  const source = mendListIndents(body);
  const markdown = readMarkdown(source);
  removals.push(...tidyTree(markdown, source, (node) => (node.position?.start.line ?? 1) + linesAbove));
  const cleaned = cleanTree(file, toHtmlTree(markdown, frontMatter.lang), sourceUrl, linesAbove);
  joinWraps(cleaned.tree);
  linkAddresses(cleaned.tree);
  const tail = cutMembershipTail(cleaned.tree, frontMatter.isPremium, linesAbove);
  const read = readOutline(tail.tree, { file, title: frontMatter.title, source, sourceUrl, linesAbove, names, faults });
  removals.push(...cleaned.removals, ...tail.removals, ...read.removals);
  removals.sort((a, b) => a.line - b.line);
  return { id: idOf(file, frontMatter, faults), lang: frontMatter.lang, file, frontMatter, ...read.outline, truncated: tail.truncated, removals };
}

function idOf(file: string, { id: declared, lang }: FrontMatter, faults: SeedError[]): string {
  const id = declared ?? idFromFileName(file.split('/').at(-1) ?? file, lang);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    faults.push(
      new SeedError(
        { file, line: 1 },
        `no address can be made from ${JSON.stringify(id || file)}`,
        'add a line such as id: my-article to the front matter (small Latin letters, digits, hyphens)',
      ),
    );
  }
  return id;
}
