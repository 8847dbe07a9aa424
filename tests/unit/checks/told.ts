import { expect, test } from 'vitest';
import { complaints, lineOf, type Changes } from './overlay.ts';

/** What to change, where the one complaint stands, and what it says. */
export type Mistake = [name: string, changes: Changes, location: string, message: RegExp];

/** Each is told in one sentence of one line, once, and nothing else is. */
export function toldOnce(mistakes: readonly Mistake[]): void {
  test.each(mistakes)('%s', (_, changes, location, message) => {
    const found = complaints(changes);
    expect(found, found.join('\n')).toHaveLength(1);
    expect(found[0]).toMatch(/^[^\u0000-\u001f]+; [^\u0000-\u001f]+$/);
    expect(found[0]?.startsWith(`${location}: `), found[0]).toBe(true);
    expect(found[0]?.slice(location.length + 2)).toMatch(message);
  });
}

/**
 * Each is told in one sentence at its place; what follows from it may be told elsewhere.
 * @param complaintsOf what changes are refused with: of the whole project, where nothing else is said
 */
export function toldAt(mistakes: readonly Mistake[], complaintsOf = complaints): void {
  test.each(mistakes)('%s', (_, changes, location, message) => {
    const found = complaintsOf(changes);
    for (const line of found) expect(line).toMatch(/^\S+:\d+: [^\n]+; [^\n]+$/);
    const here = found.filter((line) => line.startsWith(`${location}: `));
    expect(here, found.join('\n')).toHaveLength(1);
    expect(here[0]?.slice(location.length + 2)).toMatch(message);
  });
}

/** The place where a text stands first in a file of the project. */
export const at = (file: string, needle: string): string => `${file}:${lineOf(file, needle)}`;
