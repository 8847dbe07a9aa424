import { ContentError, didYouMean } from '../errors.ts';
import { CHANGES, type Change } from '../schemas/changes.ts';
import { parseYaml } from '../schemas/yaml-file.ts';
import type { BuiltPage } from './built-page.ts';

/** Holds the pages that changes of the edition name against those that were built. */
export function checkChangeAddresses(text: string, pages: readonly Pick<BuiltPage, 'path'>[]): ContentError[] {
  const known = new Set(pages.map(({ path }) => path));
  const yaml = parseYaml(CHANGES, text);
  const { changes } = yaml.value as { changes: Pick<Change, 'pages'>[] };
  return changes.flatMap(({ pages: named }, index) =>
    (named === 'all' ? [] : named).flatMap((address, at) =>
      known.has(address)
        ? []
        : [
            new ContentError(
              { file: CHANGES, line: yaml.lineOf(['changes', index, 'pages', at]) },
              `a change of ${address}, which the site does not have`,
              didYouMean(address, known),
            ),
          ],
    ),
  );
}
