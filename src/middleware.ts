import { defineMiddleware } from 'astro:middleware';
import { finishHtml } from './build/finish-html.ts';
import { formsOf } from './build/glossary-links.ts';
import { heldFinishing } from './build/held-finishing.ts';
import { retiredFragments } from './collections/redirects.ts';
import { getEdition } from './edition.ts';
import { address } from './views/addresses.ts';
import { say } from './views/edition.ts';
import { url } from './views/url.ts';

/** Every HTML page passes here once, in development and in the build alike. */
export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const path = context.url.pathname.slice(base.length);
  const isGlossary = path === address.glossary;
  const edition = await getEdition();
  const terms = isGlossary ? [] : [...edition.terms.values()].map((term) => ({ id: term.id, forms: formsOf(term), definition: say(edition, term.definition) }));
  const finished = finishHtml(html, { terms, hrefOf: (id) => url(address.term(id)), retired: retiredFragments(edition.redirects, path) });
  const written = (await heldFinishing.get()?.page(path === '/404/' ? '/404.html' : path, finished)) ?? finished;
  return new Response(written, { status: response.status, headers: response.headers });
});
