import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { raisedIn } from '../../seed/words.ts';
import { plainContent } from './plain-content.ts';
import type { ReadablePage } from './readable-page.ts';

/** File of a page's Markdown twin, beside the page. */
export const TWIN = 'index.md';

/** Markdown has no form for raised and lowered text but HTML's own. */
function raised(state: State, node: Element): RootContent[] {
  const children = state.all(node) as PhrasingContent[];
  const tag = (value: string): PhrasingContent => ({ type: 'html', value });
  return !raisedIn(node) ? children : [tag(`<${node.tagName}>`), ...children, tag(`</${node.tagName}>`)];
}

// Columns of a table are not lined up: wide and narrow letters cannot be, and the spaces would double the file.
const converter = unified()
  .use(rehypeRemark, { handlers: { sup: raised, sub: raised } })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-' });

/** The main content of a page as Markdown (GFM): its title, its address, and what it says. */
export function markdownTwin(page: ReadablePage): string {
  const { children, ...root } = converter.runSync({ type: 'root', children: [plainContent(page)] }) as Root;
  const afterTitle = children.findIndex(({ type }) => type === 'heading') + 1;
  const address: Paragraph = { type: 'paragraph', children: [{ type: 'link', url: page.url, children: [{ type: 'text', value: page.url }] }] };
  return converter.stringify({ ...root, children: children.toSpliced(afterTitle, 0, address) });
}
