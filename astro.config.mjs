// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
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
  integrations: [mdx(), edition()],
  vite: { build: { assetsInlineLimit: 4096 } },
});
