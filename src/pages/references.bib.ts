import { getEdition } from '../edition.ts';

/** The bibliography as BibTeX, for citation managers. */
export async function GET(): Promise<Response> {
  const { bibtex } = await getEdition();
  return new Response(bibtex, { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
}
