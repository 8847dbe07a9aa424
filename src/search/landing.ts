import { markedRanges } from './excerpt.ts';
import { fold } from './fold.ts';

const KEY = 'found';

/** Says to the page that a result leads to what was searched for, without a trace in its address. */
export function handOver(href: string, needles: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ href: new URL(href, location.href).href, needles }));
  } catch {
    // Then the section is marked as any target is, only the words are not.
  }
}

/** Marks the words in the section that the reader was sent to. The text itself is not touched. */
export function markLanding(): void {
  if (!('highlights' in CSS)) return;
  let sent: { href: string; needles: string[] };
  try {
    sent = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? { href: '', needles: [] };
    if (sent.href !== location.href) return;
    sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
  CSS.highlights.delete(KEY);
  const ranges = sectionTexts().flatMap((node) =>
    markedRanges(fold(node.data), sent.needles).map(([start, end]) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, Math.min(end, node.length));
      return range;
    }),
  );
  if (ranges.length > 0) CSS.highlights.set(KEY, new Highlight(...ranges));
}

/** The texts from the heading that the address names to the next heading with an id, or of the whole page. */
function sectionTexts(): Text[] {
  const main = document.querySelector('main');
  if (!main) return [];
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const texts: Text[] = [];
  let isInside = target === null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === target) isInside = true;
    else if (isInside && target && node instanceof HTMLElement && /^H[1-6]$/.test(node.tagName) && node.id !== '') break;
    else if (isInside && node instanceof Text && node.data.trim() !== '') texts.push(node);
  }
  return texts;
}
