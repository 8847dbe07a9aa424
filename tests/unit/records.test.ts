import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { en } from '../../src/i18n/en.ts';
import { imprint } from '../../src/imprint.ts';
import { changelog } from '../../src/markdown/changelog.ts';
import { reportForm } from '../../src/repository.ts';
import { ROOT } from '../support/project.ts';
import { readEdition } from './views/edition.ts';

// What stands in the project's folder for whoever carries it on, held against what the site says.

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { changes, survey } = readEdition();

describe('the record of changes', () => {
  test('is the same in CHANGELOG.md (npm run changelog)', () => {
    expect(read('CHANGELOG.md')).toBe(changelog(changes));
  });

  test('begins with the newest, and ends with one that concerns every page', () => {
    const days = changes.map(({ date }) => date);
    expect(days).toEqual([...days].sort().reverse());
    expect(changes.at(-1)?.pages).toBe('all');
  });

  test('holds nothing newer than the edition', () => {
    expect(changes.filter(({ date }) => date > imprint.date)).toEqual([]);
  });
});

describe('CITATION.cff', () => {
  const cff = parse(read('CITATION.cff')) as Record<string, unknown>;

  test('has what the format requires, and no key it does not know', () => {
    // https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md
    for (const key of ['cff-version', 'message', 'title', 'authors']) expect(cff[key], key).toBeTruthy();
    const known = ['abstract', 'authors', 'cff-version', 'commit', 'contact', 'date-released', 'doi', 'identifiers', 'keywords', 'license'];
    known.push('license-url', 'message', 'preferred-citation', 'references', 'repository', 'repository-code', 'title', 'type', 'url', 'version');
    expect(Object.keys(cff).filter((key) => !known.includes(key))).toEqual([]);
    expect(['software', 'dataset']).toContain(cff['type']);
  });

  test('names the edition as the site does', () => {
    expect([cff['version'], cff['date-released']]).toEqual([imprint.version, imprint.date]);
    expect(cff['authors']).toEqual([{ name: imprint.editor }]);
    expect(en.citation(imprint.editor, imprint.version, '', null)).toContain(String(cff['title']).split('?')[0]);
  });

  test('names the survey', () => {
    const [work] = cff['references'] as { title: string; doi: string; authors: Record<string, string>[] }[];
    expect(work).toMatchObject({ title: survey.title, doi: survey.doi });
    expect(work?.authors.map((author) => `${author['given-names']} ${author['family-names']}`)).toEqual(survey.authors.map(({ name }) => name));
  });
});

describe('forms for reports', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const fieldsOf = (file: string): string[] => (parse(read(`${folder}/${file}`)) as { body: { id?: string }[] }).body.flatMap(({ id }) => id ?? []);

  test('ask for page, value and evidence, and for what happened', () => {
    expect(fieldsOf('correction.yml')).toEqual(['page', 'value', 'evidence']);
    expect(fieldsOf('fault.yml')).toEqual(expect.arrayContaining(['page', 'found', 'expected']));
  });

  test('have what GitHub requires', () => {
    for (const file of readdirSync(join(ROOT, folder)).filter((name) => name !== 'config.yml')) {
      const form = parse(read(`${folder}/${file}`)) as { name: string; description: string; body: { type: string; attributes: unknown }[] };
      expect([form.name, form.description, form.body.length > 0].every(Boolean), file).toBe(true);
      for (const { type, attributes } of form.body)
        expect([['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'].includes(type), attributes]).toEqual([true, expect.anything()]);
    }
  });

  test('are filled in with the address of the page', () => {
    const link = new URL(reportForm('https://github.com/me/edition', 'https://example.org/a/#b & c'));
    expect(link.pathname).toBe('/me/edition/issues/new');
    expect(readdirSync(join(ROOT, folder))).toContain(link.searchParams.get('template'));
    const filled = [...link.searchParams.keys()].filter((key) => key !== 'template');
    expect(fieldsOf('correction.yml')).toEqual(expect.arrayContaining(filled));
    expect(link.searchParams.get('page')).toBe('https://example.org/a/#b & c');
    expect(reportForm('https://example.org/me/edition', 'x')).toBe('https://example.org/me/edition');
  });
});

test('renovate.json is read as JSON, and names packages that the project has', () => {
  const { packageRules } = JSON.parse(read('renovate.json')) as { packageRules: { matchPackageNames?: string[] }[] };
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  for (const pattern of packageRules.flatMap(({ matchPackageNames = [] }) => matchPackageNames))
    expect(
      names.some((name) => (pattern.endsWith('/**') ? name.startsWith(pattern.slice(0, -2)) : name === pattern)),
      pattern,
    ).toBe(true);
});
