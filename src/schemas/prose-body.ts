import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ContentError, type SourceLocation } from '../errors.ts';
import type { Lang } from '../languages.ts';
import { headingIdOf } from './heading-ids.ts';
import { checkHeadings } from './prose-headings.ts';
import { checkBrackets, checkNotes } from './prose-notes.ts';
import { checkProseText } from './prose-text.ts';

/** A component in prose, e.g. `<Score model="zephyr" on="mt-bench" />`. */
export interface ComponentUse {
  component: string;
  /** Null when they are written in a way that only running the page would tell. */
  attributes: Record<string, string | number | true> | null;
  /** What stands between its tags, components aside. */
  text: string;
  /** Whether it has an end tag, or stands alone. */
  isEmpty: boolean;
  location: SourceLocation;
}

/** The body of an MDX file as the checks see it. */
export interface ProseBody {
  uses: ComponentUse[];
  /** Its headings as written, `## [#findings]`, without their words. */
  headings: string[];
  /** How many paragraphs, lists and headings it has. */
  blocks: number;
  /** Its words, components aside. */
  text: string;
  errors: ContentError[];
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Reads the body of an MDX file for the checks: the components it uses, and what prose may not hold (code, headings
 * whose address is not declared). Astro compiles it by itself later.
 * @param bodyLine the file's line where the body begins, from 1
 */
export function readProseBody(file: string, body: string, bodyLine: number, lang: Lang): ProseBody {
  const uses: ComponentUse[] = [];
  const errors: ContentError[] = [];
  const at = (line: number | undefined): SourceLocation => ({ file, line: bodyLine + (line ?? 1) - 1 });
  let tree: Root;
  try {
    tree = parser.parse(body);
  } catch (error) {
    return { uses, headings: [], blocks: 0, text: '', errors: [invalid(body, error as ParserError, at)] };
  }
  errors.push(...checkNotes(tree, at), ...checkBrackets(tree, at), ...checkHeadings(tree, at), ...checkProseText(tree, body, lang, at));
  visit(tree, (node) => {
    const location = at(node.position?.start.line);
    if (node.type === 'mdxjsEsm')
      errors.push(
        new ContentError(location, 'an import or export', 'prose holds no code: give the component to src/components/mdx/index.ts, which all prose may use'),
      );
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !/^\s*(?:\/\*[^*]*\*\/\s*)?$/.test(node.value))
      errors.push(
        new ContentError(location, `code in braces {${node.value.slice(0, 40)}}`, 'prose holds no code: use a component, or write a literal brace as &#123;'),
      );
    if (node.type === 'link')
      visit(node, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (inner) => {
        const name = 'name' in inner ? (inner.name ?? '') : '';
        if (LINKS.has(name)) errors.push(new ContentError(at(inner.position?.start.line), `a <${name}> within a link`, BOTH_ARE_LINKS));
      });
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      uses.push({
        component: node.name ?? '',
        attributes: plainAttributes(node.attributes),
        text: toString(node).trim(),
        isEmpty: node.children.length === 0,
        location,
      });
      const names = node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? [attribute.name] : []));
      if (LINKS.has(node.name ?? ''))
        visit(node, ['mdxJsxFlowElement', 'mdxJsxTextElement', 'link'], (inner) => {
          const within = 'name' in inner ? (inner.name ?? '') : 'link';
          if (inner !== node && (within === 'link' || LINKS.has(within)))
            errors.push(
              new ContentError(at(inner.position?.start.line), `a ${within === 'link' ? 'link' : `<${within}>`} within <${node.name}>`, BOTH_ARE_LINKS),
            );
        });
      const twice = names.find((name, index) => names.indexOf(name) < index);
      if (twice !== undefined) errors.push(new ContentError(location, `<${node.name}> with ${twice} twice`, 'keep one of the two'));
    }
  });
  const headings = tree.children.flatMap((node) => (node.type === 'heading' ? [`${'#'.repeat(node.depth)} [#${headingIdOf(node) ?? ''}]`] : []));
  const blocks = tree.children.filter(({ type }) => !/^mdx(?:FlowExpression|jsEsm)$|efinition$/.test(type));
  if (blocks.every(({ type }) => type === 'heading')) errors.push(new ContentError(at(1), 'no text', 'write what the page is to say here'));
  return { uses, headings, blocks: blocks.length, text: toString(tree), errors };
}

const BOTH_ARE_LINKS = 'both are links: end the one before the other begins';

/** Components that are links, so that none may stand within another. */
const LINKS = new Set(['Area', 'Bench', 'Claim', 'Erratum', 'Family', 'Model', 'Score', 'Table', 'Term']);

interface ParserError extends Error {
  reason?: string;
  line?: number;
  place?: { offset?: number };
}

/** What keeps a body from being MDX, told at the tag that is open or the braces that hold no number. */
function invalid(body: string, { reason, message, line, place }: ParserError, at: (line: number | undefined) => SourceLocation): ContentError {
  const what = (reason ?? message).split('\n')[0] ?? '';
  // Places within the sentence count from the body's first line; the first is the tag that wants closing.
  const [open, opened] = / \((\d+):\d+(?:-\d+:\d+)?\)/.exec(what) ?? [];
  if (open !== undefined) return new ContentError(at(Number(opened)), `no valid MDX (${what.replace(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '')})`, OPEN);
  const from = body.lastIndexOf('{', place?.offset ?? -1);
  const [braces] = place?.offset !== undefined && from >= 0 ? (/^\{[^}\n]*\}?/.exec(body.slice(from)) ?? []) : [];
  const id = /^\{#([\w-]+)\}$/.exec(braces ?? '')?.[1];
  if (id !== undefined) return new ContentError(at(line), `no valid MDX: ${braces}`, `the id of a heading stands in square brackets here: write [#${id}]`);
  if (/acorn/.test(what) && braces !== undefined)
    return new ContentError(
      at(line),
      `no valid MDX: ${braces}`,
      'an attribute is a number in braces, such as table={4}, or a text in quotes; write a literal { as &#123;',
    );
  if (/before attribute value/.test(what))
    return new ContentError(at(line), `no valid MDX (${what})`, 'write the value in straight quotes, as in model="gpt-4"');
  return new ContentError(at(line), `no valid MDX (${what})`, OPEN);
}
const OPEN = 'close what is open; write a literal < or { as &lt; or &#123;';

/** Attributes written `name="…"`, `name={4}` or `name`; null when one is written otherwise. */
function plainAttributes(attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[]): ComponentUse['attributes'] {
  const plain: NonNullable<ComponentUse['attributes']> = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return null;
    const { name, value } = attribute;
    const number = value !== null && typeof value === 'object' ? /^-?\d+(?:\.\d+)?$/.exec(value.value.trim())?.[0] : undefined;
    if (number !== undefined) plain[name] = Number(number);
    else if (typeof value === 'string') plain[name] = value;
    else if (value === null || value === undefined) plain[name] = true;
    else return null;
  }
  return plain;
}
