import { getEdition } from '../edition.ts';
import { DEFAULT_LANGUAGE } from '../languages.ts';

/** The bibliography as BibTeX, for citation managers. */
export async function GET(): Promise<Response> {
  const { bibtex } = await getEdition(DEFAULT_LANGUAGE);
  return new Response(bibtex, { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
}
