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
/** A compiled body with the components that it uses. */
export type CompiledBody = ReturnType<typeof compileMdx>;

/** Folders of prose in one language; supplements have one for each article. */
function foldersOf(
  files: Files,
  lang: string,
): Record<'families' | 'notes' | 'areas' | 'pages', string> & { supplements: { article: string; folder: string }[] } {
  const supplements = `src/content/supplements/${lang}`;
  return {
    families: `src/content/families/${lang}`,
    notes: `src/content/models/${lang}`,
    areas: `src/content/areas/${lang}`,
    pages: `src/content/pages/${lang}`,
    supplements: files.list(supplements).map((article) => ({ article, folder: `${supplements}/${article}` })),
  };
}

function mdxIn(files: Files, folder: string): string[] {
  return files
    .list(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${folder}/${name}`);
}

/** Every MDX file of one language. */
export function proseFiles(files: Files, lang: string): string[] {
  const { supplements, ...folders } = foldersOf(files, lang);
  return [...Object.values(folders), ...supplements.map(({ folder }) => folder)].flatMap((folder) => mdxIn(files, folder));
}

/** Compiles the bodies of files; those in which there is a mistake are left out, for {@link readProse} to tell. */
export function compileBodies(files: Files, paths: readonly string[]): Map<string, CompiledBody> {
  const compiled = new Map<string, CompiledBody>();
  for (const path of paths) {
    try {
      const { body, bodyLine } = split(path, files.read(path));
      compiled.set(path, compileMdx(path, body, bodyLine));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  }
  return compiled;
}

/**
 * Reads every MDX file: holds its front matter against the schema and compiles its body, so that a mistake is told with
 * file and line before Astro meets it.
 * @param compiled bodies that are compiled already, by file
 * @throws Fault
 */
export function readProse(files: Files, lang: string, compiled: ReadonlyMap<string, CompiledBody> = new Map()): Prose {
  const folder = <S extends z.ZodType>(path: string, schema: S): ProseFile<z.infer<S>>[] =>
    mdxIn(files, path).map((file) => {
      const { head, body, bodyLine } = split(file, files.read(file));
      const data = fit(schema, file, parseYaml(file, head, 1));
      const { uses, ...mdx } = compiled.get(file) ?? compileMdx(file, body, bodyLine);
      return { file, data, mdx, uses };
    });
  const { families, notes, areas, pages, supplements } = foldersOf(files, lang);
  return {
    families: folder(families, familySchema),
    notes: folder(notes, noteSchema),
    areas: folder(areas, areaSchema),
    supplements: supplements.flatMap(({ article, folder: path }) => folder(path, supplementSchema).map((file) => ({ ...file, article }))),
    pages: folder(pages, pageSchema).map((file) => ({ ...file, id: nameOf(file.file) })),
  };
}

/** Front matter and body of an MDX file, and the line where the body begins. */
function split(file: string, text: string): { head: string; body: string; bodyLine: number } {
  const [whole, head = ''] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined) throw new Fault({ file, line: 1 }, 'no front matter', 'begin the file with --- and its keys, closed by ---');
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
