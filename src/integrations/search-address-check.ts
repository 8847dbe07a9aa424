import { ContentError, didYouMean } from '../errors.ts';
import { ASKED, readAsked, strayQuestions } from '../schemas/asked.ts';
import type { Files } from '../schemas/facts.ts';
import { SEARCH_WORDS } from '../schemas/search-words.ts';
import { parseYaml } from '../schemas/yaml-file.ts';
import type { BuiltPage } from './built-page.ts';

/** Holds the addresses that the words and questions of readers name against the pages that were built. */
export function checkSearchAddresses(files: Files, pages: readonly Pick<BuiltPage, 'path' | 'ids'>[]): ContentError[] {
  const known = new Set(pages.flatMap(({ path, ids }) => [path, ...ids.map((id) => `${path}#${id}`)]));
  const isKnown = (key: string): boolean => !key.startsWith('/') || known.has(key);
  return [
    ...files.list(SEARCH_WORDS).flatMap((file) => {
      const path = `${SEARCH_WORDS}/${file}`;
      const yaml = parseYaml(path, files.read(path));
      return Object.keys((yaml.value as { names?: Record<string, unknown> } | null)?.names ?? {})
        .filter((name) => !isKnown(name))
        .map(
          (name) =>
            new ContentError({ file: path, line: yaml.lineOf(['names', name]) }, `names of ${name}, which the site does not have`, didYouMean(name, known)),
        );
    }),
    ...files.list(ASKED).flatMap((name) =>
      strayQuestions(
        readAsked(name, files.read(`${ASKED}/${name}`), () => undefined),
        isKnown,
        known,
      ),
    ),
  ];
}
