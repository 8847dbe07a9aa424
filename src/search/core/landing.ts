import { markedRanges } from './excerpt.ts';
import { fold } from '../writing/fold.ts';

const KEY = 'found';

/** Says to the page that a result leads to what was searched for, without a trace in its address. */
export function handOver(href: string, needles: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ href: new URL(href, location.href).href, needles }));
  } catch {
    // Then the section is marked as any target is, only the words are not.
  }
}

/** The words that were handed over to this page, if any; whatever else stands in the store is left alone. */
function takeOver(): string[] {
  try {
    const sent = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as { href?: unknown; needles?: unknown } | null;
    if (sent?.href !== location.href || !Array.isArray(sent.needles)) return [];
    sessionStorage.removeItem(KEY);
    return sent.needles.filter((needle): needle is string => typeof needle === 'string');
  } catch {
    return [];
  }
}

/** The element that the address names; none where the address is malformed. */
function target(): Element | null {
  try {
    return location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** Marks the words in the section that the reader was sent to. The text itself is not touched. */
export function markLanding(): void {
  if (!('highlights' in CSS)) return;
  const needles = takeOver();
  if (needles.length === 0) return;
  CSS.highlights.delete(KEY);
  const ranges = sectionTexts().flatMap((node) =>
    markedRanges(fold(node.data), needles).map(([start, end]) => {
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
  const section = target();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const texts: Text[] = [];
  let isInside = section === null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === section) isInside = true;
    else if (isInside && section && node instanceof HTMLElement && /^H[1-6]$/.test(node.tagName) && node.id !== '') break;
    else if (isInside && node instanceof Text && node.data.trim() !== '') texts.push(node);
  }
  return texts;
}
