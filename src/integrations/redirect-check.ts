import { ContentError, didYouMean } from '../errors.ts';
import { LANGUAGES, prefixOf } from '../languages.ts';
import { readRedirects, REDIRECTS } from '../schemas/redirects.ts';
import { parseYaml } from '../schemas/yaml-file.ts';
import { retiredPages } from '../views/retired.ts';
import type { BuiltPage } from './built-page.ts';

type Page = Pick<BuiltPage, 'path' | 'ids' | 'references'>;

/**
 * Holds the list of redirects against the pages that were built: each leads to a page, and to a fragment, that exists,
 * and from an address that no page answers by itself, in every language.
 * @param text the list, which has been read without errors before
 */
export function checkRedirects(text: string, pages: readonly Page[], base: string): ContentError[] {
  // What is wrong in one language mostly is so in all: it is told once.
  return LANGUAGES.map((lang) => checkLanguage(text, pages, { base, prefix: prefixOf(lang) })).find((errors) => errors.length > 0) ?? [];
}

function checkLanguage(text: string, pages: readonly Page[], { base, prefix }: { base: string; prefix: string }): ContentError[] {
  const yaml = parseYaml(REDIRECTS, text);
  const inLanguage = (address: string): string => `${prefix}${address}`;
  const redirects = readRedirects(text, () => undefined).map(({ from, to }) => ({ from: inLanguage(from), to: inLanguage(to) }));
  const retired = new Map(retiredPages(redirects).map((page) => [page.path, page]));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const stands = (path: string): boolean => {
    const page = byPath.get(path);
    if (!page) return false;
    const to = retired.get(path)?.to;
    return to === undefined || !page.references.some(({ from, value }) => from === 'meta refresh' && value === `${base}${to.slice(1)}`);
  };
  return redirects.flatMap(({ from, to }, index): ContentError[] => {
    const at = (key: 'from' | 'to') => ({ file: REDIRECTS, line: yaml.lineOf(['redirects', index, key]) });
    const errors: ContentError[] = [];
    const [page = '', fragment] = to.split('#');
    const target = byPath.get(page);
    if (!target) errors.push(new ContentError(at('to'), `to names ${page}, which is no page`, didYouMean(page, byPath.keys())));
    else if (fragment !== undefined && !target.ids.includes(fragment))
      errors.push(new ContentError(at('to'), `to names #${fragment}, which ${page} does not have`, didYouMean(fragment, target.ids)));
    const [old = '', part] = from.split('#');
    if (part === undefined) {
      if (stands(old)) errors.push(new ContentError(at('from'), `from names ${old}, a page that still stands`, 'redirect only what was retired'));
    } else if (stands(old)) {
      // The anchor that the redirect itself sets is one of them.
      if ((byPath.get(old)?.ids.filter((id) => id === part).length ?? 0) > (old === page && target ? 1 : 0))
        errors.push(new ContentError(at('from'), `from names ${from}, which still stands`, 'redirect only what was retired'));
      if (old !== page) errors.push(new ContentError(at('to'), `to names another page than ${old}, which still stands`, `lead to a fragment of ${old}`));
      else if (fragment === undefined) errors.push(new ContentError(at('to'), `to names the whole of ${page}`, 'name the fragment that has taken its place'));
    } else if (!retired.has(old))
      errors.push(
        new ContentError(at('from'), `from names a fragment of ${old}, which is neither a page nor redirected`, `add an entry {from: ${old}, to: …}`),
      );
    return errors;
  });
}
