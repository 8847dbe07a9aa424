import type { Image, Paragraph, Root, RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { FrontMatter } from './front-matter.ts';
import { writeMarkdown } from './markdown.ts';

/**
 * A cleaned tree with its front matter back to the text of a seed. Read again, it gives the same article but for line
 * numbers and the record of what was cleaned away.
 */
export function printSeed(frontMatter: FrontMatter, tree: Root): string {
  const { title, sourceUrl, id, capturedAt, publishDate, fileHash, category, isPremium, conversionMethod, extra } = frontMatter;
  const known = {
    title,
    source_url: sourceUrl,
    id,
    captured_at: capturedAt,
    publish_date: publishDate,
    file_hash: fileHash,
    category,
    is_premium: isPremium,
    conversion_method: conversionMethod,
  };
  const values = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  const yaml = stringify({ ...values, ...extra }, { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false });
  return `---\n${yaml}---\n\n${writeMarkdown({ type: 'root', children: tree.children.map(imageAgain) })}`;
}

/** Hoisted images stand in the tree as paragraphs of their description. */
function imageAgain(node: RootContent): RootContent {
  const image = node.data?.image;
  if (!image) return node;
  const again: Image = { type: 'image', url: image.url, alt: image.alt };
  return { type: 'paragraph', children: [again] } satisfies Paragraph;
}
