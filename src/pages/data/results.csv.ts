import { getEdition } from '../../edition.ts';
import { DEFAULT_LANGUAGE } from '../../languages.ts';
import { resultsCsv } from '../../views/downloads.ts';

/** Every cell of the five tables, as published and corrected. */
export async function GET(): Promise<Response> {
  return new Response(resultsCsv(await getEdition(DEFAULT_LANGUAGE)), { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
}
