import { toString } from 'mdast-util-to-string';
import type { PhrasingContent } from 'mdast';

/**
 * The bold run-in label that opens a paragraph: `**Alpaca**、**Vicuna、Lima**：text`. Gives the label's text, or
 * null when the paragraph opens otherwise. The colon may stand inside the last bold run.
 */
export function runInLabel(children: readonly PhrasingContent[]): string | null {
  let label = '';
  for (const child of children) {
    if (child.type === 'strong') {
      label += toString(child);
      if (/[:：]\s*$/.test(label)) return label.replace(/[:：]\s*$/, '');
    } else if (child.type === 'text' && label !== '') {
      const [separator] = /^[\s、,，・/／と&＆]*/.exec(child.value) ?? [''];
      const next = child.value[separator.length];
      if (next === ':' || next === '：') return label;
      if (next !== undefined) return null;
      label += separator;
    } else {
      return null;
    }
  }
  return null;
}
