import { didYouMean, ContentError, nearest, type SourceLocation } from '../../errors.ts';
import type { Lang } from '../../languages.ts';
import { allSections, type Article } from '../../seed/article.ts';
import { bracesIn } from '../../schemas/braces.ts';
import { locate, type Facts } from '../../schemas/facts.ts';
import type { AllProse, Prose } from '../../schemas/prose.ts';
import { tokensOf } from '../../schemas/tokens.ts';

/** Reports an id of that kind that nothing in the data has. @returns whether something has it */
export type Expect = (kind: string, id: string, location: SourceLocation, by: string) => boolean;

/**
 * Holds the prose of every language against data and articles: each family, area and model has its words and nothing else
 * does, and what one language has, the others have, too.
 */
export function checkProse(all: AllProse, facts: Facts, articles: readonly Article[], expect: Expect): ContentError[] {
  return [...all].flatMap(([lang, prose]) => [
    ...checkEntries(prose, lang, facts, expect),
    ...checkTitles(prose),
    ...checkGroups(prose, facts),
    ...checkTokens(prose, facts),
    ...checkTwins(prose, lang, all, articles),
    ...checkSupplements(prose, lang, articles),
  ]);
}

const HAVE_PROSE = [
  { kind: 'family', key: 'families', folder: 'families', what: 'words' },
  { kind: 'area', key: 'areas', folder: 'areas', what: 'words' },
  { kind: 'model', key: 'notes', folder: 'models', what: 'note' },
] as const;

/** Every family, area and model has a file of prose, called after its id, and every file has something it is about. */
function checkEntries(prose: Prose, lang: Lang, facts: Facts, expect: Expect): ContentError[] {
  const entries = { family: facts.families, area: facts.areas, model: facts.models };
  return HAVE_PROSE.flatMap(({ kind, key, folder, what }) => {
    for (const { id, file } of prose[key]) expect(kind, id, { file, line: 1 }, 'the name of the file');
    const written = new Set(prose[key].map(({ id }) => id));
    return entries[kind]
      .filter(({ id }) => !written.has(id))
      .map(
        ({ id }) =>
          new ContentError(locate(facts, `${kind}/${id}`), `the ${kind} ${id} has no ${what} in ${lang}`, `write src/content/${folder}/${lang}/${id}.mdx`),
      );
  });
}

/** What stands beside each other in lists and menus has a title of its own. */
function checkTitles(prose: Prose): ContentError[] {
  return [prose.families, prose.areas, prose.pages].flatMap((files) =>
    (['title', 'name'] as const).flatMap((key) => {
      const taken = new Map<string, string>();
      return files.flatMap(({ file, data, lineOf }) => {
        const title = (data as Partial<Record<typeof key, string>>)[key];
        const twin = title === undefined ? undefined : taken.get(title);
        if (title !== undefined) taken.set(title, file);
        return twin === undefined
          ? []
          : [new ContentError({ file, line: lineOf([key]) }, `${key} is ${JSON.stringify(title)}`, `${twin} has it already: give each its own`)];
      });
    }),
  );
}

/** The groups that a family has in the data are those that have words. */
function checkGroups(prose: Prose, facts: Facts): ContentError[] {
  return prose.families.flatMap(({ id, file, data, lineOf }) => {
    const family = facts.families.find((candidate) => candidate.id === id);
    if (!family) return [];
    const has = new Set(family.groups?.map((group) => group.id));
    const named = Object.keys(data.groups ?? {});
    const at = (...path: string[]): SourceLocation => ({ file, line: lineOf(path) });
    return [
      ...named
        .filter((group) => !has.has(group))
        .map((group) => new ContentError(at('groups', group), `words for the unknown group ${JSON.stringify(group)}`, didYouMean(group, has))),
      ...[...has]
        .filter((group) => !named.includes(group))
        .map((group) => new ContentError(at('groups'), `no words for the group ${group}`, 'write its title and summary below groups')),
    ];
  });
}

/** Figures are filled in in the summaries of families; other front matter would show its braces to the reader. */
function checkTokens(prose: Prose, facts: Facts): ContentError[] {
  const inSummaries = prose.families.flatMap(({ file, data, lineOf }) =>
    tokensOf(data.summary).flatMap(({ raw, path, problem }) => {
      const wrong = problem(facts);
      return wrong === null ? [] : [new ContentError({ file, line: lineOf(['summary', ...path]) }, `the token ${raw} ${wrong.found}`, wrong.advice)];
    }),
  );
  const elsewhere = [...prose.families.map((family) => ({ ...family, data: { ...family.data, summary: '' } })), ...prose.areas, ...prose.pages];
  return [
    ...inSummaries,
    ...elsewhere.flatMap(({ file, data, lineOf }) =>
      bracesIn(data).map(
        ({ raw, path }) =>
          new ContentError({ file, line: lineOf(path) }, `the token ${raw}`, 'no figure is filled in here: write it out, or take the braces out'),
      ),
    ),
  ];
}

/** Pages and supplements exist in every language or in none. */
function checkTwins(prose: Prose, lang: Lang, all: AllProse, articles: readonly Article[]): ContentError[] {
  const filesOf = (of: Prose, at: Lang): string[] =>
    [...of.pages, ...of.supplements.filter((file) => strayName(file, at, articles) === null)].map(({ file }) => file);
  // A file under a wrong name is told of by itself: neither does it want a twin, nor is what it should be called missing.
  const meant = prose.supplements.map((file) => file.file.replace(`${file.id}.mdx`, `${strayName(file, lang, articles) ?? file.id}.mdx`));
  const own = new Set([...filesOf(prose, lang), ...meant]);
  const errors = new Map<string, ContentError>();
  for (const [other, theirs] of all) {
    for (const file of filesOf(theirs, other)) {
      const twin = file.replace(`/${other}/`, `/${lang}/`);
      if (!own.has(twin)) errors.set(twin, new ContentError({ file, line: 1 }, `no translation into ${lang}`, `write ${twin}`));
    }
  }
  return [...errors.values()];
}

/** Where an article may have supplements: its lead and its sections, by id. */
function placesIn({ sections }: Article): string[] {
  return ['lead', ...allSections(sections).map(({ id }) => id)];
}

/** The section that a supplement of a wrong name most likely means; null when its name is right, or nothing is known of its article. */
function strayName({ id, article: name }: Prose['supplements'][number], lang: Lang, articles: readonly Article[]): string | null {
  const article = articles.find((candidate) => candidate.lang === lang && candidate.id === name);
  const ids = article ? placesIn(article) : [id];
  return ids.includes(id) ? null : nearest(id, ids);
}

/** Supplements stand at sections that exist in the article of their language. */
function checkSupplements(prose: Prose, lang: Lang, articles: readonly Article[]): ContentError[] {
  const here = articles.filter((candidate) => candidate.lang === lang);
  const known = here.map(({ id }) => id);
  return prose.supplements.flatMap(({ id, file, article: name }) => {
    const location = { file, line: 1 };
    const article = here.find((candidate) => candidate.id === name);
    if (!article) return [new ContentError(location, `no seed gives the article ${JSON.stringify(name)} in ${lang}`, didYouMean(name, known))];
    const ids = placesIn(article);
    return ids.includes(id) ? [] : [new ContentError(location, `the name of the file is the unknown section ${JSON.stringify(id)}`, didYouMean(id, ids))];
  });
}
