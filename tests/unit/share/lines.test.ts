import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable } from '../../../src/markdown/phrases.ts';
import { LINE_HEIGHT, placeLabels, setTitle, widthOf } from '../../../src/share/lines.ts';

const ROOM = { width: 1000, height: 200 };

describe('a title', () => {
  it('is set as large as the room allows', () => {
    expect(setTitle(['短い'], ROOM).size).toBeGreaterThan(
      setTitle(
        Array.from({ length: 12 }, () => 'もっと長い題名の'),
        ROOM,
      ).size,
    );
  });

  it('keeps all of its letters where they fit, and is cut with a sign where not', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 40 }), (parts) => {
        const { parts: set, size, width } = setTitle(parts, ROOM);
        const [whole, text] = [parts.join(''), set.join('')];
        expect(text === whole || (text.endsWith('…') && whole.startsWith(text.slice(0, -1)))).toBe(true);
        expect(width).toBeLessThanOrEqual(ROOM.width);
        expect(size * LINE_HEIGHT).toBeLessThanOrEqual(ROOM.height);
        for (const part of set) expect(widthOf(part) * 36).toBeLessThanOrEqual(ROOM.width + 36);
      }),
    );
  });

  it('breaks between words, and between phrases of what has no spaces', () => {
    expect(breakable('Have open models caught up?')).toEqual(['Have ', 'open ', 'models ', 'caught ', 'up?']);
    expect(breakable('ChatGPTに追いついたか').length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\S+$/)), (words) => {
        expect(breakable(words.join(' ')).join('')).toBe(words.join(' '));
      }),
    );
  });
});

describe('labels below a line', () => {
  it('stay in the room and apart, in the order of their ticks', () => {
    const label = fc.record({ at: fc.integer({ min: 0, max: 1000 }), width: fc.integer({ min: 20, max: 300 }) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 2 }), (labels) => {
        const places = placeLabels(labels, 1000).map((left, index) => ({ left, ...(labels[index] ?? { at: 0, width: 0 }) }));
        const [first, second] = places.sort((a, b) => a.left - b.left);
        for (const { left, width } of places) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(1000.5);
        }
        if (first && second) {
          expect(first.left + first.width).toBeLessThan(second.left);
          expect(first.at).toBeLessThanOrEqual(second.at);
        }
      }),
    );
  });
});
