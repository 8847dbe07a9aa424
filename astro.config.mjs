// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { edition } from './src/build/edition-integration.ts';
import { readEnvironment } from './src/build/environment.ts';
import { remarkHeadingIds } from './src/build/heading-ids.ts';

const { site, base } = readEnvironment(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // One request before first paint: all styles and small scripts stand in the page.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      // Smart punctuation would rewrite `--` and quotes of names.
      smartypants: false,
      gfm: false,
      remarkPlugins: [remarkGfm, remarkCjkFriendly, remarkHeadingIds],
      remarkRehype: { footnoteLabel: '脚注', footnoteBackLabel: '本文に戻る' },
    }),
    syntaxHighlight: false,
  },
  // Short links and the search page are ways in, not places; the edition's own step comes last and swaps the site in.
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(?:m\/[^/]+|search|404)\/?$/.test(page) }), edition()],
  vite: {
    build: {
      assetsInlineLimit: 4096,
      // Astro's own marker in compiled MDX; the bundler warns of it once per file.
      rolldownOptions: { onLog: (level, log, next) => void (log.code === 'MODULE_LEVEL_DIRECTIVE' || next(level, log)) },
    },
  },
});
