import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { SourceLocation } from '../../errors.ts';
import { allSections, type Article } from '../../seed/article.ts';
import { readMarkdown } from '../../seed/markdown.ts';
import type { Files } from '../../schemas/facts.ts';
import { parseYaml, type YamlFile } from '../../schemas/yaml-file.ts';

/** Something of a seed that its other languages have as well, and its line. */
export interface Shared {
  value: string;
  line: number;
}

/** One of our own seeds as its checks see it. */
export interface OwnSeed {
  article: Article;
  yaml: YamlFile;
  /** The article below the front matter, and the same as a tree. */
  source: string;
  tree: Root;
  at: (line: number | undefined) => SourceLocation;
  headings: (Shared & { id: string; depth: number; hasText: boolean })[];
  links: Shared[];
}

/** Reads a seed for its checks. @throws ContentError where its front matter is no valid YAML */
export function readOwnSeed(article: Article, files: Files): OwnSeed {
  const { file } = article;
  const text = files.read(file);
  const [head = '', yaml = ''] = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  const source = text.slice(head.length);
  const tree = readMarkdown(source);
  const above = head.split('\n').length - 1;
  const at = (line = 1): SourceLocation => ({ file, line: line + above });
  const sections = allSections(article.sections);
  const headings = tree.children.flatMap((node, index) => {
    const { line } = at(node.position?.start.line);
    const section = sections.find((one) => one.line === line);
    if (node.type !== 'heading' || !section) return [];
    const hasText = tree.children[index + 1]?.type !== 'heading';
    return [{ id: section.id, depth: node.depth, value: `${'#'.repeat(node.depth)} ${toString(node)}`, line, hasText }];
  });
  const links: Shared[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    if ('url' in node) links.push({ value: node.url, line: at(node.position?.start.line).line });
  });
  return { article, yaml: parseYaml(file, yaml, 1), source, tree, at, headings, links };
}
