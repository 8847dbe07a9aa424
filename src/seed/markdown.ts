import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze();
const writer = unified().use(remarkGfm, { singleTilde: false }).use(remarkStringify, { bullet: '-', rule: '-', resourceLink: true }).freeze();

/** Markdown (CommonMark, GFM, emphasis next to Japanese) to its syntax tree. */
export function readMarkdown(body: string): Root {
  return reader.parse(body) as Root;
}

/** A syntax tree back to Markdown. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree);
}
