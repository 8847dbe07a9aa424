import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { claimNodes, claimSyntax } from './claim-syntax.ts';
import { findKeptHtml, type KeptHtml } from './kept-html.ts';
import { captureSyntax } from './syntax.ts';

const common = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze();

/** Adds the syntax of captures to a processor. */
function captures(this: Processor, kept: KeptHtml): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(captureSyntax(kept), claimSyntax);
  (data.fromMarkdownExtensions ??= []).push(claimNodes);
}

/** Markdown of a capture (CommonMark, GFM, emphasis next to Japanese, HTML that converters keep) to its syntax tree. */
export function readMarkdown(body: string): Root {
  return common().use(captures, findKeptHtml(body)).parse(body) as Root;
}
