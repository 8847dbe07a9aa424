import { parseBibtex } from './bibliography.ts';

/** A work of the bibliography as readers look for it. */
export interface Work {
  key: string;
  title: string;
  /** `Hailin Chen`, in the order of the title page. */
  authors: string[];
  /** `arXiv:2311.16989`, the bare number, the DOI. */
  ids: string[];
  url: string | null;
  /** Year of publication. */
  year: number | null;
}

/** The works of a BibTeX text, in its order. @throws ContentError when it is no BibTeX */
export function worksOf(bibtex: string): Work[] {
  if (bibtex.trim() === '') return [];
  return parseBibtex(bibtex).map(({ id, title = '', author = [], issued, DOI, URL }) => {
    const arxiv = /arxiv\.org\/abs\/([\d.]+)/.exec(URL ?? '')?.[1];
    return {
      key: id,
      title: title.replace(/<[^>]+>/g, ''),
      authors: author.map(({ given = '', family = '', literal = '' }) => literal || `${given} ${family}`.trim()),
      ids: [...(arxiv === undefined ? [] : [arxiv, `arXiv:${arxiv}`]), ...(DOI === undefined ? [] : [DOI])],
      url: URL ?? null,
      year: issued?.['date-parts'][0]?.[0] ?? null,
    };
  });
}
