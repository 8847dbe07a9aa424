import { getEdition } from '../../edition.ts';
import { resultsCsv } from '../../views/downloads.ts';

/** Every cell of the five tables, as published and corrected. */
export async function GET(): Promise<Response> {
  return new Response(resultsCsv(await getEdition()), { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
}
