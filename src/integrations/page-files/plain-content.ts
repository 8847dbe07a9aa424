import type { Element, ElementContent } from 'hast';
import { stringsFor } from '../../i18n/index.ts';
import type { ReadablePage } from './readable-page.ts';

/** What a reader operates or looks at, and what text without styles has no place for. */
const LEFT_OUT = new Set('button col colgroup fieldset form input nav noscript output script search-box select style svg template wbr'.split(' '));
const CLASSES_LEFT_OUT = ['chart', 'glyph', 'search-field', 'tip'];

/** Emphasis; its marks need spaces around them, which Japanese text does not have. */
const UNWRAPPED = new Set(['b', 'em', 'i', 'strong']);

/** Words side by side that only a style keeps apart. */
const APART = new Set(['a', 'b', 'code', 'small', 'span', 'time']);

/**
 * The content of a page as plain structure: text, headings with a link to themselves, lists, tables, links with whole
 * addresses. Charts are left out, of values in several versions those as published are kept, descriptions become lists.
 */
export function plainContent({ main, url, lang }: ReadablePage): Element {
  const { colon, comma } = stringsFor(lang).punctuation;
  const plain = (nodes: readonly ElementContent[]): ElementContent[] => apart(nodes.filter((node) => !isLeftOut(node))).flatMap(one);
  const one = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (hasClass(node, 'heading')) return [heading(node)];
    if (node.tagName === 'dl') return [{ ...node, tagName: 'ul', properties: {}, children: descriptions(node).map(item) }];
    // What a tooltip says is said once more for readers of the screen.
    const children = plain(node.properties['title'] === undefined ? node.children : node.children.filter((child) => !isHidden(child)));
    if (UNWRAPPED.has(node.tagName)) return children;
    // A space that stays on the line stands before it already (TrustMark.astro).
    if (hasClass(node, 'trust')) return [...children, SPACE];
    if (node.tagName === 'ol') return numbered({ ...node, children });
    if (node.tagName === 'summary') return [{ ...node, tagName: 'p', children }];
    const plainNode = { ...node, properties: whole(node.properties), children };
    const caption = children.find((child) => child.type === 'element' && child.tagName === 'caption');
    return caption?.type === 'element' ? [{ ...caption, tagName: 'p' }, plainNode] : [plainNode];
  };
  const whole = ({ href, src, ...others }: Element['properties']): Element['properties'] => ({
    ...others,
    ...(typeof href === 'string' && { href: new URL(href, url).href }),
    ...(typeof src === 'string' && { src: new URL(src, url).href }),
  });
  const heading = (box: Element): Element => {
    const [title, ...links] = box.children.filter((child) => child.type === 'element');
    const children = plain([...(title?.children ?? []), SPACE, ...links]);
    return { ...(title ?? box), properties: {}, children };
  };
  const item = ([terms, values]: [Element[], Element[]]): Element => {
    const name = plain(terms.flatMap(({ children }) => children));
    const said = values.flatMap(({ children }, index) => [...(index > 0 ? [text(comma)] : []), ...plain(unfolded(children))]);
    return { type: 'element', tagName: 'li', properties: {}, children: [...name, text(colon), ...said] };
  };
  return { ...main, children: plain(main.children) };
}

/** A numbered list as lists whose numbers go up by one: Markdown knows no others. */
function numbered(list: Element): Element[] {
  const items = list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  const step = list.properties['reversed'] === true ? -1 : 1;
  let number = Number(list.properties['start'] ?? (step > 0 ? 1 : items.length));
  const lists: { next: number; list: Element }[] = [];
  for (const item of items) {
    number = Number(item.properties['value'] ?? number);
    const last = lists.at(-1);
    if (last?.next === number) last.list.children.push(item);
    else lists.push({ next: number, list: { ...list, properties: { start: number }, children: [item] } });
    (lists.at(-1) ?? { next: 0 }).next = number + 1;
    number += step;
  }
  return lists.length === 1 ? lists.map((one) => ({ ...one.list, children: list.children })) : lists.map((one) => one.list);
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const SPACE = text(' ');

/** What a value folds away, without the line to unfold it, which repeats the term. */
function unfolded(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'details') return [child];
    return child.children.filter((inner) => inner.type !== 'element' || inner.tagName !== 'summary');
  });
}

function isHidden(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node, 'visually-hidden');
}

function isLeftOut(element: ElementContent): boolean {
  if (element.type !== 'element') return element.type === 'comment';
  const { hidden } = element.properties;
  if (LEFT_OUT.has(element.tagName) || (hidden !== undefined && hidden !== false)) return true;
  if (hasClass(element, 'versioned') && !hasClass(element, 'in-published')) return true;
  return CLASSES_LEFT_OUT.some((name) => hasClass(element, name));
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties['className']].flat().includes(name);
}

/** The groups of a description list: terms, and what is said of them. */
function descriptions({ children }: Element): [Element[], Element[]][] {
  const groups: [Element[], Element[]][] = [];
  for (const child of children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'div') groups.push(...descriptions(child));
    const last = groups.at(-1);
    if (child.tagName === 'dt') {
      if (last && last[1].length === 0) last[0].push(child);
      else groups.push([[child], []]);
    }
    if (child.tagName === 'dd') last?.[1].push(child);
  }
  return groups;
}

/** Puts a space between words that touch, other than marks such as †. */
function apart(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    const before = nodes[index - 1];
    const touches = isWord(node) && before !== undefined && isWord(before) && !hasClass(node, 'dagger');
    return touches ? [SPACE, node] : [node];
  });
}

function isWord(node: ElementContent): node is Element {
  return node.type === 'element' && APART.has(node.tagName);
}
