import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Contestant } from './contestant.ts';
import { seedsFor, syntheticFamily, syntheticSeed } from './text.ts';

const STARLIGHT = { '@astrojs/starlight': '0.42.0', astro: '7.3.4', sharp: '0.35.5' };

/** Installs Starlight in a scratch folder. @returns the folder */
export function installStarlight(folder: string): string {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bench', private: true, type: 'module', dependencies: STARLIGHT }));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';import starlight from '@astrojs/starlight';\nexport default defineConfig({site:'https://example.org',integrations:[starlight({title:'bench',locales:{root:{label:'日本語',lang:'ja'}}})]});\n`,
  );
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';import { docsLoader } from '@astrojs/starlight/loaders';import { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' });
  return folder;
}

/**
 * A Starlight project of the same Markdown: the synthetic family pages and seeds, and, where `root` is given, the
 * edition's own prose and article as well, its components left out.
 * @param installed folder of {@link installStarlight}
 */
export function starlight(installed: string, project: string, pages: number, root?: string): Contestant {
  cpSync(installed, project, { recursive: true, filter: (source) => basename(source) !== 'node_modules' });
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(installed, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(installed, 'node_modules', name), join(project, 'node_modules', name));
  const docs = join(project, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  for (let n = 0; n < pages; n++) writeFileSync(join(docs, `bench-${n}.md`), plain(`系統${n}`, syntheticFamily(n)));
  for (let n = 0; n < seedsFor(pages); n++) writeFileSync(join(docs, `seed-${n}.md`), plain(`計測の記事${n}`, syntheticSeed(n)));
  if (root !== undefined) for (const [name, text] of proseOf(root)) writeFileSync(join(docs, `edition-${name}.md`), plain(name, text));
  return {
    tool: root === undefined ? 'Starlight' : 'Starlight with the edition’s prose',
    project,
    command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
    prefix: 'bench-',
  };
}

/** Every file of prose and every seed of the edition, by a name of its own. */
function proseOf(root: string): [string, string][] {
  return ['src/content', 'seeds'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.mdx?$/.test(file))
      .sort()
      .map((file): [string, string] => [file.replace(/\.mdx?$/, '').replace(/[^a-z0-9]+/gi, '-'), readFileSync(join(root, folder, file), 'utf8')]),
  );
}

/** Markdown with the front matter that Starlight wants, without our heading ids and components. */
function plain(title: string, text: string): string {
  const body = text
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/ (?:\[#[^\]]+\]|\{#[^}]+\})/g, '')
    .replace(/<[A-Z]\w*([^<>]*)\/>/g, (_, attributes: string) => /"([^"]*)"/.exec(attributes)?.[1] ?? '')
    .replace(/<\/?[A-Z]\w*[^<>]*>/g, '');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`;
}
