import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { getElementsByTagName, textContent } from 'domutils';
import { copyProject, remove, ROOT, startBuild, temporaryFolder } from '../support/project.ts';
import { readText } from '../unit/seed/reading.ts';
import { captured, type GeneratedSeed } from '../unit/seed/generate.ts';

/** What a page may not hold between `<main>` and `</main>`: nothing of a seed runs, embeds or styles. */
const FOREIGN = ['iframe', 'object', 'embed', 'form', 'base', 'meta', 'link'];

/** A project in which generated seeds are drawn, beside the edition's own. */
export function drawingProject(): { folder: string; project: string; done: () => void } {
  const folder = temporaryFolder('drawn');
  const project = join(folder, 'project');
  mkdirSync(folder, { recursive: true });
  copyProject(ROOT, project);
  return { folder, project, done: () => remove(folder) };
}

/** Seeds as converters write them, the same for the same number. */
export function seedsFor(count: number, seed: number): GeneratedSeed[] {
  return sample(captured, { numRuns: count, seed });
}

/**
 * Builds one site with these seeds and judges each drawn page: nothing of the seed runs, the page is whole, and every
 * word of the seed is on the page or in the record of what was cleaned away.
 * @returns what is wrong, one line each
 */
export async function judgeDrawn(project: string, seeds: readonly GeneratedSeed[]): Promise<string[]> {
  const names = seeds.map((_, at) => `drawn-${at}.md`);
  seeds.forEach(({ text }, at) => writeFileSync(join(project, 'seeds', names[at] ?? ''), text));
  try {
    const { code, output } = await startBuild(project).done;
    if (code !== 0) return [`the build failed: ${output}`];
    const own = new Set(OWN_PAGES.flatMap((page) => runsIn(readFileSync(join(project, 'dist', page, 'index.html'), 'utf8'))));
    return seeds.flatMap((seed, at) => judge(project, `drawn-${at}`, seed, own).map((fault) => `${fault}\n${JSON.stringify(seed.text)}`));
  } finally {
    for (const name of names) rmSync(join(project, 'seeds', name), { force: true });
  }
}

/** Pages without a word of these seeds, which between them use every component of an article. */
const OWN_PAGES = ['articles/chatgpt-one-year', 'results/tables', 'models'];

/** Every script and style of a page. */
function runsIn(html: string): string[] {
  const document = parseDocument(html);
  return ['script', 'style'].flatMap((name) =>
    getElementsByTagName(name, document.children)
      // Data about the page for machines, which browsers do not run.
      .filter(({ attribs }) => attribs['type'] !== 'application/ld+json')
      .map((element) => `${name} ${element.attribs['src'] ?? ''} ${textContent(element)}`),
  );
}

function judge(project: string, id: string, { text, words }: GeneratedSeed, own: ReadonlySet<string>): string[] {
  const file = join(project, 'dist', 'articles', id, 'index.html');
  if (!existsSync(file)) return [`${id} has no page`];
  const html = readFileSync(file, 'utf8');
  const document = parseDocument(html);
  const [main] = getElementsByTagName('main', document.children);
  const [footer] = getElementsByTagName('footer', document.children);
  if (!main || !footer) return [`${id}: the page is not whole`];
  const faults = runsIn(html)
    .filter((run) => !own.has(run) && /w\d+q|語/.test(run))
    .map((run) => `${id}: ${run.slice(0, 200)}`);
  const elements = getElementsByTagName('*', main.children);
  for (const element of elements) {
    if (FOREIGN.includes(element.name)) faults.push(`${id}: <${element.name}> on the page`);
    for (const [name, value] of Object.entries(element.attribs)) {
      if (name.startsWith('on') || name === 'style') faults.push(`${id}: ${element.name} ${name}`);
      if (['href', 'src'].includes(name) && /^\s*(?:javascript|data|vbscript):/i.test(value)) faults.push(`${id}: ${name}=${value}`);
    }
  }
  const links = elements.flatMap(({ attribs }) => [attribs['href'] ?? '', attribs['id'] ?? '']);
  const record = readText(text).removals.map((removal) => removal.text);
  const kept = new Set([textContent(document.children), ...links, ...record].join(' ').match(/w\d+q/g));
  const lost = words.filter((word) => !kept.has(word));
  if (lost.length > 0) faults.push(`${id}: lost ${lost.join(', ')}`);
  return faults;
}
