import type { Element, ElementContent, Properties, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { SKIP, visit } from 'unist-util-visit';

declare module 'hast' {
  interface Data {
    /** Attributes that were left behind, where they may hold something for readers. */
    lost?: Properties;
  }
}

/** Attributes of kept HTML that mean something on a page; all others are left behind. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  a: ['href'],
  img: ['src', 'alt', 'title'],
  td: ['align', 'colSpan', 'rowSpan'],
  th: ['align', 'colSpan', 'rowSpan', 'scope'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  abbr: ['title'],
  time: ['dateTime'],
  del: ['dateTime'],
  ins: ['dateTime'],
  details: ['open'],
  iframe: ['src'],
  video: ['src'],
  audio: ['src'],
};

/** Attributes that only say how an element looks, is found by programs or behaves: no reader misses their values. */
const DECORATION =
  /^(?:className|style|id|name|width|height|border|cell(?:Padding|Spacing)|bgColor|align|vAlign|color|face|size|frame|rules|noWrap|background|target|rel|loading|decoding|sizes|tabIndex|role|xmlns|slot|part|is|(?:on|aria(?!Label$|Description$|ValueText$|RoleDescription$))[A-Z].*)$/;

/** Attributes that pages give themselves: a word or several may be for readers, numbers and codes are not. */
const OWN = /^data[A-Z]/;
const WORDS = /\s\S|[^\u0000-\u007f]|^[A-Za-z]{2,}$/;

/** A style that hides an element's text, which is shown here. */
const HIDING = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d]*[1-9])|font-size\s*:\s*0(?![.\d]*[1-9])/i;

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
    if (node.type === 'element') partAttributes(node);
    else if (node.type !== 'text' && node.type !== 'comment' && parent && index !== undefined && node.type !== 'root') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
  return tree.children.filter((child): child is ElementContent => child.type !== 'doctype');
}

/** Leaves an element the attributes that mean something there; of the others it remembers those that readers may miss. */
function partAttributes(node: Element): void {
  const allowed = ATTRIBUTES[node.tagName] ?? [];
  const all = Object.entries(node.properties);
  const isKept = ([key, value]: [string, Properties[string]]): boolean => allowed.includes(key) && isFit(node.tagName, key, value);
  node.properties = Object.fromEntries(all.filter(isKept));
  const isDecoration = ([key, value]: [string, Properties[string]]): boolean =>
    (DECORATION.test(key) && !(key === 'style' && HIDING.test(String(value)))) || (OWN.test(key) && !WORDS.test(String(value)));
  const lost = all.filter((entry) => !isKept(entry) && !isDecoration(entry) && entry[1] !== '' && entry[1] != null);
  if (lost.length > 0) node.data = { ...node.data, lost: Object.fromEntries(lost) } as Element['data'];
}

/** Whether a value is one that its attribute may have. */
function isFit(name: string, key: string, value: Properties[string]): boolean {
  if (key === 'colSpan' || key === 'rowSpan') return typeof value === 'number' && value >= 1 && value <= 100;
  if (name === 'li' || key === 'start') return /^-?\d{1,9}$/.test(String(value));
  if (name === 'ol' && key === 'type') return /^[1aAiI]$/.test(String(value));
  if (key === 'scope') return /^(?:row|col|rowgroup|colgroup)$/.test(String(value));
  return true;
}
