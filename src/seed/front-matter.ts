import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { withoutControls } from './controls.ts';
import { SeedError } from './error.ts';

/** Front matter as captured: the known keys typed, unknown ones kept under `extra`. */
export interface FrontMatter {
  title: string;
  sourceUrl: string;
  id: string | undefined;
  capturedAt: string | undefined;
  publishDate: string | undefined;
  fileHash: string | undefined;
  category: string | undefined;
  isPremium: boolean | undefined;
  conversionMethod: string | undefined;
  extra: Record<string, unknown>;
}

/** Front matter, the Markdown below it, and the number of lines above that Markdown. */
export interface SplitSeed {
  frontMatter: FrontMatter;
  body: string;
  linesAbove: number;
}

const KNOWN = ['title', 'source_url', 'id', 'captured_at', 'publish_date', 'file_hash', 'category', 'is_premium', 'conversion_method'];

/** Longest front matter and longest source address accepted, in characters. */
const MAX_FRONT_MATTER = 20_000;
const MAX_ADDRESS = 2_000;

/**
 * Splits decoded seed text into front matter and body.
 * @throws SeedError when there is no front matter, its YAML is broken, or title or source_url is missing.
 */
export function splitFrontMatter(file: string, text: string): SplitSeed {
  const head = /^---[ \t]*\n([\s\S]*?)(?:\n|^)---[ \t]*(?:\n|$)/m.exec(text);
  if (!head || head.index !== 0) {
    throw new SeedError({ file, line: 1 }, 'no front matter', 'begin the file with --- and the keys title and source_url, closed by ---');
  }
  const yaml = head[1] ?? '';
  if (yaml.length > MAX_FRONT_MATTER) {
    throw new SeedError(
      { file, line: 1 },
      `front matter of ${yaml.length.toLocaleString('en')} characters`,
      `keep it below ${MAX_FRONT_MATTER.toLocaleString('en')}, or close it with --- above the article`,
    );
  }
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true, schema: 'core', merge: false });
  const problem = document.errors[0];
  if (problem) {
    const line = counter.linePos(problem.pos[0]).line + 1;
    const found = `front matter is not valid YAML (${problem.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?/, '')})`;
    throw new SeedError({ file, line }, found, 'mend this line; quote values that contain ": " or begin with a special character');
  }
  const value: unknown = toPlain(file, () => document.toJS({ maxAliasCount: 20 }));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SeedError({ file, line: 2 }, 'front matter is not a list of keys and values', 'write lines such as title: …');
  }
  const map = value as Record<string, unknown>;
  const lineOf = (key: string): number => lineOfKey(yaml, key);
  const string = (key: string): string | undefined => scalar(file, document, map, key, lineOf(key));
  const title = required(file, 'title', string('title'));
  const sourceUrl = required(file, 'source_url', string('source_url'));
  if (!/^https?:\/\/[^\s/]+/.test(sourceUrl) || !URL.canParse(sourceUrl) || sourceUrl.length > MAX_ADDRESS) {
    throw new SeedError(
      { file, line: lineOf('source_url') },
      `source_url is ${JSON.stringify(sourceUrl.slice(0, 200))}`,
      'give the full address of the article, beginning with https://',
    );
  }
  const extra = Object.fromEntries(Object.entries(map).filter(([key]) => !KNOWN.includes(key)));
  return {
    frontMatter: {
      title,
      sourceUrl,
      id: string('id'),
      capturedAt: string('captured_at'),
      publishDate: string('publish_date'),
      fileHash: string('file_hash'),
      category: string('category'),
      isPremium: map['is_premium'] === undefined ? undefined : map['is_premium'] === true || map['is_premium'] === 'true',
      conversionMethod: string('conversion_method'),
      extra,
    },
    body: text.slice(head[0].length),
    linesAbove: head[0].split('\n').length - 1,
  };
}

function toPlain(file: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw new SeedError({ file, line: 2 }, `front matter cannot be read (${String(error)})`, 'remove YAML anchors and aliases');
  }
}

function lineOfKey(yaml: string, key: string): number {
  const index = yaml.split('\n').findIndex((line) => new RegExp(`^["']?${key}["']?\\s*:`).test(line));
  return index < 0 ? 1 : index + 2;
}

function scalar(file: string, document: Document.Parsed, map: Record<string, unknown>, key: string, line: number): string | undefined {
  const value = map[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') {
    throw new SeedError({ file, line }, `${key} holds a list or a map`, 'give one value');
  }
  return withoutControls(typeof value === 'string' ? value : asWritten(document, key))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A number or truth value as it stands in the file: a hash such as `12e4567890` must not become a number. */
function asWritten(document: Document.Parsed, key: string): string {
  const node: unknown = isMap(document.contents) ? document.get(key, true) : null;
  return isScalar(node) ? (node.source ?? String(node.value)) : '';
}

function required(file: string, key: string, value: string | undefined): string {
  if (value) return value;
  throw new SeedError({ file, line: 1 }, `${key} is missing from the front matter`, `add a line ${key}: …`);
}
