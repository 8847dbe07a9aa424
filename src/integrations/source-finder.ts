import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceLocation } from '../errors.ts';
import { LANGUAGES, splitLanguage } from '../languages.ts';
import type { BuiltPage } from './built-page.ts';
import { filesBelow } from './built-page.ts';

/** Folders where a person may have written a link: first words and data, then what draws them. */
const WRITTEN = [
  ['seeds', 'src/content', 'src/data'],
  ['src/components', 'src/pages', 'src/layouts', 'src/views', 'src/i18n'],
] as const;

/** Finds where in the project a link of a built page was written. */
export interface SourceFinder {
  /** Every place that holds the address, without base and language, or its fragment; none when it was computed from data. */
  locationsOf: (value: string, page: Pick<BuiltPage, 'path' | 'ids'>) => SourceLocation[];
  /** Every place that gives a part of this page an id: headings of its prose and articles, entries of the data. */
  declarationsOf: (id: string, page: Pick<BuiltPage, 'path' | 'ids'>) => SourceLocation[];
}

/** Reads the project's written files once; used only when something is broken. */
export function sourceFinder(root: string, base: string): SourceFinder {
  const layers = WRITTEN.map((folders) =>
    folders
      .flatMap((folder) => filesBelow(join(root, folder)).map((name) => `${folder}/${name}`))
      .filter((file) => /\.(?:mdx?|txt|ya?ml|csv|bib|astro|ts)$/.test(file))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n') })),
  );
  // Not as the beginning of a longer address.
  const find = (needle: string): SourceLocation[] => findAll(new RegExp(`${literal(needle)}(?![\\w/#-])`));
  const findAll = (pattern: RegExp): SourceLocation[] => {
    for (const files of layers) {
      const found = files.flatMap(({ file, lines }) => lines.flatMap((line, index) => (pattern.test(line) ? [{ file, line: index + 1 }] : [])));
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    declarationsOf: (id, page) => {
      const places = findAll(new RegExp(`[[{]#${literal(id)}[\\]}]|^\\s*(?:- )?(?:id|name): ["']?${literal(id)}["']?\\s*$`));
      const { lang } = splitLanguage(page.path);
      return ofPage(
        places.filter(({ file }) => !LANGUAGES.some((other) => other !== lang && file.includes(`/${other}/`))),
        page,
      );
    },
    locationsOf: (value, page) => {
      const local = value.startsWith(base) ? `/${value.slice(base.length)}` : value;
      const bare = local.replace(new RegExp(`^/(?:${LANGUAGES.join('|')})(?=/)`), '');
      const fragment = local.split('#')[1];
      const places = [local, bare].map(find).find((found) => found.length > 0) ?? [];
      // The same relative address may be right on another page.
      if (places.length > 0) return /^[/a-z]/.test(local) ? places : ofPage(places, page);
      return fragment === undefined || fragment === '' ? [] : [find(`"${fragment}"`), find(`#${fragment}`)].flat().slice(0, 1);
    },
  };
}

/** A text as a pattern that finds it. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Those of some places whose file makes a part of the page: it is called as the page, or as something that has an id there. */
function ofPage(places: readonly SourceLocation[], { path, ids }: Pick<BuiltPage, 'path' | 'ids'>): SourceLocation[] {
  const names = new Set([...path.split('/'), ...ids]);
  const own = places.filter(({ file }) =>
    names.has(
      file
        .split('/')
        .at(-1)
        ?.replace(/\.[a-z.]+$/, '') ?? file,
    ),
  );
  return own.length > 0 ? own : [...places];
}
