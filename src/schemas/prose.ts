import type { z } from 'astro/zod';
import { attempt, ContentError, type Report } from '../errors.ts';
import type { Files } from './facts.ts';
import { readProseBody, type ComponentUse } from './prose-body.ts';
import { areaSchema, familySchema, noteSchema, pageSchema, supplementSchema } from './schemas.ts';
import { fit, parseYaml } from './yaml-file.ts';

/** One MDX file as the checks see it: its front matter and the components that its body uses. */
export interface ProseFile<T> {
  file: string;
  data: T;
  uses: ComponentUse[];
}

/** All prose of one language. */
export interface Prose {
  families: ProseFile<z.infer<typeof familySchema>>[];
  notes: ProseFile<z.infer<typeof noteSchema>>[];
  areas: ProseFile<z.infer<typeof areaSchema>>[];
  supplements: (ProseFile<z.infer<typeof supplementSchema>> & { article: string })[];
  pages: ProseFile<z.infer<typeof pageSchema>>[];
}

/** Reads every MDX file of a language: its front matter against its schema, its body for what {@link readProseBody} looks for. */
export function readProse(files: Files, lang: string, report: Report): Prose {
  const folder = <S extends z.ZodType>(path: string, schema: S): ProseFile<z.infer<S>>[] =>
    attempt(report, () => files.list(path), []).flatMap((name) => {
      const file = `${path}/${name}`;
      if (!name.endsWith('.mdx')) {
        report(new ContentError({ file, line: 1 }, 'no file of prose', 'call it <id>.mdx, or move it elsewhere'));
        return [];
      }
      return attempt(report, () => readFile(files, file, schema, report), []);
    });
  const supplements = `src/content/supplements/${lang}`;
  return {
    families: folder(`src/content/families/${lang}`, familySchema),
    notes: folder(`src/content/models/${lang}`, noteSchema),
    areas: folder(`src/content/areas/${lang}`, areaSchema),
    supplements: attempt(report, () => files.list(supplements), []).flatMap((article) =>
      folder(`${supplements}/${article}`, supplementSchema).map((file) => ({ ...file, article })),
    ),
    pages: folder(`src/content/pages/${lang}`, pageSchema),
  };
}

function readFile<S extends z.ZodType>(files: Files, file: string, schema: S, report: Report): ProseFile<z.infer<S>>[] {
  const { head, body, bodyLine } = splitProse(file, files.read(file));
  const { uses, errors } = readProseBody(file, body, bodyLine);
  errors.forEach(report);
  const data = fit(schema, file, parseYaml(file, head, 1), report);
  return data === undefined ? [] : [{ file, data, uses }];
}

/** Front matter and body of an MDX file, and the line where the body begins. */
export function splitProse(file: string, text: string): { head: string; body: string; bodyLine: number } {
  const [whole, head = ''] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined) throw new ContentError({ file, line: 1 }, 'no front matter', 'begin the file with --- and its keys, closed by ---');
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
