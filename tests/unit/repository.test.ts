import { describe, expect, test } from 'vitest';
import { inRepository, readRepository } from '../../src/repository.ts';

describe('the field repository of package.json', () => {
  test.each([
    ['https://example.org/me/edition', 'https://example.org/me/edition'],
    ['github:me/edition', 'https://github.com/me/edition'],
    [{ type: 'git', url: 'git+https://github.com/me/edition.git' }, 'https://github.com/me/edition'],
  ])('%j leads to %s', (field, address) => {
    expect(readRepository(field)).toBe(address);
  });

  test('may be missing', () => {
    expect(readRepository(undefined)).toBeNull();
  });

  test.each(['somewhere', { url: 3 }, {}, 'javascript:alert(1)', 7])('%j is refused in one sentence', (field) => {
    expect(() => readRepository(field)).toThrow(/^package\.json: repository is [^\n]+; write an address such as/);
  });
});

test('places of a repository are known for one host only', () => {
  expect(inRepository('https://github.com/me/edition', 'issues')).toBe('https://github.com/me/edition/issues');
  expect(inRepository('https://example.org/me/edition', 'issues')).toBe('https://example.org/me/edition');
});
