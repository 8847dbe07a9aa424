import { getEdition } from '../../edition.ts';
import { sinceFiles } from '../../views/since/downloads.ts';

/** The download `since.json`. */
export async function GET(): Promise<Response> {
  return new Response(sinceFiles(await getEdition())['since.json'], { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
