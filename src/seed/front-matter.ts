import { distance } from 'fastest-levenshtein';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { DEFAULT_LANGUAGE, LANGUAGES, type Lang } from '../languages.ts';
import { hasWholeHost, WHOLE_HOST } from '../web-host.ts';
import { readDate } from './dates.ts';
import { SeedError } from './error.ts';
import { withoutHidden } from './hidden-characters.ts';
import { removal, type Removal } from './removal.ts';

/** Front matter as captured: the known keys typed, unknown ones kept under `extra`. */
export interface FrontMatter {
  title: string;
  sourceUrl: string;
  id: string | undefined;
  /** The language of the article; of the edition's languages the default one where nothing is said. */
  lang: Lang;
  /** `2025-03-08`, or ISO 8601 with its time. */
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
  /** Keys that articles do not use, with their values. */
  removals: Removal[];
}

const KNOWN = ['title', 'source_url', 'id', 'lang', 'captured_at', 'publish_date', 'file_hash', 'category', 'is_premium', 'conversion_method'];

/** Longest front matter and longest source address accepted, in characters. */
const MAX_FRONT_MATTER = 20_000;
const MAX_ADDRESS = 2_000;

/**
 * Splits decoded seed text into front matter and body. Mistakes go into `faults`, and reading goes on, so that all
 * mistakes of a file are told at once; what is missing then has a stand-in.
 */
export function splitFrontMatter(file: string, text: string, faults: SeedError[]): SplitSeed {
  const fault = (line: number, found: string, advice: string): void => void faults.push(new SeedError({ file, line }, found, advice));
  const lines = text.split('\n');
  const close = /^---[ \t]*$/.test(lines[0] ?? '') ? lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/.test(line)) : -1;
  if (close < 0) {
    fault(1, 'no front matter', 'begin the file with --- and the keys title and source_url, closed by ---');
    return { frontMatter: frontMatterOf(new Map()), body: '', linesAbove: 0, removals: [] };
  }
  const yaml = lines.slice(1, close).join('\n');
  const removals: Removal[] = [];
  const values = readYaml(yaml, fault, removals);
  const frontMatter = frontMatterOf(values);
  if (values.size > 0) checkValues(values, frontMatter, fault);
  return { frontMatter, body: lines.slice(close + 1).join('\n'), linesAbove: close + 1, removals };
}

/** A value of front matter with its line in the seed; lists and maps as they are. */
interface Value {
  value: unknown;
  line: number;
}

type Fault = (line: number, found: string, advice: string) => void;

function readYaml(yaml: string, fault: Fault, removals: Removal[]): Map<string, Value> {
  const values = new Map<string, Value>();
  if (yaml.length > MAX_FRONT_MATTER) {
    fault(
      1,
      `front matter of ${yaml.length.toLocaleString('en')} characters`,
      `keep it below ${MAX_FRONT_MATTER.toLocaleString('en')}, or close it with --- above the article`,
    );
    return values;
  }
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true, schema: 'core', merge: false, logLevel: 'error' });
  for (const problem of document.errors) {
    const why = problem.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?/, '') ?? '';
    fault(
      counter.linePos(problem.pos[0]).line + 1,
      `front matter is not valid YAML (${withoutHidden(why)})`,
      'mend this line; quote values that contain ": " or begin with a special character',
    );
  }
  if (document.errors.length > 0) return values;
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    fault(2, `front matter cannot be read (${String(error)})`, 'remove YAML anchors and aliases');
    return values;
  }
  if (!isMap(document.contents) || typeof plain !== 'object' || plain === null) {
    fault(2, 'front matter is not a list of keys and values', 'write lines such as title: …');
    return values;
  }
  removals.push(...commentsOf(yaml, document));
  for (const pair of document.contents.items) {
    const [from = 0] = (isNode(pair.key) && pair.key.range) || [];
    const line = counter.linePos(from).line + 1;
    if (!isScalar(pair.key) || !KNOWN.includes(String(pair.key.value))) {
      const [, to = from] = (isNode(pair.value) && pair.value.range) || (isNode(pair.key) && pair.key.range) || [];
      removals.push(removal(line, 'key', yaml.slice(from, to)));
    }
    if (!isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    const value = (plain as Record<string, unknown>)[key];
    // A number or truth value as it stands in the file: a hash such as `12e4567890` must not become a number.
    const written = isScalar(pair.value) && typeof value !== 'string' && value !== null ? (pair.value.source ?? String(value)) : value;
    if (KNOWN.includes(key) && typeof value === 'object' && value !== null) fault(line, `${key} holds a list or a map`, 'give one value');
    values.set(key, { value: KNOWN.includes(key) ? written : value, line });
  }
  return values;
}

