import { ContentError, nearest, type SourceLocation } from '../../errors.ts';
import { OWN_ARTICLES } from '../../own-articles.ts';
import { allBlocks, allSections, type Article } from '../../seed/article.ts';
import { withoutCode } from '../../schemas/plain-text.ts';

/**
 * Every section of our own articles is there in each of their languages, and its id stands in its heading.
 * @param isNamed whether claims or supplements name a section: of two ids for one section, theirs is the right one
 * @returns the mistakes, each with the article that it is in
 */
export function checkSections(articles: readonly Article[], isNamed: (id: string) => boolean): { article: Article; error: ContentError }[] {
  const own = articles.filter(({ id }) => OWN_ARTICLES.has(id));
  const told = new Set<string>();
  return own.flatMap((article) => {
    const twins = own.filter((twin) => twin.id === article.id && twin !== article);
    const stray = strayIds(article);
    const errors = stray.length > 0 ? stray : twins.flatMap((twin) => compare(article, twin, isNamed, told));
    return errors.map((error) => ({ article, error }));
  });
}

/** Ids that stand behind what is no heading. */
function strayIds(article: Article): ContentError[] {
  return allBlocks(article).flatMap(({ html, line }) => {
    const [id] = /\{#[a-z][a-z0-9-]*\}/.exec(withoutCode(html)) ?? [];
    const advice = 'an id stands at the end of a heading: write ## before its words';
    return id === undefined ? [] : [new ContentError({ file: article.file, line }, `${id} outside a heading`, advice)];
  });
}

/** What an article has otherwise than its twin in another language; each pair of ids is told of once. */
function compare(article: Article, twin: Article, isNamed: (id: string) => boolean, told: Set<string>): ContentError[] {
  const [here, there] = [allSections(article.sections), allSections(twin.sections)];
  const extra = here.filter(({ id }) => !there.some((section) => section.id === id));
  return there.flatMap((theirs, index) => {
    if (here.some(({ id }) => id === theirs.id)) return [];
    const opposite = here.length === there.length ? here[index]?.id : undefined;
    const alike = nearest(
      theirs.id,
      extra.map(({ id }) => id),
    );
    const ours = extra.find(({ id }) => id === opposite) ?? extra.find(({ id }) => id === alike);
    const at = (line: number): SourceLocation => ({ file: article.file, line });
    const other = `${twin.file}:${theirs.line}`;
    if (!ours) return [new ContentError(at(1), `no section ${theirs.id}`, `${other} has it: write it here, with {#${theirs.id}} behind its heading`)];
    const pair = [ours.id, theirs.id].sort().join('/');
    // The other article is told instead where its id is the odd one.
    if (told.has(pair) || (isNamed(ours.id) && !isNamed(theirs.id))) return [];
    told.add(pair);
    return [new ContentError(at(ours.line), `the section ${ours.id}`, `${other} has ${theirs.id}: write {#${theirs.id}} behind this heading`)];
  });
}
