import { ContentError, didYouMean } from '../errors.ts';
import { SEARCH_WORDS } from '../schemas/search-words.ts';
import { parseYaml } from '../schemas/yaml-file.ts';
import type { BuiltPage } from './built-page.ts';

/** Holds the addresses that the words of readers give names to against the pages that were built. */
export function checkSearchAddresses(text: string, pages: readonly Pick<BuiltPage, 'path' | 'ids'>[]): ContentError[] {
  const yaml = parseYaml(SEARCH_WORDS, text);
  const names = Object.keys((yaml.value as { names?: Record<string, unknown> } | null)?.names ?? {});
  const known = new Set(pages.flatMap(({ path, ids }) => [path, ...ids.map((id) => `${path}#${id}`)]));
  return names
    .filter((name) => name.startsWith('/') && !known.has(name))
    .map(
      (name) =>
        new ContentError({ file: SEARCH_WORDS, line: yaml.lineOf(['names', name]) }, `names of ${name}, which the site does not have`, didYouMean(name, known)),
    );
}
