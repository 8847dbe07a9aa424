/**
 * The code of the thread that reads a project, while Astro is loaded in the main one. It ends when all is read, and its
 * memory with it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Reference } from '../schemas/bibliography.ts';
import type { Uses } from '../schemas/check-components.ts';
import { checkAll } from '../schemas/check.ts';
import { loadContent, type Content } from '../schemas/content.ts';
import { fromDisk } from '../schemas/facts.ts';
import type { CompiledMdx } from '../schemas/mdx.ts';
import type { ContentError } from '../errors.ts';
import { answerCalls } from './thread-calls.ts';

/** What may be asked of the thread, in this order. */
export interface ReadingThread {
  /** Reads what collections hold. @throws ContentError */
  content: () => Content;
  /** Formats the bibliography. @throws ContentError */
  references: () => Promise<Reference[]>;
  /** Compiles bodies of prose; those with a mistake are left out. */
  compile: (files: string[]) => Promise<Map<string, CompiledMdx>>;
  /** Checks all that was read. @throws ContentErrors */
  check: () => void;
}

const { root } = workerData as { root: string };
let content: Content | undefined;
const read = (): Content => (content ??= loadContent(root));
const uses: Uses[] = [];
const faults: ContentError[] = [];

// What reads the content is loaded first: all of the site's collections wait for it.
async function references(): Promise<Reference[]> {
  const { readBibliography } = await import('../schemas/bibliography.ts');
  return readBibliography(read().facts.bibtex);
}

async function compile(files: string[]): Promise<Map<string, CompiledMdx>> {
  const { compileBodies } = await import('../schemas/bodies.ts');
  const bodies = compileBodies(fromDisk(root), files);
  faults.push(...bodies.faults);
  // What they use is needed here only, their code elsewhere only.
  for (const body of bodies.compiled.values()) uses.push({ uses: body.uses });
  return new Map([...bodies.compiled].map(([file, { code, headings }]) => [file, { code, headings }]));
}

if (parentPort) answerCalls<ReadingThread>(parentPort, { content: read, references, compile, check: () => checkAll(read(), uses, faults) });
