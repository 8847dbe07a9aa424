import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { processWide } from '../process-wide.ts';
import type { Reference } from './bibliography.ts';

const held = processWide<{ bibtex: string; references: Promise<Reference[]> }>('bibliography');

/**
 * Formats `references.bib` in a process of its own, once for each text. Called early, the second that it takes passes
 * while other things are read, and the 200 MB that it needs are given back before pages are drawn. Called again, it
 * gives the same answer.
 */
export function heldBibliography(bibtex: string): Promise<Reference[]> {
  const last = held.get();
  if (last?.bibtex === bibtex) return last.references;
  const references = format(bibtex);
  // Whoever waits for it hears of a failure; until then nobody must.
  references.catch(() => undefined);
  held.set({ bibtex, references });
  return references;
}

function format(bibtex: string): Promise<Reference[]> {
  const script = fileURLToPath(new URL('./format-bibliography.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [script], { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`src/data/references.bib cannot be formatted: ${stderr.trim() || error.message}`));
      else resolve(JSON.parse(stdout) as Reference[]);
    });
    // When the process ends before it has read everything, its exit says why.
    child.stdin?.on('error', () => undefined).end(bibtex);
  });
}
