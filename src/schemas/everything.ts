import { readBibliography, type Reference } from './bibliography.ts';
import { compileBodies, type Bodies } from './bodies.ts';
import { checkAll } from './check.ts';
import { loadContent, type Content } from './content.ts';
import { fromDisk } from './facts.ts';
import { proseFiles } from './prose-files.ts';

/** Everything the edition is made of, read and checked. */
export interface Everything extends Content {
  /** The works of the bibliography, formatted. */
  references: Reference[];
  /** Compiled bodies of prose, by file. */
  bodies: Bodies['compiled'];
}

/**
 * Reads everything at once.
 * @throws ContentError or ContentErrors, each with file and line
 */
export function loadEverything(root: string): Everything {
  const content = loadContent(root);
  const references = readBibliography(content.facts.bibtex);
  const { compiled, faults } = compileBodies(fromDisk(root), proseFiles(content.prose));
  checkAll(content, compiled.values(), faults);
  return { ...content, references, bodies: compiled };
}
