import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcome, run, type Contestant } from './contestant.ts';
import { median, type Cost } from './measure.ts';
import { ours } from './ours.ts';
import { installStarlight, starlight } from './starlight.ts';
import { table, type Figures } from './table.ts';

// `npm run bench -- 20,200,2000 --write`: sizes in pages; --alone leaves Starlight out; --write puts the table into docs/benchmarks.md.
const root = process.cwd();
const sizes = (process.argv[2] ?? '20,200,2000').split(',').map(Number);
const work = mkdtempSync(join(tmpdir(), 'catching-up-bench-'));

/** Small builds are repeated, since a second more or less on a busy machine would decide. */
const runsFor = (pages: number): number => (pages <= 200 ? 5 : 1);

/** Measures the contestants of one size in turn, so that a machine that slows down slows all of them. */
async function compete(pages: number, contestants: readonly Contestant[]): Promise<Figures[]> {
  const costs = new Map<Contestant, Cost[]>(contestants.map((contestant) => [contestant, []]));
  for (let n = 0; n < runsFor(pages); n++) for (const contestant of contestants) costs.get(contestant)?.push(await run(contestant));
  return contestants.map((contestant) => ({ tool: contestant.tool, pages, ...median(costs.get(contestant) ?? []), ...outcome(contestant) }));
}

/** Puts the table between the markers of docs/benchmarks.md, so that its figures are never typed. */
function writeTable(text: string): void {
  const file = join(root, 'docs', 'benchmarks.md');
  const document = readFileSync(file, 'utf8');
  writeFileSync(file, document.replace(/(<!-- bench -->)[\s\S]*(<!-- \/bench -->)/, `$1\n\n${text}\n\n$2`));
}

try {
  const rows: Figures[] = [];
  const installed = process.argv.includes('--alone') ? null : installStarlight(join(work, 'starlight'));
  for (const pages of sizes) {
    const contestants = [ours(root, join(work, `ours-${pages}`), pages)];
    if (installed)
      contestants.push(starlight(installed, join(work, `starlight-${pages}`), pages, root), starlight(installed, join(work, `bare-${pages}`), pages));
    for (const figures of await compete(pages, contestants)) {
      rows.push(figures);
      console.log(JSON.stringify(figures));
    }
    // What was built stays until the end: some file systems (ext4 without a journal) are slow to make files for a minute
    // after others were deleted.
  }
  const text = table(rows);
  console.log(text);
  if (process.argv.includes('--write')) writeTable(text);
} finally {
  rmSync(work, { recursive: true, force: true });
}
