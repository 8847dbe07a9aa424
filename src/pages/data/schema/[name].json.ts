import type { APIContext } from 'astro';
import { jsonSchemaOf, publishedSchemas, type SchemaName } from '../../../views/downloads.ts';

export function getStaticPaths(): { params: { name: string } }[] {
  return Object.keys(publishedSchemas).map((name) => ({ params: { name } }));
}

/** The JSON Schema of one list of the downloads. */
export function GET({ params }: APIContext): Response {
  return new Response(`${JSON.stringify(jsonSchemaOf(params['name'] as SchemaName), null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
}
