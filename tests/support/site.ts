import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './project.ts';

/** Folder of the built site that the specs look at. */
export const SITE = process.env['SITE_DIR'] ?? join(ROOT, '.build', 'site');

/** Origin that the site was built for. */
export const ORIGIN = process.env['SITE'] ?? 'http://localhost:4321';

/** One built HTML page. */
export interface SitePage {
  /** Address: `/families/llama/`. */
  path: string;
  html: string;
  /** Pages that only send the reader on. */
  isRedirect: boolean;
}

/** Every file of the built site, with slashes, sorted. */
export function siteFiles(site = SITE): string[] {
  if (!existsSync(join(site, 'index.html'))) throw new Error(`there is no built site in ${site}; run \`npm test\`, or set SITE_DIR`);
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** Every HTML page of the built site. */
export function sitePages(site = SITE): SitePage[] {
  return siteFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, isRedirect: /<meta http-equiv="refresh"/i.test(html) };
    });
}

/** Pages that are read, redirects aside. */
export const PAGES: readonly SitePage[] = sitePages().filter((page) => !page.isRedirect);

/** One page of each kind, for what is the same on all pages of a kind. The longest stand for their kind. */
export const KINDS: Readonly<Record<string, string>> = {
  home: '/',
  articles: '/articles/',
  article: '/articles/chatgpt-one-year/',
  families: '/families/',
  family: '/families/llama/',
  models: '/models/',
  results: '/results/',
  area: '/results/long-context/',
  discussion: '/discussion/',
  timeline: '/timeline/',
  sources: '/sources/',
  glossary: '/glossary/',
  search: '/search/',
  about: '/about/',
  'not found': '/404.html',
};

/** Article, family pages, models table and the list of sources are read whole and may be longer. */
export function isLong(path: string): boolean {
  return /^\/(?:articles\/[^/]+|families\/[^/]+|models|sources)\/$/.test(path);
}

/** What the data files promise, read without the project's own readers. */
export interface Promised {
  models: { id: string; family: string }[];
  benchmarks: { id: string; area: string; inTables: boolean }[];
  terms: string[];
  claims: string[];
  errata: string[];
  references: string[];
}

/** Reads the ids that addresses are made of straight from the data files. */
export function promised(root = ROOT): Promised {
  const data = join(root, 'src', 'data');
  const yaml = (file: string): unknown => parse(readFileSync(join(data, file), 'utf8'));
  const ids = (file: string, key: string): string[] => (yaml(file) as Record<string, { id: string }[]>)[key]?.map((entry) => entry.id) ?? [];
  const benchmarks = (yaml('benchmarks.yaml') as { benchmarks: { id: string; area: string; in_tables: number[] }[] }).benchmarks;
  const bibliography = readFileSync(join(data, 'references.bib'), 'utf8');
  return {
    models: readdirSync(join(data, 'models'))
      .sort()
      .map((file) => yaml(join('models', file)) as { id: string; family: string })
      .map(({ id, family }) => ({ id, family })),
    benchmarks: benchmarks.map(({ id, area, in_tables }) => ({ id, area, inTables: in_tables.length > 0 })),
    terms: ids('glossary.yaml', 'terms'),
    claims: ids('claims.yaml', 'claims'),
    errata: ids('errata.yaml', 'errata'),
    references: [...bibliography.matchAll(/^@(?!comment|string|preamble)\w+\{([^,\s]+),/gim)].map((match) => match[1] ?? ''),
  };
}
