import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isMap, parseDocument, visit } from 'yaml';
import { buildInto, inCopy } from '../support/project.ts';
import { idsOf, sitePages } from '../support/site.ts';

/** A stub of a further language: what is English, under another name. */
const STUB = 'eo';

/** Adds the stub to a copy of the project as the README says: its id, its words, its prose and its half of the data. */
function addLanguage(project: string): void {
  const change = (file: string, edit: (text: string) => string): void => {
    const path = join(project, file);
    const text = readFileSync(path, 'utf8');
    expect(edit(text), file).not.toBe(text);
    writeFileSync(path, edit(text));
  };
  change('src/languages.ts', (text) => text.replace("['ja', 'en']", `['ja', 'en', '${STUB}']`));
  change('src/i18n/index.ts', (text) => text.replace('{ ja, en }', `{ ja, en, ${STUB}: { ...en, language: 'Esperanto' } }`));
  for (const collection of readdirSync(join(project, 'src/content'))) {
    const folder = join(project, 'src/content', collection);
    cpSync(join(folder, 'en'), join(folder, STUB), { recursive: true });
  }
  for (const name of readdirSync(join(project, 'seeds')).filter((file) => file.endsWith('.en.md'))) {
    const text = readFileSync(join(project, 'seeds', name), 'utf8').replace('lang: en', `lang: ${STUB}`);
    writeFileSync(join(project, 'seeds', name.replace('.en.', `.${STUB}.`)), text);
  }
  const data = join(project, 'src/data');
  for (const folder of ['asked', 'search-words']) cpSync(join(data, folder, 'en.yaml'), join(data, folder, `${STUB}.yaml`));
  for (const name of readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))) {
    const document = parseDocument(readFileSync(join(data, name), 'utf8'));
    visit(document, {
      Map: (_, map) => {
        if (!map.has('ja') || !map.has('en')) return;
        const english = map.get('en', true);
        map.set(STUB, isMap(english) ? english.clone() : english);
      },
    });
    writeFileSync(join(data, name), document.toString({ lineWidth: 0 }));
  }
}

test('a further language needs words, prose and data alone', async () => {
  test.setTimeout(900_000);
  await inCopy('language', async ({ project, folder }) => {
    addLanguage(project);
    const site = join(folder, 'site');
    const built = await buildInto(project, site);
    expect(built.code, built.output).toBe(0);
    const ids = idsOf(sitePages(site));
    const twins = [...ids.keys()].filter((path) => path.startsWith('/en/'));
    expect(twins.length).toBeGreaterThan(0);
    for (const path of twins) expect([path, ids.get(path.replace('/en/', `/${STUB}/`))]).toEqual([path, ids.get(path)]);
    const home = readFileSync(join(site, STUB, 'index.html'), 'utf8');
    expect(home).toContain(`<html lang="${STUB}"`);
    expect(home).not.toContain('undefined');
    expect(existsSync(join(site, 'pagefind', `entries.${STUB}.json`))).toBe(true);
  });
});
