/** `npm run seed -- FILE [--json]`: what a seed gives, without building the site. */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { collectErrors } from '../errors.ts';
import { namesOf } from '../checks/content.ts';
import { fromDisk, readFacts } from '../schemas/facts.ts';
import { describeArticle } from '../seed/describe.ts';
import { SeedError } from '../seed/error.ts';
import { readBytes } from '../seed/read-folder.ts';
import { readSeed } from '../seed/read.ts';
import { fail } from './report.ts';

const USAGE = 'usage: npm run seed -- seeds/article.md [--json]';

try {
  const { path, json } = readArguments();
  const { models } = collectErrors((report) => readFacts(fromDisk(process.cwd()), report));
  const shown = relative(process.cwd(), path) || path;
  const article = readSeed(shown, bytesOf(path, shown), namesOf(models));
  console.log(json ? JSON.stringify(article, null, 2) : describeArticle(article));
} catch (error) {
  fail(error);
}

function readArguments(): { path: string; json: boolean } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    const [path] = positionals;
    if (path !== undefined && positionals.length === 1) return { path, json: values.json };
  } catch (error) {
    throw new Error(`${(error as Error).message.split('.')[0]}; ${USAGE}`, { cause: undefined });
  }
  throw new Error(USAGE);
}

/** A device or a pipe would be read without end. */
function bytesOf(path: string, shown: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) throw new SeedError({ file: shown, line: 1 }, 'it is no regular file', 'give the path of a seed');
  return readBytes(path, shown);
}
