import type { Element, Root, Text } from 'hast';
import { BLOCKS, isElement, type HtmlNode } from './words.ts';

/** A letter or sign that is written without spaces around it: Han, kana, and full-width signs. */
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3001-\u303f\u30fb\u30fc\uff01-\uff9f]/u;

/** Joins lines that someone has wrapped by hand: between two Japanese letters a line end is no space. */
export function joinWraps(tree: Root | Element): void {
  for (const run of textRuns(tree)) {
    run.forEach((text, at) => {
      if (!text.value.includes('\n')) return;
      const before = run[at - 1]?.value.at(-1) ?? '';
      const after = run[at + 1]?.value[0] ?? '';
      text.value = text.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, (wrap: string, offset: number) => {
        const left = offset > 0 ? (text.value[offset - 1] ?? '') : before;
        const end = offset + wrap.length;
        const right = end < text.value.length ? (text.value[end] ?? '') : after;
        return JAPANESE.test(left) && JAPANESE.test(right) ? '' : wrap;
      });
    });
  }
}

/** Texts that follow each other on one line: blocks, line breaks and code end a run. */
function textRuns(tree: HtmlNode): Text[][] {
  const runs: Text[][] = [[]];
  const end = (): void => {
    if (runs.at(-1)?.length !== 0) runs.push([]);
  };
  const collect = (node: HtmlNode): void => {
    if (node.type === 'text') runs.at(-1)?.push(node);
    if (!('children' in node)) return;
    const apart = isElement(node) && (BLOCKS.has(node.tagName) || node.tagName === 'br' || node.tagName === 'code');
    if (apart) end();
    if (!isElement(node, 'pre') && !isElement(node, 'code')) for (const child of node.children) collect(child);
    if (apart) end();
  };
  collect(tree);
  return runs;
}
