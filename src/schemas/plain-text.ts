import { isDeepStrictEqual } from 'node:util';
import { attempt, ContentError, type Report } from '../errors.ts';
import { LANGUAGES, type Lang } from '../languages.ts';
import { unseenSign } from '../text-file.ts';
import { isOfOtherLanguage } from './languages-of-text.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** Markup of Markdown or HTML: data and front matter are printed as they are written, so readers would see its signs. */
const MARKUP =
  /\*\*[^*]*\*\*|!?\[[^[\]]*\]\([^()]*\)|`[^`]*`|<\/?[A-Za-z][^<>]*>|<(?:!--|[A-Za-z]+$)|\[\^[^\]]+\]|\[\[|\]\]|\(\([a-z-]+:|&[A-Za-z]+;|^#{1,6} |^[-*] |~~/;
/** As long as a text of the data gets; more is a file pasted into it. */
const LONGEST = 2_000;

/** Reads a data file whose texts are printed as they are written; null where it cannot be read, which is reported. */
export function readPlainYaml(file: string, read: (file: string) => string, report: Report): YamlFile | null {
  const yaml = attempt(report, () => parseYaml(file, read(file)), null);
  checkValues(file, yaml, report);
  return yaml;
}

/**
 * Reports what no data may hold, whatever it is about: markup, signs that nobody sees, words in the place of another
 * language, an item twice in its list, nothing in braces, and lists of languages that are not equally long.
 * @param lang the language of texts whose key does not say it
 */
export function checkValues(file: string, yaml: YamlFile | null, report: Report, lang?: Lang): void {
  const fault = (path: readonly PropertyKey[], found: string, advice: string): void =>
    report(new ContentError({ file, line: yaml?.lineOf(path) ?? 1 }, found, advice));
  const visit = (value: unknown, path: readonly PropertyKey[], of: Lang | undefined): void => {
    if (typeof value === 'string') checkText(value, of, (found, advice) => fault(path, found, advice));
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const twin = typeof item === 'number' ? index : value.findIndex((other) => isDeepStrictEqual(other, item));
        if (twin < index)
          fault([...path, index], `${keyOf(path)} holds the same item twice`, `it stands already in line ${yaml?.lineOf([...path, twin])}; keep one`);
        visit(item, [...path, index], of);
      }
      return;
    }
    const entries = Object.entries(value);
    if (entries.length === 0 && path.length > 0) fault(path, `${keyOf(path)} is {}`, 'write what belongs there, or take it out');
    const lengths = entries.flatMap(([key, inner]) => (isLanguage(key) && Array.isArray(inner) ? [inner.length] : []));
    if (new Set(lengths).size > 1) fault(path, `${keyOf(path)} with ${lengths.join(' and ')} items`, 'write as many in each language');
    for (const [key, inner] of entries) visit(inner, [...path, key], isLanguage(key) ? key : of);
  };
  visit(yaml?.value, [], lang);
}

/** Tells what no text may hold that is printed as it is written. @param lang its language, where it has one */
export function checkText(text: string, lang: Lang | undefined, fault: (found: string, advice: string) => void): void {
  const [markup] = MARKUP.exec(text) ?? [];
  const unseen = unseenSign(text);
  if (markup !== undefined) fault(`the markup ${markup}`, 'this text is printed as it is written: take the signs out');
  if (unseen) fault(unseen.found, unseen.advice);
  if (text.length > LONGEST) fault(`a text of ${text.length} characters`, `keep it below ${LONGEST}`);
  if (lang !== undefined && isOfOtherLanguage(text, lang)) fault(`${JSON.stringify(shortened(text))} as a text in ${lang}`, `write it in the language ${lang}`);
}

/** The name of a list or mapping: its last key that is a word. */
function keyOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((key) => typeof key === 'string') ?? 'the list');
}

function isLanguage(key: string): key is Lang {
  return (LANGUAGES as readonly string[]).includes(key);
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

/** Safe HTML of prose without its spans of code. */
export function withoutCode(html: string): string {
  return html.replace(/<code>[^<]*<\/code>/g, '');
}
