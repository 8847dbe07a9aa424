import type { Definition, FootnoteDefinition, Parents, PhrasingContent, Root, RootContent, Table, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { joinCards } from './cards.ts';
import { nestKeptHtml } from './nest-html.ts';
import { removal, type Removal } from './removal.ts';

/**
 * Mends what Markdown makes of a converter's habits, before HTML is made of it: links around blocks, runs of bold that
 * touch, rows longer than the head of their table, checkboxes. Records what HTML would lose: titles, languages of code,
 * definitions and footnotes that nothing uses.
 */
export function tidyTree(tree: Root, source: string, lineOf: (node: RootContent) => number): Removal[] {
  const removals: Removal[] = [];
  joinCards(tree, source);
  nestKeptHtml(tree);
  unlinkAddresses(tree);
  joinBold(tree, source);
  resolveReferences(tree, lineOf, removals);
  dropFootnotes(tree, source, lineOf, removals);
  visit(tree, (node) => {
    if (node.type === 'table') fillRows(node);
    if ((node.type === 'link' || node.type === 'image') && node.title) {
      removals.push(removal(lineOf(node), 'title', node.title));
      node.title = null;
    }
    if (node.type === 'code') {
      const info = [node.lang, node.meta].filter((part) => part).join(' ');
      if (info !== '') removals.push(removal(lineOf(node), 'info', info));
      Object.assign(node, { lang: null, meta: null });
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      // A form control would ask to be used: the box is drawn as a character.
      const box: Text = { type: 'text', value: node.checked ? '☑ ' : '☐ ' };
      node.checked = null;
      if (node.children[0]?.type === 'paragraph') node.children[0].children.unshift(box);
      else node.children.unshift({ type: 'paragraph', children: [box] });
    }
  });
  return removals;
}

/** remark-gfm links addresses in finished text too, up to the next space; only those have no position. */
function unlinkAddresses(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as PhrasingContent[];
    if (!children.some((child) => child.type === 'link' && !child.position)) return;
    const text: PhrasingContent[] = [];
    for (const child of children) {
      const plain: PhrasingContent = child.type === 'link' && !child.position ? { type: 'text', value: toString(child) } : child;
      const last = text.at(-1);
      if (plain.type === 'text' && last?.type === 'text') last.value += plain.value;
      else text.push(plain);
    }
    (node as { children: PhrasingContent[] }).children = text;
  });
}

const RUNS = { strong: '****', emphasis: '__', delete: '~~~~' } as const;

/** Converters write two bold elements that touch as `**A****B**`; Markdown reads one, with four stars in its middle. */
function joinBold(tree: Root, source: string): void {
  visit(tree, (node) => {
    const run = node.type in RUNS ? RUNS[node.type as keyof typeof RUNS] : undefined;
    if (run === undefined || !('children' in node)) return;
    for (const child of node.children) {
      const raw = child.position ? source.slice(child.position.start.offset, child.position.end.offset) : '';
      if (child.type === 'text' && raw.includes(run)) child.value = child.value.replaceAll(run, '');
    }
  });
}

/** References become links and images; definitions that nothing uses are recorded. */
function resolveReferences(tree: Root, lineOf: (node: RootContent) => number, removals: Removal[]): void {
  const definitions = new Map<string, Definition>();
  const used = new Set<Definition>();
  const all: Definition[] = [];
  visit(tree, 'definition', (definition) => {
    all.push(definition);
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition || !parent || index === undefined) return;
    used.add(definition);
    const target = { url: definition.url, title: definition.title ?? null, ...(node.position ? { position: node.position } : {}) };
    const resolved: PhrasingContent =
      node.type === 'linkReference' ? { type: 'link', children: node.children, ...target } : { type: 'image', alt: node.alt ?? '', ...target };
    (parent.children as PhrasingContent[])[index] = resolved;
  });
  for (const definition of all) {
    if (used.has(definition)) continue;
    removals.push(
      removal(lineOf(definition), 'definition', `[${definition.label ?? ''}]: ${definition.url}${definition.title ? ` "${definition.title}"` : ''}`),
    );
  }
}

/** Takes out the notes that no reader would come to: second ones of a name, and those that only such notes refer to. */
function dropFootnotes(tree: Root, source: string, lineOf: (node: RootContent) => number, removals: Removal[]): void {
  const referred = reachedNotes(tree);
  const seen = new Set<string>();
  visit(tree, 'footnoteDefinition', (node: FootnoteDefinition, index, parent: Parents | undefined) => {
    if (referred.has(node.identifier) && !seen.has(node.identifier)) return void seen.add(node.identifier);
    // As it was written: the addresses of its links are a part of it.
    const written = node.position ? source.slice(node.position.start.offset, node.position.end.offset) : `[^${node.label ?? ''}]: ${toString(node)}`;
    removals.push(removal(lineOf(node), 'footnote', written));
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return [SKIP, index ?? 0];
  });
}

/** The notes that the text refers to, and those that notes it refers to do. */
function reachedNotes(tree: Root): Set<string> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const reached = new Set<string>();
  const open: (Root | FootnoteDefinition)[] = [tree];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const start = from;
    visit(start, (node) => {
      if (node.type === 'footnoteDefinition' && node !== start) return SKIP;
      if (node.type !== 'footnoteReference' || reached.has(node.identifier)) return undefined;
      reached.add(node.identifier);
      const note = definitions.get(node.identifier);
      if (note) open.push(note);
      return undefined;
    });
  }
  return reached;
}

/** A row may have more cells than the head: Markdown has them, HTML would drop them. */
function fillRows(table: Table): void {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const align = table.align ?? [];
  table.align = Array.from({ length: width }, (_, at) => align[at] ?? null);
}
