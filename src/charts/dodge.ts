import { round } from './units.ts';

/** Distance between two marks' centres below which one would hide part of the other, in viewBox units. */
export const MARK_GAP = 12.5;

/**
 * How far two marks of one row move from its centre line, the first up and the second down, so that their centres are
 * at least `gap` apart: 0 when they are anyway.
 */
export function dodge(x1: number, x2: number, gap: number = MARK_GAP): number {
  const distance = Math.abs(x1 - x2);
  return distance >= gap ? 0 : Math.ceil(Math.sqrt(gap * gap - distance * distance) * 5) / 10;
}

/** The two vertical offsets that go with `dodge`. */
export function dodged(x1: number, x2: number | null): [number, number] {
  const shift = x2 === null ? 0 : dodge(x1, x2);
  return [round(-shift), round(shift)];
}
