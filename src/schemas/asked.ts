import { z } from 'astro/zod';
import { ContentError, didYouMean, type Report } from '../errors.ts';
import { refuseBraces } from './braces.ts';
import { checkValues } from './plain-text.ts';
import { words } from './schema-parts.ts';
import { fit, parseYaml, type YamlFile } from './yaml-file.ts';

/** The folder with what readers ask: one file a language, `ja.yaml`. */
export const ASKED = 'src/data/asked';

const schema = z.record(z.string(), z.array(words).min(1, 'at least one question'));

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
