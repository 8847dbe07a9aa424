import type { Element, ElementContent, Properties } from 'hast';
import type { Html, Nodes, Parent, Parents, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { elementsOf } from './html-elements.ts';

/** An element that a converter kept, around Markdown. */
export interface KeptElement extends Parent {
  type: 'keptElement';
  name: string;
  properties: Properties;
  /** Attributes that were left behind. */
  lost: Properties | undefined;
  /** What stood in the HTML before the Markdown begins. */
  first: ElementContent[];
  children: RootContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    keptElement: KeptElement;
  }
  interface RootContentMap {
    keptElement: KeptElement;
  }
}

const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/;

/**
 * Makes elements of kept HTML whose tags stand apart in the tree (`10<sup>3</sup>`, `<details>` around Markdown): what
 * stands between two tags becomes their content. A tag without its partner beside it becomes the text that it is.
 */
export function nestKeptHtml(tree: Nodes): void {
  visit(tree, (node) => {
    if ('children' in node) (node as Parents).children = nested(node.children as RootContent[]) as never;
  });
}

/** An element that is still open, and what stands before it. */
interface Open {
  html: Html;
  name: string;
  before: RootContent[];
}

function nested(children: RootContent[]): RootContent[] {
  if (!children.some((child) => child.type === 'html')) return children;
  const open: Open[] = [];
  let current: RootContent[] = [];
  const giveUp = (to: number): void => {
    while (open.length > to) {
      const { html, before } = open.pop() ?? { html: { type: 'html', value: '' }, before: [] };
      current = [...before, asText(html, children), ...current];
    }
  };
  for (const child of children) {
    const [, slash, name = ''] = (child.type === 'html' && TAG.exec(child.value)) || [];
    if (child.type !== 'html' || isWhole(child.value, name)) current.push(child);
    else if (slash === '') {
      open.push({ html: child, name: name.toLowerCase(), before: current });
      current = [];
    } else {
      const at = open.findLastIndex((candidate) => candidate.name === name.toLowerCase());
      if (at < 0) current.push(asText(child, children));
      else {
        giveUp(at + 1);
        const { html, before } = open.pop() ?? { html: child, before: [] };
        current = [...before, element(html, current)];
      }
    }
  }
  giveUp(0);
  return current;
}

/** Whether a piece of HTML is an element with its end, or one that has none. */
function isWhole(html: string, name: string): boolean {
  if (/^(?:br|wbr|img)$/i.test(name)) return true;
  return html.toLowerCase().trimEnd().endsWith(`</${name.toLowerCase()}>`) && !html.startsWith('</');
}

/** An element around nodes of the tree; what its opening piece holds beside the tag comes first. */
function element(html: Html, children: RootContent[]): KeptElement {
  const own = elementsOf(html.value).find((node): node is Element => node.type === 'element');
  return {
    type: 'keptElement',
    name: own?.tagName ?? 'span',
    properties: own?.properties ?? {},
    lost: own?.data?.lost,
    first: own?.children ?? [],
    children,
    ...(html.position ? { position: html.position } : {}),
  };
}

/** A tag as the text that it is: beside blocks a paragraph, beside words a word. */
function asText(html: Html, beside: readonly RootContent[]): RootContent {
  const text = { type: 'text' as const, value: html.value };
  const amongWords = beside.some(
    (child) => child.type === 'text' || child.type === 'emphasis' || child.type === 'strong' || child.type === 'inlineCode' || child.type === 'link',
  );
  return amongWords ? text : { type: 'paragraph', children: [text], ...(html.position ? { position: html.position } : {}) };
}
