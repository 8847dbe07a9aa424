import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../src/languages.ts';
import { buildInto, inCopy, start } from '../support/project.ts';
import { idsOf, sitePages } from '../support/site.ts';

/** What the README says to do, done in a copy of the project. */
const RECIPES: Readonly<Record<string, (project: string) => void>> = {
  'an article': (project) =>
    writeFileSync(
      join(project, 'seeds', 'added-article.md'),
      '---\ntitle: 追加された記事\nsource_url: https://example.org/added\n---\n\n導入の段落です。\n\n## Falconについて\n\nこの節はFalconを紹介します。\n',
    ),
  'a model': (project) => {
    const model = readFileSync(join(project, 'src/data/models/falcon.yaml'), 'utf8')
      .replace(/^id: .*/m, 'id: added-model')
      .replace(/^name: .*/m, 'name: AddedModel')
      .replace(/^name_ja: .*/m, 'name_ja: アデッドモデル')
      .replace(/^aliases:\n(?:\s*- .*\n)+/m, 'aliases: [Added-Model-7B]\n');
    writeFileSync(join(project, 'src/data/models/added-model.yaml'), model);
    for (const lang of LANGUAGES) writeFileSync(join(project, `src/content/models/${lang}/added-model.mdx`), 'Falcon → <Model id="added-model" />\n');
    edit(join(project, 'src/data/families.yaml'), 'models: [falcon]', 'models: [falcon, added-model]');
  },
  'a term': (project) =>
    appendFileSync(
      join(project, 'src/data/glossary.yaml'),
      '  - id: added-term\n    ja: 追加用語\n    reading: ついかようご\n    en: added term\n    variants: []\n    definition:\n      ja: 追加のために作られた用語。\n      en: A term made to be added.\n',
    ),
  'a result': (project) => {
    const file = join(project, 'src/data/results.csv');
    const last = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    const [, , name, model] = last.split(',');
    appendFileSync(file, `${last.replace(`,${name},${model},`, ',AddedModel,added-model,')}\n`);
  },
};

/** Unit tests that take long and look only at text of their own making, whatever was added. */
const MADE_UP = ['tests/unit/seed/{text,properties,linear}.test.ts', 'tests/unit/commands/**'];

test('what is added by the recipes of the README keeps the unit tests and the build green', async () => {
  test.setTimeout(900_000);
  await inCopy('growing', async ({ project, folder }) => {
    for (const add of Object.values(RECIPES)) add(project);
    const built = await buildInto(project, join(folder, 'site'));
    expect(built.code, built.output).toBe(0);
    const ids = idsOf(sitePages(join(folder, 'site')));
    expect(ids.get('/families/falcon/')).toContain('added-model');
    expect(ids.get('/glossary/')).toContain('added-term');
    expect([...ids.keys()]).toEqual(expect.arrayContaining(['/m/added-model/', '/articles/added-article/']));
    const options = ['run', '--reporter=dot', ...MADE_UP.map((files) => `--exclude=${files}`)];
    const unit = await start(project, [join('node_modules', 'vitest', 'vitest.mjs'), ...options], { NO_COLOR: '1' }).done;
    expect(unit.code, unit.output).toBe(0);
  });
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text, file).toContain(from);
  writeFileSync(file, text.replace(from, to));
}
