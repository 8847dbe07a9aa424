import { CARD_SIZE, type Card, type Figure } from './card.ts';
import { colour } from './colours.ts';
import { box, type Element } from './element.ts';
import { drawGauge } from './gauge.ts';
import { setTitle, widthOf } from './lines.ts';

const MARGIN = 76;
const ROOM = CARD_SIZE.width - 2 * MARGIN;

/** A card as boxes on paper. @param phrases the title, cut where a line may break; together they are the title */
export function drawCard(card: Card, phrases: readonly string[], fonts: readonly string[]): Element {
  return box(
    {
      ...CARD_SIZE,
      flexDirection: 'column',
      padding: `60px ${MARGIN}px 44px`,
      background: colour('paper'),
      color: colour('ink'),
      fontFamily: fonts.join(', '),
    },
    [
      box({ fontSize: 30, fontWeight: 700, color: colour('accent') }, card.section),
      title(phrases),
      box({ flexGrow: 1 }),
      figure(card.figure),
      box({ marginTop: 34, paddingTop: 22, borderTop: `2px solid ${colour('hair')}`, alignItems: 'center', fontSize: 28 }, [sign(), box({}, card.site)]),
    ],
  );
}

/** The title, as large as it can be. */
function title(phrases: readonly string[]): Element {
  const { size, width } = setTitle(phrases, ROOM);
  return box(
    { flexWrap: 'wrap', maxWidth: width, marginTop: 14, fontSize: size, fontWeight: 700, lineHeight: size > 60 ? 1.25 : 1.35 },
    phrases.map((phrase) => box({ maxWidth: ROOM, whiteSpace: 'pre-wrap', wordBreak: 'break-word' }, phrase)),
  );
}

/** The value, large, with what it is of beside it and its gauge below. */
function figure({ value, label, note, gauge }: Figure): Element {
  return box({ flexDirection: 'column' }, [
    box({ alignItems: 'flex-end' }, [
      box({ flexShrink: 0, marginRight: 34, fontSize: widthOf(value) > 5 ? 72 : 100, fontWeight: 700, lineHeight: 1, color: colour('accent') }, value),
      box({ flexDirection: 'column', flexShrink: 1, fontSize: 27, lineHeight: 1.4 }, [
        box({ fontWeight: 700 }, label),
        note === '' ? null : box({ color: colour('muted'), fontSize: 25 }, note),
      ]),
    ]),
    gauge === undefined ? null : drawGauge(gauge, ROOM),
  ]);
}

/** The site's sign, as in its icon: a branch that ends in a mark. */
function sign(): Element {
  const [ink, accent] = [colour('ink'), colour('accent')];
  return box({ position: 'relative', width: 44, height: 40, marginRight: 16 }, [
    box({ position: 'absolute', left: 4, top: 4, width: 4, height: 32, background: ink }),
    box({ position: 'absolute', left: 4, top: 18, width: 26, height: 4, background: ink }),
    box({ position: 'absolute', left: 26, top: 12, width: 16, height: 16, borderRadius: 8, background: accent }),
  ]);
}
