import type { Element, ElementContent, Root } from 'hast';
import { isElement } from './words.ts';

/** An address in running text: it ends before the first character that is not ASCII, or that no address holds. */
const ADDRESS = /(?<![A-Za-z0-9/@._-])(?:https?:\/\/|www\.)[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*/g;
/** Signs at its end that belong to the sentence. */
const TRAILING = ".,:;!?'*_~";

/** Makes links of bare addresses, outside of links and code. */
export function linkAddresses(tree: Root | Element): void {
  if (isElement(tree) && ['a', 'code', 'pre', 'kbd'].includes(tree.tagName)) return;
  tree.children = (tree.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'element') linkAddresses(child);
    return child.type === 'text' && /https?:|www\./.test(child.value) ? split(child.value) : [child];
  });
}

function split(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const shown = trimmed(match[0]);
    const href = shown.startsWith('www.') ? `https://${shown}` : shown;
    if (!isAddress(href)) continue;
    if (match.index > from) parts.push({ type: 'text', value: text.slice(from, match.index) });
    parts.push({ type: 'element', tagName: 'a', properties: { href: new URL(href).href }, children: [{ type: 'text', value: shown }] });
    from = match.index + shown.length;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}

/** An address without the punctuation of its sentence, and without a bracket that was opened before it. */
function trimmed(address: string): string {
  let unopened = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened--;
    else if (!TRAILING.includes(last)) break;
  }
  return address.slice(0, end);
}

/** A host needs a dot and letters at its end, or to be this machine. */
function isAddress(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { hostname, username } = new URL(href);
  return username === '' && (/\.[a-z][a-z0-9-]*$/i.test(hostname) || hostname === 'localhost' || /^\d+(?:\.\d+){3}$/.test(hostname));
}
