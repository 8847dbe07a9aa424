import { constructFromEvents, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event } from 'js-yaml';
import type { z } from 'astro/zod';
import { distance } from 'fastest-levenshtein';
import { ContentError, didYouMean, mixedLetters, nearest, type Report, type SourceLocation } from '../errors.ts';

/** A YAML text, read: plain values, and the line where each path of them stands. */
export interface YamlFile {
  value: unknown;
  lineOf: (path: readonly PropertyKey[]) => number;
  /** The line of the last key of a path, which may hold a mapping that begins below it. */
  lineOfKey: (path: readonly PropertyKey[]) => number;
  /** What is written there, where it is a single unquoted value, such as `.inf` or `0314`. */
  writtenAt: (path: readonly PropertyKey[]) => string | null;
}

/**
 * Parses YAML and keeps its lines.
 * @param linesAbove lines of the file before this YAML begins (1 below a front matter fence)
 * @throws ContentError at the line of a syntax error, a doubled key, an alias, a second document or `__proto__`
 */
export function parseYaml(file: string, yaml: string, linesAbove = 0): YamlFile {
  try {
    const events = parseEvents(yaml, {});
    const at = (offset: number | undefined): SourceLocation => ({ file, line: lineAt(yaml, offset ?? 0) + linesAbove });
    const documents = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length;
    if (documents > 1) throw new ContentError(at(yaml.lastIndexOf('\n---') + 1), `${documents} documents`, 'take out the lines ---; a file holds one');
    for (const event of events) {
      if (event.type !== EVENT_ID.SCALAR) continue;
      if (getScalarValue(yaml, event) === '__proto__')
        throw new ContentError(at(event.valueStart), '__proto__', 'write another word; JavaScript gives this one a meaning of its own');
      const comment = event.style === SCALAR_STYLE.PLAIN && event.valueEnd > 0 ? commentAfter(yaml, event.valueEnd) : null;
      if (comment !== null)
        throw new ContentError(
          at(event.valueEnd),
          `${comment}, which YAML takes for a comment`,
          'put the value in quotes if this belongs to it, or the comment on a line of its own',
        );
    }
    const [value = null] = constructFromEvents(events, { source: yaml, maxAliases: 0 });
    return {
      value,
      lineOf: (path) => lineAt(yaml, find(yaml, events, path).offset) + linesAbove,
      lineOfKey: (path) => lineAt(yaml, find(yaml, events, path).keyOffset) + linesAbove,
      writtenAt: (path) => plainAt(yaml, events, path),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1 + linesAbove;
    if (error.reason.includes('maxAliases')) throw new ContentError({ file, line }, 'an alias', 'write values out instead of using anchors and aliases');
    if (error.reason === 'duplicated mapping key') {
      const [key = ''] = /[^\s:-][^:]*/.exec(yaml.split('\n')[line - linesAbove - 1] ?? '') ?? [];
      throw new ContentError({ file, line }, `the key ${key.trim()} a second time`, 'keep one of the two');
    }
    throw new ContentError({ file, line }, `not valid YAML (${error.reason})`, 'mend this line; quote values that contain ": "');
  }
}

/** What is behind an unquoted value on its line and would be passed over, from `#` on. */
function commentAfter(yaml: string, end: number): string | null {
  const rest = /[^\n]*/y;
  rest.lastIndex = end;
  const [line = ''] = rest.exec(yaml) ?? [];
  return /^[ \t]+#/.test(line) ? short(line.trim()) : null;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Where a path leads, as far as it does: its last key, or the first thing of the mapping or the item. */
function find(yaml: string, events: readonly Event[], path: readonly PropertyKey[]): Found & { offset: number; keyOffset: number } {
  let at = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  let offset = startOf(events[at]) ?? 0;
  let keyOffset = offset;
  for (const key of path) {
    const found = events[at]?.type === EVENT_ID.MAPPING ? valueOf(yaml, events, at, String(key)) : itemOf(yaml, events, at, Number(key));
    if (!found) break;
    at = found.at;
    offset = (events[at]?.type === EVENT_ID.MAPPING ? startOf(events[at]) : found.offset) ?? offset;
    keyOffset = found.offset ?? offset;
  }
  return { at, offset, keyOffset };
}

/** The unquoted value that a path leads to, as it is written. */
function plainAt(yaml: string, events: readonly Event[], path: readonly PropertyKey[]): string | null {
  const event = events[find(yaml, events, path).at];
  return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN ? yaml.slice(event.valueStart, event.valueEnd) : null;
}

interface Found {
  /** Index of its event. */
  at: number;
  offset: number | undefined;
}

function valueOf(yaml: string, events: readonly Event[], mapping: number, key: string): Found | null {
  for (let at = mapping + 1; events[at] && events[at]?.type !== EVENT_ID.POP; at = endOf(events, endOf(events, at))) {
    const event = events[at];
    if (event?.type === EVENT_ID.SCALAR && getScalarValue(yaml, event) === key) return { at: endOf(events, at), offset: event.valueStart };
  }
  return null;
}

function itemOf(yaml: string, events: readonly Event[], sequence: number, index: number): Found | null {
  if (events[sequence]?.type !== EVENT_ID.SEQUENCE) return null;
  let at = sequence + 1;
  for (let n = 0; n < index; n++) at = endOf(events, at);
  return { at, offset: startOf(events[at]) ?? emptyItem(yaml, events.slice(0, at)) };
}

/** Where an item stands that is but a hyphen: behind the value before it. */
function emptyItem(yaml: string, before: readonly Event[]): number {
  const last = before.findLast((event) => event.type === EVENT_ID.SCALAR && event.valueEnd > 0);
  const from = last?.type === EVENT_ID.SCALAR ? last.valueEnd : 0;
  return yaml.slice(from).search(/\n[ \t]*-/) + from + 1;
}

/** Index of the event after the node that begins at this one. */
function endOf(events: readonly Event[], at: number): number {
  let depth = 0;
  let next = at;
  do {
    const type = events[next++]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    else if (type === EVENT_ID.POP || type === undefined) depth--;
  } while (depth > 0);
  return next;
}

function startOf(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? undefined : event.valueStart;
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : undefined;
}

/**
 * Holds a value against its schema. Each mistake is reported at its own line, naming the key, what was found and what
 * belongs there.
 * @returns the parsed value, or undefined where it does not fit
 */
export function fit<S extends z.ZodType>(schema: S, file: string, yaml: YamlFile, report: Report, path: readonly PropertyKey[] = []): z.infer<S> | undefined {
  const value = valueAt(yaml.value, path);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const misspelt = misspeltKeys(result.error.issues);
  for (const issue of result.error.issues) {
    if (misspelt.missing.has(issue)) continue;
    // One sentence for each unknown key, which are one issue to zod.
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [deepest(issue)];
    for (const where of paths) {
      const found = valueAt(value, where);
      const key = where.length > 0 ? where.join('.') : 'the entry';
      const written = typeof found === 'number' ? yaml.writtenAt([...path, ...where]) : null;
      const shown = found === undefined ? `${key} is missing` : `${key} is ${short(written ?? JSON.stringify(found))}`;
      const meant = misspelt.meant.get(where.join('.'));
      const what =
        meant === undefined
          ? `${advice(innermost(issue), found, written)}${typeof found === 'string' ? mixedLetters(found) : ''}`
          : `the missing key is ${JSON.stringify(meant)}`;
      const line = issue.code === 'unrecognized_keys' ? yaml.lineOfKey([...path, ...where]) : yaml.lineOf([...path, ...where]);
      report(new ContentError({ file, line }, shown, what));
    }
  }
  return undefined;
}

/** Reports keys at the top of a file that nobody would read: what stands below them would be lost in silence. */
export function refuseOtherKeys(file: string, yaml: YamlFile | null, keys: readonly string[], report: Report): void {
  const top = yaml?.value;
  if (typeof top !== 'object' || top === null || Array.isArray(top)) return;
  for (const key of Object.keys(top).filter((one) => !keys.includes(one)))
    report(
      new ContentError(
        { file, line: yaml?.lineOf([key]) ?? 1 },
        `the unknown key ${JSON.stringify(key)}`,
        `this file holds ${keys.join(', ')}; ${didYouMean(key, keys)}`,
      ),
    );
}

/** A value that one can read in a sentence. */
function short(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}
const LONGEST_SHOWN = 80;

/** Most letters by which a misspelt key differs from the one that was meant. */
const SLIP = 3;

/** Keys that nobody knows beside keys that are missing: of two that are alike one is told, the misspelt one. */
function misspeltKeys(issues: readonly Issue[]): { meant: Map<string, string>; missing: Set<Issue> } {
  const meant = new Map<string, string>();
  const missing = new Set<Issue>();
  const absent = issues.filter((issue) => issue.code !== 'unrecognized_keys' && issue.code !== 'custom' && issue.input === undefined);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const above = issue.path.join('.');
    const candidates = new Map(absent.filter(({ path }) => path.slice(0, -1).join('.') === above).map((one) => [String(one.path.at(-1)), one]));
    for (const key of issue.keys) {
      const best = nearest(key, candidates.keys());
      if (best === null || distance(key, best) > SLIP) continue;
      meant.set([...issue.path, key].join('.'), best);
      const told = candidates.get(best);
      if (told) missing.add(told);
      candidates.delete(best);
    }
  }
  return { meant, missing };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
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

/** Whether a text was meant that YAML reads as a number or a truth value. */
function unquoted({ expected }: z.core.$ZodIssueInvalidType, found: unknown): boolean {
  return expected === 'string' && (typeof found === 'number' || typeof found === 'boolean');
}

/** What zod calls kinds of values, in the words of YAML. */
const KINDS: Record<string, string> = {
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  array: 'a list (- item)',
  boolean: 'true or false',
  int: 'a whole number',
};

/** How a text that YAML reads as a number is written; a point before three digits most likely stands between thousands. */
function quoted(written: string | null): string {
  return /^\d{1,3}\.\d{3}$/.test(written ?? '') ? `write '${written?.replace('.', ',')}' if that is meant, in quotes` : 'put it in quotes';
}

function advice(issue: Issue, found: unknown, written: string | null): string {
  if (issue.code === 'unrecognized_keys') return 'no such key is known here: remove it or correct its spelling';
  if (issue.code === 'invalid_value') return `write one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return `${KINDS[issue.expected] ?? `a ${issue.expected}`} belongs here${unquoted(issue, found) ? `: ${quoted(written)}` : ''}`;
  if (issue.code === 'custom') return issue.message;
  return `expected ${issue.message.replace(/^Invalid input: expected /, '')}`;
}

/** Where an entry of a list stands. */
export function locationOf(file: string, yaml: YamlFile, path: readonly PropertyKey[]): SourceLocation {
  return { file, line: yaml.lineOf(path) };
}
