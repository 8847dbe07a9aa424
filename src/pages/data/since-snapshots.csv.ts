import { getEdition } from '../../edition.ts';
import { DEFAULT_LANGUAGE } from '../../languages.ts';
import { sinceFiles } from '../../views/since/downloads.ts';

/** The download `since-snapshots.csv`. */
export async function GET(): Promise<Response> {
  return new Response(sinceFiles(await getEdition(DEFAULT_LANGUAGE))['since-snapshots.csv'], {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
}