/** Comments, in whatever line they stand: what someone wrote there is lost otherwise. */
function commentsOf(yaml: string, document: Document): Removal[] {
  const comments = new Set([document.commentBefore, document.comment].map((comment) => comment ?? ''));
  visit(document, { Node: (_, node) => void comments.add(node.commentBefore ?? '').add(node.comment ?? '') });
  const texts = [...comments].flatMap((comment) => comment.split('\n')).filter((text) => text.trim() !== '');
  return yaml.split('\n').flatMap((line, at) => {
    const text = texts.find((one) => line.endsWith(`#${one}`));
    return text === undefined ? [] : [removal(at + 2, 'key', `#${text}`, 'a comment of the front matter')];
  });
}

function frontMatterOf(values: ReadonlyMap<string, Value>): FrontMatter {
  const string = (key: string): string | undefined => {
    const { value } = values.get(key) ?? {};
    if (typeof value !== 'string') return undefined;
    return withoutHidden(value).replace(/\s+/g, ' ').trim();
  };
  const date = (key: string): string | undefined => readDate(string(key) ?? '') ?? undefined;
  const isPremium = string('is_premium')?.toLowerCase();
  return {
    title: string('title') ?? '',
    sourceUrl: string('source_url') ?? '',
    id: string('id'),
    lang: langOf(string('lang')) ?? DEFAULT_LANGUAGE,
    capturedAt: date('captured_at'),
    publishDate: date('publish_date'),
    fileHash: string('file_hash'),
    category: string('category'),
    isPremium: isPremium === undefined || isPremium === '' ? undefined : ['true', 'yes', '1'].includes(isPremium),
    conversionMethod: string('conversion_method'),
    extra: Object.fromEntries([...values].filter(([key]) => !KNOWN.includes(key) && key !== '__proto__').map(([key, { value }]) => [key, value])),
  };
}

/** A language of the edition out of a tag such as `en-GB`; the default one for none. */
function langOf(tag = ''): Lang | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return primary === '' ? DEFAULT_LANGUAGE : LANGUAGES.find((lang) => lang === primary);
}

/** Most letters by which a misspelt key differs from the one that was meant. */
const SLIP = 2;

/** Dates that a tool could not find. */
const NO_DATE = /^(?:|unknown|none|null|n\/a|-|不明|なし)$/i;

function checkValues(values: ReadonlyMap<string, Value>, { title, sourceUrl }: FrontMatter, fault: Fault): void {
  const absent = (key: string): void => {
    const near = [...values].find(([candidate]) => !KNOWN.includes(candidate) && distance(candidate.toLowerCase(), key) <= SLIP);
    if (near) fault(near[1].line, `the key ${JSON.stringify(near[0])}`, `the missing key is ${JSON.stringify(key)}`);
    else fault(values.get(key)?.line ?? 1, `${key} is missing from the front matter`, `add a line ${key}: …`);
  };
  if (title === '' && typeof values.get('title')?.value !== 'object') absent('title');
  if (sourceUrl === '') absent('source_url');
  else if (!/^https?:\/\/[^\s/]+/.test(sourceUrl) || !URL.canParse(sourceUrl) || sourceUrl.length > MAX_ADDRESS) {
    fault(
      values.get('source_url')?.line ?? 1,
      `source_url is ${JSON.stringify(sourceUrl.slice(0, 200))}`,
      'give the full address of the article, beginning with https://',
    );
    // A host in other letters than Latin has another form for programs.
  } else if (!hasWholeHost(new URL(sourceUrl).href))
    fault(values.get('source_url')?.line ?? 1, `source_url is ${JSON.stringify(sourceUrl)}`, `give ${WHOLE_HOST}`);
  const lang = values.get('lang');
  if (typeof lang?.value === 'string' && langOf(lang.value.trim()) === undefined)
    fault(lang.line, `lang is ${JSON.stringify(lang.value.slice(0, 20))}`, `write one of ${LANGUAGES.join(', ')}, or take the line out`);
  for (const key of ['publish_date', 'captured_at']) {
    const { value, line = 1 } = values.get(key) ?? {};
    if (typeof value !== 'string' || NO_DATE.test(value.trim()) || readDate(value) !== null) continue;
    fault(
      line,
      `${key} is ${JSON.stringify(withoutHidden(value).slice(0, 80))}, which is no date of the calendar`,
      'write year, month and day, as in 2025-03-08',
    );
  }
}
