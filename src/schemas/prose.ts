import type { z } from 'astro/zod';
import { ContentError } from '../errors.ts';
import type { fromDisk } from './facts.ts';
import { areaSchema, familySchema, noteSchema, pageSchema, supplementSchema } from './schemas.ts';
import { fit, parseYaml } from './yaml-file.ts';

/** One MDX file, known by its front matter; its body is compiled apart. */
export interface ProseFile<T> {
  file: string;
  data: T;
}

/** All prose of one language. */
export interface Prose {
  families: ProseFile<z.infer<typeof familySchema>>[];
  notes: ProseFile<z.infer<typeof noteSchema>>[];
  areas: ProseFile<z.infer<typeof areaSchema>>[];
  supplements: (ProseFile<z.infer<typeof supplementSchema>> & { article: string })[];
  pages: (ProseFile<z.infer<typeof pageSchema>> & { id: string })[];
}

/** Where files of prose are read from. */
export type Files = ReturnType<typeof fromDisk>;

/**
 * Reads the front matter of every MDX file and holds it against its schema, so that a mistake is told with file and line
 * before Astro meets it.
 * @throws ContentError
 */
export function readProse(files: Files, lang: string): Prose {
  const folder = <S extends z.ZodType>(path: string, schema: S): ProseFile<z.infer<S>>[] =>
    files
      .list(path)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => {
        const file = `${path}/${name}`;
        return { file, data: fit(schema, file, parseYaml(file, splitProse(file, files.read(file)).head, 1)) };
      });
  const supplements = `src/content/supplements/${lang}`;
  return {
    families: folder(`src/content/families/${lang}`, familySchema),
    notes: folder(`src/content/models/${lang}`, noteSchema),
    areas: folder(`src/content/areas/${lang}`, areaSchema),
    supplements: files.list(supplements).flatMap((article) => folder(`${supplements}/${article}`, supplementSchema).map((file) => ({ ...file, article }))),
    pages: folder(`src/content/pages/${lang}`, pageSchema).map((file) => ({ ...file, id: nameOf(file.file) })),
  };
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
