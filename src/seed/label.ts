import type { ElementContent } from 'hast';
import { isElement, textOf } from './words.ts';

/**
 * The bold run-in label that opens a paragraph: `**Alpaca**、**Vicuna、Lima**：text`. Gives the label's text, or
 * null when the paragraph opens otherwise. The colon may stand inside the last bold run.
 */
export function runInLabel(children: readonly ElementContent[]): string | null {
  let label = '';
  for (const child of children) {
    if (isElement(child, 'strong')) {
      label += textOf(child);
      if (/[:：]$/.test(label)) return label.slice(0, -1).trim();
    } else if (child.type === 'text' && label !== '') {
      const [separator] = /^[\s、,，・/／と&＆]*/.exec(child.value) ?? [''];
      const next = child.value[separator.length];
      if (next === ':' || next === '：') return label;
      if (next !== undefined) return null;
      label += separator;
    } else if (child.type !== 'text' || child.value.trim() !== '') {
      return null;
    }
  }
  return null;
}
