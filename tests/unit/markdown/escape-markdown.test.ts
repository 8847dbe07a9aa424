import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/markdown/escape-markdown.ts';

test.each([
  '[語](https://example.net/)',
  '![絵](x.png)',
  '*a* _b_ **c** ~~d~~',
  '`code`',
  '<b>x</b> <https://example.net/>',
  '&amp; &#x3042;',
  'https://example.net/とwww.example.net',
  'a](https://example.net/) [b',
  'a\\',
  '[^1] | [x][y]',
])('%s reads the same as the label of a link', (text) => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(`- [${escapeMarkdown(text)}](https://example.org/)`);
  const found: string[] = [];
  visit(tree, (node) => {
    if (!['root', 'list', 'listItem', 'paragraph', 'text'].includes(node.type)) found.push('url' in node ? node.url : node.type);
  });
  expect(found).toEqual(['https://example.org/']);
  expect(toString(tree)).toBe(text);
});
