// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { edition } from './src/integrations/edition-integration.ts';
import { readEnvironment } from './src/integrations/environment.ts';

const { site, base } = readEnvironment(process.env);

// As plain values: `defineConfig` returns what it is given, but loads all that optimises drawings, 350 modules, with it.
/** @type {import('astro').AstroUserConfig} */
export default {
  site,
  base,
  trailingSlash: 'always',
  // One request before first paint: all styles and small scripts stand in the page.
  // While a page is finished in a thread of its own, the next ones are drawn.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  // Short links and the search page are ways in, not places; the edition's own step comes last and swaps the site in.
  // Prose is compiled when it is read (src/collections/mdx.ts); @astrojs/mdx draws it.
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(?:m\/[^/]+|search|404)\/?$/.test(page) }), edition()],
  vite: { build: { assetsInlineLimit: 4096 }, worker: { rolldownOptions: { output: { comments: false } } } },
};
