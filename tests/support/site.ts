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
export function readablePages(site = SITE): SitePage[] {
  return sitePages(site).filter((page) => !page.isRedirect);
}

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
  tables: '/results/tables/',
  discussion: '/discussion/',
  since: '/since/',
  timeline: '/timeline/',
  sources: '/sources/',
  data: '/data/',
  glossary: '/glossary/',
  search: '/search/',
  about: '/about/',
  'not found': '/404.html',
};

/** Pages that a page of the same kind stands for. */
const SAME_KIND = /^\/(?:articles|families|results)\/[^/]+\/$/;

/** A page's address without the folder of its language: that of the same page in the edition's first one. */
export const withoutLanguage = (path: string): string => path.replace(/^\/[a-z]{2}(?=\/)/, '');

/** Whether a page is of a kind of KINDS, in whatever language. */
export function isOfKind(path: string): boolean {
  const own = withoutLanguage(path);
  return SAME_KIND.test(own) || Object.values(KINDS).includes(own);
}

/** The addresses of KINDS in the edition's other languages: where what depends on the words is looked at once more. */
export function translatedKinds(pages: readonly SitePage[]): string[] {
  const kinds = Object.values(KINDS);
  return pages.map(({ path }) => path).filter((path) => !kinds.includes(path) && kinds.includes(withoutLanguage(path)));
}

/** Article, family pages, areas of results, models table, timeline, epilogue and the list of sources are read whole and may be longer. */
export function isLong(path: string): boolean {
  return /^\/(?:articles\/[^/]+|families\/[^/]+|results\/[^/]+|models|timeline|since|sources)\/$/.test(withoutLanguage(path));
}

/** The ids on each page, by the page's address. */
export function idsOf(pages: readonly SitePage[]): Map<string, Set<string>> {
  return new Map(pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''))]));
}

/** What the data files promise, read without the project's own readers. */
export interface Promised {
  /** `folder` is the name of the page on which the model's section stands. */
  models: { id: string; folder: string }[];
  benchmarks: { id: string; area: string }[];
  terms: string[];
  claims: string[];
  errata: string[];
  references: string[];
}

/** Reads the ids that addresses are made of straight from the data files. */
export function promised(root = ROOT): Promised {
  const data = join(root, 'src', 'data');
  const read = (file: string): unknown => parse(readFileSync(join(data, file), 'utf8'));
  const entries = (name: string): { id: string; area: string }[] => (read(`${name}.yaml`) as Record<string, { id: string; area: string }[]>)[name] ?? [];
  const ids = (file: string, key: string): string[] => (read(file) as Record<string, { id: string }[]>)[key]?.map(({ id }) => id) ?? [];
  // Models that belong to no family of models share the page of methods.
  const folderOf = (family: string): string => (family === 'method' ? 'methods' : family);
  return {
    models: readdirSync(join(data, 'models'))
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => read(join('models', file)) as { id: string; family: string })
      .map(({ id, family }) => ({ id, folder: folderOf(family) })),
    benchmarks: entries('benchmarks').map(({ id, area }) => ({ id, area })),
    terms: ids('glossary.yaml', 'terms'),
    claims: ids('claims.yaml', 'claims'),
    errata: ids('errata.yaml', 'errata'),
    references: [...readFileSync(join(data, 'references.bib'), 'utf8').matchAll(/^@(?!comment|string|preamble)\w+\{([^,\s]+),/gim)].map(
      (match) => match[1] ?? '',
    ),
  };
}
