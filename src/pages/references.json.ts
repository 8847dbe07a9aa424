import { getEdition } from '../edition.ts';
import { DEFAULT_LANGUAGE } from '../languages.ts';
import { parseBibtex } from '../schemas/bibliography.ts';
import { formatCitations } from '../schemas/citation-formats.ts';

/** The bibliography as CSL-JSON, for citation managers and programs. */
export async function GET(): Promise<Response> {
  const { bibtex } = await getEdition(DEFAULT_LANGUAGE);
  return new Response(formatCitations(parseBibtex(bibtex), 'json'), { headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' } });
}
