import { ContentError } from '../errors.ts';
import { compileMdx, type CompiledMdx, type ComponentUse } from './mdx.ts';
import { splitProse, type Files } from './prose.ts';

/** Bodies of prose by file, with the components that they use, and the mistakes of those that are none. */
export interface Bodies {
  compiled: Map<string, CompiledMdx & { uses: ComponentUse[] }>;
  faults: ContentError[];
}

/** Reads and compiles the bodies of files. */
export function compileBodies(files: Files, paths: readonly string[]): Bodies {
  const bodies: Bodies = { compiled: new Map(), faults: [] };
  for (const path of paths) {
    try {
      const { body, bodyLine } = splitProse(path, files.read(path));
      bodies.compiled.set(path, compileMdx(path, body, bodyLine));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      bodies.faults.push(error);
    }
  }
  return bodies;
}
