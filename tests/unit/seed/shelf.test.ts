import { expect, test } from 'vitest';
import { readShelf, type ShelfEntry } from '../../../src/seed/shelf.ts';
import { bytes, HEAD, names } from './reading.ts';

const file = (name: string, text: string | Uint8Array = HEAD): ShelfEntry => ({
  name,
  isFile: true,
  read: () => (typeof text === 'string' ? bytes(text) : text),
});
const folder = (name: string): ShelfEntry => ({ name, isFile: false, read: () => bytes('') });
const shelve = (...entries: ShelfEntry[]): string[] => readShelf('seeds', entries, names).map(({ id }) => id);

test('every .md and .txt is an article, in the order of names', () => {
  expect(shelve(file('b.txt'), file('a.MD'), file('10.md'))).toEqual(['10', 'a', 'b']);
});

test('the images folder, hidden files and a readme are no articles', () => {
  expect(shelve(folder('images'), file('.gitkeep', ''), folder('.cache'), file('README.md', 'no front matter'), file('a.md'))).toEqual(['a']);
  expect(shelve()).toEqual([]);
});

test('two seeds with one address are refused, naming both', () => {
  expect(() => shelve(file('my_article.txt'), file('My Article.md'))).toThrow(
    'seeds/my_article.txt:1: its address /articles/my-article/ is also that of seeds/My Article.md; rename one of the two, or give it an id: in its front matter',
  );
  expect(() => shelve(file('a.md'), file('b.md', HEAD.replace('---\n', '---\nid: a\n')))).toThrow(
    /^seeds\/b\.md:1: its address \/articles\/a\/ is also that of seeds\/a\.md/,
  );
});

test.each([
  [folder('drafts'), 'seeds/drafts:1: a folder or special file where a seed belongs; put only .md and .txt files'],
  [file('photo.png'), 'seeds/photo.png:1: a file that is neither .md nor .txt; rename it'],
  [file('notes'), 'seeds/notes:1: a file that is neither .md nor .txt'],
  [file('photo.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)), 'seeds/photo.txt:3: a NUL byte'],
  [file('utf16.txt', Uint8Array.of(0xff, 0xfe, 0x42, 0x30)), 'seeds/utf16.txt:1: bytes that are not UTF-8'],
  [file('empty.md', ''), 'seeds/empty.md:1: the file is empty'],
  [
    {
      name: 'locked.md',
      isFile: true,
      read: () => {
        throw new Error('EACCES: permission denied');
      },
    },
    'seeds/locked.md:1: it cannot be read (EACCES: permission denied); check its permissions',
  ],
] as [ShelfEntry, string][])('$0.name is refused', (entry, message) => {
  expect(() => shelve(file('a.md'), entry)).toThrow(message);
});
