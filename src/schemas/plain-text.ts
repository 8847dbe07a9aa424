import { attempt, ContentError, type Report } from '../errors.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** Markup of Markdown or HTML: data and front matter are printed as they are written, so readers would see its signs. */
const MARKUP = /\*\*[^*]*\*\*|!?\[[^[\]]*\]\([^()]*\)|`[^`]*`|<\/?[A-Za-z][^<>]*>/;

/** Reads a data file whose texts are printed as they are written; null where it cannot be read, which is reported. */
export function readPlainYaml(file: string, read: (file: string) => string, report: Report): YamlFile | null {
  const yaml = attempt(report, () => parseYaml(file, read(file)), null);
  refuseMarkup(file, yaml, report);
  return yaml;
}

/** Reports texts with markup. */
export function refuseMarkup(file: string, yaml: YamlFile | null, report: Report): void {
  for (const { text, path } of textsIn(yaml?.value)) {
    const [markup] = MARKUP.exec(text) ?? [];
    if (markup === undefined) continue;
    report(new ContentError({ file, line: yaml?.lineOf(path) ?? 1 }, `the markup ${markup}`, 'this text is printed as it is written: take the signs out'));
  }
}

/** Safe HTML of prose without its spans of code. */
export function withoutCode(html: string): string {
  return html.replace(/<code>[^<]*<\/code>/g, '');
}

function textsIn(value: unknown, path: readonly PropertyKey[] = []): { text: string; path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
