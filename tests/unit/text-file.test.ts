import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { attempt, type ContentError } from '../../src/errors.ts';
import { readBibliography } from '../../src/schemas/bibliography.ts';
import { fromDisk } from '../../src/schemas/facts.ts';
import { readSeed } from '../../src/seed/read.ts';
import { names } from './seed/reading.ts';

const root = mkdtempSync(join(tmpdir(), 'texts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const encoder = new TextEncoder();
/** Bytes of texts, and bytes as numbers, one after another. */
const bytesOf = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...encoder.encode(part)])));

/** What a file of the data, of prose or of the tables is refused with; its text where it is not. */
function reading(path: string, bytes: Uint8Array): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, path), bytes);
  try {
    return fromDisk(root).read(path);
  } catch (error) {
    return (error as Error).message;
  }
}

const SEED = '---\ntitle: t\nsource_url: https://example.org/a\n---\n';

function seed(...parts: (string | number)[]): string {
  try {
    readSeed('seeds/x.md', bytesOf(SEED, ...parts), names);
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
}

const FILES = ['src/data/x.yaml', 'src/data/x.csv', 'src/data/x.bib', 'src/content/models/en/x.mdx', 'src/data/addresses.txt'];

describe('bytes that are no UTF-8', () => {
  const shiftJis = [0x83, 0x58, 0x83, 0x5e, 0x81, 0x5b];
  test.each(FILES)('in %s are refused at their line', (path) => {
    expect(reading(path, bytesOf('a\nスター\n', ...shiftJis, '\n'))).toBe(`${path}:3: bytes that are not UTF-8; save the file as UTF-8`);
    expect(reading(path, bytesOf('caf', 0xe9, '\n'))).toBe(`${path}:1: bytes that are not UTF-8; save the file as UTF-8`);
    expect(reading(path, bytesOf(0xff, 0xfe, 0x61, 0, 0x0a, 0))).toBe(`${path}:1: bytes that are not UTF-8; save the file as UTF-8`);
  });

  test('in a seed, too, beside a replacement character that is text there', () => {
    expect(seed('a\uFFFD\n', 0x83, 0x58)).toBe('seeds/x.md:6: bytes that are not UTF-8; save the file as UTF-8');
  });

  test.each([
    ['a: b\nc: yi\u200b-chat\n', /^src\/data\/x\.yaml:2: the sign U\+200B, which nobody sees; take it out$/],
    ['a: Zeph\u00adyr\n', /^src\/data\/x\.yaml:1: the sign U\+00AD, /],
    ['a: b\u0007\n', /^src\/data\/x\.yaml:1: the sign U\+0007, /],
    ['a: カ\u3099\n', /^src\/data\/x\.yaml:1: a letter in parts behind "a: "; /],
  ])('signs that nobody sees are refused in data', (text, message) => {
    expect(reading('src/data/x.yaml', bytesOf(text))).toMatch(message);
  });

  test('a sign that an editor has put in the place of lost ones is refused in data', () => {
    expect(reading('src/data/x.yaml', bytesOf('a: b\nc: \uFFFDd\n'))).toMatch(/^src\/data\/x\.yaml:2: the sign U\+FFFD, in whose place something was lost; /);
  });

  test('a byte order mark and CRLF are none', () => {
    expect(reading('src/data/x.csv', bytesOf('\uFEFFa,b\r\n1,2\r\n'))).toBe('a,b\n1,2\n');
  });

  test('a bibliography that could not be read is told of once', () => {
    const errors: ContentError[] = [];
    const text = attempt(
      (error) => void errors.push(error),
      () => fromDisk(root).read('src/data/gone.bib'),
      '',
    );
    attempt(
      (error) => void errors.push(error),
      () => readBibliography(text),
      [],
    );
    expect(errors).toHaveLength(1);
  });
});

describe('the marks of a merge conflict', () => {
  const conflict = 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> branch\n';
  test.each(FILES)('in %s are told in one sentence, at the first', (path) => {
    expect(reading(path, bytesOf(conflict))).toBe(`${path}:2: the marks of a merge conflict; keep one of the two versions and take out the marks`);
    expect(reading(path, bytesOf('a: 1\n>>>>>>> branch\n'))).toMatch(/:2: the marks of a merge conflict; /);
    expect(reading(path, bytesOf('a: 1\n<<<<<<<\n'))).toMatch(/:2: the marks of a merge conflict; /);
  });

  test('in a seed, too, but not in its fenced code, and a line of equal signs is none', () => {
    expect(seed('\n一\n\n', conflict)).toBe('seeds/x.md:9: the marks of a merge conflict; keep one of the two versions and take out the marks');
    expect(seed('\n```\n', conflict, '```\n\n題\n=======\n\n> > > > > > > 引用\n')).toBe('accepted');
  });
});
