import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { ContentError, type SourceLocation } from '../errors.ts';

type At = (line: number | undefined) => SourceLocation;

/** Footnotes of prose: each is defined once and referred to. (A reference to none stays text: see {@link checkBrackets}.) */
export function checkNotes(tree: Root, at: At): ContentError[] {
  const errors: ContentError[] = [];
  const referred = new Set<string>();
  const defined = new Map<string, number | undefined>();
  visit(tree, 'footnoteReference', ({ identifier }) => void referred.add(identifier));
  visit(tree, 'footnoteDefinition', ({ identifier, position }) => {
    const line = position?.start.line;
    if (defined.has(identifier))
      errors.push(new ContentError(at(line), `a second footnote [^${identifier}]`, 'give it a name of its own; only the first is shown'));
    else if (!referred.has(identifier))
      errors.push(
        new ContentError(at(line), `the footnote [^${identifier}], which nothing refers to`, `write [^${identifier}] where it belongs, or take it out`),
      );
    else defined.set(identifier, line);
  });
  return errors;
}

/** What Markdown leaves as text where nothing is defined under that name: `[^9]`, `[words][9]`. */
const REFERENCE = /\[\^[^\]\s]+\]|\]\[[^\]]*\]/g;

/** A component in brackets of the other width. */
const WIDE_TAG = /[<＜]\/?[A-Z][A-Za-z]*[^<>＜＞]{0,200}[>＞]/g;

/** References to footnotes and links that are not defined: they would be printed with their brackets. */
export function checkBrackets(tree: Root, at: At): ContentError[] {
  const errors: ContentError[] = [];
  visit(tree, 'text', ({ value, position }) => {
    for (const { 0: raw, index } of value.matchAll(REFERENCE)) {
      const line = (position?.start.line ?? 1) + value.slice(0, index).split('\n').length - 1;
      const [what, advice] = raw.startsWith('[^')
        ? [`the footnote ${raw}`, `write its text below, ${raw}: …, or take it out`]
        : [`the link reference ${raw.slice(1)}`, 'define its address below, or write it as [words](address)'];
      errors.push(new ContentError(at(line), `${what}, which is not defined`, advice));
    }
    for (const { 0: raw, index } of value.matchAll(WIDE_TAG)) {
      if (!/[＜＞]/.test(raw)) continue;
      const line = (position?.start.line ?? 1) + value.slice(0, index).split('\n').length - 1;
      errors.push(new ContentError(at(line), `${raw}, which is no component`, `write ${raw.normalize('NFKC')}`));
    }
  });
  return errors;
}
