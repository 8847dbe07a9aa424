/** How a title is set: size of its letters in pixels, and the width it is given, so that its lines are of a length. */
export interface Setting {
  size: number;
  width: number;
}

const SIZES = [92, 80, 70, 62, 54, 47, 41, 36];
const MOST_LINES = 3;
/** Bold letters of the font are hardly wider than this, as parts of their size. */
const LATIN_WIDTH = 0.62;

/** Width of a text as parts of its size, never less than it takes. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u024f\u2010-\u2027]/.test(character) ? LATIN_WIDTH : 1), 0);
}

/** How many lines parts that cannot be broken take in a width; a part that is wider alone takes as many as it needs. */
function linesIn(parts: readonly number[], width: number): number {
  let [lines, used] = [1, 0];
  for (const part of parts) {
    if (used > 0 && used + part > width) [lines, used] = [lines + 1, 0];
    used += part;
    if (used > width) {
      lines += Math.ceil(used / width) - 1;
      used %= width;
    }
  }
  return lines;
}

/**
 * The largest size in which a title fits three lines, and the least width that takes no more lines.
 * @param parts phrases of the title, between which a line may break
 * @param room width there is, in pixels
 */
export function setTitle(parts: readonly string[], room: number): Setting {
  const widths = parts.map(widthOf);
  const fits = (size: number): boolean => linesIn(widths, room / size) <= (size > 70 ? 2 : MOST_LINES) && Math.max(...widths) * size <= room;
  const size = SIZES.find(fits) ?? SIZES.at(-1) ?? room;
  const lines = linesIn(widths, room / size);
  let width = room;
  while (width > size && linesIn(widths, (width - size / 4) / size) === lines && Math.max(...widths) * size <= width - size / 4) width -= size / 4;
  return { size, width: Math.ceil(width) };
}

/** Places labels on one line, each as near to the middle of its tick as the others and the ends of the room allow. @returns their left ends */
export function placeLabels(labels: readonly { at: number; width: number }[], room: number, gap = 24): number[] {
  const order = labels.map((label, index) => ({ ...label, index, left: Math.max(0, label.at - label.width / 2) })).sort((a, b) => a.at - b.at);
  for (const [place, label] of order.entries()) {
    const before = order[place - 1];
    if (before) label.left = Math.max(label.left, before.left + before.width + gap);
  }
  for (const [place, label] of [...order.entries()].reverse()) {
    const after = order[place + 1];
    label.left = Math.min(label.left, (after ? after.left - gap : room) - label.width);
  }
  return labels.map((_, index) => Math.round(order.find((label) => label.index === index)?.left ?? 0));
}
