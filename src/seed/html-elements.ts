import type { ElementContent, Properties, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { SKIP, visit } from 'unist-util-visit';

/** Attributes of kept HTML that mean something on a page; all others are left behind. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  a: ['href'],
  img: ['src', 'alt', 'title'],
  td: ['align', 'colSpan', 'rowSpan'],
  th: ['align', 'colSpan', 'rowSpan'],
  ol: ['start', 'reversed'],
  iframe: ['src'],
  video: ['src'],
  audio: ['src'],
};

/** Every element of HTML; a name that is none of them is text between angle brackets. */
const ELEMENTS = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup data datalist dd del ' +
    'details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd ' +
    'label legend li link main map mark math menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby ' +
    's samp script section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr ' +
    'track tt u ul var video wbr'
  ).split(' '),
);

/**
 * A piece of kept HTML as elements with the attributes that mean something. Names that are no HTML become text, so that
 * `<td><unk></td>` shows what it says.
 */
export function elementsOf(html: string): ElementContent[] {
  const value = html.replace(/<(\/?)([A-Za-z][A-Za-z0-9-]*)/g, (tag, slash: string, name: string) =>
    ELEMENTS.has(name.toLowerCase()) ? tag : `&lt;${slash}${name}`,
  );
  const tree = raw({ type: 'root', children: [{ type: 'raw', value }] }) as Root;
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') node.properties = meaningful(node.tagName, node.properties);
    else if (node.type !== 'text' && node.type !== 'comment' && parent && index !== undefined && node.type !== 'root') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
  return tree.children.filter((child): child is ElementContent => child.type !== 'doctype');
}

function meaningful(name: string, properties: Properties): Properties {
  const allowed = ATTRIBUTES[name] ?? [];
  return Object.fromEntries(Object.entries(properties).filter(([key, value]) => allowed.includes(key) && isBounded(key, value)));
}

function isBounded(key: string, value: Properties[string]): boolean {
  return !/^(?:colSpan|rowSpan)$/.test(key) || (typeof value === 'number' && value >= 1 && value <= 100);
}
