import type { APIContext } from 'astro';
import { url } from '../views/url.ts';

/** Everything may be read; the sitemap says where everything is. */
export function GET({ site }: APIContext): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(url('/sitemap-index.xml'), site).href}\n`);
}
