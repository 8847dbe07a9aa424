import { z } from 'astro/zod';
import { distance } from 'fastest-levenshtein';
import { ContentError, didYouMean, nearest, type Report } from '../errors.ts';
import { refuseBraces } from './braces.ts';
import { checkValues } from './plain-text.ts';
import { words } from './schema-parts.ts';
import { fit, parseYaml, type YamlFile } from './yaml-file.ts';

/** The folder with what readers ask: one file a language, `ja.yaml`. */
export const ASKED = 'src/data/asked';

const schema = z
  .record(z.string(), z.array(words).min(1, 'at least one question'))
  .refine((questions) => Object.keys(questions).length > 0, 'questions by what answers them, such as llama: [Llamaとは]');

/** What readers ask in one language, by the section that answers: the id of an entry, or an address. */
export interface Asked {
  file: string;
  lang: string;
  questions: Record<string, string[]>;
  lineOf: YamlFile['lineOf'];
}

/** Reads one file of questions. What does not fit is reported. @throws ContentError when it is no YAML */
export function readAsked(name: string, text: string, report: Report): Asked {
  const file = `${ASKED}/${name}`;
  const yaml = parseYaml(file, text);
  refuseBraces(file, yaml, report);
  checkValues(file, yaml, report);
  return { file, lang: name.replace(/\.yaml$/, ''), questions: fit(schema, file, yaml, report) ?? {}, lineOf: yaml.lineOf };
}

/** Questions that no section answers. @param known whether a key leads to a section @param all keys that would, for advice */
export function strayQuestions(asked: Asked, known: (key: string) => boolean, all: ReadonlySet<string>): ContentError[] {
  return Object.keys(asked.questions)
    .filter((key) => !known(key))
    .map(
      (key) => new ContentError({ file: asked.file, line: asked.lineOf([key]) }, `questions for ${key}, which the site does not have`, didYouMean(key, all)),
    );
}

/** Sections that are asked for in one language and not in another. A misspelt key, which is another in each, is told once. */
export function unevenQuestions([first, ...others]: readonly Asked[]): ContentError[] {
  if (first === undefined) return [];
  return others.flatMap((other) => {
    const lacking = new Set(Object.keys(first.questions).filter((key) => !(key in other.questions)));
    const fault = (asked: Asked, key: string, without: string, advice: string): ContentError =>
      new ContentError({ file: asked.file, line: asked.lineOf([key]) }, `questions for ${key}, which ${without} does not have`, advice);
    const extra = Object.keys(other.questions).filter((key) => !(key in first.questions));
    const told = extra.map((key) => {
      const meant = nearest(key, lacking);
      if (meant !== null) lacking.delete(meant);
      return fault(other, key, first.file, meant === null ? missingIn(first, key) : `the nearest it has is ${meant}: write the same in both`);
    });
    return [...told, ...[...lacking].map((key) => fault(first, key, other.file, missingIn(other, key)))];
  });
}

/** Most letters by which a misspelt key differs from the one that was meant. */
const SLIP = 3;

/** What to do about questions that another language does not have: they may stand there under a key that is alike. */
function missingIn({ questions }: Asked, key: string): string {
  const meant = nearest(key, Object.keys(questions));
  const like = meant !== null && distance(key, meant) <= SLIP && meant.length > 2 * SLIP ? ` (the nearest it has is ${meant})` : '';
  return `write some there, too, or take these out${like}`;
}
