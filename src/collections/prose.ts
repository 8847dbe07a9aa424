import type { z } from 'astro/zod';
import { Fault } from '../fault.ts';
import type { fromDisk } from './facts.ts';
import { compileMdx, type CompiledMdx, type ComponentUse } from './mdx.ts';
import { areaSchema, familySchema, noteSchema, pageSchema, supplementSchema } from './schemas.ts';
import { fit, parseYaml } from './yaml-file.ts';

/** One MDX file: its front matter, its body compiled, and the components that the body uses. */
export interface ProseFile<T> {
  file: string;
  data: T;
  mdx: CompiledMdx;
  uses: ComponentUse[];
}

/** All prose of one language. */
export interface Prose {
  families: ProseFile<z.infer<typeof familySchema>>[];
  notes: ProseFile<z.infer<typeof noteSchema>>[];
  areas: ProseFile<z.infer<typeof areaSchema>>[];
  supplements: (ProseFile<z.infer<typeof supplementSchema>> & { article: string })[];
  pages: (ProseFile<z.infer<typeof pageSchema>> & { id: string })[];
}

type Files = ReturnType<typeof fromDisk>;

/**
 * Reads every MDX file: holds its front matter against the schema and compiles its body, so that a mistake is told with
 * file and line before Astro meets it.
 * @throws Fault
 */
export function readProse(files: Files, lang: string): Prose {
  const folder = <S extends z.ZodType>(path: string, schema: S): ProseFile<z.infer<S>>[] =>
    files
      .list(path)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => readMdx(`${path}/${name}`, files.read(`${path}/${name}`), schema));
  const supplements = `src/content/supplements/${lang}`;
  return {
    families: folder(`src/content/families/${lang}`, familySchema),
    notes: folder(`src/content/models/${lang}`, noteSchema),
    areas: folder(`src/content/areas/${lang}`, areaSchema),
    supplements: files.list(supplements).flatMap((article) => folder(`${supplements}/${article}`, supplementSchema).map((file) => ({ ...file, article }))),
    pages: folder(`src/content/pages/${lang}`, pageSchema).map((file) => ({ ...file, id: nameOf(file.file) })),
  };
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

function readMdx<S extends z.ZodType>(file: string, text: string, schema: S): ProseFile<z.infer<S>> {
  const head = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!head) throw new Fault({ file, line: 1 }, 'no front matter', 'begin the file with --- and its keys, closed by ---');
  const data = fit(schema, file, parseYaml(file, head[1] ?? '', 1));
  const { uses, ...mdx } = compileMdx(file, text.slice(head[0].length), head[0].split('\n').length);
  return { file, data, mdx, uses };
}
