import { ContentError } from '../errors.ts';
import { cspHash } from '../components/inline-scripts.ts';
import type { BuiltPage } from './built-page.ts';

/**
 * Holds a page against its own content policy, which Astro writes from the project's scripts and not from the page: an
 * inline script or style that is not on the list, an event handler, a `style` attribute or an address that is code has
 * come from somewhere else.
 * @returns one error for each
 */
export function checkScripts(page: Pick<BuiltPage, 'file' | 'policy' | 'inlineScripts' | 'inlineStyles' | 'code'>): ContentError[] {
  const at = { file: `dist/${page.file}`, line: 1 };
  const listed = new Set([...(page.policy ?? '').matchAll(/'(sha256-[^']+)'/g)].map((match) => match[1]));
  const unlisted = (kind: string, texts: readonly string[]): ContentError[] =>
    texts
      .filter((text) => !listed.has(cspHash(text)))
      .map(
        (text) =>
          new ContentError(
            at,
            `an inline ${kind} that the content policy does not list (${JSON.stringify(text.slice(0, 60))})`,
            `let Astro bundle it, or add it to src/components/inline-scripts.ts and astro.config.mjs; if it came out of a seed or of data, the component that drew it must write text`,
          ),
      );
  return [
    ...(page.policy === null ? [new ContentError(at, 'no content policy', 'draw the page with a layout of src/layouts/')] : []),
    ...unlisted('script', page.inlineScripts),
    ...unlisted('style', page.inlineStyles),
    ...page.code.map(
      ({ value, from, line }) =>
        new ContentError(
          { ...at, line },
          `code in ${from} (${JSON.stringify(value.slice(0, 60))})`,
          'the content policy blocks it: use a bundled script or a class',
        ),
    ),
  ];
}
