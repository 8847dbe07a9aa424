import { ContentError, type Report } from '../errors.ts';
import type { YamlFile } from './yaml-file.ts';

/** Whatever looks like a token or a part of one, typed in either width: nothing else in the data needs braces. */
export const BRACES = /[{｛]+[^{}｛｝]*[}｝]+|[{}｛｝]+/g;

/** A computed figure inside a text of the data: `{{wins:gpt-4:3}}`, `{{score:zephyr/mt-bench}}`, `{{mean:gpt-4}}`. */
export const TOKEN = /\{\{([a-z-]+):([a-z0-9-]+)(?:\/([a-z0-9-]+))?(?::(\d))?\}\}/g;

/** Braces inside a value, and the keys that lead to them. */
export interface Braces {
  raw: string;
  path: readonly PropertyKey[];
}

/** All braces anywhere inside a value. */
export function bracesIn(value: unknown, path: readonly PropertyKey[] = []): Braces[] {
  if (typeof value === 'string') return (value.match(BRACES) ?? []).map((raw) => ({ raw, path }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : (key.match(BRACES) ?? []).map((raw) => ({ raw, path: [...path, key] }))),
    ...bracesIn(inner, [...path, key]),
  ]);
}

/** Reports tokens where none is filled in, so that no reader sees them. `except`: top keys whose tokens are checked elsewhere. */
export function refuseBraces(file: string, yaml: YamlFile | null, report: Report, except: readonly string[] = []): void {
  for (const { raw, path } of bracesIn(yaml?.value))
    if (!except.includes(String(path[0])))
      report(
        new ContentError({ file, line: yaml?.lineOf(path) ?? 1 }, `the token ${raw}`, 'no figure is filled in here: write it out, or take the braces out'),
      );
}
