import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readEnvironment, readPort } from '../../../src/environment.ts';
import { remarkHeadingIds } from '../../../src/schemas/heading-ids.ts';
import { didYouMean, ContentError, ContentErrors, nearest } from '../../../src/errors.ts';

describe('the environment', () => {
  test.each([
    [{}, 'http://localhost:4321', '/'],
    [{ SITE: '', BASE: '' }, 'http://localhost:4321', '/'],
    [{ SITE: 'https://example.org/', BASE: 'catching-up' }, 'https://example.org', '/catching-up/'],
    [{ SITE: 'https://example.org:8080', BASE: '/a/b/' }, 'https://example.org:8080', '/a/b/'],
  ])('%o', (env, site, base) => {
    expect(readEnvironment(env)).toEqual({ site, base });
  });

  test.each([
    [{ SITE: 'example.org' }, 'SITE is "example.org"; give an origin such as https://example.org'],
    [{ SITE: 'https://example.org/path' }, 'SITE is "https://example.org/path"; give an origin'],
    [{ SITE: 'javascript:alert(1)' }, 'SITE is "javascript:alert(1)"; give an origin'],
    [{ BASE: '/a b/' }, 'BASE is "/a b/"; give a path such as /catching-up/'],
    [{ BASE: '/日本/' }, 'BASE is "/日本/"; give a path'],
    [{ BASE: '/../x' }, 'BASE is "/../x"; give a path'],
    [{ BASE: '/a?b' }, 'BASE is "/a?b"; give a path'],
  ])('%o is refused in one sentence', (env, message) => {
    expect(() => readEnvironment(env)).toThrow(message);
  });

  test('gives the port, or refuses it in one sentence', () => {
    expect([{}, { PORT: '' }, { PORT: '5050' }].map(readPort)).toEqual([4321, 4321, 5050]);
    for (const port of ['abc', '0', '70000', '-1', '80.5']) expect(() => readPort({ PORT: port })).toThrow(`PORT is "${port}"; give a number from 1 to 65535`);
  });
});

test('headings of MDX take the id at their end', () => {
  const html = unified()
    .use(remarkParse)
    .use(remarkHeadingIds)
    .use(remarkRehype)
    .use(rehypeStringify)
    .processSync('## 見出し [#some-id]\n\n## `code` [#b]\n\n## なし\n\n## [#Bad] x\n\n段落 [#c]\n')
    .toString();
  expect(html).toBe('<h2 id="some-id">見出し</h2>\n<h2 id="b"><code>code</code></h2>\n<h2>なし</h2>\n<h2>[#Bad] x</h2>\n<p>段落 [#c]</p>');
});

describe('faults', () => {
  test('say where, what and what to do', () => {
    const one = new ContentError({ file: 'a.md', line: 3 }, 'found', 'advice');
    expect(one.message).toBe('a.md:3: found; advice');
    expect(new ContentErrors([one, new ContentError({ file: 'b.md', line: 1 }, 'x', 'y')]).message).toBe('a.md:3: found; advice\nb.md:1: x; y');
    const again = [4, 5].map((line) => new ContentError({ file: 'a.md', line }, 'found', 'advice'));
    expect(new ContentErrors([one, ...again]).message).toBe('a.md:3: found; advice; so too in lines 4, 5');
  });

  test('name the nearest id', () => {
    expect(nearest('zephir', ['yi', 'zephyr', 'zephyrus'])).toBe('zephyr');
    expect(nearest('b', ['c', 'a'])).toBe('a');
    expect([didYouMean('x', []), didYouMean('x', ['y'])]).toEqual(['remove it', 'the nearest id is "y"']);
  });
});
