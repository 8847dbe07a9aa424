/**
 * The code of the thread that reads a project, while Astro is loaded in the main one. It ends when all is read, and its
 * memory with it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Reference } from '../collections/bibliography.ts';
import type { Uses } from '../collections/check-components.ts';
import { checkAll } from '../collections/check.ts';
import { loadContent, type Content } from '../collections/content.ts';
import { fromDisk } from '../collections/facts.ts';
import type { CompiledMdx } from '../collections/mdx.ts';
import type { Fault } from '../fault.ts';
import { answerCalls } from './thread-calls.ts';

/** What may be asked of the thread, in this order. */
export interface ReadingThread {
  /** Reads what collections hold. @throws Fault */
  content: () => Content;
  /** Formats the bibliography. @throws Fault */
  references: () => Promise<Reference[]>;
  /** Compiles bodies of prose; those with a mistake are left out. */
  compile: (files: string[]) => Promise<Map<string, CompiledMdx>>;
  /** Checks all that was read. @throws Faults */
  check: () => void;
}

const { root } = workerData as { root: string };
let content: Content | undefined;
const read = (): Content => (content ??= loadContent(root));
const uses: Uses[] = [];
const faults: Fault[] = [];

// What reads the content is loaded first: all of the site's collections wait for it.
async function references(): Promise<Reference[]> {
  const { readBibliography } = await import('../collections/bibliography.ts');
  return readBibliography(read().facts.bibtex);
}

async function compile(files: string[]): Promise<Map<string, CompiledMdx>> {
  const { compileBodies } = await import('../collections/bodies.ts');
  const bodies = compileBodies(fromDisk(root), files);
  faults.push(...bodies.faults);
  // What they use is needed here only, their code elsewhere only.
  for (const body of bodies.compiled.values()) uses.push({ uses: body.uses });
  return new Map([...bodies.compiled].map(([file, { code, headings }]) => [file, { code, headings }]));
}

if (parentPort) answerCalls<ReadingThread>(parentPort, { content: read, references, compile, check: () => checkAll(read(), uses, faults) });
