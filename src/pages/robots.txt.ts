import type { APIContext } from 'astro';
import { urlIn } from '../views/url.ts';

/** Everything may be read; the sitemap says where everything is. */
export function GET({ site }: APIContext): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(urlIn(undefined)('/sitemap-index.xml'), site).href}\n`);
}
