import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sourceFinder } from '../../../src/integrations/source-finder.ts';

const root = mkdtempSync(join(tmpdir(), 'written-'));
afterAll(() => rmSync(root, { recursive: true }));
const files: Record<string, string> = {
  'seeds/ours.md': 'text\n[a](/glossary/#nowhere)\n',
  'src/content/families/ja/llama.mdx': '[a](/glossary/#nowhere) and [b](#gone)\n',
  'src/content/families/ja/falcon.mdx': 'x\ny\n[b](#gone)\n[c](/glossary/#nowhere-else)\n',
  'src/content/areas/ja/agent.mdx': '## 一 [#found]\n\n[x](#found)\n',
  'src/content/areas/en/agent.mdx': '## One [#found]\n\n## Two [#found-not]\n\n## Three [#found]\n',
  'src/content/areas/en/other.mdx': '## One [#found]\n',
  'src/components/Link.astro': "const href = '/glossary/#nowhere';\n",
};
for (const folder of ['seeds', 'src/content', 'src/data', 'src/components', 'src/pages', 'src/layouts', 'src/views', 'src/i18n'])
  mkdirSync(join(root, folder), { recursive: true });
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const finder = sourceFinder(root, '/base/');
const page = (path: string, ids: string[] = []) => ({ path, ids });
const places = (value: string, on = page('/')): string[] => finder.locationsOf(value, on).map(({ file, line }) => `${file}:${line}`);

describe('where a link was written', () => {
  test('is every place that holds it, words before code, and no longer address', () => {
    expect(places('/base/glossary/#nowhere')).toEqual(['seeds/ours.md:2', 'src/content/families/ja/llama.mdx:1']);
  });

  test('is the same in another language', () => {
    expect(places('/base/en/glossary/#nowhere')).toEqual(places('/base/glossary/#nowhere'));
  });

  test('is the place that makes the page, for an address relative to it', () => {
    expect(places('#gone', page('/families/falcon/'))).toEqual(['src/content/families/ja/falcon.mdx:3']);
    expect(places('#gone', page('/families/meta/', ['llama']))).toEqual(['src/content/families/ja/llama.mdx:1']);
    expect(places('#gone', page('/elsewhere/'))).toHaveLength(2);
  });

  test('of an id that stands twice on a page is every heading of that page, in its language, that has it', () => {
    const declared = (id: string, on: ReturnType<typeof page>): string[] => finder.declarationsOf(id, on).map(({ file, line }) => `${file}:${line}`);
    expect(declared('found', page('/areas/agent/'))).toEqual(['src/content/areas/ja/agent.mdx:1']);
    expect(declared('found', page('/en/areas/agent/'))).toEqual(['src/content/areas/en/agent.mdx:1', 'src/content/areas/en/agent.mdx:5']);
    expect(declared('computed', page('/areas/agent/'))).toEqual([]);
  });

  test('is nowhere for what was computed', () => {
    expect(places('/base/m/nobody/')).toEqual([]);
  });
});
