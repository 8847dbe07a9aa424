import type { Figure, Scale, Share } from './card.ts';
import { colour } from './colours.ts';
import { box, type Element } from './element.ts';

/** Beyond so many, dots would touch: a bar stands for them. */
const MOST_DOTS = 66;

/** Draws the gauge of a figure. @param room width there is, in pixels */
export function drawGauge(gauge: NonNullable<Figure['gauge']>, room: number): Element {
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
  return box({ marginTop: 30, width: room, height: 18, background: colour('hair') }, [
    box({ width: Math.round((room * part) / whole), height: 18, background: colour('accent') }),
  ]);
}

/** A line with the mark of the value and a tick for each baseline. */
function drawScale({ at, mark, ticks }: Scale, room: number): Element {
  const [line, size] = [30, 26];
  const x = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * (room - size) + size / 2);
  return box({ position: 'relative', marginTop: 18, width: room, height: 84 }, [
    box({ position: 'absolute', left: 0, top: line - 1, width: room, height: 3, background: colour('rule') }),
    ...ticks.flatMap((tick, index) => {
      const half = tick.isLong ? 22 : 13;
      // Labels stand under their tick, away from each other and inside the picture.
      const isLeft = ticks.some((other, at) => at !== index && other.at > tick.at) || tick.at > 0.8;
      return [
        box({ position: 'absolute', left: x(tick.at) - 2, top: line - half, width: 4, height: 2 * half, background: colour('ink') }),
        box(
          {
            position: 'absolute',
            top: line + 22,
            ...(isLeft ? { right: room - x(tick.at) - 2 } : { left: x(tick.at) - 2 }),
            fontSize: 22,
            color: colour('muted'),
            whiteSpace: 'nowrap',
          },
          tick.label,
        ),
      ];
    }),
    mark === 'open'
      ? box({ position: 'absolute', left: x(at) - size / 2, top: line - size / 2, width: size, height: size, borderRadius: size / 2, background: colour('accent') })
      : box({
          position: 'absolute',
          left: x(at) - size / 2 + 3,
          top: line - size / 2 + 3,
          width: size - 6,
          height: size - 6,
          border: `4px solid ${colour('ink')}`,
          background: colour('paper'),
          transform: 'rotate(45deg)',
        }),
  ]);
}
