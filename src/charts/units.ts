/** Widths of the two drawings of every chart, in units of their viewBox. */
export const WIDE = 760;
export const NARROW = 360;

/** Text sizes in those units, the same as in `charts.css`: at 640 px and 340 px they come out above 12 px. */
export const WIDE_TEXT = 14.5;
export const NARROW_TEXT = 13.5;

/** Rounds a coordinate to one decimal, which is finer than a screen shows and saves bytes. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
