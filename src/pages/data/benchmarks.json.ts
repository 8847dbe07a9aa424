import { getEdition } from '../../edition.ts';
import { jsonFiles } from '../../views/downloads.ts';

/** The download `benchmarks.json`. */
export async function GET(): Promise<Response> {
  return new Response(jsonFiles(await getEdition())['benchmarks.json'], { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
