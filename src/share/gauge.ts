import type { Figure, Scale, Share } from './card.ts';
import { colour } from './colours.ts';
import { box, type Element, type Style } from './element.ts';
import { placeLabels, widthOf } from './lines.ts';

type Gauge = NonNullable<Figure['gauge']>;

/** Beyond so many, dots would touch: a bar stands for them. */
const MOST_DOTS = 66;
/** Where the line of a scale runs, and the sizes of its marks and letters. */
const LINE = 30;
const MARK = 28;
const LABEL = 22;

/** Height of a gauge with the space above it, in pixels. */
export function heightOf(gauge: Gauge): number {
  return 'whole' in gauge ? 52 : 102;
}

/** Draws the gauge of a figure. @param room width there is, in pixels */
export function drawGauge(gauge: Gauge, room: number): Element {
  return 'whole' in gauge ? (gauge.whole > MOST_DOTS ? drawBar(gauge, room) : drawDots(gauge, room)) : drawScale(gauge, room);
}

/** One dot for each, the part filled. */
function drawDots({ part, whole }: Share, room: number): Element {
  const step = Math.min(24, Math.floor(room / whole));
  const size = Math.round(step * 0.66);
  return box(
    { marginTop: 26, height: 26, alignItems: 'center' },
    Array.from({ length: whole }, (_, index) =>
      box({
        width: size,
        height: size,
        marginRight: step - size,
        borderRadius: size / 2,
        border: `2px solid ${colour('accent')}`,
        background: index < part ? colour('accent') : colour('paper'),
      }),
    ),
  );
}

function drawBar({ part, whole }: Share, room: number): Element {
  return box({ marginTop: 30, width: room, height: 22, background: colour('hair') }, [
    box({ width: Math.round((room * part) / whole), height: 22, background: colour('accent') }),
  ]);
}

/** A line with the mark of the value and a tick for each baseline, its name below. */
function drawScale({ at, mark, ticks }: Scale, room: number): Element {
  const x = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * (room - MARK) + MARK / 2);
  const labels = placeLabels(
    ticks.map((tick) => ({ at: x(tick.at), width: widthOf(tick.label) * LABEL })),
    room,
  );
  return box({ position: 'relative', marginTop: 18, width: room, height: 84 }, [
    box({ position: 'absolute', left: 0, top: LINE - 1, width: room, height: 3, background: colour('hair') }),
    ...ticks.flatMap((tick, index) => {
      const half = tick.isLong ? 22 : 13;
      return [
        box({ position: 'absolute', left: x(tick.at) - 2, top: LINE - half, width: 4, height: 2 * half, background: colour('ink') }),
        box({ position: 'absolute', left: labels[index] ?? 0, top: LINE + 24, fontSize: LABEL, color: colour('muted'), whiteSpace: 'nowrap' }, tick.label),
      ];
    }),
    drawMark(mark, x(at)),
  ]);
}

/** The mark of what the value is of, as everywhere on the site. */
function drawMark(mark: Scale['mark'], x: number): Element {
  const place = (size: number): Style => ({ position: 'absolute', left: x - size / 2, top: LINE - size / 2, width: size, height: size });
  const round = (size: number): Style => ({ ...place(size), borderRadius: size / 2 });
  switch (mark) {
    case 'open':
      return box({ ...round(MARK), background: colour('accent') });
    case 'closed':
      return box({ ...place(MARK - 4), border: `4px solid ${colour('ink')}`, background: colour('paper'), transform: 'rotate(45deg)' });
    case 'method':
      return box({ ...round(MARK), border: `4px solid ${colour('ink')}`, background: colour('paper'), alignItems: 'center', justifyContent: 'center' }, [
        box({ width: 8, height: 8, borderRadius: 4, background: colour('ink') }),
      ]);
  }
}
