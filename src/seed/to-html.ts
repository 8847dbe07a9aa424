import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Html, Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { elementsOf } from './html-elements.ts';
import type { KeptElement } from './nest-html.ts';

const processor = unified()
  .use(remarkRehype, {
    clobberPrefix: 'note-',
    footnoteLabel: '脚注',
    footnoteBackLabel: (index: number) => `本文の${index + 1}番目の注に戻る`,
    handlers: {
      html: (_: State, node: Html): ElementContent[] =>
        elementsOf(node.value).map((element) => ({ ...element, ...(node.position ? { position: node.position } : {}) })),
      keptElement: (state: State, node: KeptElement): ElementContent => ({
        type: 'element',
        tagName: node.name,
        properties: node.properties,
        ...(node.lost ? { data: { lost: node.lost } as Element['data'] } : {}),
        children: [...node.first, ...(state.all(node as never) as ElementContent[])],
        ...(node.position ? { position: node.position } : {}),
      }),
    },
  })
  .freeze();

/** A tidied tree of Markdown as a tree of HTML, not yet clean. Footnotes stand in a section at its end. */
export function toHtmlTree(tree: Root): HastRoot {
  return processor.runSync(tree) as HastRoot;
}
