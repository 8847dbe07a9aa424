import { getEdition } from '../../edition.ts';
import { sinceFiles } from '../../views/since/downloads.ts';

/** The download `since-survey-models.csv`. */
export async function GET(): Promise<Response> {
  return new Response(sinceFiles(await getEdition())['since-survey-models.csv'], { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
}
