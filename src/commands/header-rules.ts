import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One rule of a `_headers` file: the paths it matches and the headers it sets. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [string, string][];
}

/** Reads the header rules of a built site; none when it has no `_headers` file. */
export function readHeaderRules(site: string): HeaderRule[] {
  const file = join(site, '_headers');
  return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

/** Parses a `_headers` file (Netlify's and Cloudflare's format): a path, then indented `Name: value` lines. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else rules.push({ pattern: patternOf(line.trim()), headers: [] });
  }
  return rules;
}

/** A path in which `*` stands for any characters, as a regular expression. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}
