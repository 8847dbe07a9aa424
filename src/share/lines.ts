/** How a title is set. */
export interface Setting {
  /** Its parts, between which lines may break; fewer than there were where not all of them fit. */
  parts: string[];
  /** Size of its letters, in pixels. */
  size: number;
  /** The width it is given, so that its lines are of a length. */
  width: number;
}

/** What stands for the rest of a title that is cut. */
export const CUT = '…';

const SIZES = [92, 80, 70, 62, 54, 47, 41, 36];
export const LINE_HEIGHT = 1.27;
/** A part that is longer, as parts of its size, is broken anywhere: it would fit no line. */
const LONGEST = 28;
/** Widths of bold letters as parts of their size, rather too wide than too narrow; those of Japanese are square. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[MWmw@%]/, 0.95],
  [/[A-Z]/, 0.72],
  [/[\u0020-\u024f\u2010-\u2027]/, 0.61],
];

/** Width of a text as parts of its size, as a rule somewhat more than it takes. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? 1), 0);
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
 * The largest size in which a title fits a room, and the least width that takes no more lines. What fits in no size is cut.
 * @param title parts of the title, between which a line may break
 */
export function setTitle(title: readonly string[], room: { width: number; height: number }): Setting {
  const parts = title.flatMap((part) => (widthOf(part) > LONGEST ? (part.match(new RegExp(`.{1,${LONGEST}}`, 'gsu')) ?? []) : [part]));
  const widths = parts.map(widthOf);
  const fits = (size: number, width: number): number | null => {
    const lines = linesIn(widths, width / size);
    return lines * size * LINE_HEIGHT <= room.height ? lines : null;
  };
  const isWhole = (size: number): boolean => Math.max(...widths) * size <= room.width;
  const size = SIZES.find((one) => isWhole(one) && fits(one, room.width) !== null) ?? SIZES.findLast((one) => fits(one, room.width) !== null);
  if (size === undefined) return setTitle(shorten(parts), room);
  let { width } = room;
  const lines = fits(size, width);
  for (let less = width - size / 4; lines !== 1 && less > size && fits(size, less) === lines && Math.max(...widths) * size <= less; less -= size / 4)
    width = less;
  return { parts, size, width: Math.ceil(width) };
}

/** The same without its last letters. */
function shorten(parts: readonly string[]): string[] {
  let room = Math.floor([...parts.join('')].length * 0.9);
  const short: string[] = [];
  for (const part of parts) {
    const own = [...part].slice(0, room);
    room -= own.length;
    if (own.length > 0) short.push(own.join(''));
  }
  return [...short.slice(0, -1), `${short.at(-1) ?? ''}${CUT}`];
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
