import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesBelow } from '../build/built-page.ts';
import { copyProject } from '../../tests/support/project.ts';
import { syntheticFamily, syntheticSeed } from './bench-text.ts';

/** What one build cost and made. */
interface Figures {
  tool: string;
  pages: number;
  seconds: number;
  peakMb: number;
  bytesPerPage: number;
  brotliPerPage: number;
  indexKb: number;
  /** Bytes before the first result of a first search whose words stand only in running text. */
  coldKb: number;
}

const STARLIGHT = { '@astrojs/starlight': '0.42.0', astro: '7.3.4', sharp: '0.35.5' };
const root = process.cwd();
const sizes = (process.argv[2] ?? '20,200,2000').split(',').map(Number);
const work = mkdtempSync(join(tmpdir(), 'catching-up-bench-'));

/** Runs a build under /usr/bin/time and reads its wall time and peak memory. */
function timed(cwd: string, command: string[]): { seconds: number; peakMb: number } {
  const log = join(work, 'time.txt');
  const started = performance.now();
  const gnu = existsSync('/usr/bin/time');
  const run = gnu
    ? spawnSync('/usr/bin/time', ['-f', '%M', '-o', log, ...command], { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
    : spawnSync(command[0] ?? '', command.slice(1), { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`${command.join(' ')} failed: ${run.stderr.slice(0, 2000)}`);
  return { seconds, peakMb: gnu ? Number(readFileSync(log, 'utf8').trim().split('\n').at(-1)) / 1024 : NaN };
}

/** Weighs the built pages whose address begins with a prefix, and the search index. */
function weigh(site: string, prefix: string): Pick<Figures, 'bytesPerPage' | 'brotliPerPage' | 'indexKb' | 'coldKb'> {
  const files = filesBelow(site);
  const pages = files.filter((file) => file.startsWith(prefix) && file.endsWith('.html')).map((file) => readFileSync(join(site, file)));
  const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  const sample = pages.filter((_, index) => index % Math.ceil(pages.length / 20) === 0);
  const index = files.filter((file) => file.startsWith('pagefind/')).reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  return {
    bytesPerPage: mean(pages.map((page) => page.length)),
    brotliPerPage: mean(sample.map((page) => brotliCompressSync(page).length)),
    indexKb: index / 1024,
    coldKb: coldSearch(site, files) / 1024,
  };
}

/**
 * What a first search loads: the client, Pagefind's own client, engine and list of sections, the largest file of the
 * index, and one text. Text is counted with brotli; Pagefind's files are packed already.
 */
function coldSearch(site: string, files: readonly string[]): number {
  const text = (file: string): number => brotliCompressSync(readFileSync(join(site, file))).length;
  const size = (file: string): number => statSync(join(site, file)).size;
  const sum = (pattern: RegExp, weight: (file: string) => number): number =>
    files.filter((file) => pattern.test(file)).reduce((total, file) => total + weight(file), 0);
  const most = (pattern: RegExp): number => Math.max(0, ...files.filter((file) => pattern.test(file)).map(size));
  // The client of ours is main; Starlight's is Pagefind's interface behind a small script of its own.
  const client = sum(/^_astro\/(?:main|ui-core|Search)[.-].*\.js$/, text) + sum(/^_astro\/(?:search|ui-core)\..*\.css$/, text);
  const engine = sum(/^pagefind\/(?:pagefind\.js|places\.json|pagefind-entry\.json)$/, text) + sum(/^pagefind\/(?:.*\.pf_meta|wasm\.unknown\.pagefind)$/, size);
  return client + engine + most(/^pagefind\/index\//) + most(/^pagefind\/fragment\//);
}

function benchOurs(pages: number): Figures {
  const project = join(work, `ours-${pages}`);
  copyProject(root, project);
  for (let n = 0; n < pages; n++) writeFileSync(join(project, `src/content/families/ja/bench-${n}.mdx`), syntheticFamily(n));
  for (let n = 0; n < Math.ceil(pages / 20); n++) writeFileSync(join(project, `seeds/bench-${n}.md`), syntheticSeed(n));
  const cost = timed(project, [process.execPath, 'src/commands/build.ts']);
  return { tool: 'catching-up', pages, ...cost, ...weigh(join(project, 'dist'), 'families/bench-') };
}

function prepareStarlight(): string {
  const project = join(work, 'starlight');
  mkdirSync(join(project, 'src/content/docs'), { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'bench', private: true, type: 'module', dependencies: STARLIGHT }));
  writeFileSync(
    join(project, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';import starlight from '@astrojs/starlight';\nexport default defineConfig({site:'https://example.org',integrations:[starlight({title:'bench',locales:{root:{label:'日本語',lang:'ja'}}})]});\n`,
  );
  writeFileSync(
    join(project, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';import { docsLoader } from '@astrojs/starlight/loaders';import { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: project, stdio: 'inherit' });
  return project;
}

function benchStarlight(project: string, pages: number): Figures {
  const docs = join(project, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  for (const folder of ['dist', '.astro', 'node_modules/.astro']) rmSync(join(project, folder), { recursive: true, force: true });
  for (let n = 0; n < pages; n++) {
    // The same Markdown, with the front matter Starlight wants and without our heading ids.
    const body = syntheticFamily(n)
      .replace(/^---[\s\S]*?\n---\n/, '')
      .replace(/ \[#[^\]]+\]/g, '');
    writeFileSync(join(docs, `bench-${n}.md`), `---\ntitle: 系統${n}\n---\n${body}`);
  }
  const cost = timed(project, [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build']);
  return { tool: 'Starlight', pages, ...cost, ...weigh(join(project, 'dist'), 'bench-') };
}

function table(rows: Figures[]): string {
  const round = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '—');
  const cells = rows.map((row) => [
    row.pages.toLocaleString('en'),
    row.tool,
    `${round(row.seconds, 1)} s`,
    `${round(row.peakMb)} MB`,
    `${round(row.bytesPerPage / 1024, 1)} KB`,
    `${round(row.brotliPerPage / 1024, 1)} KB`,
    `${round(row.indexKb)} KB`,
    `${round(row.coldKb)} KB`,
  ]);
  return [
    ['pages', 'tool', 'build', 'peak memory', 'HTML a page', 'brotli', 'search index', 'first search'],
    ['--:', '---', '--:', '--:', '--:', '--:', '--:', '--:'],
    ...cells,
  ]
    .map((cell) => `| ${cell.join(' | ')} |`)
    .concat('', growth(rows))
    .join('\n');
}

/** What each page costs that comes on top: from one size to the next. */
function growth(rows: Figures[]): string {
  const sentences = [...new Set(rows.map(({ tool }) => tool))].flatMap((tool) => {
    const own = rows.filter((row) => row.tool === tool).sort((a, b) => a.pages - b.pages);
    const steps = own.slice(1).map((row, i) => {
      const before = own[i] ?? row;
      const milliseconds = (1000 * (row.seconds - before.seconds)) / (row.pages - before.pages);
      return `${milliseconds.toFixed(1)} ms (${before.pages.toLocaleString('en')} to ${row.pages.toLocaleString('en')})`;
    });
    return steps.length > 0 ? [`${tool} ${steps.join(', ')}`] : [];
  });
  return sentences.length > 0 ? `Each further page costs ${sentences.join('; ')}.` : '';
}

/** Puts the table between the README's markers, so that its figures are never typed. */
function writeReadme(text: string): void {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  writeFileSync(file, readme.replace(/(<!-- bench -->)[\s\S]*(<!-- \/bench -->)/, `$1\n\n${text}\n\n$2`));
}

try {
  const rows: Figures[] = [];
  const starlight = process.argv.includes('--alone') ? null : prepareStarlight();
  for (const pages of sizes) {
    for (const figures of [benchOurs(pages), ...(starlight ? [benchStarlight(starlight, pages)] : [])]) {
      rows.push(figures);
      console.log(JSON.stringify(figures));
    }
  }
  const text = table(rows);
  console.log(text);
  if (process.argv.includes('--write')) writeReadme(text);
} finally {
  rmSync(work, { recursive: true, force: true });
}
