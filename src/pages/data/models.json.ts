import { getEdition } from '../../edition.ts';
import { jsonFiles } from '../../views/downloads.ts';

/** The download `models.json`. */
export async function GET(): Promise<Response> {
  return new Response(jsonFiles(await getEdition())['models.json'], { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
