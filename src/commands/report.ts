import { ContentError, ContentErrors } from '../errors.ts';

/** Ends a command with what went wrong: a content error in someone's content in its own words, anything else whole. */
export function fail(error: unknown, after?: string): never {
  const known = findContentError(error);
  if (known) console.error(known.message);
  else if (process.env['DEBUG']) console.error(error);
  else console.error(ofTheDisk(error) ?? ofThePackages(error) ?? (error instanceof Error ? error.message : String(error)));
  if (after) console.error(after);
  process.exit(1);
}

/** What a full or write-protected disk is called in the errors of all that write in a build. */
const DISK: readonly [RegExp, string][] = [
  [/ENOSPC|EDQUOT|no space left on device|quota exceeded/i, 'the disk is full (of data or of files); make room and build again'],
  [/EROFS|read-only file system/i, 'the disk is write-protected; build where files can be written'],
  [/EACCES|EPERM|permission denied/i, 'a file or folder may not be written; check its permissions'],
];

/** One sentence for an error that is the disk's doing, with the file where it says which; null for any other. */
function ofTheDisk(error: unknown): string | null {
  const text = error instanceof Error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}` : '';
  const found = DISK.find(([pattern]) => pattern.test(text));
  if (!found) return null;
  const file = (error as NodeJS.ErrnoException).path ?? /(?<=[\s'"])(?:\/|[A-Z]:\\)[^\s'",]+/.exec(text)?.[0];
  return file === undefined ? found[1] : `${file}: ${found[1]}`;
}

/** How Node, the bundler and Pagefind say that a package is missing. */
const MISSING = [
  /Cannot find (?:package|module) '([^'./][^']*)'/,
  /failed to resolve import "([^"./][^"]*)"/,
  /Failed to install either of \[([\w-]+)/,
  /Could not load the "(\w+)" module/,
];

/** One sentence for an error whose cause is a package that is not installed; null for any other. */
function ofThePackages(error: unknown): string | null {
  const text = error instanceof Error ? error.message : '';
  const name = MISSING.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return name === undefined ? null : `the package ${name} is missing; run \`npm ci\``;
}

/** The content error inside an error, which Astro may have wrapped. */
function findContentError(error: unknown): Error | null {
  if (error instanceof ContentError || error instanceof ContentErrors) return error;
  if (error instanceof Error && error.cause !== undefined) return findContentError(error.cause);
  return null;
}
