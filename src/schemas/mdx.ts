import { createProcessor } from '@mdx-js/mdx';
import type { MarkdownHeading } from 'astro';
import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { ContentError, type SourceLocation } from '../errors.ts';
import { remarkHeadingIds } from './heading-ids.ts';

/** Prose as it is drawn: the body of a function that makes it from components, and its headings in order. */
export interface CompiledMdx {
  code: string;
  headings: MarkdownHeading[];
}

/** A component in prose that names entries of the data, e.g. `<Score model="zephyr" on="mt-bench" />`. */
export interface ComponentUse {
  component: string;
  /** Null when they are written in a way that only running the page would tell. */
  attributes: Record<string, string> | null;
  location: SourceLocation;
}

/**
 * The Markdown of prose: GFM, and emphasis that ends beside Japanese brackets. Smart punctuation is left out, since it
 * would rewrite `--` and quotes of names.
 */
const processor = createProcessor({
  format: 'mdx',
  outputFormat: 'function-body',
  jsxImportSource: 'astro',
  elementAttributeNameCase: 'html',
  remarkPlugins: [remarkGfm, remarkCjkFriendly, remarkHeadingIds, remarkHeadings, remarkUses],
  remarkRehypeOptions: { footnoteLabel: '脚注', footnoteBackLabel: '本文に戻る' },
});

/**
 * Compiles the body of an MDX file once, when it is read. That keeps prose out of the bundler, which is what makes a
 * page of it cheap, and lets every mistake be told before anything is built.
 * @param bodyLine the file's line where the body begins, from 1
 * @throws ContentError at the line of what is no MDX, or of code (prose may use components, but holds no code of its own)
 */
export function compileMdx(file: string, body: string, bodyLine: number): CompiledMdx & { uses: ComponentUse[] } {
  const vfile = new VFile({ value: body, path: file, data: { location: { file, line: bodyLine }, uses: [], headings: [] } });
  try {
    // Compilers join their output piece by piece; read back from bytes, it is one string without a million joints.
    const code = Buffer.from(String(processor.processSync(vfile))).toString();
    const { headings, uses } = vfile.data as unknown as Found;
    return { code, headings, uses };
  } catch (error) {
    if (error instanceof ContentError) throw error;
    const { reason, message, line } = error as Error & { reason?: string; line?: number };
    throw new ContentError(
      { file, line: bodyLine + (line ?? 1) - 1 },
      `no valid MDX (${(reason ?? message).split('\n')[0] ?? ''})`,
      'close what is open; write a literal < or { as &lt; or &#123;',
    );
  }
}

/** What the plugins find in a file whose body begins at `location`. */
interface Found {
  location: SourceLocation;
  headings: MarkdownHeading[];
  uses: ComponentUse[];
}

/** Lists the headings, which readers link to. @throws ContentError at one without an id: addresses are declared, never derived. */
function remarkHeadings() {
  return (tree: Root, vfile: VFile): void => {
    const { location, headings } = vfile.data as unknown as Found;
    visit(tree, 'heading', (heading) => {
      const text = toString(heading);
      const slug = heading.data?.hProperties?.['id'];
      if (typeof slug !== 'string')
        throw new ContentError(
          { file: location.file, line: location.line + (heading.position?.start.line ?? 1) - 1 },
          `the heading ${JSON.stringify(text)} has no id`,
          'end it with one, such as [#some-id], so that its address never changes',
        );
      headings.push({ depth: heading.depth, slug, text });
    });
  };
}

/** Notes which components are used, and refuses code. */
function remarkUses() {
  return (tree: Root, vfile: VFile): void => {
    const { location, uses } = vfile.data as unknown as Found;
    visit(tree, (node) => {
      const here = { file: location.file, line: location.line + (node.position?.start.line ?? 1) - 1 };
      if (node.type === 'mdxjsEsm')
        throw new ContentError(here, 'an import or export', 'prose holds no code: give the component to src/components/mdx/index.ts, which all prose may use');
      if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
        throw new ContentError(here, `code in braces {${node.value.slice(0, 40)}}`, 'prose holds no code: use a component, or write a literal brace as &#123;');
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const name = node.name ?? '';
      if (/^[A-Z]/.test(name)) uses.push({ component: name, attributes: plainAttributes(node.attributes), location: here });
    });
  };
}

/** Attributes written `name="…"` or `name={4}`; null when one is written otherwise. */
function plainAttributes(attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[]): Record<string, string> | null {
  const plain: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return null;
    const value = typeof attribute.value === 'string' ? attribute.value : /^\d+$/.exec(attribute.value?.value.trim() ?? '')?.[0];
    if (value === undefined) return null;
    plain[attribute.name] = value;
  }
  return plain;
}
