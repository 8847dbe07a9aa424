import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Html, Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { DEFAULT_LANGUAGE, type Lang } from '../languages.ts';
import { elementsOf } from './html-elements.ts';
import type { KeptElement } from './nest-html.ts';

/** What is said of notes to those who hear the page. */
interface NoteWords {
  label: string;
  back: (number: number) => string;
}
const ENGLISH: NoteWords = { label: 'Footnotes', back: (number) => `Back to note ${number} in the text` };
const JAPANESE: NoteWords = { label: '脚注', back: (number) => `本文の${number}番目の注に戻る` };

const processorFor = ({ label, back }: NoteWords) =>
  unified()
    .use(remarkRehype, {
      clobberPrefix: 'note-',
      footnoteLabel: label,
      footnoteBackLabel: (index: number) => back(index + 1),
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

const [japanese, english] = [processorFor(JAPANESE), processorFor(ENGLISH)];

/** A tidied tree of Markdown as a tree of HTML, not yet clean. Footnotes stand in a section at its end. */
export function toHtmlTree(tree: Root, lang: Lang): HastRoot {
  return (lang === DEFAULT_LANGUAGE ? japanese : english).runSync(tree) as HastRoot;
}
