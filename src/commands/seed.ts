import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { collectErrors } from '../errors.ts';
import { namesOf } from '../schemas/content.ts';
import { fromDisk, readFacts } from '../schemas/facts.ts';
import { allSections, type Article, type Block } from '../seed/article.ts';
import { SeedError } from '../seed/error.ts';
import { readSeed } from '../seed/read.ts';
import { fail } from './report.ts';

const [path] = process.argv.slice(2);
if (path === undefined) fail(new Error('usage: npm run seed -- seeds/article.md'));

try {
  const { models } = collectErrors((report) => readFacts(fromDisk(process.cwd()), report));
  const names = namesOf(models);
  const shown = relative(process.cwd(), path) || path;
  const bytes = read(shown, path);
  print(readSeed(shown, bytes, names));
} catch (error) {
  fail(error);
}

function read(shown: string, file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new SeedError({ file: shown, line: 1 }, `it cannot be read (${(error as Error).message.split(',')[0]})`, 'give the path of a seed');
  }
}

function print(article: Article): void {
  const { frontMatter } = article;
  console.log(`/articles/${article.id}/  ${frontMatter.title}`);
  console.log(`source: ${frontMatter.sourceUrl}`);
  if (Object.keys(frontMatter.extra).length > 0) console.log(`unknown keys, kept: ${Object.keys(frontMatter.extra).join(', ')}`);
  if (article.reference) console.log(`paper: ${article.reference.title ?? '(no title)'} (${article.reference.authors.length} authors)`);
  console.log('\noutline');
  printBlocks('lead', article.lead, 0);
  for (const section of allSections(article.sections)) {
    const indent = '  '.repeat(section.level);
    const named = section.models.length > 0 ? `  → ${section.models.join(', ')}` : '';
    console.log(`${indent}#${section.id}  ${section.title}  (line ${section.line})${named}`);
    printBlocks('', section.blocks, section.level);
  }
  console.log(`\nrelated reading: ${article.related.length}`);
  for (const item of article.related) console.log(`  line ${item.line}: ${item.title} <${item.url}>`);
  if (article.truncated) console.log(`\ntruncated at line ${article.truncated.line}: ${article.truncated.notice}`);
  console.log(`\ncleaned away: ${article.removals.length}`);
  for (const { line, what, text } of article.removals) console.log(`  line ${line}: ${what}: ${text}`);
}

function printBlocks(label: string, blocks: readonly Block[], level: number): void {
  const indent = '  '.repeat(level + 1);
  if (label) console.log(`${indent}${label}: ${blocks.length} blocks`);
  for (const block of blocks) {
    for (const passage of block.passages) console.log(`${indent}line ${block.line}: passage by ${passage.by} → ${passage.models.join(', ')}`);
  }
}
