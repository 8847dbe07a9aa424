import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Parser } from 'htmlparser2';

/** A reference of a page to something: a link, an image, a script … */
export interface PageReference {
  /** The value as it stands in the HTML, entities decoded. */
  value: string;
  /** Element and attribute, e.g. `a href`. */
  from: string;
  line: number;
}

/** One built HTML page, read once for every check. */
export interface BuiltPage {
  /** File below the site's folder, with slashes. */
  file: string;
  /** Address without base: `/families/llama/`. */
  path: string;
  html: string;
  ids: string[];
  references: PageReference[];
  inlineScripts: string[];
  inlineStyles: string[];
  /** Its content policy, or null. */
  policy: string | null;
  /** Code in attributes: event handlers, `style`, addresses that are scripts. */
  code: PageReference[];
}

/** Attributes that hold an address, by element. */
const ADDRESSES: Record<string, readonly string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  iframe: ['src'],
  form: ['action'],
  use: ['href'],
};

/** Files below a folder, sorted, with slashes whatever the system. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\/+/, ''))
    .sort();
}

/** Address of an HTML file of the site. */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** File that answers an address, below the site's folder. */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** Reads every HTML page of a built site. */
export function readPages(site: string): BuiltPage[] {
  return filesBelow(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, readFileSync(join(site, file), 'utf8')));
}

/** Reads one page. */
export function readPage(file: string, html: string): BuiltPage {
  const page: BuiltPage = { file, path: pathOf(file), html, ids: [], references: [], inlineScripts: [], inlineStyles: [], policy: null, code: [] };
  let inline: 'script' | 'style' | null = null;
  const lines = lineIndex(html);
  const parser = new Parser({
    onopentag(name, attributes) {
      const at = parser.startIndex;
      if (attributes['id'] !== undefined) page.ids.push(attributes['id']);
      for (const [attribute, value] of Object.entries(attributes))
        if (
          /^on/.test(attribute) ||
          attribute === 'style' ||
          attribute === 'srcdoc' ||
          (attribute !== 'content' && isScriptAddress(value) && /^(?:href|src|action|formaction|xlink:href|data|to|from|values)$/.test(attribute))
        )
          page.code.push({ value, from: `${name} ${attribute}`, line: lines(at) });
      // The address of a vocabulary is a name, and nobody asks for it.
      const isName = name === 'link' && /^schema\./i.test(attributes['rel'] ?? '');
      for (const attribute of isName ? [] : (ADDRESSES[name] ?? [])) {
        const value = attributes[attribute];
        if (value !== undefined) page.references.push({ value, from: `${name} ${attribute}`, line: lines(at) });
      }
      const srcset = attributes['srcset'];
      if (srcset !== undefined)
        for (const candidate of srcset.split(','))
          page.references.push({ value: candidate.trim().split(/\s+/)[0] ?? '', from: `${name} srcset`, line: lines(at) });
      // Only these of a page's metadata are asked of the site by a program that reads it.
      if (name === 'meta' && /^(?:og|twitter):(?:image|url)$/.test(attributes['property'] ?? attributes['name'] ?? ''))
        page.references.push({ value: attributes['content'] ?? '', from: `meta ${attributes['property'] ?? attributes['name']}`, line: lines(at) });
      const equivalent = name === 'meta' ? attributes['http-equiv']?.toLowerCase() : undefined;
      if (equivalent === 'content-security-policy') page.policy ??= attributes['content'] ?? '';
      if (equivalent === 'refresh') {
        const target = /url=(.+)$/i.exec(attributes['content'] ?? '')?.[1];
        if (target) page.references.push({ value: target, from: 'meta refresh', line: lines(at) });
      }
      const isData = name === 'script' && /^(?:application\/(?:ld\+)?json|text\/plain)$/.test(attributes['type'] ?? '');
      inline = name === 'style' || (name === 'script' && attributes['src'] === undefined && !isData) ? (name as 'script' | 'style') : null;
      if (inline) (inline === 'script' ? page.inlineScripts : page.inlineStyles).push('');
    },
    ontext(text) {
      if (!inline) return;
      const list = inline === 'script' ? page.inlineScripts : page.inlineStyles;
      list[list.length - 1] += text;
    },
    onclosetag() {
      inline = null;
    },
  });
  parser.end(html);
  return page;
}

/** Whether an address is code for a browser, which skips white space and control characters in its scheme. */
function isScriptAddress(value: string): boolean {
  return /^(?:javascript|vbscript|data:text\/html)/i.test(value.replace(/[\u0000-\u0020]/g, ''));
}

function lineIndex(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
