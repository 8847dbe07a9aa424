import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkComponents } from '../../../src/checks/prose/components.ts';
import { checkReferences } from '../../../src/checks/references.ts';
import type { ComponentUse } from '../../../src/schemas/prose-body.ts';
import { PROSE_COMPONENTS, type ComponentName } from '../../../src/schemas/prose-components.ts';
import type { AllProse, ProseFile } from '../../../src/schemas/prose.ts';
import { load, root } from './overlay.ts';

const content = load();
const uses = [...content.prose.values()].flatMap((prose) => Object.values(prose).flat()).flatMap((file) => file.uses);

/** The edition's prose without its components: what is wrong with one of them is then the only thing wrong. */
const bare: AllProse = new Map(
  [...content.prose].map(([lang, prose]) => {
    const without = <T extends ProseFile>(files: readonly T[]): T[] => files.map((file) => ({ ...file, uses: [] }));
    const { families, notes, areas, supplements, pages } = prose;
    return [lang, { families: without(families), notes: without(notes), areas: without(areas), supplements: without(supplements), pages: without(pages) }];
  }),
);

/** Of some uses of components, those that nothing is wrong with. */
function accepted(candidates: readonly ComponentUse[]): ComponentUse[] {
  const uses = candidates.map((use, line) => ({ ...use, location: { file: 'mutants.mdx', line } }));
  const inFirst = <T extends ProseFile>(files: readonly T[]): T[] => files.map((file, at) => (at === 0 ? { ...file, uses } : file));
  const mutants = new Map([...bare].map(([lang, prose]) => [lang, { ...prose, notes: inFirst(prose.notes) }]));
  const errors = checkReferences({ ...content, prose: mutants }).filter(({ location }) => location.file === 'mutants.mdx');
  const refused = new Set(errors.map(({ location }) => location.line));
  return uses.filter(({ location }) => !refused.has(location.line));
}

describe('every attribute of every component in the edition’s own prose', () => {
  // Uses that are written alike need not be tried twice.
  const distinct = [...new Map(uses.map((use) => [JSON.stringify([use.component, use.attributes]), use])).values()];
  const mutants = distinct.flatMap((use) =>
    Object.entries(use.attributes ?? {}).flatMap(([name, value]) => {
      const { [name]: _, ...others } = use.attributes ?? {};
      return [
        others,
        { ...others, [`${name}x`]: value },
        { ...others, [`${name.slice(1)}${name.slice(0, 1)}`]: value },
        { ...use.attributes, [name]: typeof value === 'number' ? String(value) : 4.5 },
        { ...use.attributes, [name]: true as const },
        { ...use.attributes, [name]: typeof value === 'number' ? 9 : `${String(value)}x` },
        { ...use.attributes, [name]: '' },
      ].map((attributes) => ({ ...use, attributes }));
    }),
  );

  test('is refused when dropped, misspelt, of another type or of an unknown value', () => {
    expect(mutants.length).toBeGreaterThan(100);
    expect(accepted(mutants)).toEqual([]);
    expect(accepted(distinct)).toHaveLength(distinct.length);
  });
});

test('the README lists every component with its attributes', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const name of Object.keys(PROSE_COMPONENTS) as ComponentName[]) {
    const { shape, description } = PROSE_COMPONENTS[name];
    const attributes = Object.keys(shape)
      .map((attribute) => ` ${attribute}`)
      .join('');
    expect(readme).toContain(`| \`<${name}${attributes}>\` | ${description} |`);
  }
});

describe('components', () => {
  const at = { file: 'a.mdx', line: 1 };
  const found = (component: string, attributes: ComponentUse['attributes']): string[] =>
    checkComponents([{ component, attributes, text: '', isEmpty: true, location: at }], content.facts, () => true).map(({ message }) => message);

  test.each([
    ['score', { model: 'zephyr', on: 'mt-bench' }, 'the unknown component <score>; the nearest id is "Score"'],
    ['script', {}, 'the unknown element <script>; of HTML, prose may hold br,'],
    ['Wins', { over: 'gpt-4', tabel: 4, by: 'all' }, '<Wins> with the unknown attribute tabel; the nearest id is "table"'],
    ['Wins', { over: 'gpt-4', table: '4', by: 'all' }, '<Wins> with table="4"; write {1} to {5}, or "all"'],
    ['Wins', { over: 'gpt-4', table: 9, by: 'all' }, '<Wins> with table={9}; write {1} to {5}, or "all"'],
    ['Wins', { over: 'gpt-4', table: 4, by: 'opne' }, '<Wins> with by="opne"; write "open" for'],
    ['Note', { of: 'x' }, '<Note> with the unknown attribute of; it takes none'],
    ['Mean', { model: 'gpt-4', table: 'all' }, '<Mean> of gpt-4 in table all, where it has no value'],
  ] as const)('<%s %o> is refused', (component, attributes, message) => {
    expect(found(component, attributes).join('\n')).toContain(`a.mdx:1: ${message}`);
  });
});
