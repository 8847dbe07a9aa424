import type { z } from 'astro/zod';
import { isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { Fault, type Place } from '../fault.ts';

/** A YAML text, read: plain values, and the line where each path of them stands. */
export interface YamlFile {
  value: unknown;
  lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Parses YAML and keeps its lines.
 * @param linesAbove lines of the file before this YAML begins (1 below a front matter fence)
 * @throws Fault at the line of a syntax error or a doubled key.
 */
export function parseYaml(file: string, yaml: string, linesAbove = 0): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true, merge: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + linesAbove;
  const problem = document.errors[0];
  if (problem) {
    const found = problem.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? problem.code;
    throw new Fault({ file, line: lineAt(problem.pos[0]) }, `not valid YAML (${found})`, 'mend this line; quote values that contain ": "');
  }
  return { value: toPlain(file, linesAbove, document), lineOf: (path) => lineAt(offsetOf(document, path)) };
}

function toPlain(file: string, linesAbove: number, document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new Fault(
      { file, line: linesAbove + 1 },
      `YAML that cannot be read (${(error as Error).message})`,
      'write values out instead of using anchors and aliases',
    );
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String((item.key as { value?: unknown }).value) === String(key));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
    } else break;
    if (!isMap(node) && !isSeq(node)) continue;
    offset = isSeq(node) ? offset : ((node as Node).range?.[0] ?? offset);
  }
  return offset;
}

/**
 * Holds a value against its schema.
 * @throws Fault at the line of the first thing that does not fit, naming the key, what was found and what belongs there.
 */
export function fit<S extends z.ZodType>(schema: S, file: string, yaml: YamlFile, path: readonly PropertyKey[] = []): z.infer<S> {
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], yaml.value);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue ? deepest(issue) : [];
  const full = [...path, ...where];
  const found = where.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
  const key = where.length > 0 ? where.join('.') : 'the entry';
  const shown = found === undefined ? `${key} is missing` : `${key} is ${JSON.stringify(found)?.slice(0, 80)}`;
  throw new Fault({ file, line: yaml.lineOf(full) }, shown, advice(issue && innermost(issue)));
}

type Issue = z.core.$ZodIssue;

/** The path of the most specific complaint: unions report the branch that came furthest. */
function deepest(issue: Issue): PropertyKey[] {
  if (issue.code === 'unrecognized_keys') return [...issue.path, issue.keys[0] ?? ''];
  if (issue.code !== 'invalid_union') return issue.path;
  const inner = issue.errors.flat().map(deepest);
  const longest = inner.sort((a, b) => b.length - a.length)[0] ?? [];
  return [...issue.path, ...longest];
}

/** The complaint at the end of that path; of several with one path the first, which is that of the plainer form. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat();
  const depth = Math.max(0, ...inner.map((one) => deepest(one).length));
  const best = inner.find((one) => deepest(one).length === depth);
  return best ? innermost(best) : issue;
}

function advice(issue: Issue | undefined): string {
  if (!issue) return 'see src/collections/schemas.ts';
  if (issue.code === 'unrecognized_keys') return 'no such key is known here: remove it or correct its spelling';
  if (issue.code === 'invalid_value') return `write one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected} belongs here`;
  if (issue.code === 'custom') return issue.message;
  return `expected ${issue.message.replace(/^Invalid input: expected /, '')}`;
}

/** Where an entry of a list stands. */
export function placeOf(file: string, yaml: YamlFile, path: readonly PropertyKey[]): Place {
  return { file, line: yaml.lineOf(path) };
}
