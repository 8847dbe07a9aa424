import { getEdition } from '../../edition.ts';
import { DEFAULT_LANGUAGE } from '../../languages.ts';
import { jsonFiles } from '../../views/downloads.ts';

/** The download `benchmarks.json`. */
export async function GET(): Promise<Response> {
  return new Response(jsonFiles(await getEdition(DEFAULT_LANGUAGE))['benchmarks.json'], { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
