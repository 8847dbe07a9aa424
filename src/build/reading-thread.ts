/**
 * The code of the thread that reads a project, while Astro is loaded in the main one. It ends when all is read, and its
 * memory with it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Uses } from '../collections/check-components.ts';
import { checkAll, loadContent, type Content } from '../collections/everything.ts';
import { fromDisk } from '../collections/facts.ts';
import type { CompiledMdx } from '../collections/mdx.ts';
import { compileBodies } from '../collections/prose.ts';
import type { Fault } from '../fault.ts';
import { answerCalls } from './thread-calls.ts';

/** What may be asked of the thread, in this order. */
export interface ReadingThread {
  /** Reads what collections hold. @throws Fault */
  content: () => Content;
  /** Compiles bodies of prose; those with a mistake are left out. */
  compile: (files: string[]) => Map<string, CompiledMdx>;
  /** Checks all that was read. @throws Faults */
  check: () => void;
}

const { root } = workerData as { root: string };
let content: Content | undefined;
const read = (): Content => (content ??= loadContent(root));
const uses: Uses[] = [];
const faults: Fault[] = [];

function compile(files: string[]): Map<string, CompiledMdx> {
  const bodies = compileBodies(fromDisk(root), files);
  faults.push(...bodies.faults);
  // What they use is needed here only, their code elsewhere only.
  for (const body of bodies.compiled.values()) uses.push({ uses: body.uses });
  return new Map([...bodies.compiled].map(([file, { code, headings }]) => [file, { code, headings }]));
}

if (parentPort) answerCalls<ReadingThread>(parentPort, { content: read, compile, check: () => checkAll(read(), uses, faults) });
