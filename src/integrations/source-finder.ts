import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceLocation } from '../errors.ts';
import { filesBelow } from './built-page.ts';

/** Folders where a person may have written a link. */
const WRITTEN = ['seeds', 'src/content', 'src/data', 'src/components', 'src/pages', 'src/layouts', 'src/views', 'src/i18n'];

/** Finds where in the project a link of a built page was written. */
export interface SourceFinder {
  /** The first location that holds the address, without base, or its fragment; null when it was computed from data. */
  locationOf: (value: string) => SourceLocation | null;
}

/** Reads the project's written files once; used only when something is broken. */
export function sourceFinder(root: string, base: string): SourceFinder {
  const files = WRITTEN.flatMap((folder) => filesBelow(join(root, folder)).map((name) => `${folder}/${name}`)).filter((file) =>
    /\.(?:mdx?|txt|ya?ml|csv|bib|astro|ts)$/.test(file),
  );
  const texts = files.map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n') }));
  const find = (needle: string): SourceLocation | null => {
    for (const { file, lines } of texts) {
      const at = lines.findIndex((line) => line.includes(needle));
      if (at >= 0) return { file, line: at + 1 };
    }
    return null;
  };
  return {
    locationOf: (value) => {
      const local = value.startsWith(base) ? `/${value.slice(base.length)}` : value;
      const fragment = local.split('#')[1];
      return find(local) ?? (fragment ? (find(`"${fragment}"`) ?? find(`#${fragment}`)) : null);
    },
  };
}
