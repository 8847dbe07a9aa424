import { getEdition } from '../edition.ts';
import { DEFAULT_LANGUAGE } from '../languages.ts';
import { parseBibtex } from '../schemas/bibliography.ts';
import { formatCitations } from '../schemas/citation-formats.ts';

/** The bibliography as RIS, for citation managers. */
export async function GET(): Promise<Response> {
  const { bibtex } = await getEdition(DEFAULT_LANGUAGE);
  return new Response(formatCitations(parseBibtex(bibtex), 'ris'), { headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' } });
}
