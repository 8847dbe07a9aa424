import { didYouMean, ContentError, type SourceLocation } from '../errors.ts';
import { allSections, type Article } from '../seed/article.ts';
import type { Facts } from './facts.ts';
import { nameOf, type Prose } from './prose.ts';

/** Reports an id of that kind that nothing in the data has. @returns whether something has it */
export type Expect = (kind: string, id: string, location: SourceLocation, by: string) => boolean;

/** Holds prose against data and articles: each model on one family page and with a note, supplements at sections that exist. */
export function checkProse(prose: Prose, facts: Facts, articles: readonly Article[], expect: Expect): ContentError[] {
  const errors: ContentError[] = [];
  const placed = new Map<string, string>();
  for (const family of prose.families) {
    const location = { file: family.file, line: 2 };
    const members = family.data.groups?.flatMap((group) => group.models) ?? family.data.models ?? [];
    for (const id of members) {
      expect('model', id, location, 'models');
      const model = facts.models.find((candidate) => candidate.id === id);
      if (model && model.family !== family.data.family)
        errors.push(new ContentError(location, `models lists ${id}, whose family is ${model.family}`, `move it, or change src/data/models/${id}.yaml`));
      if (placed.has(id)) errors.push(new ContentError(location, `models lists ${id} a second time`, 'list each model once'));
      placed.set(id, family.file);
    }
  }
  for (const model of facts.models) {
    if (placed.has(model.id)) continue;
    const family = prose.families.find((candidate) => candidate.data.family === model.family);
    const location = family ? { file: family.file, line: 2 } : (facts.locations.get(`model/${model.id}`) ?? { file: 'src/data', line: 1 });
    errors.push(new ContentError(location, `the model ${model.id} is on no family page`, 'list it under models, so that it has a section'));
  }
  const noted = new Set(prose.notes.map((note) => note.data.model));
  for (const note of prose.notes) expect('model', note.data.model, { file: note.file, line: 2 }, 'model');
  errors.push(...checkNames(prose));
  for (const model of facts.models) {
    if (!noted.has(model.id))
      errors.push(
        new ContentError(
          facts.locations.get(`model/${model.id}`) ?? { file: 'src/data', line: 1 },
          `the model ${model.id} has no note`,
          `write src/content/models/ja/${model.id}.mdx`,
        ),
      );
  }
  for (const supplement of prose.supplements) {
    const location = { file: supplement.file, line: 2 };
    const article = articles.find((candidate) => candidate.id === supplement.article);
    if (!article) {
      errors.push(
        new ContentError(
          { ...location, line: 1 },
          `no seed gives the article ${JSON.stringify(supplement.article)}`,
          didYouMean(
            supplement.article,
            articles.map((candidate) => candidate.id),
          ),
        ),
      );
      continue;
    }
    const ids = ['lead', ...allSections(article.sections).map((section) => section.id)];
    if (!ids.includes(supplement.data.section))
      errors.push(
        new ContentError(location, `section names the unknown section ${JSON.stringify(supplement.data.section)}`, didYouMean(supplement.data.section, ids)),
      );
  }
  return errors;
}

/** Prose is found by the name of its file, which must therefore be the id that its front matter gives. */
function checkNames(prose: Prose): ContentError[] {
  const named = [
    ...prose.families.map(({ file, data }) => ({ file, key: 'family', id: data.family })),
    ...prose.notes.map(({ file, data }) => ({ file, key: 'model', id: data.model })),
    ...prose.areas.map(({ file, data }) => ({ file, key: 'area', id: data.area })),
  ];
  return named
    .filter(({ file, id }) => nameOf(file) !== id)
    .map(
      ({ file, key, id }) =>
        new ContentError({ file, line: 2 }, `${key} is ${JSON.stringify(id)}, but the file is called ${nameOf(file)}.mdx`, 'make the two agree'),
    );
}
