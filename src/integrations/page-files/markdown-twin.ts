import type { Paragraph, Root } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { plainContent } from './plain-content.ts';
import type { ReadablePage } from './readable-page.ts';

/** File of a page's Markdown twin, beside the page. */
export const TWIN = 'index.md';

// Columns of a table are not lined up: wide and narrow letters cannot be, and the spaces would double the file.
const converter = unified().use(rehypeRemark).use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, { bullet: '-', rule: '-' });

/** The main content of a page as Markdown (GFM): its title, its address, and what it says. */
export function markdownTwin(page: ReadablePage): string {
  const { children, ...root } = converter.runSync({ type: 'root', children: [plainContent(page)] }) as Root;
  const afterTitle = children.findIndex(({ type }) => type === 'heading') + 1;
  const address: Paragraph = { type: 'paragraph', children: [{ type: 'link', url: page.url, children: [{ type: 'text', value: page.url }] }] };
  return converter.stringify({ ...root, children: children.toSpliced(afterTitle, 0, address) });
}
