// A process of its own: BibTeX comes in on standard input, the formatted works go out on standard output, as JSON.
import { readFileSync } from 'node:fs';
import { formatBibliography } from './bibliography.ts';

process.stdout.write(JSON.stringify(formatBibliography(readFileSync(0, 'utf8'))));
