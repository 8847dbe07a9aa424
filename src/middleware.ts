import { defineMiddleware } from 'astro:middleware';
import { getEdition } from './edition.ts';
import { address } from './views/addresses.ts';
import { retiredFragments } from './views/retired.ts';

/** In development, finishes every HTML page; in a build the integration does, beside the drawing. */
export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  if (!import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { finishHtml } = await import('./integrations/finish-html.ts');
  const { linkedTerms } = await import('./integrations/glossary-links.ts');
  const base = import.meta.env.BASE_URL;
  const path = context.url.pathname.slice(base.replace(/\/$/, '').length);
  const edition = await getEdition();
  const html = finishHtml(await response.text(), {
    terms: path === address.glossary ? [] : linkedTerms(edition.terms.values(), edition, base),
    retired: retiredFragments(edition.redirects, path),
  });
  return new Response(html, { status: response.status, headers: response.headers });
});
