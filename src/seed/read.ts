import type { Article } from './article.ts';
import { cleanTree, type Cleaned } from './clean.ts';
import { SeedError } from './error.ts';
import { splitFrontMatter, type SplitSeed } from './front-matter.ts';
import { idFromFileName } from './ids.ts';
import { readMarkdown } from './markdown.ts';
import { cutMembershipTail } from './membership.ts';
import type { NameFinder } from './names.ts';
import { readOutline } from './outline.ts';
import { decodeSeed } from './text.ts';

/**
 * One captured article: bytes of a seed file in, article out. Pure.
 * @param file path of the seed as shown in messages, e.g. `seeds/x.md`
 * @throws SeedError, and nothing else, when the seed cannot be read.
 */
export function readSeed(file: string, bytes: Uint8Array, names: NameFinder): Article {
  return seedErrorsOnly(file, () => readText(file, decodeSeed(file, bytes), names));
}

/**
 * A seed's front matter and its cleaned tree, before sections are made of it: what can be written back as a seed.
 * @throws SeedError, and nothing else
 */
export function readTree(file: string, bytes: Uint8Array): Pick<SplitSeed, 'frontMatter' | 'linesAbove'> & Cleaned {
  return seedErrorsOnly(file, () => cleaned(file, decodeSeed(file, bytes)));
}

function seedErrorsOnly<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SeedError) throw error;
    // A limit of the parser itself (recursion, mostly): say so in the seed's terms rather than crash the build.
    throw new SeedError({ file, line: 1 }, `the article cannot be parsed (${String(error).split('\n')[0]})`, 'simplify its nesting');
  }
}

function cleaned(file: string, text: string): Pick<SplitSeed, 'frontMatter' | 'linesAbove'> & Cleaned {
  const { frontMatter, body, linesAbove } = splitFrontMatter(file, text);
  return { frontMatter, linesAbove, ...cleanTree(file, readMarkdown(body), frontMatter.sourceUrl, linesAbove) };
}

function readText(file: string, text: string, names: NameFinder): Article {
  const { frontMatter, tree, removals, linesAbove } = cleaned(file, text);
  const id = frontMatter.id ?? idFromFileName(file.split('/').at(-1) ?? file);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    throw new SeedError(
      { file, line: 1 },
      `no address can be made from ${JSON.stringify(id || file)}`,
      'add a line such as id: my-article to the front matter (small Latin letters, digits, hyphens)',
    );
  }
  const tail = cutMembershipTail(tree, linesAbove);
  const outline = readOutline(file, tail.tree, linesAbove, names, frontMatter.sourceUrl);
  return { id, file, frontMatter, ...outline, truncated: tail.truncated, removals: [...removals, ...tail.removals] };
}
