import { getEdition } from './edition.ts';
import { DEFAULT_LANGUAGE, LANGUAGES } from './languages.ts';
import type { Edition } from './views/edition.ts';

/** One path of a route below `src/pages/[...lang]/`, as `getStaticPaths` gives it. */
export interface Path<Props> {
  params: Record<string, string | undefined>;
  props: Props;
}

/** The paths of a page that every language has once. */
export function inEveryLanguage(): Path<Record<string, never>>[] {
  return LANGUAGES.map((lang) => ({ params: { lang: paramOf(lang) }, props: {} }));
}

/** The paths of a page that every language has for each of some entries of the edition. */
export async function forEach<Props>(entriesOf: (edition: Edition) => readonly Path<Props>[]): Promise<Path<Props>[]> {
  const editions = await Promise.all(LANGUAGES.map(getEdition));
  return editions.flatMap((edition) => entriesOf(edition).map(({ params, props }) => ({ params: { ...params, lang: paramOf(edition.lang) }, props })));
}

/** The default language has no prefix. */
function paramOf(lang: string): string | undefined {
  return lang === DEFAULT_LANGUAGE ? undefined : lang;
}
