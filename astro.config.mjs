// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { readEnvironment } from './src/environment.ts';
import { edition } from './src/integrations/edition.ts';
import { cspHash, LAYERS_STYLE, REDIRECT_SCRIPT, SEARCH_LOADER_SCRIPT, THEME_SCRIPT } from './src/components/inline-scripts.ts';
import { DEFAULT_LANGUAGE, LANGUAGES } from './src/languages.ts';
import { remarkHeadingIds } from './src/schemas/heading-ids.ts';

const { site, base } = readEnvironment(process.env);

const own = edition();

export default defineConfig({
  site,
  base,
  i18n: { locales: [...LANGUAGES], defaultLocale: DEFAULT_LANGUAGE },
  trailingSlash: 'always',
  // One request before first paint: all styles and small scripts stand in the page.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // Emphasis that ends beside Japanese brackets needs remark-cjk-friendly; smart punctuation would rewrite `--` and
    // the quotes of names.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, remarkCjkFriendly, remarkHeadingIds],
      remarkRehype: { footnoteLabel: '脚注', footnoteBackLabel: '本文に戻る' },
    }),
  },
  security: {
    // A fixed list: what Astro bundles for this site, and the four texts of inline-scripts.ts.
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [THEME_SCRIPT, SEARCH_LOADER_SCRIPT, REDIRECT_SCRIPT].map(cspHash) },
      styleDirective: { resources: ["'self'"], hashes: [cspHash(LAYERS_STYLE)] },
    },
  },
  // Redirects and the search page are left out of the sitemap. The edition's own integration comes last: it reads the
  // finished pages and puts the site in place.
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => !/\/(?:m\/[^/]+|search|404)\/?$/.test(page),
      i18n: { defaultLocale: DEFAULT_LANGUAGE, locales: Object.fromEntries(LANGUAGES.map((lang) => [lang, lang])) },
      // A page in several languages names the one for readers of any other; its date is that of its content.
      serialize: (item) => {
        const ours = item.links?.find(({ lang }) => lang === DEFAULT_LANGUAGE);
        const lastmod = own.lastChange(item.url);
        return {
          ...item,
          ...(lastmod !== null && { lastmod }),
          ...(ours && { links: [...(item.links ?? []), { lang: 'x-default', url: ours.url }] }),
        };
      },
    }),
    own,
  ],
});
