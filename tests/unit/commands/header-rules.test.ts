import { expect, test } from 'vitest';
import { parseHeaders } from '../../../src/commands/header-rules.ts';

test('_headers: paths, stars, remarks and values with colons', () => {
  const rules = parseHeaders("# remark\n/a.b/*\n  X-One: 1\n  Content-Security-Policy: default-src 'none'; img-src data:\n\n/c\n\tX-Two: 2\n");
  expect(rules.map(({ headers }) => headers)).toEqual([
    [
      ['X-One', '1'],
      ['Content-Security-Policy', "default-src 'none'; img-src data:"],
    ],
    [['X-Two', '2']],
  ]);
  expect(['/a.b/', '/a.b/c/d', '/axb/', '/c'].map((path) => rules.map(({ pattern }) => pattern.test(path)))).toEqual([
    [true, false],
    [true, false],
    [false, false],
    [false, true],
  ]);
});
