import { getEdition } from '../../edition.ts';
import { DEFAULT_LANGUAGE } from '../../languages.ts';
import { sinceFiles } from '../../views/since/downloads.ts';

/** The download `since.json`. */
export async function GET(): Promise<Response> {
  return new Response(sinceFiles(await getEdition(DEFAULT_LANGUAGE))['since.json'], { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
