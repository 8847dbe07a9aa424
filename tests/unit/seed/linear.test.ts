import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
/** Modules whose patterns meet text of seeds, in whatever length it comes. */
const files = ['seed', 'names'].flatMap((folder) => readdirSync(`${src}${folder}`).map((name) => `${folder}/${name}`));
const views = ['views/html-parts.ts', 'views/name-links.ts', 'views/article-page.ts'];

/** Patterns that only ever meet texts of a bounded length, and which bound that is. */
const BOUNDED: Record<string, string> = {
  'seed/dates.ts': 'a date has at most 80 characters',
  'seed/membership.ts': 'a notice has at most 80 characters',
  'seed/title.ts': 'front matter has at most 20,000 characters, a title one line of it',
};

function patternsOf(file: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(`${src}${file}`, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

const patterns = [...files, ...views].flatMap((file) => patternsOf(file).map((pattern) => ({ file, ...pattern })));

test('there are patterns to look at', () => {
  expect(patterns.length).toBeGreaterThan(40);
});

test.each(patterns.filter(({ file }) => !(file in BOUNDED)))('$file: /$source/$flags takes linear time', async ({ source, flags }) => {
  const diagnosis = await check(source, flags, { timeout: 20_000 });
  if (diagnosis.status !== 'vulnerable') return;
  const { attack } = diagnosis;
  // Patterns that look ahead or behind are tried out instead of proved, which errs now and then: what it takes for an attack
  // of a hundred thousand characters tells. In quadratic time it would be minutes.
  const started = performance.now();
  expect([...attack.string.matchAll(new RegExp(source, flags.includes('g') ? flags : `${flags}g`))].length).toBeGreaterThanOrEqual(0);
  expect(performance.now() - started, attack.pattern).toBeLessThan(5_000);
});
