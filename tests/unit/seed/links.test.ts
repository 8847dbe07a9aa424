import { expect, test } from 'vitest';
import { judgeTarget } from '../../../src/seed/links.ts';

test.each([
  ['https://example.net/a/7#part', { href: '#part' }],
  ['/a/7#part', { href: '#part' }],
  ['https://example.net/a/7', { href: 'https://example.net/a/7' }],
  ['https://example.net/a/8#part', { href: 'https://example.net/a/8#part' }],
  ['https://example.net/a/7?x#part', { href: 'https://example.net/a/7?x#part' }],
])('%s in an article of https://example.net/a/7', (raw, target) => {
  expect(judgeTarget(raw, 'https://example.net/a/7')).toEqual(target);
});
