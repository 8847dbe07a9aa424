import { scaleLinear } from 'd3-scale';
import { round } from './units.ts';

const DAY = 86_400_000;

/** A release date as a stretch of days since 1970: one point for a day, the whole month where the day is unknown. */
export interface Moment {
  start: number;
  end: number;
  /** The middle, where the mark stands. */
  at: number;
  exact: boolean;
}

/** First day of a month, in days since 1970; months beyond December run on into the next year. */
export function monthStart(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY;
}

/** Year and month of `2023-07`. */
export function monthOf(text: string): [number, number] {
  const [year = NaN, month = NaN] = text.split('-').map(Number);
  return [year, month];
}

/**
 * Reads `2023-07-18` or `2023-07`.
 * @throws RangeError when the text is no such date.
 */
export function moment(date: string): Moment {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), match?.[3] === undefined ? null : Number(match[3])];
  const last = Math.round(monthStart(year, month + 1) - monthStart(year, month));
  if (match === null || month < 1 || month > 12 || (day !== null && (day < 1 || day > last)))
    throw new RangeError(`${JSON.stringify(date)} is no date; write 2023-07-18, or 2023-07 where the day is unknown`);
  const start = monthStart(year, month);
  if (day !== null) return { start: start + day - 1, end: start + day - 1, at: start + day - 1, exact: true };
  return { start, end: start + last, at: start + last / 2, exact: false };
}

/** Every month from one moment to another, with its first day. */
export function monthsBetween(from: number, to: number): { year: number; month: number; start: number; end: number }[] {
  const first = new Date(from * DAY);
  const months = [];
  for (
    let [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
    monthStart(year, month) < to;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  ) {
    months.push({ year, month, start: monthStart(year, month), end: monthStart(year, month + 1) });
  }
  return months;
}

/** Days to coordinates, rising; `stops` pairs days with coordinates, and time runs evenly between two stops. */
export function timeScale(stops: readonly (readonly [number, number])[]): (day: number) => number {
  const scale = scaleLinear(
    stops.map(([day]) => day),
    stops.map(([, at]) => at),
  );
  return (day) => round(scale(day));
}
