import { max } from 'd3-array';
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
import { textWidth } from './text.ts';
import { moment } from './time.ts';
import type { RaceInput, RacePoint } from './types.ts';
import { round, WIDE, WIDE_TEXT } from './units.ts';

const LINE_HEIGHT = 17;

/**
 * The race for 640 px and more: the best closed model is the line at the top, the best open one stands below it by the
 * difference inside each table.
 * @throws RangeError for a date that cannot be read.
 */
export function raceWide(input: RaceInput): RaceDrawing {
  const size = WIDE_TEXT;
  const limit = reach(input);
  const left =
    Math.ceil(
      max([
        0,
        ...gridOf(limit)
          .slice(1)
          .map((value) => textWidth(input.below(value), size)),
      ]) ?? 0,
    ) + 8;
  const [right, top] = [WIDE - 10, 62];
  const bottom = top + limit * PER_POINT;
  const scale = scaleLinear([moment(input.from).at, moment(input.to).at], [left + MARK, right - MARK]);
  const along = (date: string): number => scale(moment(date).at);
  const across = (gap: number): number => top + gap * PER_POINT;
  const paths = pathsOf(input, { along, across, point: (x, y) => [x, y] });
  const [opens, closeds] = [changes(input, 'newOpen'), changes(input, 'newClosed')];
  const recorded = input.recorded.map((entry) => ({ ...entry, x: round(along(entry.date)), y: round(across(entry.gap)) }));
  const breaks = breaksOf(input, scale);
  const event = input.event === null ? null : { x: round(along(input.event.date)), text: input.event.label };
  const marks = [
    ...opens.map(({ date, gap }) => around(along(date), across(gap), MARK)),
    ...[...paths.dots, ...paths.hollow].map(([x, y]) => around(x, y, 3)),
    ...recorded.map(({ x, y }) => around(x, y, MARK)),
  ];
  const eventLabel: RaceLabel | null = event === null ? null : { text: event.text, x: event.x + 5, y: bottom - 6, anchor: 'start', leader: null };
  const inside = { left: left + 2, right: WIDE, top: top + 2, bottom };
  const lines = alongLines(paths.lines, 2);
  const fixed = [...marks, ...lines, ...(eventLabel === null ? [] : [boxOf(eventLabel.text, eventLabel.x, eventLabel.y, size, 'start')])];
  const beside = (text: string, x: number, y: number): Candidate[] => [
    candidate(text, x + 9, y + 5, size, 'start'),
    candidate(text, x - 9, y + 5, size, 'end'),
    candidate(text, x + 4, y + 21, size, 'start'),
    candidate(text, x - 4, y + 21, size, 'end'),
    candidate(text, x - 5, y - 10, size, 'end'),
    candidate(text, x + 5, y - 10, size, 'start'),
  ];
  const hanging = (text: string, x: number, y: number): Candidate[] =>
    Array.from({ length: Math.max(0, Math.floor((bottom - y - 24) / LINE_HEIGHT)) }, (_, lane) => bottom - 5 - lane * LINE_HEIGHT)
      .reverse()
      .flatMap((base) => [
        candidate(text, x - 3, base, size, 'start', [x, y + MARK, x, base - 13]),
        candidate(text, x + 3, base, size, 'end', [x, y + MARK, x, base - 13]),
      ]);
  const rising = (text: string, x: number, y: number): Candidate[] =>
    Array.from({ length: Math.max(0, Math.floor((y - top - 26) / LINE_HEIGHT)) }, (_, lane) => y - 20 - lane * LINE_HEIGHT).flatMap((base) => [
      candidate(text, x - 3, base, size, 'start', [x, base + 5, x, y - MARK]),
      candidate(text, x + 3, base, size, 'end', [x, base + 5, x, y - MARK]),
    ]);
  const places = ({ open, date, gap }: RacePoint): Candidate[] => {
    const [x, y] = [along(date), across(gap)];
    return [...beside(open, x, y), ...hanging(open, x, y), ...rising(open, x, y)];
  };
  const byHand = placeLabels(
    recorded.map(({ label, x, y }) => [...beside(label, x, y), ...hanging(label, x, y)]),
    fixed,
    inside,
  );
  const handLabels = recorded.map(({ label, x, y }, index) => [...beside(label, x, y), ...hanging(label, x, y)][byHand[index] ?? -1]?.label ?? null);
  const openLabels = labelsOf(
    opens,
    places,
    [...fixed, ...handLabels.flatMap((label) => (label === null ? [] : [boxOf(label.text, label.x, label.y, size, label.anchor)]))],
    inside,
  );
  const closedLabels = labelsOf(
    closeds,
    ({ closed, date }) =>
      [top - 12, top - 12 - LINE_HEIGHT, top - 12 - 2 * LINE_HEIGHT].flatMap((base, lane) => [
        candidate(closed, along(date) - 4, base, size, 'start', lane === 0 ? null : [along(date), base + 4, along(date), top - MARK]),
        candidate(closed, along(date) + 4, base, size, 'end', lane === 0 ? null : [along(date), base + 4, along(date), top - MARK]),
      ]),
    [],
    { left: 0, right: WIDE, top: 0, bottom: top - 6 },
  );
  return {
    width: WIDE,
    height: round(bottom + 46),
    zero: [left, top, right, top],
    plot: { left, right, top, bottom },
    grid: gridOf(limit).map((value) => ({ at: round(across(value)), label: input.below(value) })),
    years: yearsOf(input).map(({ year, start }, index, all) => ({
      at: round(scale(start)),
      labelAt: round((scale(start) + scale(all[index + 1]?.start ?? moment(input.to).at)) / 2),
      label: input.year(year),
    })),
    ...paths,
    opens: opens.map((point, index) => ({
      date: point.date,
      x: round(along(point.date)),
      y: round(across(point.gap)),
      restricted: point.restricted,
      label: openLabels[index] ?? null,
    })),
    closeds: closeds.map(({ date }, index) => ({ date, x: round(along(date)), y: top, label: closedLabels[index] ?? null })),
    breaks: breaks.map(({ at, middle, label }) => ({ at, x: middle, y: bottom + 18, label })),
    recorded: recorded.map(({ date, x, y }, index) => ({ date, x, y, label: handLabels[index] ?? null })),
    event: eventLabel === null || event === null ? null : { at: event.x, label: eventLabel },
  };
}
