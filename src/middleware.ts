import { defineMiddleware } from 'astro:middleware';
import { getEdition } from './edition.ts';
import { enhanceHtml } from './markdown/enhance-html.ts';
import { linkedTerms } from './markdown/glossary-links.ts';
import { address } from './views/addresses.ts';
import { perEdition } from './views/per-edition.ts';
import { retiredFragments } from './views/retired.ts';
import { addressOf, urlIn } from './views/url.ts';

const termsOf = perEdition((edition) => linkedTerms(edition, urlIn(edition.lang)));

/** What every HTML page gets, in development and in the build alike: links to the glossary, places to break headings, retired ids. */
export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const edition = await getEdition(context.currentLocale);
  const path = addressOf(context.url.pathname);
  const html = enhanceHtml(await response.text(), {
    terms: path === address.glossary ? [] : termsOf(edition),
    retired: retiredFragments(edition.redirects, path),
  });
  return new Response(html, { status: response.status, headers: response.headers });
});
