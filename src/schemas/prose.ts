import type { z } from 'astro/zod';
import { attempt, ContentError, type Report } from '../errors.ts';
import { LANGUAGES, type Lang } from '../languages.ts';
import type { Files } from './facts.ts';
import { checkValues } from './plain-text.ts';
import { readProseBody, type ComponentUse } from './prose-body.ts';
import { areaProseSchema, bareProseSchema, familyProseSchema, pageSchema } from './schemas.ts';
import { fit, parseYaml, type YamlFile } from './yaml-file.ts';

/** One MDX file as the checks see it: what it is about, its front matter and the components that its body uses. */
export interface ProseFile<T = object> {
  /** The name of the file without ending. */
  id: string;
  file: string;
  data: T;
  /** The line of what these keys of the front matter lead to. */
  lineOf: YamlFile['lineOf'];
  uses: ComponentUse[];
  headings: string[];
  blocks: number;
  text: string;
}

/** All prose of one language. */
export interface Prose {
  families: ProseFile<z.infer<typeof familyProseSchema>>[];
  notes: ProseFile[];
  areas: ProseFile<z.infer<typeof areaProseSchema>>[];
  /** Each is about the section of its article that it is called after. */
  supplements: (ProseFile & { article: string })[];
  pages: ProseFile<z.infer<typeof pageSchema>>[];
}

/** The prose of every language. */
export type AllProse = ReadonlyMap<Lang, Prose>;

/** Reads the prose of every language. */
export function readAllProse(files: Files, report: Report): AllProse {
  return new Map(LANGUAGES.map((lang) => [lang, readProse(files, lang, report)]));
}

/** Reads every MDX file of a language: its front matter against its schema, its body for what {@link readProseBody} looks for. */
function readProse(files: Files, lang: Lang, report: Report): Prose {
  const folder = <S extends z.ZodType>(path: string, schema: S): ProseFile<z.infer<S>>[] =>
    attempt(report, () => files.list(path), []).flatMap((name) => {
      const file = `${path}/${name}`;
      if (!name.endsWith('.mdx')) {
        report(new ContentError({ file, line: 1 }, 'no file of prose', 'call it <id>.mdx, or move it elsewhere'));
        return [];
      }
      return attempt(report, () => readFile(files, file, schema, lang, report), []);
    });
  const supplements = `src/content/supplements/${lang}`;
  return {
    families: folder(`src/content/families/${lang}`, familyProseSchema),
    notes: folder(`src/content/models/${lang}`, bareProseSchema),
    areas: folder(`src/content/areas/${lang}`, areaProseSchema),
    supplements: attempt(report, () => files.list(supplements), []).flatMap((article) =>
      folder(`${supplements}/${article}`, bareProseSchema).map((file) => ({ ...file, article })),
    ),
    pages: folder(`src/content/pages/${lang}`, pageSchema),
  };
}

function readFile<S extends z.ZodType>(files: Files, file: string, schema: S, lang: Lang, report: Report): ProseFile<z.infer<S>>[] {
  const { head, body, bodyLine } = splitProse(files.read(file));
  const { errors, ...read } = readProseBody(file, body, bodyLine, lang);
  errors.forEach(report);
  if (head === null && !schema.safeParse({}).success)
    throw new ContentError({ file, line: 1 }, 'no front matter', 'begin the file with --- and its keys, closed by ---');
  const yaml: YamlFile = head === null ? { value: {}, lineOf: () => 1, lineOfKey: () => 1, writtenAt: () => null } : parseYaml(file, head, 1);
  checkValues(file, yaml, report, lang);
  const data = fit(schema, file, yaml, report);
  return data === undefined ? [] : [{ id: nameOf(file), file, data, lineOf: yaml.lineOf, ...read }];
}

/** Front matter (null where there is none) and body of an MDX file, and the line where the body begins. */
function splitProse(text: string): { head: string | null; body: string; bodyLine: number } {
  const [whole = '', head = null] = /^---\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return { head, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}

/** The file's name without folder and ending. */
export function nameOf(file: string): string {
  return (
    file
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z]+$/, '') ?? file
  );
}
