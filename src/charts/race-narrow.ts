import { scaleLinear } from 'd3-scale';
import { placeLabels } from './label-places.ts';
import {
  alongLines,
  around,
  boxOf,
  breaksOf,
  candidate,
  changes,
  gridOf,
  labelsOf,
  MARK,
  pathsOf,
  PER_POINT,
  reach,
  yearsOf,
  type Candidate,
  type RaceDrawing,
  type RaceLabel,
} from './race-parts.ts';
import { moment } from './time.ts';
import type { RaceInput } from './types.ts';
import { NARROW, NARROW_TEXT, round } from './units.ts';

/**
 * The race for a phone: time runs downward, the best closed model is the line at the left, and the best open one stands to
 * the right of it by the difference inside each table.
 * @throws RangeError for a date that cannot be read.
 */
export function raceNarrow(input: RaceInput): RaceDrawing {
  const [size, month, top] = [NARROW_TEXT, 17, 46];
  const limit = reach(input);
  const left = 48;
  const right = Math.max(left + limit * 1.2, Math.min(NARROW - 16, left + limit * PER_POINT));
  const [from, to] = [moment(input.from).at, moment(input.to).at];
  const bottom = round(top + ((to - from) / 30.4) * month);
  const scale = scaleLinear([from, to], [top + MARK, bottom - MARK]);
  const cross = scaleLinear([0, limit], [left, right]);
  const along = (date: string): number => scale(moment(date).at);
  const across = (gap: number): number => cross(gap);
  const paths = pathsOf(input, { along, across, point: (y, x) => [x, y] });
  const [opens, closeds] = [changes(input, 'newOpen'), changes(input, 'newClosed')];
  const recorded = input.recorded.map((entry) => ({ ...entry, x: round(across(entry.gap)), y: round(along(entry.date)) }));
  const breaks = breaksOf(input, scale);
  const event = input.event === null ? null : { y: round(along(input.event.date)), text: input.event.label };
  const eventLabel: RaceLabel | null = event === null ? null : { text: event.text, x: NARROW - 16, y: event.y - 4, anchor: 'end', leader: null };
  const marks = [
    ...opens.map(({ date, gap }) => around(across(gap), along(date), MARK)),
    ...[...paths.dots, ...paths.hollow].map(([x, y]) => around(x, y, 3)),
    ...recorded.map(({ x, y }) => around(x, y, MARK)),
    ...closeds.map(({ date }) => around(left, along(date), 4)),
  ];
  const fixed = [
    ...marks,
    ...alongLines(paths.lines, 1.5),
    ...breaks.map(({ middle }) => around(NARROW - 6, middle, 8)),
    ...(eventLabel === null ? [] : [boxOf(eventLabel.text, eventLabel.x, eventLabel.y, size, 'end')]),
  ];
  const inside = { left: left + 6, right: NARROW - 14, top, bottom: bottom + 8 };
  const places = (text: string, x: number, y: number): Candidate[] => [
    candidate(text, x + 9, y + 5, size, 'start'),
    ...[20, 40, 60, 80, 110, 140, 170, 200].map((step) => candidate(text, x + 9 + step, y + 5, size, 'start', [x + MARK, y, x + 7 + step, y])),
    candidate(text, x - 9, y + 5, size, 'end'),
    candidate(text, x - 5, y - 10, size, 'end'),
    candidate(text, x + 5, y - 10, size, 'start'),
    ...[-13, 13, -26, 26].flatMap((dy) => [14, 50, 90].map((step) => candidate(text, x + step, y + dy + 5, size, 'start', [x + 4, y, x + step - 2, y + dy]))),
  ];
  const byHand = placeLabels(
    recorded.map(({ label, x, y }) => places(label, x, y)),
    fixed,
    inside,
  );
  const handLabels = recorded.map(({ label, x, y }, index) => places(label, x, y)[byHand[index] ?? -1]?.label ?? null);
  const openLabels = labelsOf(
    opens,
    ({ open, date, gap }) => places(open, across(gap), along(date)),
    [...fixed, ...handLabels.flatMap((label) => (label === null ? [] : [boxOf(label.text, label.x, label.y, size, label.anchor)]))],
    inside,
  );
  return {
    width: NARROW,
    height: round(bottom + 12),
    zero: [left, top, left, bottom],
    plot: { left, right, top, bottom },
    grid: gridOf(limit).map((value) => ({ at: round(across(value)), label: value === 0 ? '' : input.below(value) })),
    years: yearsOf(input).map(({ year, start }) => ({ at: round(scale(start)), labelAt: round(scale(start) + 14), label: input.year(year) })),
    ...paths,
    opens: opens.map((point, index) => ({
      date: point.date,
      x: round(across(point.gap)),
      y: round(along(point.date)),
      restricted: point.restricted,
      label: openLabels[index] ?? null,
    })),
    closeds: closeds.map(({ date }) => ({ date, x: left, y: round(along(date)), label: null })),
    breaks: breaks.map(({ at, middle, label }) => ({ at, x: NARROW - 6, y: round(middle + 5), label })),
    recorded: recorded.map(({ date, x, y }, index) => ({ date, x, y, label: handLabels[index] ?? null })),
    event: eventLabel === null || event === null ? null : { at: event.y, label: eventLabel },
  };
}
